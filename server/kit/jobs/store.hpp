// SPDX-License-Identifier: Apache-2.0
// Every query of the job table.
#pragma once

#include "kit/jobs/jobs.hpp"

namespace carnet::jobs::store {

void insert(sql::Tx& tx, const Job& job, Lane lane);
bool is_waiting(sql::Tx& tx, std::string_view kind, std::string_view payload);
bool is_waiting(sql::Tx& tx, Uuid id);

/// Those that wait for later than `run_at` wait for it.
void hurry(sql::Tx& tx, std::string_view kind, Instant run_at, std::string_view payload);

/// The first due job of a lane nobody else holds, held until `until`; nothing when none is due. A
/// lease that ran out says that its process died.
std::optional<Job> claim(sql::Tx& tx, Lane lane, Instant now, Instant until);
/// False when somebody else has finished or taken it meanwhile.
bool remove(sql::Tx& tx, Uuid id);
void retry(sql::Tx& tx, const Job& job, Instant run_at, std::string_view error);
/// It stays in the table for a person to see, and is never run again.
void give_up(sql::Tx& tx, const Job& job, std::string_view error);
std::optional<Instant> next_due(sql::Tx& tx, Lane lane);

}  // namespace carnet::jobs::store

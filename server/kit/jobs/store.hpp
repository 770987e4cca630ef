// SPDX-License-Identifier: Apache-2.0
// Every query of the job table.
#pragma once

#include <span>

#include "kit/jobs/jobs.hpp"

namespace carnet::jobs::store {

void insert(sql::Tx& tx, const Job& job);
bool is_waiting(sql::Tx& tx, std::string_view kind, std::string_view payload);

/// Those that wait for later than `run_at` wait for it.
void hurry(sql::Tx& tx, std::string_view kind, Instant run_at, std::string_view payload);

/// Kinds that are left out.
using ButNot = std::span<const std::string>;

/// The first due job nobody else holds, held until `until`; nothing when none is due.
std::optional<Job> claim(sql::Tx& tx, ButNot kinds, Instant now, Instant until);
/// False when somebody else has finished or taken it meanwhile.
bool remove(sql::Tx& tx, const Job& job);
void retry(sql::Tx& tx, const Job& job, Instant run_at, std::string_view error);
/// It stays in the table for a person to see, and is never run again.
void give_up(sql::Tx& tx, const Job& job, std::string_view error);
std::optional<Instant> next_due(sql::Tx& tx, ButNot kinds);

}  // namespace carnet::jobs::store

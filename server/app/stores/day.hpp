// SPDX-License-Identifier: Apache-2.0
// By whose clock the asker lives: what day it is at their store, and when its night is.
#pragma once

#include <string_view>

#include "app/stores/stores.hpp"
#include "kit/jobs/jobs.hpp"

namespace carnet::stores {

/// The first of the asker's stores, else the house's first; nothing in a house without a store.
std::optional<Store> store_of(sql::Tx& tx, const Scope& scope);

/// The zone of that store; UTC without one.
std::string zone_of(sql::Tx& tx, const Scope& scope);

/// What day it is there now.
Day day_of(sql::Tx& tx, const Scope& scope, Instant now);

/// The payload of a job that runs every night and queues its successor.
inline constexpr std::string_view nightly = "nightly";

/// Queues the job for the next three in the morning there. It is named by that night: a run that
/// was repeated, or ran twice, has one successor.
void queue_next_night(sql::Tx& tx, const Scope& scope, Instant now, std::string_view job_kind);

}  // namespace carnet::stores

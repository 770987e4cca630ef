// SPDX-License-Identifier: Apache-2.0
// What a walk-in must be, decided on plain values.
#pragma once

#include "app/stores/stores.hpp"
#include "app/walk_ins/walk_ins.hpp"

namespace carnet::walk_ins {

using Faults = FieldFaults;

constexpr std::size_t most_wishes = 40;

/// Exactly one of client and client_id; and of a new client a name, an address or a piece.
Faults faults_of(const NewWalkIn& walk_in);

/// Somebody without a name is `unnamed`, unless an address makes them a person to write to.
clients::NewClient as_written(clients::NewClient client, std::optional<StoreId> store_id);

/// The next day the store is open after the visit, and not before today.
Day next_open_day(Instant visited, Instant now, const stores::Store& store,
                  const stores::OpeningTimes& times);

}  // namespace carnet::walk_ins

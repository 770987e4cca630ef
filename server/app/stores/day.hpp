// SPDX-License-Identifier: Apache-2.0
// By whose clock the asker lives: what day it is at their store.
#pragma once

#include "app/stores/stores.hpp"

namespace carnet::stores {

/// The first of the asker's stores, else the house's first; nothing in a house without a store.
std::optional<Store> store_of(sql::Tx& tx, const Scope& scope);

/// The zone of that store; UTC without one.
std::string zone_of(sql::Tx& tx, const Scope& scope);

/// What day it is there now.
Day day_of(sql::Tx& tx, const Scope& scope, Instant now);

}  // namespace carnet::stores

// SPDX-License-Identifier: Apache-2.0
// The queries of a store's settings.
#pragma once

#include "app/stores/stores.hpp"

namespace carnet::stores::store {

/// False when the id stands already.
bool insert(sql::Tx& tx, const Scope& scope, const Store& store);
void update(sql::Tx& tx, const Scope& scope, const Store& store);
/// The hours of one store, or of all, in order of day and minute.
std::vector<OpeningHours> all_hours(sql::Tx& tx, const Scope& scope);
std::vector<OpeningHours> hours_of(sql::Tx& tx, const Scope& scope, StoreId id);
void replace_hours(sql::Tx& tx, const Scope& scope, StoreId id,
                   const std::vector<OpeningHours>& hours);

}  // namespace carnet::stores::store

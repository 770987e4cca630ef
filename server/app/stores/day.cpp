// SPDX-License-Identifier: Apache-2.0
// Finds the asker's store, its zone and its day.
#include "app/stores/day.hpp"

#include <algorithm>

namespace carnet::stores {

std::optional<Store> store_of(sql::Tx& tx, const Scope& scope) {
  const auto stores = all(tx, scope);
  const auto& mine = scope.stores;
  for (const auto& store : stores) {
    if (std::find(mine.begin(), mine.end(), store.id) != mine.end()) return store;
  }
  return stores.empty() ? std::nullopt : std::optional(stores.front());
}

std::string zone_of(sql::Tx& tx, const Scope& scope) {
  const auto store = store_of(tx, scope);
  return store ? store->time_zone : "UTC";
}

Day day_of(sql::Tx& tx, const Scope& scope, Instant now) {
  const auto day = clock::day_in(now, zone_of(tx, scope));
  return day ? *day : *clock::day_in(now, "UTC");
}

}  // namespace carnet::stores

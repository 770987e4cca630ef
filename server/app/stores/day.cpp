// SPDX-License-Identifier: Apache-2.0
// Finds the asker's store, its zone, its day and its night.
#include "app/stores/day.hpp"

#include <algorithm>

namespace carnet::stores {

namespace {

constexpr int three_o_clock = 3 * 60;

}  // namespace

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

void queue_next_night(sql::Tx& tx, const Scope& scope, Instant now, std::string_view job_kind) {
  const auto next = clock::next_time(now, three_o_clock, zone_of(tx, scope));
  const auto at = next.value_or(now + std::chrono::hours(24));
  jobs::enqueue_named(tx, std::string(job_kind) + " " + utc_day(at).text(), job_kind, at, nightly);
}

}  // namespace carnet::stores

// SPDX-License-Identifier: Apache-2.0
// Judges waits by the hours of the stores.
#include "app/inbox/waits.hpp"

#include "app/today/open_hours.hpp"

namespace carnet::inbox {

const Waits::Doors& Waits::doors_of(const std::optional<StoreId>& home_store_id) {
  const auto known = known_.find(home_store_id);
  if (known != known_.end()) return known->second;
  auto store = home_store_id ? stores::find(tx_, scope_, *home_store_id) : std::nullopt;
  if (!store) store = stores::store_of(tx_, scope_);
  Doors doors{"UTC", {}};
  if (store) doors = {store->time_zone, stores::hours_of(tx_, scope_, store->id)};
  return known_.emplace(home_store_id, std::move(doors)).first->second;
}

bool Waits::is_flagged(Instant since, const std::optional<StoreId>& home_store_id) {
  if (now_ - since < std::chrono::minutes(flag_after_minutes)) return false;
  const auto& doors = doors_of(home_store_id);
  return today::open_minutes(since, now_, doors.zone, doors.times) >= flag_after_minutes;
}

}  // namespace carnet::inbox

// SPDX-License-Identifier: Apache-2.0
// When a store is open.
#include "app/stores/stores.hpp"

namespace carnet::stores {

Instant next_open(Instant now, const Store& store, const std::vector<OpeningHours>& hours) {
  const auto wall = clock::local(now, store.time_zone);
  if (!wall || hours.empty()) return now;
  for (int ahead = 0; ahead <= 7; ++ahead) {
    const Day day = wall->day + std::chrono::days(ahead);
    const auto weekday = static_cast<int>(clock::weekday(day).iso_encoding());
    for (const auto& each : hours) {
      const bool is_over = ahead == 0 && wall->minutes >= each.closes_minute;
      if (each.weekday != weekday || is_over) continue;
      const auto opens =
          clock::instant_of(day, each.opens_minute, store.time_zone, clock::Gap::later);
      return opens && *opens > now ? *opens : now;
    }
  }
  return now;
}

}  // namespace carnet::stores

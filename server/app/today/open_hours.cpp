// SPDX-License-Identifier: Apache-2.0
// Adds up opening hours day by day.
#include "app/today/open_hours.hpp"

#include <algorithm>

namespace carnet::today {

namespace {

constexpr int minutes_per_day = 1'440;
constexpr int longest_days = 60;

int overlap(int opens, int closes, int from, int to) {
  return std::max(0, std::min(closes, to) - std::max(opens, from));
}

int open_within(Day day, int from, int to, const stores::OpeningTimes& times) {
  int minutes = 0;
  for (const auto& each : stores::open_on(day, times)) {
    minutes += overlap(each.opens_minute, each.closes_minute, from, to);
  }
  return minutes;
}

}  // namespace

int open_minutes(Instant from, Instant to, std::string_view zone,
                 const stores::OpeningTimes& times) {
  const auto start = clock::local(from, zone);
  const auto end = clock::local(to, zone);
  if (!start || !end || to <= from) return 0;
  int minutes = 0;
  for (int passed = 0; passed <= longest_days; ++passed) {
    const Day day = start->day + std::chrono::days(passed);
    if (day > end->day) break;
    const int first = passed == 0 ? start->minutes : 0;
    const int last = day == end->day ? end->minutes : minutes_per_day;
    minutes += open_within(day, first, std::max(first, last), times);
  }
  return minutes;
}

}  // namespace carnet::today

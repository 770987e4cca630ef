// SPDX-License-Identifier: Apache-2.0
// When a store opens next: by its week, its zone and its holidays.
#include <gtest/gtest.h>

#include "app/stores/stores.hpp"

namespace carnet::stores {
namespace {

struct Opening {
  const char* now;
  const char* opens;
};

Store in_new_york() {
  Store store;
  store.time_zone = "America/New_York";
  return store;
}

// Open from ten to six, Monday to Saturday; shut on Friday the 27th and Saturday the 28th. The
// clocks go back on 1 November 2026.
constexpr Opening openings[] = {
    {"2026-11-24T15:30:00.000Z", "2026-11-24T15:30:00.000Z"},
    {"2026-11-24T13:00:00.000Z", "2026-11-24T15:00:00.000Z"},
    {"2026-11-24T23:00:00.000Z", "2026-11-25T15:00:00.000Z"},
    {"2026-11-27T16:00:00.000Z", "2026-11-30T15:00:00.000Z"},
    {"2026-10-31T23:00:00.000Z", "2026-11-02T15:00:00.000Z"},
};

TEST(next_open, passes_over_nights_sundays_and_holidays) {
  const OpeningTimes times{usual_hours(StoreId{}), {Day(2026, 11, 27), Day(2026, 11, 28)}};
  for (const auto& [now, opens] : openings) {
    EXPECT_EQ(next_open(*Instant::parse(now), in_new_york(), times).text(), opens) << now;
  }
}

TEST(next_open, is_now_where_no_hours_are_kept_but_after_a_holiday) {
  const auto now = *Instant::parse("2026-11-24T08:00:00.000Z");
  EXPECT_EQ(next_open(now, in_new_york(), {}), now);
  EXPECT_EQ(next_open(now, in_new_york(), {{}, {Day(2026, 11, 24)}}).text(),
            "2026-11-25T05:00:00.000Z");
}

TEST(next_open, is_now_for_a_store_that_stays_shut) {
  const auto now = *Instant::parse("2026-11-24T08:00:00.000Z");
  OpeningTimes times{usual_hours(StoreId{}), {}};
  for (int day = 0; day <= 70; ++day) {
    times.holidays.push_back(Day(2026, 11, 24) + std::chrono::days(day));
  }
  EXPECT_EQ(next_open(now, in_new_york(), times), now);
}

}  // namespace
}  // namespace carnet::stores

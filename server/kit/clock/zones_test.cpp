// SPDX-License-Identifier: Apache-2.0
// Promises of wall clocks, at the changes of daylight saving time above all.
#include "kit/clock/zones.hpp"

#include <gtest/gtest.h>

#include "kit/clock/clock.hpp"

namespace carnet::clock {

namespace {

constexpr auto new_york = "America/New_York";

Instant at(std::string_view text) { return *Instant::parse(text); }

TEST(zones, an_unknown_zone_has_no_time_and_is_never_utc) {
  EXPECT_FALSE(local(at("2026-11-24T15:00:00Z"), "Mars/Olympus").has_value());
  EXPECT_FALSE(local(at("2026-11-24T15:00:00Z"), "").has_value());
  EXPECT_FALSE(instant_of(Day(2026, 11, 24), 600, "America/Nowhere", Gap::later).has_value());
  EXPECT_FALSE(is_zone("../../etc/passwd"));
  EXPECT_FALSE(Zone::parse("Mars/Olympus").has_value());
}

TEST(zones, the_wall_shows_winter_and_summer_time) {
  EXPECT_EQ(*local(at("2026-11-24T15:00:00Z"), new_york), (WallTime{Day(2026, 11, 24), 600}));
  EXPECT_EQ(*local(at("2026-07-01T03:59:59.999Z"), new_york), (WallTime{Day(2026, 6, 30), 1439}));
}

TEST(zones, a_wall_time_skipped_in_spring_is_the_moment_of_the_change) {
  const Day change(2027, 3, 14);
  EXPECT_EQ(*instant_of(change, 150, new_york, Gap::later), at("2027-03-14T07:00:00Z"));
  EXPECT_EQ(*instant_of(change, 150, new_york, Gap::earlier), at("2027-03-14T06:59:00Z"));
  EXPECT_EQ(*instant_of(change, 510, new_york, Gap::later), at("2027-03-14T12:30:00Z"));
}

TEST(zones, a_wall_time_doubled_in_autumn_is_the_first_or_the_second) {
  const Day change(2027, 11, 7);
  EXPECT_EQ(*instant_of(change, 90, new_york, Gap::earlier), at("2027-11-07T05:30:00Z"));
  EXPECT_EQ(*instant_of(change, 90, new_york, Gap::later), at("2027-11-07T06:30:00Z"));
}

TEST(zones, the_same_wall_time_before_and_after_a_change_has_another_offset) {
  EXPECT_EQ(*instant_of(Day(2026, 10, 31), 480, new_york, Gap::later), at("2026-10-31T12:00:00Z"));
  EXPECT_EQ(*instant_of(Day(2026, 11, 1), 480, new_york, Gap::later), at("2026-11-01T13:00:00Z"));
}

TEST(zones, the_end_of_a_day_is_the_start_of_the_next) {
  EXPECT_EQ(*instant_of(Day(2026, 11, 24), 1440, new_york, Gap::later),
            *instant_of(Day(2026, 11, 25), 0, new_york, Gap::later));
}

TEST(zones, three_in_the_morning_comes_once_a_night_through_every_change) {
  const auto next = [](const char* now, const char* zone) {
    return next_time(at(now), 180, zone)->text();
  };
  EXPECT_EQ(next("2026-11-24T15:00:00Z", new_york), "2026-11-25T08:00:00.000Z");
  EXPECT_EQ(next("2026-11-25T07:59:59Z", new_york), "2026-11-25T08:00:00.000Z");
  EXPECT_EQ(next("2026-11-25T08:00:00Z", new_york), "2026-11-26T08:00:00.000Z");
  EXPECT_EQ(next("2027-03-13T08:00:00Z", new_york), "2027-03-14T07:00:00.000Z") << "23 hours";
  EXPECT_EQ(next("2027-11-06T07:00:00Z", new_york), "2027-11-07T08:00:00.000Z") << "25 hours";
  EXPECT_EQ(next("2027-03-27T12:00:00Z", "Europe/Athens"), "2027-03-28T01:00:00.000Z") << "skipped";
  EXPECT_EQ(next("2027-10-30T12:00:00Z", "Europe/Athens"), "2027-10-31T01:00:00.000Z") << "doubled";
  EXPECT_EQ(next("2027-10-31T01:00:00Z", "Europe/Athens"), "2027-11-01T01:00:00.000Z");
  EXPECT_FALSE(next_time(at("2027-10-31T01:00:00Z"), 180, "Mars/Olympus").has_value());
}

TEST(zones, a_day_knows_its_weekday) {
  EXPECT_EQ(weekday(Day(2026, 11, 24)), std::chrono::Tuesday);
  EXPECT_EQ(clock_text(485), "08:05");
}

TEST(clock, a_test_clock_stands_still_until_set) {
  TestClock clock(at("2026-11-24T15:00:00Z"));
  EXPECT_EQ(clock.now(), clock.now());
  clock.set(at("2026-11-25T15:00:00Z"));
  EXPECT_EQ(clock.now().text(), "2026-11-25T15:00:00.000Z");
}

TEST(clock, a_demo_clock_starts_where_it_is_told_and_never_goes_back) {
  const DemoClock clock(at("2020-01-01T10:00:00Z"));
  const auto first = clock.now();
  EXPECT_GE(first, at("2020-01-01T10:00:00Z"));
  EXPECT_LT(first, at("2020-01-01T11:00:00Z"));
  EXPECT_LE(first, clock.now());
}

}  // namespace

}  // namespace carnet::clock

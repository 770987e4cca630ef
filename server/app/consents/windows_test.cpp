// SPDX-License-Identifier: Apache-2.0
// Promises of zones, states, holidays and windows; hostile hours stand in test/hostile.
#include "app/consents/windows.hpp"

#include <gtest/gtest.h>

#include "kit/clock/zones.hpp"

namespace carnet::consents {

namespace {

using std::chrono::minutes;
using Zones = std::vector<std::string>;

Instant at(std::string_view text) { return *Instant::parse(text); }

Whereabouts of(const char* number, const std::vector<Place>& places = {}, const char* zone = "") {
  return whereabouts(*Phone::parse(number), places, zone);
}

std::string opens(HoursKind kind, const Whereabouts& where, std::string_view from) {
  const auto found = opening(kind, where, at(from), minutes(0));
  return found.opens ? found.opens->text() : "never";
}

Whereabouts in_state(const char* state) { return whereabouts({}, {{"US", state}}, ""); }

TEST(whereabouts, the_whole_area_code_counts) {
  EXPECT_EQ(of("+12125550123").zones, Zones{"America/New_York"});
  EXPECT_EQ(of("+12125550123").states, Zones{"NY"});
  EXPECT_EQ(of("+18505550123").zones, (Zones{"America/Chicago", "America/New_York"}));
}

TEST(whereabouts, a_stated_place_is_added_and_never_replaces) {
  const auto where = of("+12125550123", {{"US", "California"}});
  EXPECT_EQ(where.zones, (Zones{"America/Los_Angeles", "America/New_York"}));
  EXPECT_EQ(where.states, (Zones{"CA", "NY"}));
  EXPECT_EQ(of("+12125550123", {}, "Europe/Paris").zones,
            (Zones{"America/New_York", "Europe/Paris"}));
}

TEST(whereabouts, nothing_known_is_all_fifty_states) {
  for (const char* number : {"+18885550123", "+16215550123"}) {
    EXPECT_EQ(of(number).states.size(), state_count) << number;
    EXPECT_GE(of(number).zones.size(), 10u) << number;
  }
}

TEST(whereabouts, a_preferred_zone_alone_leaves_every_state_possible) {
  const auto where = of("+18885550123", {}, "America/New_York");
  EXPECT_EQ(where.zones, Zones{"America/New_York"});
  EXPECT_EQ(where.states.size(), state_count);
}

TEST(whereabouts, other_countries_bring_all_their_zones) {
  EXPECT_EQ(of("+442079460018").zones, Zones{"Europe/London"});
  EXPECT_EQ(of("+34612345678").zones, (Zones{"Atlantic/Canary", "Europe/Madrid"}));
  EXPECT_EQ(of("+14165550123").country, "CA");
  EXPECT_EQ(of("+17875550123").states, Zones{"PR"});
  EXPECT_TRUE(of("+5511912345678").zones.empty());
}

TEST(whereabouts, every_zone_of_the_tables_exists_on_this_machine) {
  for (const auto& state : state_rules()) {
    for (const auto& zone : state.zones) EXPECT_TRUE(clock::is_zone(zone)) << zone;
  }
  for (int code = 200; code < 1000; ++code) {
    const auto* area = area_code(std::to_string(code));
    if (area == nullptr) continue;
    for (const auto& zone : area->zones) EXPECT_TRUE(clock::is_zone(zone)) << zone;
  }
}

TEST(whereabouts, a_postal_address_shows_its_state) {
  EXPECT_EQ(state_in("12 Elm St, Greenwich, CT 06830"), "CT");
  EXPECT_EQ(state_in("12 Elm St\nGreenwich CT, 06830-1234\nUSA"), "CT");
  EXPECT_EQ(state_in("Rue de la Paix, 75002 Paris"), "");
  EXPECT_EQ(state_in(""), "");
}

TEST(windows, fifty_states_leave_the_afternoon_in_the_east) {
  const auto all = of("+18885550123");
  EXPECT_EQ(opens(HoursKind::day, all, "2026-07-07T12:00:00Z"), "2026-07-07T18:00:00.000Z");
  EXPECT_EQ(opens(HoursKind::day, all, "2026-12-08T12:00:00Z"), "2026-12-08T18:00:00.000Z");
  EXPECT_EQ(opening(HoursKind::day, all, at("2026-12-08T19:00:00Z"), minutes(0)).closes,
            at("2026-12-09T02:00:00Z"));
}

TEST(windows, sundays_rest_where_the_state_says_so) {
  for (const char* state : {"AL", "LA", "MS", "PA", "RI", "SD", "UT"}) {
    EXPECT_FALSE(hours_on(HoursKind::by_state, in_state(state), Day(2026, 11, 29)).is_open())
        << state;
  }
  EXPECT_EQ(hours_on(HoursKind::by_state, in_state("TX"), Day(2026, 11, 29)),
            (Hours{12 * 60, 21 * 60}));
}

TEST(windows, the_strictest_of_two_states_holds) {
  const auto where = whereabouts({}, {{"US", "KY"}, {"US", "RI"}}, "");
  EXPECT_EQ(hours_on(HoursKind::by_state, where, Day(2026, 11, 24)), (Hours{600, 18 * 60}));
}

TEST(windows, the_safe_window_lies_inside_every_states) {
  for (const auto& state : state_rules()) {
    for (Day day(2026, 11, 23); day < Day(2027, 11, 23); day = day + std::chrono::days(1)) {
      const auto where = in_state(state.code.c_str());
      const auto safe = hours_on(HoursKind::safe, where, day);
      const auto wide = hours_on(HoursKind::by_state, where, day);
      if (!safe.is_open()) continue;
      ASSERT_TRUE(wide.from <= safe.from && safe.to <= wide.to) << state.code;
    }
  }
}

TEST(windows, no_zone_and_no_common_hour_never_open) {
  EXPECT_EQ(opens(HoursKind::day, {"US", {}, {}}, "2026-11-24T12:00:00Z"), "never");
  const Whereabouts apart{"US", {"Pacific/Guam", "America/New_York"}, {"KY"}};
  EXPECT_EQ(opens(HoursKind::safe, apart, "2026-11-24T12:00:00Z"), "never");
}

TEST(holidays, fall_where_the_calendar_puts_them) {
  EXPECT_EQ(holiday("US", "NY", Day(2026, 11, 26)), "Thanksgiving");
  EXPECT_EQ(holiday("US", "NY", Day(2026, 7, 3)), "Independence Day") << "observed";
  EXPECT_EQ(holiday("US", "NY", Day(2027, 12, 31)), "New Year's Day") << "observed";
  EXPECT_EQ(holiday("US", "LA", Day(2027, 2, 9)), "Mardi Gras");
  EXPECT_EQ(holiday("US", "NY", Day(2027, 2, 9)), "");
  EXPECT_EQ(holiday("FR", "", Day(2027, 3, 29)), "Easter Monday");
  EXPECT_EQ(holiday("US", "UT", Day(2026, 7, 24)), "Pioneer Day");
}

TEST(windows, the_table_tells_when_it_was_read) {
  EXPECT_EQ(checked_on(of("+12125550123")), Day(2026, 11, 22));
  EXPECT_FALSE(checked_on(Whereabouts{}).has_value());
}

}  // namespace

}  // namespace carnet::consents

// SPDX-License-Identifier: Apache-2.0
// In which words a client is addressed, and what is said of how they like to be reached.
#include "app/clients/addressing.hpp"

#include <gtest/gtest.h>

namespace carnet::clients {
namespace {

using enum PreferredChannel;

TEST(addressing, a_salutation_greets_by_the_family_name_and_none_by_the_first) {
  EXPECT_EQ(greeted_as({"Mrs", "Eleanor", "Whitcombe", "Ellie"}), "Mrs Whitcombe");
  EXPECT_EQ(greeted_as({"Dr", "Eleanor", "", ""}), "Dr Eleanor");
  EXPECT_EQ(greeted_as({"Your Highness", "", "", ""}), "Your Highness");
  EXPECT_EQ(greeted_as({"", "Eleanor", "Whitcombe", "Ellie"}), "Ellie");
  EXPECT_EQ(greeted_as({"", "", "Whitcombe", ""}), "");
  EXPECT_EQ(first_name("", "Whitcombe", ""), "Whitcombe");
  EXPECT_EQ(first_name("Eleanor", "Whitcombe", "Ellie"), "Ellie");
}

TEST(addressing, the_family_name_stands_first_where_the_client_writes_it_so) {
  EXPECT_EQ(display_name("Yuki", "Tanaka", "", NameOrder::family_given), "Tanaka Yuki");
  EXPECT_EQ(display_name("Yuki", "Tanaka", "Yu", NameOrder::family_given), "Tanaka Yu");
  EXPECT_EQ(display_name("Yuki", "Tanaka", "", NameOrder::given_family), "Yuki Tanaka");
  EXPECT_EQ(display_name("Yuki", "", "", NameOrder::family_given), "Yuki");
  EXPECT_EQ(display_name("", "", "", NameOrder::family_given), "No name yet");
}

TEST(addressing, a_salutation_stands_behind_the_name_where_its_language_puts_it) {
  EXPECT_EQ(greeted_as({"様", "結衣", "田中", "", NameOrder::family_given, "ja"}), "田中様");
  EXPECT_EQ(greeted_as({"San", "Yui", "Tanaka", ""}), "Tanaka-San");
  EXPECT_EQ(greeted_as({"님", "서연", "김", "", NameOrder::family_given, "ko"}), "김님");
  EXPECT_EQ(greeted_as({"女士", "雅婷", "陳", "", NameOrder::family_given, "zh-Hant"}), "陳女士");
  EXPECT_EQ(greeted_as({"úr", "Lajos", "Kovács", "", NameOrder::family_given, "hu"}), "Kovács úr");
  EXPECT_EQ(greeted_as({"Hanım", "Çiğdem", "Yıldız", ""}), "Çiğdem Hanım");
  EXPECT_EQ(greeted_as({"Mr", "Kenji", "Sato", "", NameOrder::family_given, "ja"}), "Mr Sato");
}

TEST(addressing, nobody_is_called_by_a_bare_first_name_where_that_is_rude) {
  EXPECT_EQ(greeted_as({"", "結衣", "田中", "", NameOrder::family_given, "ja"}), "田中 結衣");
  EXPECT_EQ(greeted_as({"", "Yui", "Tanaka", "", NameOrder::given_family, "ja-JP"}), "Yui Tanaka");
  EXPECT_EQ(greeted_as({"", "Yui", "Tanaka", "Yui-chan", NameOrder::given_family, "ja"}),
            "Yui-chan");
  EXPECT_EQ(greeted_as({"", "Lajos", "Kovács", "", NameOrder::family_given, "hu"}), "Lajos");
}

TEST(addressing, what_they_prefer_is_one_sentence) {
  EXPECT_EQ(preference_text(any, {}), "");
  EXPECT_EQ(preference_text(call, {17 * 60, {}, {}}), "Prefers calls after 5 pm");
  EXPECT_EQ(preference_text(text, {}), "Prefers texts");
  EXPECT_EQ(preference_text(any, {{}, 12 * 60, {}}), "Best reached before noon");
  EXPECT_EQ(preference_text(email, {9 * 60, 10 * 60 + 5, {1, 2, 3, 4, 5}}),
            "Prefers emails between 9 am and 10:05 am on weekdays");
  EXPECT_EQ(preference_text(card, {{}, {}, {1, 4}}), "Prefers cards on Mondays and Thursdays");
  EXPECT_EQ(preference_text(any, {{}, {}, {6, 7}}), "Best reached at weekends");
  EXPECT_EQ(preference_text(call, {0, 24 * 60, {}}), "Prefers calls between midnight and midnight");
}

TEST(addressing, hours_that_no_day_has_are_refused) {
  EXPECT_FALSE(fault_of({17 * 60, 20 * 60, {1, 7}}));
  EXPECT_FALSE(fault_of({}));
  EXPECT_EQ(fault_of({-1, {}, {}})->code, "hours");
  EXPECT_EQ(fault_of({{}, 1441, {}})->code, "hours");
  EXPECT_EQ(fault_of({600, 600, {}})->code, "hours");
  EXPECT_EQ(fault_of({{}, {}, {0}})->code, "weekday");
  EXPECT_EQ(fault_of({{}, {}, {8}})->code, "weekday");
}

TEST(addressing, hours_come_back_from_their_column_in_order) {
  EXPECT_EQ(hours_column({}), "");
  EXPECT_EQ(hours_of(""), PreferredHours{});
  EXPECT_EQ(hours_of(hours_column({600, {}, {5, 1, 5}})), (PreferredHours{600, {}, {1, 5}}));
}

TEST(addressing, zones_are_told_by_their_cities) {
  EXPECT_EQ(zone_text({}, ZoneSource::address), "");
  EXPECT_EQ(zone_text({"America/New_York"}, ZoneSource::stated), "New York time");
  EXPECT_EQ(zone_text({"America/Chicago", "America/New_York"}, ZoneSource::address),
            "Chicago or New York time, from their address");
  EXPECT_EQ(zone_text({"a/b", "a/c", "a/d", "a/e"}, ZoneSource::address),
            "One of 4 time zones, from their address");
}

TEST(addressing, a_day_is_counted_by_the_one_zone_that_is_known) {
  EXPECT_EQ(clock_of({"Asia/Tokyo"}), "Asia/Tokyo");
  EXPECT_EQ(clock_of({"America/Chicago", "America/New_York"}), "UTC");
  EXPECT_EQ(clock_of({}), "UTC");
}

}  // namespace
}  // namespace carnet::clients

// SPDX-License-Identifier: Apache-2.0
// Spans and days as people say them.
#include "app/house/in_words.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace carnet {
namespace {

struct Span {
  int days;
  const char* ahead;
  const char* ago;
};
constexpr Span spans[] = {
    {0, "today", "today"},
    {1, "tomorrow", "yesterday"},
    {3, "in three days", "three days ago"},
    {7, "in a week", "a week ago"},
    {10, "in ten days", "ten days ago"},
    {14, "in two weeks", "two weeks ago"},
    {21, "in three weeks", "three weeks ago"},
    {24, "in three weeks", "three weeks ago"},
    {61, "in two months", "two months ago"},
    {243, "in eight months", "eight months ago"},
    {365, "in a year", "a year ago"},
    {450, "in 15 months", "15 months ago"},
    {1100, "in three years", "three years ago"},
};

TEST(words, spans_are_said_as_people_say_them) {
  for (const auto& span : spans) {
    EXPECT_EQ(ahead_in_words(span.days), span.ahead);
    EXPECT_EQ(ago_in_words(span.days), span.ago);
  }
}

TEST(words, a_rhythm_is_said_in_its_own_unit) {
  EXPECT_EQ(every_in_words(6), "every six days");
  EXPECT_EQ(every_in_words(42), "every six weeks");
  EXPECT_EQ(every_in_words(150), "every five months");
  EXPECT_EQ(every_in_words(370), "every year");
  EXPECT_EQ(every_in_words(800), "every two years");
}

TEST(words, a_day_far_away_carries_its_year) {
  const Day today(2026, 3, 12);
  EXPECT_EQ(day_in_words(Day(2026, 4, 2), today), "Thursday 2 April");
  EXPECT_EQ(day_in_words(Day(2024, 3, 4), today), "4 March 2024");
  EXPECT_EQ(month_in_words(Day(2026, 2, 14), today), "February");
  EXPECT_EQ(month_in_words(Day(2024, 2, 14), today), "February 2024");
}

TEST(words, a_season_is_told_by_the_day_it_ends) {
  const Day today(2026, 3, 12);
  EXPECT_EQ(season_in_words(Day(2026, 5, 31), today), "spring");
  EXPECT_EQ(season_in_words(Day(2026, 11, 30), today), "autumn");
  EXPECT_EQ(season_in_words(Day(2024, 8, 31), today), "summer 2024");
  EXPECT_EQ(season_in_words(Day(2025, 2, 28), today), "winter 2024–25");
  EXPECT_TRUE(ends_month(Day(2028, 2, 29)) && ends_season(Day(2028, 2, 29)));
  EXPECT_TRUE(ends_month(Day(2026, 12, 31)) && !ends_season(Day(2026, 12, 31)));
  EXPECT_FALSE(ends_month(Day(2028, 2, 28)) || ends_season(Day(2026, 5, 30)));
}

TEST(words, names_are_listed_as_they_are_said) {
  const std::vector<std::string> names{"Ruth", "Clara", "Otto"};
  const auto said = [&](std::size_t count) {
    return listed_in_words(std::span(names).first(count));
  };
  EXPECT_EQ(said(0), "");
  EXPECT_EQ(said(1), "Ruth");
  EXPECT_EQ(said(2), "Ruth and Clara");
  EXPECT_EQ(said(3), "Ruth, Clara and Otto");
}

TEST(words, numbers_up_to_ten_are_words) {
  EXPECT_EQ(number_in_words(10), "ten");
  EXPECT_EQ(number_in_words(11), "11");
  EXPECT_EQ(ordinal_in_words(12), "twelfth");
  EXPECT_EQ(ordinal_in_words(21), "21st");
  EXPECT_EQ(ordinal_in_words(112), "112th");
}

}  // namespace
}  // namespace carnet

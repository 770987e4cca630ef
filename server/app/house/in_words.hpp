// SPDX-License-Identifier: Apache-2.0
// Numbers, days and spans as people say them in English; other languages get a file of their own.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "kit/shape/instant.hpp"

namespace carnet {

/// "three"; from eleven on, digits (design.md §7.7).
std::string number_in_words(int number);
/// "twelfth"; beyond the twentieth "21st".
std::string ordinal_in_words(int number);
/// "today", "tomorrow", "in three days", "in two weeks", "in five months".
std::string ahead_in_words(int days);
/// "today", "yesterday", "three days ago", "two weeks ago", "eight months ago", "two years ago".
std::string ago_in_words(int days);
/// A rhythm: "every six weeks", "every five months", "every year".
std::string every_in_words(int days);
/// "Thursday 2 April" in the months around `today`, else "2 April 2024".
std::string day_in_words(Day day, Day today);
/// "February" in the months around `today`, else "February 2024".
std::string month_in_words(Day day, Day today);
std::string_view month_name(int month);
/// "winter" in the months around `today`, else "winter 2024–25"; of the season that ends that day.
std::string season_in_words(Day last_day, Day today);
bool ends_month(Day day);
/// Seasons begin with December, March, June and September.
bool ends_season(Day day);
/// Decimals of a currency (ISO 4217): 2 for most, 0 for yen, 3 for dinars.
int decimals_of(std::string_view currency);
/// An amount as people say it, in whole units, in the minor units of the currency.
std::int64_t minor_of(std::int64_t whole, std::string_view currency);
/// "$84,200", "CHF 1,250": whole units, what is less than one left out.
std::string money_in_words(std::int64_t minor, std::string_view currency);
/// "Ruth", "Ruth and Clara", "Ruth, Clara and Otto".
std::string listed_in_words(std::span<const std::string> names);
/// First letter in capitals, ASCII.
std::string capitalised(std::string text);

}  // namespace carnet

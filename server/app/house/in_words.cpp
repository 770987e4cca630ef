// SPDX-License-Identifier: Apache-2.0
// English numbers, days and spans.
#include "app/house/in_words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace carnet {

namespace {

constexpr double days_per_month = 30.4375;
constexpr double days_per_year = 365.25;
constexpr int nearby_days = 300;  // within them a month alone cannot be taken for another year's

std::string counted(int count, const std::string& unit) {
  return number_in_words(count) + " " + unit + (count == 1 ? "" : "s");
}

int rounded(double value) { return static_cast<int>(std::lround(value)); }

// "three weeks"; `one_day` to ten days stay days.
std::string span_in_words(int days) {
  if (days == 7) return "a week";
  if (days <= 10) return counted(days, "day");
  if (days < 60) return counted(rounded(days / 7.0), "week");
  if (days < 345) return counted(rounded(days / days_per_month), "month");
  if (days < 400) return "a year";
  if (days < 700) return counted(rounded(days / days_per_month), "month");
  return counted(rounded(days / days_per_year), "year");
}

bool is_nearby(Day day, Day today) { return std::abs(day - today) <= nearby_days; }

}  // namespace

std::string number_in_words(int number) {
  constexpr std::array<const char*, 11> words{"none", "one",   "two",   "three", "four", "five",
                                              "six",  "seven", "eight", "nine",  "ten"};
  if (number < 0 || number > 10) return std::to_string(number);
  return words[static_cast<std::size_t>(number)];
}

std::string ordinal_in_words(int number) {
  constexpr std::array<const char*, 21> words{
      "",           "first",      "second",     "third",     "fourth",    "fifth",
      "sixth",      "seventh",    "eighth",     "ninth",     "tenth",     "eleventh",
      "twelfth",    "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
      "eighteenth", "nineteenth", "twentieth"};
  if (number >= 1 && number <= 20) return words[static_cast<std::size_t>(number)];
  const int tens = number / 10 % 10;
  const int ones = tens == 1 ? 0 : number % 10;
  const char* ending = ones == 1 ? "st" : ones == 2 ? "nd" : ones == 3 ? "rd" : "th";
  return std::to_string(number) + ending;
}

std::string ahead_in_words(int days) {
  if (days == 0) return "today";
  if (days == 1) return "tomorrow";
  return "in " + span_in_words(days);
}

std::string ago_in_words(int days) {
  if (days == 0) return "today";
  if (days == 1) return "yesterday";
  return span_in_words(days) + " ago";
}

std::string every_in_words(int days) {
  if (days <= 10) return days == 1 ? "every day" : "every " + counted(days, "day");
  if (days < 60) return "every " + counted(rounded(days / 7.0), "week");
  if (days < 320) return "every " + counted(rounded(days / days_per_month), "month");
  const int years = rounded(days / days_per_year);
  return years <= 1 ? "every year" : "every " + counted(years, "year");
}

std::string day_in_words(Day day, Day today) {
  constexpr std::array<const char*, 7> weekdays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                "Thursday", "Friday", "Saturday"};
  const auto date = day.date();
  const int month = static_cast<int>(static_cast<unsigned>(date.month()));
  const std::string day_and_month =
      std::to_string(static_cast<unsigned>(date.day())) + " " + std::string(month_name(month));
  if (!is_nearby(day, today)) {
    return day_and_month + " " + std::to_string(static_cast<int>(date.year()));
  }
  const auto weekday = std::chrono::weekday(day.days()).c_encoding();
  return std::string(weekdays[weekday]) + " " + day_and_month;
}

std::string month_in_words(Day day, Day today) {
  const auto date = day.date();
  const std::string name(month_name(static_cast<int>(static_cast<unsigned>(date.month()))));
  if (is_nearby(day, today)) return name;
  return name + " " + std::to_string(static_cast<int>(date.year()));
}

std::string_view month_name(int month) {
  constexpr std::array<std::string_view, 13> names{
      "",     "January", "February",  "March",   "April",    "May",     "June",
      "July", "August",  "September", "October", "November", "December"};
  return month >= 1 && month <= 12 ? names[static_cast<std::size_t>(month)] : names[0];
}

std::string season_in_words(Day last_day, Day today) {
  constexpr std::array<const char*, 4> names{"winter", "spring", "summer", "autumn"};
  const auto date = last_day.date();
  const auto season = static_cast<unsigned>(date.month()) / 3 % 4;
  if (is_nearby(last_day, today)) return names[season];
  const int year = static_cast<int>(date.year());
  if (season != 0) return names[season] + (" " + std::to_string(year));
  const std::string ending = std::to_string(100 + year % 100).substr(1);
  return "winter " + std::to_string(year - 1) + "–" + ending;
}

bool ends_month(Day day) {
  return static_cast<unsigned>((day + std::chrono::days(1)).date().day()) == 1;
}

bool ends_season(Day day) {
  return ends_month(day) && static_cast<unsigned>(day.date().month()) % 3 == 2;
}

int decimals_of(std::string_view currency) {
  constexpr std::array<std::string_view, 16> without{"JPY", "KRW", "VND", "CLP", "ISK", "XAF",
                                                     "XOF", "XPF", "PYG", "UGX", "RWF", "KMF",
                                                     "GNF", "DJF", "BIF", "VUV"};
  constexpr std::array<std::string_view, 7> with_three{"KWD", "BHD", "OMR", "TND",
                                                       "JOD", "IQD", "LYD"};
  if (std::find(without.begin(), without.end(), currency) != without.end()) return 0;
  return std::find(with_three.begin(), with_three.end(), currency) != with_three.end() ? 3 : 2;
}

std::int64_t minor_of(std::int64_t whole, std::string_view currency) {
  for (int decimal = decimals_of(currency); decimal > 0; --decimal) whole *= 10;
  return whole;
}

std::string money_in_words(std::int64_t minor, std::string_view currency) {
  for (int decimal = decimals_of(currency); decimal > 0; --decimal) minor /= 10;
  auto digits = std::to_string(minor < 0 ? -minor : minor);
  for (auto place = static_cast<std::ptrdiff_t>(digits.size()) - 3; place > 0; place -= 3) {
    digits.insert(static_cast<std::size_t>(place), ",");
  }
  std::string sign(currency == "USD"   ? "$"
                   : currency == "EUR" ? "€"
                   : currency == "GBP" ? "£"
                   : currency == "JPY" ? "¥"
                                       : std::string(currency) + " ");
  return (minor < 0 ? "−" : "") + sign + digits;
}

std::string listed_in_words(std::span<const std::string> names) {
  std::string text;
  for (std::size_t place = 0; place < names.size(); ++place) {
    if (place > 0) text += place + 1 == names.size() ? " and " : ", ";
    text += names[place];
  }
  return text;
}

std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 32);
  return text;
}

}  // namespace carnet

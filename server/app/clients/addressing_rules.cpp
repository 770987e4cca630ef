// SPDX-License-Identifier: Apache-2.0
// Salutations, the order of names, preferred hours and zones in words, without a database.
#include <algorithm>
#include <array>

#include "app/clients/addressing.hpp"
#include "app/clients/clients.hpp"
#include "kit/json/json.hpp"

namespace carnet::clients {

namespace {

constexpr int day_minutes = 24 * 60;

// "5 pm", "5:30 pm", "noon".
std::string hour_text(int minute) {
  if (minute % day_minutes == 0) return "midnight";
  if (minute == day_minutes / 2) return "noon";
  const int hour = minute / 60;
  const int past = minute % 60;
  std::string text = std::to_string(hour % 12 == 0 ? 12 : hour % 12);
  if (past != 0) text += (past < 10 ? ":0" : ":") + std::to_string(past);
  return text + (hour < 12 ? " am" : " pm");
}

std::string span_text(const PreferredHours& hours) {
  if (hours.from_minute && hours.to_minute) {
    return " between " + hour_text(*hours.from_minute) + " and " + hour_text(*hours.to_minute);
  }
  if (hours.from_minute) return " after " + hour_text(*hours.from_minute);
  if (hours.to_minute) return " before " + hour_text(*hours.to_minute);
  return "";
}

std::string listed(const std::vector<std::string>& words, const std::string& last) {
  std::string text;
  for (std::size_t place = 0; place < words.size(); ++place) {
    if (place > 0) text += place + 1 == words.size() ? " " + last + " " : ", ";
    text += words[place];
  }
  return text;
}

std::string days_text(const std::vector<int>& weekdays) {
  constexpr std::array names{"Mondays", "Tuesdays",  "Wednesdays", "Thursdays",
                             "Fridays", "Saturdays", "Sundays"};
  if (weekdays.empty() || weekdays.size() == names.size()) return "";
  if (weekdays == std::vector{1, 2, 3, 4, 5}) return " on weekdays";
  if (weekdays == std::vector{6, 7}) return " at weekends";
  std::vector<std::string> words;
  for (const int day : weekdays) words.emplace_back(names.at(static_cast<std::size_t>(day - 1)));
  return " on " + listed(words, "and");
}

std::string way_text(PreferredChannel channel) {
  switch (channel) {
    case PreferredChannel::text:
      return "Prefers texts";
    case PreferredChannel::email:
      return "Prefers emails";
    case PreferredChannel::call:
      return "Prefers calls";
    case PreferredChannel::card:
      return "Prefers cards";
    case PreferredChannel::any:
      break;
  }
  return "Best reached";
}

std::string city_of(const std::string& zone) {
  auto city = zone.substr(zone.rfind('/') + 1);
  std::replace(city.begin(), city.end(), '_', ' ');
  return city;
}

bool is_minute(const std::optional<int>& minute) {
  return !minute || (*minute >= 0 && *minute <= day_minutes);
}

}  // namespace

std::string preference_text(PreferredChannel channel, const PreferredHours& hours) {
  const auto when = span_text(hours) + days_text(hours.weekdays);
  if (channel == PreferredChannel::any && when.empty()) return "";
  return way_text(channel) + when;
}

std::optional<FieldFault> fault_of(const PreferredHours& hours) {
  const bool is_day = is_minute(hours.from_minute) && is_minute(hours.to_minute);
  if (!is_day) return FieldFault{"hours", "Hours lie between midnight and midnight."};
  if (hours.from_minute && hours.to_minute && *hours.from_minute >= *hours.to_minute) {
    return FieldFault{"hours", "The first hour comes before the last."};
  }
  const bool is_week = std::all_of(hours.weekdays.begin(), hours.weekdays.end(),
                                   [](int day) { return day >= 1 && day <= 7; });
  if (!is_week) return FieldFault{"weekday", "Days are 1, a Monday, to 7, a Sunday."};
  return std::nullopt;
}

std::string hours_column(PreferredHours hours) {
  auto& days = hours.weekdays;
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return hours == PreferredHours{} ? "" : json::print(hours);
}

PreferredHours hours_of(const std::string& column) {
  if (column.empty()) return {};
  const auto hours = json::parse<PreferredHours>(column);
  return hours ? *hours : PreferredHours{};
}

std::string clock_of(const std::vector<std::string>& zones) {
  return zones.size() == 1 ? zones.front() : "UTC";
}

std::string zone_text(const std::vector<std::string>& zones, ZoneSource source) {
  constexpr std::size_t most_named = 3;
  if (zones.empty()) return "";
  std::vector<std::string> cities;
  for (const auto& zone : zones) cities.push_back(city_of(zone));
  const auto which = zones.size() > most_named
                         ? "One of " + std::to_string(zones.size()) + " time zones"
                         : listed(cities, "or") + " time";
  return which + (source == ZoneSource::address ? ", from their address" : "");
}

}  // namespace carnet::clients

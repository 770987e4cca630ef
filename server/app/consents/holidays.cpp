// SPDX-License-Identifier: Apache-2.0
// Which day of a year a holiday falls on, by the small rules of tables/holidays.csv.
#include <charconv>
#include <map>
#include <mutex>
#include <stdexcept>

#include "app/consents/tables.hpp"

namespace carnet::consents {

namespace tables {
extern const std::string_view holidays_csv;
}

namespace {

using std::chrono::days;

struct Rule {
  std::string_view countries;
  std::string_view regions;
  std::string_view day;
  std::string_view name;
};

std::string_view cut(std::string_view& text, char mark) {
  const auto end = std::min(text.find(mark), text.size());
  const auto part = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return part;
}

std::vector<Rule> read_rules() {
  std::vector<Rule> rules;
  for (auto table = tables::holidays_csv; !table.empty();) {
    auto line = cut(table, '\n');
    if (line.empty() || line.front() == '#' || line.starts_with("countries,")) continue;
    const auto countries = cut(line, ',');
    const auto regions = cut(line, ',');
    const auto day = cut(line, ',');
    rules.push_back({countries, regions, day, line});
  }
  return rules;
}

unsigned number(std::string_view text) {
  unsigned value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (read.ec != std::errc() || value == 0) throw std::logic_error("damaged holiday");
  return value;
}

/// Gregorian Easter Sunday (Meeus, Jones and Butcher).
Day easter(int year) {
  const int a = year % 19, b = year / 100, c = year % 100;
  const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int place = h + l - 7 * m + 114;
  return {year, static_cast<unsigned>(place / 31), static_cast<unsigned>(place % 31 + 1)};
}

std::chrono::weekday weekday_named(std::string_view name) {
  static constexpr std::array<std::string_view, 7> names{"sun", "mon", "tue", "wed",
                                                         "thu", "fri", "sat"};
  for (unsigned place = 0; place < names.size(); ++place) {
    if (names[place] == name) return std::chrono::weekday(place);
  }
  throw std::logic_error("damaged holiday");
}

Day nth_weekday(std::string_view rule, int year) {
  const auto dash = rule.find('-');
  const auto weekday = weekday_named(rule.substr(0, 3));
  const auto which = rule.substr(3, dash - 3);
  const auto month = std::chrono::year{year} / std::chrono::month{number(rule.substr(dash + 1))};
  if (which == "last") return Day(std::chrono::sys_days(month / weekday[std::chrono::last]));
  return Day(std::chrono::sys_days(month / weekday[number(which)]));
}

Day falls_on(std::string_view rule, int year) {
  int shift = 0;
  const auto sign = rule.find_first_of("+");
  const bool is_easter = rule.starts_with("easter");
  const auto base = is_easter ? rule.substr(0, 6) : rule.substr(0, sign);
  if (is_easter && rule.size() > 6) {
    shift = static_cast<int>(number(rule.substr(7))) * (rule[6] == '-' ? -1 : 1);
  } else if (sign != std::string_view::npos) {
    shift = static_cast<int>(number(rule.substr(sign + 1)));
  }
  if (is_easter) return easter(year) + days(shift);
  if (base[0] >= 'a') return nth_weekday(base, year) + days(shift);
  return {year, number(base.substr(0, 2)), number(base.substr(3, 2))};
}

bool lists(std::string_view list, std::string_view word) {
  if (list == "*") return true;
  while (!list.empty()) {
    if (cut(list, ' ') == word) return true;
  }
  return false;
}

using Calendar = std::multimap<Day, const Rule*>;

void add_observed(Calendar& calendar, Day day, const Rule* rule) {
  const std::chrono::weekday weekday(day.days());
  if (weekday == std::chrono::Saturday) calendar.emplace(day - days(1), rule);
  if (weekday == std::chrono::Sunday) calendar.emplace(day + days(1), rule);
}

Calendar calendar_of(int year) {
  static const auto rules = read_rules();
  Calendar calendar;
  for (const auto& rule : rules) {
    for (const int near : {year, year + 1}) {  // next New Year's Day may be observed in December
      const auto day = falls_on(rule.day, near);
      calendar.emplace(day, &rule);
      if (rule.countries == "US") add_observed(calendar, day, &rule);
    }
  }
  return calendar;
}

const Calendar& cached_calendar(int year) {
  static std::mutex guard;
  static std::map<int, Calendar> years;
  const std::lock_guard lock(guard);
  const auto found = years.find(year);
  return found != years.end() ? found->second
                              : years.emplace(year, calendar_of(year)).first->second;
}

}  // namespace

std::string_view holiday(std::string_view country, std::string_view region, Day day) {
  const int year = static_cast<int>(day.date().year());
  const auto [first, last] = cached_calendar(year).equal_range(day);
  for (auto found = first; found != last; ++found) {
    const auto& rule = *found->second;
    if (lists(rule.countries, country) && lists(rule.regions, region)) return rule.name;
  }
  return {};
}

}  // namespace carnet::consents

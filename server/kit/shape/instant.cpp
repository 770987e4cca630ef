// SPDX-License-Identifier: Apache-2.0
// Reads and prints instants and days; the calendar itself is the date library's.
#include "kit/shape/instant.hpp"

#include <date/date.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <sstream>

namespace carnet {

namespace {

template <class Point>
bool reads_whole(std::string_view text, const char* pattern, Point& point) {
  std::istringstream in{std::string(text)};
  in >> date::parse(pattern, point);
  return !in.fail() && in.peek() == std::istringstream::traits_type::eof();
}

bool has_form(std::string_view text, std::string_view form) {
  if (text.size() != form.size()) return false;
  return std::equal(text.begin(), text.end(), form.begin(), [](char letter, char wanted) {
    return wanted == 'd' ? letter >= '0' && letter <= '9' : letter == wanted;
  });
}

/// The date library makes seconds that are no number of "T1000Z", and zones that no number holds of
/// what lacks their digits, so all must stand where it belongs before it reads.
bool has_clock(std::string_view text) {
  constexpr std::string_view form = "dddd-dd-ddTdd:dd:dd";
  constexpr std::size_t most_digits = 9;
  if (!has_form(text.substr(0, form.size()), form)) return false;
  auto rest = text.substr(form.size());
  if (rest.starts_with('.')) {
    const auto end = std::min(rest.find_first_not_of("0123456789", 1), rest.size());
    if (end == 1 || end > most_digits + 1) return false;
    rest.remove_prefix(end);
  }
  return rest == "Z" || has_form(rest, "+dd:dd") || has_form(rest, "-dd:dd");
}

}  // namespace

Parsed<Instant> Instant::parse(std::string_view text) {
  date::sys_time<milliseconds> point;
  const bool is_read = has_clock(text) &&
                       (reads_whole(text, "%FT%TZ", point) || reads_whole(text, "%FT%T%Ez", point));
  if (!is_read) {
    return wrong("instant", "This is not a moment such as 2026-11-24T15:00:00Z.");
  }
  return Instant(point.time_since_epoch().count());
}

std::string Instant::text() const {
  const date::sys_time<milliseconds> point{milliseconds(ms_)};
  return date::format("%FT%TZ", point);
}

Parsed<Day> Day::parse(std::string_view text) {
  date::sys_days point;
  const bool is_read = text.size() == 10 && reads_whole(text, "%F", point);
  const Day day(std::chrono::sys_days(point.time_since_epoch()));
  // Years before 1 would read as days, and no column of PostgreSQL takes them.
  if (!is_read || day.date().year() < std::chrono::year{1}) {
    return wrong("day", "This is not a day such as 2026-04-02.");
  }
  return day;
}

std::string Day::text() const {
  const auto date = this->date();
  std::array<char, 24> out{};
  const int length =
      std::snprintf(out.data(), out.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                    static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return {out.data(), static_cast<std::size_t>(length)};
}

bool is_possible(const PartialDay& date) {
  if (date.calendar != "gregorian" || date.month < 1 || date.month > 12) return false;
  if (date.year && (*date.year < 1 || *date.year > 9999)) return false;
  if (!date.day) return true;
  const int leap_year = 2000;
  return (std::chrono::year{date.year.value_or(leap_year)} /
          std::chrono::month{static_cast<unsigned>(date.month)} /
          std::chrono::day{static_cast<unsigned>(*date.day)})
      .ok();
}

std::optional<Day> occurrence_in(const PartialDay& date, int year) {
  if (!date.day || !is_possible(date)) return std::nullopt;
  auto wanted = std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(date.month)} /
                std::chrono::day{static_cast<unsigned>(*date.day)};
  if (!wanted.ok()) wanted = std::chrono::year{year} / std::chrono::February / 28;
  return Day(std::chrono::sys_days(wanted));
}

std::optional<Day> next_occurrence(const PartialDay& date, Day from) {
  const int year = static_cast<int>(from.date().year());
  const auto this_year = occurrence_in(date, year);
  if (!this_year || *this_year >= from) return this_year;
  return occurrence_in(date, year + 1);
}

}  // namespace carnet

// SPDX-License-Identifier: Apache-2.0
// Moments and days: UTC milliseconds, calendar days, and days that may lack a year or a day.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>

#include "kit/shape/word.hpp"

namespace carnet {

using std::chrono::milliseconds;

/// Milliseconds since 1970-01-01T00:00Z. JSON: RFC 3339 UTC; SQL: BIGINT.
class Instant {
 public:
  constexpr Instant() = default;
  constexpr explicit Instant(std::int64_t since_epoch_ms) : ms_(since_epoch_ms) {}
  /// RFC 3339 with any offset; "2026-11-24T15:00:00Z", fractions beyond ms are cut.
  static Parsed<Instant> parse(std::string_view text);
  std::string text() const;  // "2026-11-24T15:00:00.000Z"
  constexpr std::int64_t ms() const { return ms_; }
  static Format format() { return {"date-time", "", 0, "2026-11-24T15:00:00.000Z"}; }
  constexpr auto operator<=>(const Instant&) const = default;
  constexpr Instant operator+(milliseconds span) const { return Instant(ms_ + span.count()); }
  constexpr Instant operator-(milliseconds span) const { return Instant(ms_ - span.count()); }
  constexpr milliseconds operator-(Instant other) const { return milliseconds(ms_ - other.ms_); }

 private:
  std::int64_t ms_ = 0;
};

/// A calendar day without a clock or a zone, proleptic Gregorian. JSON and SQL: "2026-04-02".
class Day {
 public:
  constexpr Day() = default;
  constexpr explicit Day(std::chrono::sys_days days) : days_(days) {}
  constexpr Day(int year, unsigned month, unsigned day)
      : days_(std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}) {}
  static Parsed<Day> parse(std::string_view text);
  std::string text() const;
  constexpr std::chrono::sys_days days() const { return days_; }
  constexpr std::chrono::year_month_day date() const { return {days_}; }
  static Format format() { return {"date", "", 10, "2026-04-02"}; }
  constexpr auto operator<=>(const Day&) const = default;
  constexpr Day operator+(std::chrono::days span) const { return Day(days_ + span); }
  constexpr Day operator-(std::chrono::days span) const { return Day(days_ - span); }
  constexpr int operator-(Day other) const {
    return static_cast<int>((days_ - other.days_).count());
  }

 private:
  std::chrono::sys_days days_{};
};

/// In UTC; clock::day_in knows the day of a place.
constexpr Day utc_day(Instant at) {
  return Day(std::chrono::floor<std::chrono::days>(
      std::chrono::sys_time<milliseconds>(milliseconds(at.ms()))));
}

/// An occasion's date as people know it: the year, or even the day, may be missing.
struct PartialDay {
  std::optional<int> year;
  int month = 1;
  std::optional<int> day;
  std::string calendar = "gregorian";
  bool operator==(const PartialDay&) const = default;
};
BOOST_DESCRIBE_STRUCT(PartialDay, (), (year, month, day, calendar))

/// Whether the parts can name a real day; 29 February is fine without a year.
bool is_possible(const PartialDay& date);

/// Its occurrence in a given year: 29 February falls on 28 February where there is none;
/// nothing when only the month is known.
std::optional<Day> occurrence_in(const PartialDay& date, int year);

/// The first occurrence on or after `from`; nothing when only the month is known.
std::optional<Day> next_occurrence(const PartialDay& date, Day from);

}  // namespace carnet

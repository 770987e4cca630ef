// SPDX-License-Identifier: Apache-2.0
// Zones by Howard Hinnant's tz library over the system's tzdata.
#include "kit/clock/zones.hpp"

#include <date/tz.h>

#include <array>
#include <cstdio>
#include <mutex>
#include <stdexcept>
#include <unordered_map>

namespace carnet::clock {

namespace {

const date::time_zone* located(const std::string& name) {
  try {
    return date::locate_zone(name);
  } catch (const std::runtime_error&) {
    return nullptr;  // no such zone, or no tzdata at all
  }
}

/// Zones live as long as the program; looking one up by name costs more than using it.
const date::time_zone* zone_named(std::string_view name) {
  static std::mutex guard;
  static std::unordered_map<std::string, const date::time_zone*> known;
  if (name.empty() || name.size() > 64) return nullptr;
  const std::string key(name);
  const std::lock_guard lock(guard);
  if (const auto found = known.find(key); found != known.end()) return found->second;
  const auto* zone = located(key);
  if (zone != nullptr) known.emplace(key, zone);
  return zone;
}

date::sys_time<milliseconds> sys_time(Instant at) {
  return date::sys_time<milliseconds>(milliseconds(at.ms()));
}

Instant instant(date::sys_seconds at) {
  return Instant(std::chrono::duration_cast<milliseconds>(at.time_since_epoch()).count());
}

Instant across_change(const date::local_info& info, date::local_seconds wall, Gap gap) {
  const bool wants_later = gap == Gap::later;
  if (info.result == date::local_info::nonexistent) {
    return instant(info.second.begin) - (wants_later ? milliseconds(0) : milliseconds(60'000));
  }
  const auto offset = wants_later ? info.second.offset : info.first.offset;
  return instant(date::sys_seconds(wall.time_since_epoch()) - offset);
}

}  // namespace

Parsed<Zone> Zone::parse(std::string_view text) {
  if (!is_zone(text)) {
    return wrong("zone", "This is not a time zone such as America/New_York.");
  }
  Zone zone;
  zone.name_ = std::string(text);
  return zone;
}

bool is_zone(std::string_view name) { return zone_named(name) != nullptr; }

std::optional<WallTime> local(Instant at, std::string_view zone) {
  const auto* found = zone_named(zone);
  if (found == nullptr) return std::nullopt;
  const auto wall = found->to_local(date::floor<std::chrono::seconds>(sys_time(at)));
  const auto day = date::floor<date::days>(wall);
  const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(wall - day);
  return WallTime{Day(std::chrono::sys_days(std::chrono::days(day.time_since_epoch().count()))),
                  static_cast<int>(minutes.count())};
}

std::optional<Instant> instant_of(Day day, int minutes, std::string_view zone, Gap gap) {
  const auto* found = zone_named(zone);
  if (found == nullptr) return std::nullopt;
  const date::local_seconds wall{std::chrono::seconds(day.days().time_since_epoch()) +
                                 std::chrono::minutes(minutes)};
  const auto info = found->get_info(wall);
  if (info.result != date::local_info::unique) return across_change(info, wall, gap);
  return instant(date::sys_seconds(wall.time_since_epoch()) - info.first.offset);
}

std::optional<Instant> next_time(Instant now, int minutes, std::string_view zone) {
  const auto here = local(now, zone);
  if (!here) return std::nullopt;
  const auto today = instant_of(here->day, minutes, zone, Gap::later);
  if (today && *today > now) return today;
  return instant_of(here->day + std::chrono::days(1), minutes, zone, Gap::later);
}

std::optional<Day> day_in(Instant at, std::string_view zone) {
  const auto wall = local(at, zone);
  if (!wall) return std::nullopt;
  return wall->day;
}

std::chrono::weekday weekday(Day day) { return std::chrono::weekday(day.days()); }

std::string clock_text(int minutes) {
  std::array<char, 16> out{};
  std::snprintf(out.data(), out.size(), "%02d:%02d", minutes / 60, minutes % 60);
  return out.data();
}

}  // namespace carnet::clock

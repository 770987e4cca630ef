// SPDX-License-Identifier: Apache-2.0
// Wall clocks of the world: an instant in a zone, and back, exactly through every DST change.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "kit/shape/instant.hpp"
#include "kit/shape/word.hpp"

namespace carnet::clock {

/// The name of an IANA zone that this machine's tzdata knows ("America/New_York").
class Zone {
 public:
  Zone() = default;
  /// Code "zone"; refused too when the machine has no tzdata: nothing stands for UTC by itself.
  static Parsed<Zone> parse(std::string_view text);
  const std::string& text() const { return name_; }
  bool is_empty() const { return name_.empty(); }
  static Format format() { return {"", "", 64, "America/New_York"}; }
  auto operator<=>(const Zone&) const = default;

 private:
  std::string name_;
};

bool is_zone(std::string_view name);

/// What a clock on the wall of that zone shows.
struct WallTime {
  Day day;
  int minutes = 0;  // since midnight, 0..1439, seconds cut
  auto operator<=>(const WallTime&) const = default;
};

/// What to answer for a wall time that the clocks skip or show twice.
enum class Gap { earlier, later };

/// Nothing when the zone is unknown or the machine has no tzdata: the caller must refuse.
std::optional<WallTime> local(Instant at, std::string_view zone);

/// `minutes` since midnight may be 1440 (the day's end). A skipped wall time (02:30 in spring)
/// is the instant of the change for `later` and the last minute before it for `earlier`;
/// a doubled one (01:30 in autumn) is its second or first occurrence.
/// Nothing when the zone is unknown.
std::optional<Instant> instant_of(Day day, int minutes, std::string_view zone, Gap gap);

/// The next moment after `now` at which that clock shows `minutes` since midnight; where it skips
/// them, the moment of the change. Nothing when the zone is unknown.
std::optional<Instant> next_time(Instant now, int minutes, std::string_view zone);

/// The day it is there; nothing when the zone is unknown.
std::optional<Day> day_in(Instant at, std::string_view zone);

std::chrono::weekday weekday(Day day);

/// "08:05", 24 hours.
std::string clock_text(int minutes);

}  // namespace carnet::clock

// SPDX-License-Identifier: Apache-2.0
// When a message may arrive: open in every zone and state the reader may be in, at once.
#pragma once

#include <optional>

#include "app/consents/tables.hpp"
#include "app/consents/zones_of.hpp"

namespace carnet::consents {

/// Which hours hold. `day` is 8–21 everywhere; `by_state` the marketing tables; `safe` lies inside
/// every table: Monday to Saturday 10–17, no Saturday where the state has none, no holidays.
enum class HoursKind { any, day, by_state, safe };

/// The one window of a day there, all states (or the country) taken together.
Hours hours_on(HoursKind kind, const Whereabouts& where, Day day);

struct Opening {
  bool is_open = false;
  bool is_holiday = false;        // closed now because of a holiday somewhere
  std::optional<Instant> opens;   // the next allowed instant, `now` when open; nothing: never
  std::optional<Instant> closes;  // the end of the present window, when open
};

/// Looks 30 days ahead. `margin` is taken off each window's end, so that a text that waits at the
/// carrier does not arrive late. No zone, an unknown zone, or no common window: never opens.
Opening opening(HoursKind kind, const Whereabouts& where, Instant now, std::chrono::minutes margin);

/// The oldest day on which a row that applies there was read against its source.
std::optional<Day> checked_on(const Whereabouts& where);

}  // namespace carnet::consents

// SPDX-License-Identifier: Apache-2.0
// Local wall-clock windows, evaluated with tzdata; no offset is ever stored.
#include "app/consents/windows.hpp"

#include "kit/clock/zones.hpp"

namespace carnet::consents {

namespace {

constexpr Hours whole_day{0, 24 * 60};
constexpr Hours day_hours{8 * 60, 21 * 60};
constexpr Hours safe_hours{10 * 60, 17 * 60};
constexpr std::chrono::days horizon{30};

bool rests(std::string_view country, std::string_view region, Day day) {
  return !holiday(country, region, day).empty();
}

Hours of_week(const Week& week, std::string_view country, std::string_view region, Day day) {
  if (!week.on_holidays && rests(country, region, day)) return {};
  return week.on(clock::weekday(day));
}

Hours by_state(const Whereabouts& where, Day day) {
  const auto* country = country_rule(where.country);
  if (country == nullptr) return {};
  auto hours = of_week(country->week, country->code, "", day);
  for (const auto& code : where.states) {
    const auto* state = state_rule(code);
    if (state == nullptr) return {};
    hours = common(hours, of_week(state->week, "US", code, day));
  }
  return hours;
}

bool is_any_holiday(const Whereabouts& where, Day day) {
  if (rests(where.country, "", day)) return true;
  return std::any_of(where.states.begin(), where.states.end(),
                     [&](const auto& state) { return rests(where.country, state, day); });
}

Hours safe(const Whereabouts& where, Day day) {
  if (clock::weekday(day) == std::chrono::Sunday || is_any_holiday(where, day)) return {};
  return common(safe_hours, by_state(where, day));
}

/// Closed because of the holiday alone: the same weekday would be open.
bool is_closed_by_holiday(HoursKind kind, const Whereabouts& where, Day day) {
  const bool spares_holidays = kind == HoursKind::by_state || kind == HoursKind::safe;
  return spares_holidays && !hours_on(kind, where, day).is_open() && is_any_holiday(where, day);
}

struct Local {
  bool is_open = false;
  bool is_holiday = false;
  std::optional<Instant> edge;  // when open: its end; when closed: its next start
};

std::optional<Instant> next_start(HoursKind kind, const Whereabouts& where, const std::string& zone,
                                  clock::WallTime wall) {
  for (std::chrono::days ahead{0}; ahead <= horizon; ++ahead) {
    const auto hours = hours_on(kind, where, wall.day + ahead);
    const bool is_past = ahead.count() == 0 && wall.minutes >= hours.from;
    if (!hours.is_open() || is_past) continue;
    return clock::instant_of(wall.day + ahead, hours.from, zone, clock::Gap::later);
  }
  return std::nullopt;
}

Local local_opening(HoursKind kind, const Whereabouts& where, const std::string& zone, Instant now,
                    int margin) {
  const auto wall = clock::local(now, zone);
  if (!wall) return {};
  auto hours = hours_on(kind, where, wall->day);
  if (hours.to < whole_day.to) hours.to -= margin;
  Local answer;
  answer.is_open = hours.holds(wall->minutes);
  answer.is_holiday = is_closed_by_holiday(kind, where, wall->day);
  answer.edge = answer.is_open ? clock::instant_of(wall->day, hours.to, zone, clock::Gap::earlier)
                               : next_start(kind, where, zone, *wall);
  return answer;
}

/// Every zone at one instant: open when all are, else the latest of their next starts.
Opening opening_at(HoursKind kind, const Whereabouts& where, Instant at, int margin) {
  Opening all{!where.zones.empty(), false, at, std::nullopt};
  for (const auto& zone : where.zones) {
    const auto one = local_opening(kind, where, zone, at, margin);
    all.is_holiday = all.is_holiday || one.is_holiday;
    if (!one.edge) return {false, all.is_holiday, std::nullopt, std::nullopt};
    if (!one.is_open) {
      all.is_open = false;
      all.opens = std::max(*all.opens, *one.edge);
    } else if (!all.closes || *one.edge < *all.closes) {
      all.closes = one.edge;
    }
  }
  if (where.zones.empty()) all.opens.reset();
  return all;
}

}  // namespace

Hours hours_on(HoursKind kind, const Whereabouts& where, Day day) {
  switch (kind) {
    case HoursKind::any:
      return whole_day;
    case HoursKind::day:
      return day_hours;
    case HoursKind::by_state:
      return by_state(where, day);
    case HoursKind::safe:
      return safe(where, day);
  }
  return {};
}

Opening opening(HoursKind kind, const Whereabouts& where, Instant now,
                std::chrono::minutes margin) {
  const int margin_minutes = static_cast<int>(margin.count());
  const auto present = opening_at(kind, where, now, margin_minutes);
  if (present.is_open) return present;
  Opening answer{false, present.is_holiday, std::nullopt, std::nullopt};
  const auto last = now + horizon;
  for (auto next = present; next.opens && *next.opens <= last;) {
    const auto candidate = *next.opens;
    next = opening_at(kind, where, candidate, margin_minutes);
    if (!next.is_open) continue;
    answer.opens = candidate;
    return answer;
  }
  return answer;
}

std::optional<Day> checked_on(const Whereabouts& where) {
  const auto* country = country_rule(where.country);
  if (country == nullptr) return std::nullopt;
  auto oldest = country->checked_on;
  for (const auto& code : where.states) {
    const auto* state = state_rule(code);
    if (state == nullptr) return std::nullopt;
    oldest = std::min(oldest, state->checked_on);
  }
  return oldest;
}

}  // namespace carnet::consents

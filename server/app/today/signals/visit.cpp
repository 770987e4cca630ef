// SPDX-License-Identifier: Apache-2.0
// When a visit without a purchase is worth a word.
#include "app/today/signals/visit.hpp"

#include <array>
#include <cmath>

namespace carnet::today {

namespace {

constexpr double fading_days = 6;
constexpr std::array<int, 5> bridal_opens{1, 9, 30, 60, 120};

bool is_bridal(const VisitFact& visit) {
  return visit.for_whom == visits::ForWhom::engagement ||
         visit.for_whom == visits::ForWhom::wedding;
}

// The first day of the window that is open `days` after the visit.
std::optional<int> window_at(const VisitFact& visit, int days) {
  std::optional<int> opened;
  for (const int opens : bridal_opens) {
    if (opens > 1 && !is_bridal(visit)) break;
    if (days >= opens) opened = opens;
  }
  if (!opened || days >= *opened + visit_closes_days) return std::nullopt;
  return opened;
}

const VisitFact* latest_of(std::span<const VisitFact> visits, Day today) {
  const VisitFact* latest = nullptr;
  for (const auto& visit : visits) {
    if (visit.day > today) continue;
    if (!latest || visit.at > latest->at) latest = &visit;
  }
  return latest;
}

}  // namespace

std::optional<Reason> visit_reason(std::span<const VisitFact> visits, const Since& since, Day today,
                                   double alive, const Priors& priors) {
  const auto* visit = latest_of(visits, today);
  if (!visit || visit->bought) return std::nullopt;
  if (since.last_purchase && *since.last_purchase >= visit->day) return std::nullopt;
  if (visit->by_day && *visit->by_day < today) return std::nullopt;
  const int days = today - visit->day;
  const auto opened = window_at(*visit, days);
  if (!opened) return std::nullopt;
  // On the day itself they were spoken to anyway; from the next day on a word uses the window up.
  const Day opened_on = visit->day + std::chrono::days(*opened);
  if (since.last_contact && *since.last_contact >= opened_on) return std::nullopt;
  Reason reason;
  reason.signal = Signal::visit;
  reason.event = "visits:" + visit->id.text() + (*opened > 1 ? ":" + std::to_string(*opened) : "");
  reason.source = {"visits", visit->id.uuid(), visit->at};
  reason.need = visit->has_intent ? priors.visit_need : priors.glance_need;
  reason.gain = priors.visit_gain * priors.visit_persuadability * priors.persuadability;
  reason.timing = std::exp(-(days - *opened + 1) / fading_days);
  reason.alive = alive;
  reason.fact.day = visit->day;
  reason.fact.days = days;
  reason.fact.piece = visit->piece;
  reason.fact.is_disliked = visit->is_disliked;
  reason.fact.times = visit->times;
  reason.fact.noted_by = visit->staff_name;
  if (visit->for_whom) reason.fact.label = shape::enum_name(*visit->for_whom);
  reason.fact.quote = visit->for_words;
  return reason;
}

}  // namespace carnet::today

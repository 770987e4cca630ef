// SPDX-License-Identifier: Apache-2.0
// When a thank-you is owed.
#include "app/today/signals/note_owed.hpp"

#include <algorithm>
#include <cmath>

namespace carnet::today {

namespace {

// The latest day's sale; nothing when the last thing that happened was a return.
const SaleFact* latest_of(std::span<const SaleFact> sales, Day today) {
  const SaleFact* latest = nullptr;
  for (const auto& sale : sales) {
    if (sale.day > today) continue;
    if (!latest || sale.day >= latest->day) latest = &sale;
  }
  return latest && latest->value > 0 ? latest : nullptr;
}

}  // namespace

std::optional<Reason> note_owed_reason(std::span<const SaleFact> sales, const Since& since,
                                       Day today, double per_year, const Priors& priors) {
  constexpr double fading_days = 3;
  const auto* sale = latest_of(sales, today);
  if (!sale || sale->value < priors.usual_order) return std::nullopt;
  const int days = today - sale->day;
  if (days < 1 || days > note_closes_days) return std::nullopt;
  if (since.last_contact && *since.last_contact > sale->day) return std::nullopt;
  Reason reason;
  reason.signal = Signal::note_owed;
  reason.lane = Lane::relationship;
  reason.event = "sales:" + sale->id.text() + ":thanks";
  reason.source = {"sales", sale->id.uuid(), sale->at};
  reason.need = priors.thanks_need;
  reason.gain = std::clamp(per_year, priors.thanks_least_rate, 1.0);
  reason.timing = std::exp(-(days - 1) / fading_days);
  reason.fact.day = sale->day;
  reason.fact.days = days;
  reason.fact.piece = sale->piece;
  return reason;
}

}  // namespace carnet::today

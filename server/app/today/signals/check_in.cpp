// SPDX-License-Identifier: Apache-2.0
// When to ask after a purchase.
#include "app/today/signals/check_in.hpp"

#include <algorithm>

namespace carnet::today {

std::optional<Reason> check_in_reason(std::span<const SaleFact> sales, Day today, double per_year,
                                      double alive, const Priors& priors) {
  const SaleFact* latest = nullptr;
  for (const auto& sale : sales) {
    const int days = today - sale.day;
    // Anything since then, a return above all, makes the old question a strange one.
    if (days >= 0 && days < check_in_opens_days) return std::nullopt;
    if (days < check_in_opens_days || days > check_in_closes_days) continue;
    if (sale.value < 0) return std::nullopt;
    if (sale.value > 0 && (latest == nullptr || sale.day >= latest->day)) latest = &sale;
  }
  if (latest == nullptr) return std::nullopt;
  Reason reason;
  reason.signal = Signal::post_purchase;
  reason.lane = Lane::relationship;
  reason.event = "sales:" + latest->id.text();
  reason.source = {"sales", latest->id.uuid(), latest->at};
  reason.need = priors.check_in_need;
  reason.gain = std::min(1.0, per_year);
  reason.alive = alive;
  reason.fact.day = latest->day;
  reason.fact.days = today - latest->day;
  reason.fact.piece = latest->piece;
  return reason;
}

}  // namespace carnet::today

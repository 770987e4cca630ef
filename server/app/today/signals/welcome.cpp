// SPDX-License-Identifier: Apache-2.0
// When somebody new is worth a word.
#include "app/today/signals/welcome.hpp"

#include <algorithm>
#include <cmath>

namespace carnet::today {

std::optional<Reason> welcome_reason(const FirstPage& page, std::span<const SaleFact> sales,
                                     const Since& since, Day today, const Priors& priors) {
  constexpr double fading_days = 6;
  const int days = today - page.day;
  if (days < 1 || days > welcome_closes_days) return std::nullopt;
  if (since.last_contact && *since.last_contact > page.day) return std::nullopt;
  const bool is_old_friend = std::any_of(sales.begin(), sales.end(),
                                         [&](const SaleFact& sale) { return sale.day < page.day; });
  if (is_old_friend) return std::nullopt;
  Reason reason;
  reason.signal = Signal::welcome;
  reason.lane = Lane::relationship;
  reason.event = "clients:" + page.client_id.text();
  reason.source = {"clients", page.client_id.uuid(), page.at};
  reason.need = priors.welcome_need;
  reason.gain = priors.occasion_gain * priors.persuadability;
  reason.timing = std::exp(-(days - 1) / fading_days);
  reason.fact.day = page.day;
  reason.fact.days = days;
  reason.fact.noted_by = page.staff_name;
  return reason;
}

}  // namespace carnet::today

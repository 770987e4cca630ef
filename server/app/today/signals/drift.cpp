// SPDX-License-Identifier: Apache-2.0
// Reads a client's rhythm from the days they bought.
#include "app/today/signals/drift.hpp"

#include <algorithm>

namespace carnet::today {

namespace {

constexpr double weeks_in_90_days = 90.0 / 7;
constexpr double least_alive = 0.1;  // below it they have gone, not gone quiet

// Distinct days of purchases up to `today`, in order.
std::vector<Day> purchase_days(std::span<const SaleFact> sales, Day today) {
  std::vector<Day> days;
  for (const auto& sale : sales) {
    if (sale.value > 0 && sale.day <= today) days.push_back(sale.day);
  }
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

Purchases purchases_until(const std::vector<Day>& days, Day today) {
  const auto past = std::upper_bound(days.begin(), days.end(), today) - days.begin();
  Purchases purchases;
  if (past == 0) return purchases;
  const Day last = days[static_cast<std::size_t>(past - 1)];
  purchases.repeats = static_cast<double>(past - 1);
  purchases.last_week = (last - days.front()) / 7.0;
  purchases.age_weeks = (today - days.front()) / 7.0;
  return purchases;
}

}  // namespace

Pulse pulse_of(std::span<const SaleFact> sales, Day today, const Rhythm& rhythm) {
  Pulse pulse;
  const auto days = purchase_days(sales, today);
  pulse.per_year = purchases_per_year(rhythm, {});
  if (days.empty()) return pulse;
  pulse.has_bought = true;
  pulse.last_day = days.back();
  pulse.purchases = purchases_until(days, today);
  pulse.alive = p_alive(rhythm, pulse.purchases);
  pulse.per_year = purchases_per_year(rhythm, pulse.purchases);
  pulse.none_90 = p_no_purchase(rhythm, pulse.purchases, weeks_in_90_days);
  const auto before = [&](int days_ago) {
    return purchases_until(days, today - std::chrono::days(days_ago));
  };
  pulse.none_90_before = p_no_purchase(rhythm, before(60), weeks_in_90_days);
  pulse.alive_then = p_alive(rhythm, before(today - pulse.last_day));
  if (days.size() > 1) {
    pulse.every_days = (days.back() - days.front()) / static_cast<int>(days.size() - 1);
  }
  return pulse;
}

std::optional<Reason> gone_quiet_reason(std::span<const SaleFact> sales, const Pulse& pulse,
                                        Day today, const Priors& priors) {
  const int days_since = today - pulse.last_day;
  if (pulse.purchases.repeats < 1 || pulse.none_90 <= priors.quiet_none_90) return std::nullopt;
  // Inside their own rhythm nobody is quiet, however slow that rhythm is.
  if (days_since <= pulse.every_days || days_since < 60) return std::nullopt;
  if (pulse.alive < least_alive) return std::nullopt;
  const bool has_risen = pulse.none_90 - pulse.none_90_before >= priors.quiet_rise;
  const bool has_fallen = pulse.alive_then - pulse.alive >= priors.quiet_rise;
  if (!has_risen && !has_fallen) return std::nullopt;

  const auto last = std::find_if(sales.rbegin(), sales.rend(), [&](const SaleFact& sale) {
    return sale.day == pulse.last_day && sale.value > 0;
  });
  Reason reason;
  reason.signal = Signal::gone_quiet;
  reason.event = "quiet:" + last->id.text() + ":" + std::to_string(days_since / quiet_block_days);
  reason.source = {"sales", last->id.uuid(), last->at};
  reason.need = 1 - pulse.alive;
  reason.gain = priors.quiet_gain * priors.persuadability * 0.6 * pulse.per_year;
  reason.alive = pulse.alive;
  reason.fact.day = last->day;
  reason.fact.days = days_since;
  reason.fact.every_days = pulse.every_days;
  reason.fact.piece = last->piece;
  return reason;
}

}  // namespace carnet::today

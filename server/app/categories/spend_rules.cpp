// SPDX-License-Identifier: Apache-2.0
// Who spent most: shares of those who bought, and the rank that follows.
#include <algorithm>

#include "app/categories/rules.hpp"

namespace carnet::categories {

Day months_before(Day day, int months) {
  const auto date = day.date() - std::chrono::months(months);
  if (date.ok()) return Day(std::chrono::sys_days(date));
  return Day(std::chrono::sys_days(date.year() / date.month() / std::chrono::last));
}

std::int64_t spent_since(std::span<const BoughtSale> sales, Day since) {
  std::int64_t sum = 0;
  for (const auto& sale : sales) {
    if (sale.day >= since) sum += sale.house_total_minor;
  }
  return sum;
}

std::int64_t least_of_first(std::vector<std::int64_t> spends, int percent) {
  if (spends.empty()) return 0;
  const auto count = (spends.size() * static_cast<std::size_t>(percent) + 99) / 100;
  const auto last = spends.begin() + static_cast<std::ptrdiff_t>(count - 1);
  std::nth_element(spends.begin(), last, spends.end(), std::greater<>());
  return *last;
}

void Spends::add(std::span<const BoughtSale> sales) {
  const auto for_top = spent_since(sales, months_before(today_, rules_.top.months));
  if (for_top > 0) for_top_.push_back(for_top);
  const auto for_tiers = spent_since(sales, months_before(today_, rules_.tiers.months));
  if (for_tiers > 0) for_tiers_.push_back(for_tiers);
}

Bounds Spends::bounds() {
  Bounds bounds{least_of_first(for_top_, rules_.top.percent), {}};
  for (const auto& rank : rules_.tiers.ranks) {
    bounds.tier_minor.push_back(least_of_first(for_tiers_, rank.percent));
  }
  return bounds;
}

std::optional<FoundTier> tier_of(const PageRecord& page, const CategoryRules& rules,
                                 const Bounds& bounds, Day today) {
  if (!rules.tiers.on) return std::nullopt;
  const auto spent = spent_since(page.sales, months_before(today, rules.tiers.months));
  const auto ranks = rules.tiers.ranks.size();
  if (page.pinned) return FoundTier{std::min(page.pinned->rank, static_cast<int>(ranks)), spent};
  for (std::size_t place = 0; place < std::min(ranks, bounds.tier_minor.size()); ++place) {
    const auto least = bounds.tier_minor[place];
    if (least > 0 && spent >= least) return FoundTier{static_cast<int>(place) + 1, spent};
  }
  return std::nullopt;
}

}  // namespace carnet::categories

// SPDX-License-Identifier: Apache-2.0
// Which categories a client's record meets.
#include "app/categories/rules.hpp"

#include <algorithm>

#include "app/categories/bridal.hpp"

namespace carnet::categories {

namespace {

using std::chrono::days;

void keep_earlier(std::optional<Day>& one, Day other) {
  if (!one || other < *one) one = other;
}

void keep_later(std::optional<Day>& one, Day other) {
  if (!one || other > *one) one = other;
}

std::optional<Day> last_bought(const PageRecord& page) {
  std::optional<Day> last;
  for (const auto& sale : page.sales) {
    if (sale.house_total_minor > 0) keep_later(last, sale.day);
  }
  return last;
}

std::optional<Finding> top(const PageRecord& page, const TopRule& rule, const Bounds& bounds,
                           Day today) {
  const auto spent = spent_since(page.sales, months_before(today, rule.months));
  if (bounds.top_minor <= 0 || spent < bounds.top_minor) return std::nullopt;
  return Finding{Category::top, spent, {}, {}, {}};
}

std::optional<Finding> newcomer(const PageRecord& page, const NewcomerRule& rule, Day today) {
  std::optional<Day> first;
  for (const auto& sale : page.sales) keep_earlier(first, sale.day);
  for (const auto& visit : page.visits) keep_earlier(first, visit.day);
  if (!first) return std::nullopt;
  const auto since = today - days(rule.days);
  if (*first < since || (page.since && *page.since < since)) return std::nullopt;
  return Finding{Category::newcomer, 0, first, {}, {}};
}

std::optional<Finding> lapsed(const PageRecord& page, const LapsedRule& rule, Day today) {
  auto last = last_bought(page);
  if (!last || page.rests) return std::nullopt;
  for (const auto& visit : page.visits) keep_later(last, visit.day);
  if (*last >= months_before(today, rule.months)) return std::nullopt;
  return Finding{Category::lapsed, 0, last, {}, {}};
}

std::optional<Finding> bridal(const PageRecord& page, const BridalRule& rule, Day today) {
  auto sign = bridal_sign(page, rule, today);
  if (!sign) return std::nullopt;
  return Finding{Category::bridal, 0, {}, {}, std::move(sign)};
}

std::optional<Finding> collector(const PageRecord& page, const CollectorRule& rule) {
  std::map<std::string, int> brands;
  int watches = 0;
  for (const auto& piece : page.pieces) {
    if (!piece.brand.empty()) brands[piece.brand] += piece.quantity;
    if (piece.category == "watch") watches += piece.quantity;
  }
  std::string brand;
  int most = 0;
  for (const auto& [name, count] : brands) {
    if (count > most) {
      most = count;
      brand = name;
    }
  }
  if (std::max(most, watches) < rule.pieces) return std::nullopt;
  if (most < watches) return Finding{Category::collector, watches, {}, {}, {}};
  return Finding{Category::collector, most, {}, brand, {}};
}

std::optional<Finding> giver(const PageRecord& page, const GiverRule& rule) {
  const auto gifts = std::count_if(page.paid.begin(), page.paid.end(),
                                   [](const PaidPiece& each) { return each.is_for_another; });
  if (gifts < rule.gifts) return std::nullopt;
  return Finding{Category::giver, gifts, {}, {}, {}};
}

}  // namespace

bool is_on(Category category, const CategoryRules& rules) {
  switch (category) {
    case Category::top:
      return rules.top.on;
    case Category::newcomer:
      return rules.newcomer.on;
    case Category::lapsed:
      return rules.lapsed.on;
    case Category::bridal:
      return rules.bridal.on;
    case Category::collector:
      return rules.collector.on;
    case Category::giver:
      break;
  }
  return rules.giver.on;
}

std::vector<Finding> found_in(const PageRecord& page, const CategoryRules& rules,
                              const Bounds& bounds, Day today) {
  std::vector<Finding> found;
  for (auto& each : {top(page, rules.top, bounds, today), newcomer(page, rules.newcomer, today),
                     lapsed(page, rules.lapsed, today), bridal(page, rules.bridal, today),
                     collector(page, rules.collector), giver(page, rules.giver)}) {
    if (each && is_on(each->category, rules)) found.push_back(*each);
  }
  return found;
}

std::vector<std::string> marks_of(const Wanted& wanted) {
  std::vector<std::string> marks;
  if (wanted.category) marks.emplace_back(shape::enum_name(*wanted.category));
  if (wanted.tier) marks.push_back(mark_of_tier(*wanted.tier));
  return marks;
}

std::string mark_of_tier(int rank) { return "tier_" + std::to_string(rank); }

}  // namespace carnet::categories

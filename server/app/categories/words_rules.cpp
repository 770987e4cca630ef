// SPDX-License-Identifier: Apache-2.0
// Why a client has a tier or is in a category, as people say it in English.
#include <algorithm>

#include "app/categories/rules.hpp"
#include "app/house/in_words.hpp"

namespace carnet::categories {

namespace {

constexpr std::size_t longest_quoted = 60;

std::string within(int months) {
  return " in " + number_in_words(months) + (months == 1 ? " month" : " months");
}

// Between words, so that no letter is cut in two.
std::string quoted(const std::string& text) {
  if (text.size() <= longest_quoted) return "“" + text + "”";
  const auto space = text.rfind(' ', longest_quoted);
  if (space == std::string::npos) return "something";
  return "“" + text.substr(0, space) + "…”";
}

std::string article_of(const std::string& what) {
  return (what == "engagement" ? "an " : "a ") + what;
}

std::string bridal_in_words(const BridalSign& sign, Day today) {
  switch (sign.kind) {
    case Bridal::day_ahead:
      return capitalised(sign.what) + " on " + day_in_words(sign.day, today);
    case Bridal::month_ahead:
      return capitalised(sign.what) + " in " + month_in_words(sign.day, today);
    case Bridal::paid:
      return "Bought for " + article_of(sign.what) + " in " + month_in_words(sign.day, today);
    case Bridal::piece:
      return "Bought " + quoted(sign.what) + " in " + month_in_words(sign.day, today);
    case Bridal::visit:
      return "Came in for " + article_of(sign.what) + " in " + month_in_words(sign.day, today);
    case Bridal::wish:
      break;
  }
  return "Wishes for " + quoted(sign.what);
}

std::string why_of(const Finding& found, const CategoryRules& rules, const std::string& currency,
                   Day today) {
  switch (found.category) {
    case Category::top:
      return money_in_words(found.amount, currency) + within(rules.top.months);
    case Category::newcomer:
      return "First here " + ago_in_words(today - *found.day);
    case Category::lapsed:
      return "Neither bought nor came in since " + month_in_words(*found.day, today);
    case Category::bridal:
      return bridal_in_words(*found.bridal, today);
    case Category::collector:
      break;
    case Category::giver: {
      const auto count = static_cast<int>(found.amount);
      return "Paid for " + number_in_words(count) +
             (count == 1 ? " piece that somebody else wears" : " pieces that others wear");
    }
  }
  const auto count = capitalised(number_in_words(static_cast<int>(found.amount)));
  return found.what.empty() ? count + " watches" : count + " pieces by " + found.what;
}

ClientTier tier_in_words(const FoundTier& tier, const PageRecord& page, const CategoryRules& rules,
                         const std::string& currency) {
  const auto& rank = rules.tiers.ranks[static_cast<std::size_t>(tier.rank - 1)];
  ClientTier said{tier.rank, rank.name.text(), {}, {}};
  if (page.pinned) {
    said.by_hand = page.pinned->pin;
    const auto& name = said.by_hand->staff_name;
    said.why = "Set by hand" + (name ? " by " + *name : "") + ": " + said.by_hand->reason;
  } else {
    said.why = money_in_words(tier.spent_minor, currency) + within(rules.tiers.months);
    if (rank.percent < 100) {
      said.why += ", among the first " + std::to_string(rank.percent) + " %";
    }
  }
  return said;
}

}  // namespace

std::string label_of(Category category, const CategoryRules& rules) {
  switch (category) {
    case Category::top:
      return "Top " + std::to_string(rules.top.percent) + " %";
    case Category::newcomer:
      return "New";
    case Category::lapsed:
      return "Lapsed";
    case Category::bridal:
      return "Bridal";
    case Category::collector:
      return "Collector";
    case Category::giver:
      break;
  }
  return "Giver";
}

ClientStanding in_words(const PageRecord& page, const CategoryRules& rules, const Bounds& bounds,
                        const std::string& currency, Day today) {
  ClientStanding standing;
  if (const auto tier = tier_of(page, rules, bounds, today)) {
    standing.tier = tier_in_words(*tier, page, rules, currency);
  }
  for (const auto& each : found_in(page, rules, bounds, today)) {
    standing.categories.push_back(
        {each.category, label_of(each.category, rules), why_of(each, rules, currency, today)});
  }
  return standing;
}

std::optional<std::string> why_listed(const ClientStanding& standing, const Wanted& wanted) {
  std::string why;
  if (wanted.category) {
    const auto found =
        std::find_if(standing.categories.begin(), standing.categories.end(),
                     [&](const auto& each) { return each.category == *wanted.category; });
    if (found == standing.categories.end()) return std::nullopt;
    why = found->label + ": " + found->why;
  }
  if (!wanted.tier) return why;
  if (!standing.tier || standing.tier->rank != *wanted.tier) return std::nullopt;
  return why.empty() ? standing.tier->name + ": " + standing.tier->why : why;
}

}  // namespace carnet::categories

// SPDX-License-Identifier: Apache-2.0
// What the rules for tier and categories may say.
#include <algorithm>
#include <set>

#include "app/categories/settings.hpp"
#include "kit/json/json.hpp"
#include "kit/text/fold.hpp"

namespace carnet::categories {

namespace {

constexpr int most_months = 120;

void check(const std::string& pointer, int number, int least, int most, FieldFaults& faults) {
  if (number >= least && number <= most) return;
  faults[pointer] = {
      "range", "Name a number from " + std::to_string(least) + " to " + std::to_string(most) + "."};
}

void check_ranks(const TierRule& tiers, FieldFaults& faults) {
  if (tiers.ranks.empty() || tiers.ranks.size() > static_cast<std::size_t>(most_tiers)) {
    faults["/tiers/ranks"] = {"range", "A house has one to five tiers."};
  }
  std::set<std::string> names;
  int reached = 0;
  for (std::size_t place = 0; place < tiers.ranks.size(); ++place) {
    const auto& rank = tiers.ranks[place];
    const auto pointer = "/tiers/ranks/" + std::to_string(place);
    if (rank.name.is_empty()) {
      faults[pointer + "/name"] = {"required", "Give the tier a name."};
    } else if (!names.insert(text::fold(rank.name.text())).second) {
      faults[pointer + "/name"] = {"twice", "Another tier has this name."};
    }
    check(pointer + "/percent", rank.percent, 1, 100, faults);
    if (rank.percent <= reached && rank.percent >= 1) {
      faults[pointer + "/percent"] = {"order", "This must reach further than the tier before it."};
    }
    reached = std::max(reached, rank.percent);
  }
}

void lay_over(boost::json::object& below, const boost::json::object& above) {
  for (auto& member : below) {
    const auto* said = above.if_contains(member.key());
    if (!said) continue;
    if (member.value().is_object() && said->is_object()) {
      lay_over(member.value().as_object(), said->as_object());
    } else {
      member.value() = *said;
    }
  }
}

}  // namespace

CategoryRules read_rules(const std::string& kept) {
  auto whole = json::write(usual_rules());
  lay_over(whole.as_object(), boost::json::parse(kept).as_object());
  auto rules = json::read<CategoryRules>(whole);
  if (!rules) throw std::logic_error("the rules of categories: " + rules.error().text);
  return std::move(*rules);
}

CategoryRules usual_rules() {
  CategoryRules rules;
  rules.tiers.ranks = {{*Line<30>::parse("Grand Cercle"), 5},
                       {*Line<30>::parse("Cercle"), 20},
                       {*Line<30>::parse("Maison"), 100}};
  return rules;
}

FieldFaults faults_of(const CategoryRules& rules) {
  FieldFaults faults;
  check_ranks(rules.tiers, faults);
  check("/tiers/months", rules.tiers.months, 1, most_months, faults);
  check("/top/percent", rules.top.percent, 1, 100, faults);
  check("/top/months", rules.top.months, 1, most_months, faults);
  check("/newcomer/days", rules.newcomer.days, 1, 730, faults);
  check("/lapsed/months", rules.lapsed.months, 1, most_months, faults);
  check("/bridal/months", rules.bridal.months, 1, most_months, faults);
  check("/collector/pieces", rules.collector.pieces, 2, 100, faults);
  check("/giver/gifts", rules.giver.gifts, 1, 100, faults);
  return faults;
}

}  // namespace carnet::categories

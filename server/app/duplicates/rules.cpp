// SPDX-License-Identifier: Apache-2.0
// Compares two pages field by field, and weighs what was found.
#include "app/duplicates/rules.hpp"

#include <cmath>

#include "app/duplicates/agreements.hpp"

namespace carnet::duplicates {

namespace {

// Of all pairs of pages, as a share of one page's chance to have a second: about every third page
// of a neglected book has one, and somebody of the same household about as often.
constexpr double pages_of_one = 0.4;
constexpr double pages_of_a_household = 0.4;

bool is_own(Field field) {
  return field == Field::given_name || field == Field::birthday || field == Field::email;
}

bool names_a_person(const Compared& compared, const Chances& chances) {
  const bool is_hint =
      compared.field == Field::given_name && compared.agreement == Agreement::partly;
  return is_own(compared.field) && !is_hint && chances.one_person > chances.household;
}

}  // namespace

Comparison compare(const Identity& one, const Identity& other, const Shares& shares) {
  Comparison comparison;
  Chances all{1, 1, 1};
  bool is_somebody = false;
  for (const auto& compared : compared_fields(one, other, shares)) {
    if (compared.agreement == Agreement::unknown) continue;
    const auto chances = chances_of(compared);
    all.one_person *= chances.one_person;
    all.strangers *= chances.strangers;
    all.household *= chances.household;
    is_somebody = is_somebody || names_a_person(compared, chances);
    comparison.findings.push_back(
        {compared.field, compared.agreement, std::log2(chances.one_person / chances.strangers)});
  }
  if (!is_somebody) return comparison;
  const double one_person = all.one_person * pages_of_one / shares.pages;
  const double household = all.household * pages_of_a_household / shares.pages;
  comparison.probability = one_person / (one_person + household + all.strangers);
  return comparison;
}

}  // namespace carnet::duplicates

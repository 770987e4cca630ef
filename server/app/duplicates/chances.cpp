// SPDX-License-Identifier: Apache-2.0
// How often fields agree: the one table all weights come from.
#include <algorithm>
#include <array>

#include "app/duplicates/agreements.hpp"

namespace carnet::duplicates {

namespace {

struct Row {
  Field field;
  Agreement agreement;
  Chances chances;
};

// Estimates from what is known of client lists: every fifth name is spelt differently the second
// time, women change their family name, days and months trade places, a telephone is shared by a
// couple, people move. A name agrees between strangers as often as it is borne.
using enum Agreement;
constexpr std::array rows = {
    Row{Field::given_name, same, {0.70, 0.01, 0.01}},
    Row{Field::given_name, nickname, {0.08, 0.004, 0.006}},
    Row{Field::given_name, initial, {0.03, 0.03, 0.03}},
    Row{Field::given_name, slip, {0.12, 0.006, 0.010}},
    Row{Field::given_name, sound, {0.02, 0.004, 0.006}},
    Row{Field::given_name, swapped, {0.03, 0.00005, 0.00005}},
    Row{Field::given_name,
        partly,
        {0.01, 0.001, 0.001}},  // stands where the other has another name
    Row{Field::given_name, different, {0.03, 0.95, 0.95}},

    Row{Field::family_name, same, {0.74, 0.003, 0.80}},
    Row{Field::family_name, slip, {0.14, 0.003, 0.02}},
    Row{Field::family_name, sound, {0.02, 0.004, 0.01}},
    Row{Field::family_name, swapped, {1, 1, 1}},  // weighed with the given name
    Row{Field::family_name, partly, {1, 1, 1}},
    Row{Field::family_name, different, {0.07, 0.99, 0.17}},

    Row{Field::birthday, same, {0.79, 1 / 20'000.0, 1 / 2'000.0}},  // twins
    Row{Field::birthday, swapped, {0.02, 1 / 20'000.0, 1 / 20'000.0}},
    Row{Field::birthday, slip, {0.09, 1 / 1'500.0, 1 / 1'000.0}},
    Row{Field::birthday, partly, {0.06, 1 / 100.0, 1 / 100.0}},
    Row{Field::birthday, different, {0.04, 0.99, 0.99}},

    Row{Field::phone, same, {0.60, 1 / 30'000.0, 0.30}},
    Row{Field::phone, partly, {0.06, 1 / 20'000.0, 0.02}},
    Row{Field::phone, slip, {0.06, 1 / 4'000.0, 0.02}},
    Row{Field::phone, different, {0.28, 0.999, 0.66}},

    Row{Field::email, same, {0.60, 1 / 40'000.0, 0.08}},
    Row{Field::email, partly, {0.10, 1 / 4'000.0, 0.01}},
    Row{Field::email, slip, {0.10, 1 / 4'000.0, 0.01}},
    Row{Field::email, different, {0.20, 0.999, 0.90}},

    Row{Field::street, same, {0.60, 1 / 30'000.0, 0.92}},
    Row{Field::street, partly, {0.22, 1 / 1'000.0, 0.05}},
    Row{Field::street, different, {0.18, 0.998, 0.03}},

    Row{Field::place, same, {0.70, 1 / 700.0, 0.95}},
    Row{Field::place, slip, {0.12, 1 / 400.0, 0.02}},
    Row{Field::place, partly, {0.08, 1 / 60.0, 0.02}},
    Row{Field::place, different, {0.10, 0.98, 0.01}},
};

bool weighs_by_rarity(const Compared& compared) {
  return compared.share > 0 && (compared.agreement == same || compared.agreement == partly);
}

}  // namespace

Chances chances_of(const Compared& compared) {
  const auto* const row = std::find_if(rows.begin(), rows.end(), [&](const Row& each) {
    return each.field == compared.field && each.agreement == compared.agreement;
  });
  auto chances = row->chances;
  if (!weighs_by_rarity(compared)) return chances;
  chances.strangers = compared.share;
  if (compared.field != Field::family_name) chances.household = compared.share;
  return chances;
}

}  // namespace carnet::duplicates

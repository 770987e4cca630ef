// SPDX-License-Identifier: Apache-2.0
// How each field of two pages agrees, and how often it would.
#pragma once

#include <vector>

#include "app/duplicates/rules.hpp"

namespace carnet::duplicates {

struct Compared {
  Field field = Field::given_name;
  Agreement agreement = Agreement::unknown;
  /// How many pages have the value both agree in, 0..1; 0 when that does not matter.
  double share = 0;
};

/// Every field, the unknown ones too.
std::vector<Compared> compared_fields(const Identity& one, const Identity& other,
                                      const Shares& shares);

/// How often a field agrees so in two pages of one person, of two strangers, and of two people of
/// one household.
struct Chances {
  double one_person = 0;
  double strangers = 0;
  double household = 0;
};
Chances chances_of(const Compared& compared);

}  // namespace carnet::duplicates

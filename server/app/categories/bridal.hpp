// SPDX-License-Identifier: Apache-2.0
// What tells that somebody is to be engaged or married. Pure.
#pragma once

#include "app/categories/rules.hpp"

namespace carnet::categories {

/// An engagement, a bride, a wedding that is no anniversary.
bool speaks_of_bridal(std::string_view text);

/// The day ahead; else the latest sale, visit or wish within the months of the rule. Nothing while
/// contact rests: whatever happened, nobody speaks of a wedding.
std::optional<BridalSign> bridal_sign(const PageRecord& page, const BridalRule& rule, Day today);

}  // namespace carnet::categories

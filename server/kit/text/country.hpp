// SPDX-License-Identifier: Apache-2.0
// Countries as people write them.
#pragma once

#include <string>
#include <string_view>

namespace carnet::text {

/// ISO 3166 ("US") of a code or of a name in English, German, French, Italian or Spanish: "USA",
/// "Deutschland", "États-Unis". Empty for what is no country.
std::string country_named(std::string_view written);

}  // namespace carnet::text

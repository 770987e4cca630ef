// SPDX-License-Identifier: Apache-2.0
// By what pages of one person find each other, so that not each is compared with all.
#pragma once

#include <string>
#include <vector>

#include "app/duplicates/identity.hpp"

namespace carnet::duplicates {

/// Keys two pages of one person most likely share at least one of, each once; the first letter says
/// of which kind. Pages are compared when they share a key that few have.
std::vector<std::string> keys_of(const Identity& identity);

/// A key that more pages have than this finds nobody in particular.
constexpr std::size_t most_of_a_key = 200;

}  // namespace carnet::duplicates

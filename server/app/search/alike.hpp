// SPDX-License-Identifier: Apache-2.0
// Names that a word may have been meant for: a nickname, a slip, a sound.
#pragma once

#include <string>
#include <vector>

#include "app/duplicates/duplicates.hpp"
#include "app/house/scope.hpp"
#include "kit/sql/sql.hpp"

namespace carnet::search {

struct Alike {
  duplicates::Agreement how;
  std::string name;  // folded, as it is kept
};

/// Of the house's clients, the nearest first, at most four.
std::vector<Alike> names_alike(sql::Tx& tx, const Scope& scope, const std::string& word);

}  // namespace carnet::search

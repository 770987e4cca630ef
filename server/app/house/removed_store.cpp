// SPDX-License-Identifier: Apache-2.0
// Which rows were removed.
#include <algorithm>
#include <array>

#include "app/house/removed_rows.hpp"

namespace carnet {

namespace {

constexpr std::array<std::string_view, 2> tables{"files", "repairs"};

}  // namespace

bool may_be_removed(std::string_view table) {
  return std::find(tables.begin(), tables.end(), table) != tables.end();
}

}  // namespace carnet

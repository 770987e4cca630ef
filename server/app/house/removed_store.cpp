// SPDX-License-Identifier: Apache-2.0
// Which rows were removed.
#include <algorithm>
#include <array>

#include "app/house/removed_rows.hpp"

namespace carnet {

namespace {

constexpr std::array<std::string_view, 4> tables{"files", "notes", "repairs", "visits"};

}  // namespace

bool may_be_removed(std::string_view table) {
  return std::find(tables.begin(), tables.end(), table) != tables.end();
}

std::string of_what_stands(std::string_view alias) {
  const std::string row(alias);
  std::string text;
  for (const auto name : tables) {
    const std::string table(name);
    text.append(" and not (" + row + ".noun = '" + table + "' and exists (select 1 from " + table)
        .append(" gone where gone.client_id = " + row + ".client_id and gone.id = " + row)
        .append(".noun_id and gone.removed_at is not null))");
  }
  return text;
}

}  // namespace carnet

// SPDX-License-Identifier: Apache-2.0
// Says which column does not fit which member, without telling the value.
#include "kit/sql/rows.hpp"

namespace carnet::sql {

void refuse_columns(const Rows& rows, std::string_view members) {
  std::string names;
  for (int column = 0; column < rows.columns(); ++column) {
    names.append(column == 0 ? "" : ", ").append(rows.name(column));
  }
  throw Broken("columns (" + names + ") do not match " + std::string(members));
}

void refuse_cell(std::string_view column, const Cell& cell) {
  throw Broken("column " + std::string(column) +
               (cell.is_null() ? " is null" : " does not hold a value of its type"));
}

}  // namespace carnet::sql

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

std::string insert_text(std::string_view table, std::string_view columns, std::size_t rows,
                        std::size_t width) {
  std::string text("insert into ");
  text.append(table).append(" (").append(columns).append(") values");
  for (std::size_t n = 0; n < rows * width; ++n) {
    const bool starts_row = n % width == 0;
    text.append(starts_row ? (n == 0 ? " (" : "), (") : ", ").append("$");
    text.append(std::to_string(n + 1));
  }
  return text.append(")");
}

}  // namespace carnet::sql

// SPDX-License-Identifier: Apache-2.0
// What tables there are, asked of the database, so that none is forgotten that a migration adds.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kit/sql/sql.hpp"

namespace carnet::sql {

struct KeyedTable {
  std::string name;
  std::vector<std::string> columns;  // without the one they are keyed by
  std::vector<std::string> key;      // the same
};

/// Tables whose primary key begins with this column, by name.
std::vector<KeyedTable> tables_keyed_by(Tx& tx, std::string_view column);

}  // namespace carnet::sql

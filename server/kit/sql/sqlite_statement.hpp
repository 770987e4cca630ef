// SPDX-License-Identifier: Apache-2.0
// One prepared SQLite statement, on the C API: SQLiteCpp counts references for every cell read.
#pragma once

#include <sqlite3.h>

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kit/sql/column.hpp"

namespace carnet::sql {

/// Throws the kind of error.hpp that `code` of this handle means; `text` is the statement.
[[noreturn]] void throw_sqlite(sqlite3* handle, int code, std::string_view text);

class SqliteStatement {
 public:
  SqliteStatement(sqlite3* handle, std::string_view text);
  ~SqliteStatement() { sqlite3_finalize(statement_); }
  SqliteStatement(const SqliteStatement&) = delete;
  SqliteStatement& operator=(const SqliteStatement&) = delete;

  /// Cell n-1 goes to every $n. Text is borrowed until reset().
  void take(std::span<const Cell> cells);
  bool step();  // true when there is a row
  void reset() { sqlite3_reset(statement_), sqlite3_clear_bindings(statement_); }
  bool changes_rows() const { return sqlite3_stmt_readonly(statement_) == 0; }
  int columns() const { return sqlite3_column_count(statement_); }
  std::string_view name(int column) const { return sqlite3_column_name(statement_, column); }
  Cell cell(int column) const;

  bool is_lent = false;  // an answer is being read from it

 private:
  void bind_cell(int place, const Cell& cell);
  [[noreturn]] void refuse(const std::string& why) const;

  sqlite3* handle_;
  sqlite3_stmt* statement_ = nullptr;
  std::vector<int> numbers_;  // the n of each parameter, in SQLite's own order
};

}  // namespace carnet::sql

// SPDX-License-Identifier: Apache-2.0
// Binds, steps and reads one SQLite statement, and says which kind of error a code is.
#include "kit/sql/sqlite_statement.hpp"

#include <cstdlib>

#include "kit/sql/error.hpp"

namespace carnet::sql {

namespace {

// "UNIQUE constraint failed: staff.email_folded, staff.role" names the columns of the key.
Conflict taken(std::string_view message) {
  std::vector<std::string> columns;
  auto rest = message.substr(std::min(message.size(), message.find(": ") + 2));
  while (!rest.empty()) {
    const auto one = rest.substr(0, rest.find(", "));
    const auto dot = one.find('.');
    columns.emplace_back(dot == std::string_view::npos ? one : one.substr(dot + 1));
    rest.remove_prefix(std::min(rest.size(), one.size() + 2));
  }
  return {std::string(message), "", std::move(columns)};
}

bool is_for_later(int code) {
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_PROTOCOL:
    case SQLITE_NOMEM:
      return true;
    default:
      return false;
  }
}

}  // namespace

void throw_sqlite(sqlite3* handle, int code, std::string_view text) {
  const std::string message = handle ? sqlite3_errmsg(handle) : sqlite3_errstr(code);
  if (is_for_later(code)) throw Busy(message);
  const int extended = handle ? sqlite3_extended_errcode(handle) : code;
  const bool is_taken =
      extended == SQLITE_CONSTRAINT_UNIQUE || extended == SQLITE_CONSTRAINT_PRIMARYKEY;
  if (is_taken) throw taken(message);
  throw Broken(message + " in: " + std::string(text));
}

SqliteStatement::SqliteStatement(sqlite3* handle, std::string_view text) : handle_(handle) {
  const char* rest = nullptr;
  const int code = sqlite3_prepare_v3(handle, text.data(), static_cast<int>(text.size()),
                                      SQLITE_PREPARE_PERSISTENT, &statement_, &rest);
  if (code != SQLITE_OK) throw_sqlite(handle, code, text);
  if (!statement_) refuse("an empty statement");
  const auto used = static_cast<std::size_t>(rest - text.data());
  const bool is_alone = text.find_first_not_of("; \t\n", used) == std::string_view::npos;
  for (int place = 1; place <= sqlite3_bind_parameter_count(statement_); ++place) {
    const char* const name = sqlite3_bind_parameter_name(statement_, place);
    numbers_.push_back(name && name[0] == '$' ? std::atoi(name + 1) : 0);
  }
  if (is_alone) return;
  sqlite3_finalize(statement_);
  throw Broken("more than one statement: " + std::string(text));
}

void SqliteStatement::take(std::span<const Cell> cells) {
  std::size_t highest = 0;
  for (std::size_t place = 0; place < numbers_.size(); ++place) {
    const auto number = static_cast<std::size_t>(numbers_[place]);
    if (number < 1 || number > cells.size()) refuse("a parameter without a value");
    bind_cell(static_cast<int>(place) + 1, cells[number - 1]);
    highest = std::max(highest, number);
  }
  if (highest != cells.size()) refuse("a value without a parameter");
}

void SqliteStatement::bind_cell(int place, const Cell& cell) {
  int code = SQLITE_OK;
  switch (cell.kind) {
    case Cell::Kind::null:
      code = sqlite3_bind_null(statement_, place);
      break;
    case Cell::Kind::boolean:
    case Cell::Kind::integer:
      code = sqlite3_bind_int64(statement_, place, cell.integer);
      break;
    case Cell::Kind::real:
      code = sqlite3_bind_double(statement_, place, cell.real);
      break;
    case Cell::Kind::text:
      // An empty view may have no address, which SQLite would take for null.
      code = sqlite3_bind_text64(statement_, place, cell.text.empty() ? "" : cell.text.data(),
                                 cell.text.size(), SQLITE_STATIC, SQLITE_UTF8);
      break;
    case Cell::Kind::bytes:
      code =
          sqlite3_bind_blob64(statement_, place, cell.text.data(), cell.text.size(), SQLITE_STATIC);
      break;
  }
  if (code != SQLITE_OK) throw_sqlite(handle_, code, sqlite3_sql(statement_));
}

bool SqliteStatement::step() {
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  throw_sqlite(handle_, code, sqlite3_sql(statement_));
}

Cell SqliteStatement::cell(int column) const {
  switch (sqlite3_column_type(statement_, column)) {
    case SQLITE_INTEGER:
      return Cell(std::int64_t{sqlite3_column_int64(statement_, column)});
    case SQLITE_FLOAT:
      return Cell(sqlite3_column_double(statement_, column));
    case SQLITE_NULL:
      return Cell();
    default: {
      // Text first, then its size: the other order may convert twice.
      const auto* const text =
          reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
      const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
      return Cell(std::string_view(text, size));
    }
  }
}

void SqliteStatement::refuse(const std::string& why) const {
  throw Broken(why + " in: " + (statement_ ? sqlite3_sql(statement_) : ""));
}

}  // namespace carnet::sql

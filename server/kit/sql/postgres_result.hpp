// SPDX-License-Identifier: Apache-2.0
// One answer of libpq, and which kind of error it means.
#pragma once

#include <libpq-fe.h>

#include <chrono>
#include <memory>
#include <string>
#include <string_view>

#include "kit/sql/rows.hpp"

namespace carnet::sql {

struct ClearResult {
  void operator()(PGresult* result) const { PQclear(result); }
};
using PostgresResult = std::unique_ptr<PGresult, ClearResult>;

struct CloseConnection {
  void operator()(PGconn* connection) const { PQfinish(connection); }
};
using PostgresHandle = std::unique_ptr<PGconn, CloseConnection>;

/// An open connection with its session set up. Busy when the server cannot be reached.
struct PostgresSettings {
  std::string url;
  std::chrono::milliseconds busy_timeout{5000};
  std::chrono::milliseconds statement_timeout{30000};
};
PostgresHandle connect_postgres(const PostgresSettings& settings);

bool is_fine(const PGresult* result);

/// Whether the connection must not be used again after this answer.
bool is_lost(PGconn* connection, const PGresult* result);

/// Throws the kind of error.hpp that the answer means; `text` is the statement.
[[noreturn]] void throw_postgres(const PGresult* result, std::string_view text);

/// What one column of one row holds. PostgreSQL sends text for every type.
inline Cell cell_of(const PGresult* result, int row, int column) {
  if (PQgetisnull(result, row, column)) return Cell();
  const auto size = static_cast<std::size_t>(PQgetlength(result, row, column));
  return Cell(std::string_view(PQgetvalue(result, row, column), size));
}

}  // namespace carnet::sql

// SPDX-License-Identifier: Apache-2.0
// Brings a database to this program's tables: numbered, forward only, each in one transaction.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kit/shape/instant.hpp"
#include "kit/sql/sql.hpp"

namespace carnet::sql {

/// One file of migrations/, or a pair of them where the engines differ.
struct Migration {
  int number = 0;
  std::string_view name;
  std::string_view sqlite_text;
  std::string_view postgres_text;
};

/// The database is not this program's: newer, or an applied migration reads differently.
struct MigrationRefused : Error {
  using Error::Error;
};

/// Applies what is missing, in order, and answers how many. Several servers may start at once.
/// `at` is recorded. Throws MigrationRefused, or what the failing statement threw; the
/// migrations before it stay applied.
int migrate(Database& database, const std::vector<Migration>& migrations, Instant at);

/// The files of migrations/, compiled in by cmake/embed_migrations.cmake.
std::vector<Migration> embedded_migrations();

}  // namespace carnet::sql

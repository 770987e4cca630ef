// SPDX-License-Identifier: Apache-2.0
// What may be chosen when a database is opened.
#pragma once

#include <chrono>

namespace carnet::sql {

/// How a database is held. Memory: each SQLite reader keeps at most cache_kib of pages.
struct Options {
  int pool_size = 6;  // open at once: readers on SQLite, all connections on PostgreSQL
  std::chrono::milliseconds busy_timeout{5000};        // for a lock or a free connection
  std::chrono::milliseconds statement_timeout{30000};  // PostgreSQL
  int cache_kib = 1024;
  int writer_cache_kib = 8192;
};

}  // namespace carnet::sql

// SPDX-License-Identifier: Apache-2.0
// One SQLite connection: WAL, durable commits, statements kept prepared.
#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "kit/sql/connection.hpp"

namespace carnet::sql {

struct SqliteSettings {
  std::string path;
  Mode mode = Mode::read;
  std::chrono::milliseconds busy_timeout{5000};
  int cache_kib = 1024;
};

std::unique_ptr<Connection> open_sqlite(const SqliteSettings& settings);

}  // namespace carnet::sql

// SPDX-License-Identifier: Apache-2.0
// One PostgreSQL connection with its statements kept prepared.
#pragma once

#include <memory>

#include "kit/sql/connection.hpp"
#include "kit/sql/postgres_result.hpp"

namespace carnet::sql {

std::unique_ptr<Connection> open_postgres(const PostgresSettings& settings);

}  // namespace carnet::sql

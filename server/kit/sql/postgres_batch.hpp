// SPDX-License-Identifier: Apache-2.0
// Statements sent one after the other without waiting for each answer: libpq's pipeline.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kit/sql/postgres_parameters.hpp"
#include "kit/sql/postgres_result.hpp"

namespace carnet::sql {

class PostgresBatch {
 public:
  /// Of the first statement that was refused, or else of the last one.
  struct Answer {
    PostgresResult result;
    std::string_view text;
  };

  explicit PostgresBatch(PGconn* connection) : connection_(connection) {}

  bool is_empty() const { return texts_.empty(); }
  std::size_t size() const { return texts_.size(); }

  /// Sends the prepared statement `name`; `text` must live until the end. After one that is refused
  /// the others are not run.
  void add(std::string_view text, const std::string& name, const Parameters& parameters);

  /// Waits for all answers; the connection is as usual afterwards, or lost.
  Answer finish() noexcept;

 private:
  PostgresResult next() noexcept;

  PGconn* connection_;
  std::vector<std::string_view> texts_;
};

}  // namespace carnet::sql

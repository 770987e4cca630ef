// SPDX-License-Identifier: Apache-2.0
// Statements sent one after the other without waiting for each answer: libpq's pipeline.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "kit/sql/postgres_parameters.hpp"
#include "kit/sql/postgres_result.hpp"

namespace carnet::sql {

class PostgresBatch {
 public:
  using Take = std::function<void(const PGresult*)>;

  /// Of the first statement that was refused, or else of the last one.
  struct Answer {
    PostgresResult result;
    std::string_view text;
  };

  explicit PostgresBatch(PGconn* connection) : connection_(connection) {}

  bool is_empty() const { return waiting_.empty(); }
  std::size_t size() const { return waiting_.size(); }

  /// Sends the prepared statement `name`; `text` must live until the end. After one that is refused
  /// the others are not run.
  void add(std::string_view text, const std::string& name, const Parameters& parameters,
           Take take = {});

  /// Waits for all answers, each given to its `take` while the server works on the next. The
  /// connection is as usual afterwards, or lost; then what a `take` threw is thrown on.
  Answer finish();

  /// Nobody wants the answers any more.
  void forget();

 private:
  struct Waiting {
    std::string_view text;
    Take take;
  };

  PostgresResult next() noexcept;

  PGconn* connection_;
  std::vector<Waiting> waiting_;
};

}  // namespace carnet::sql

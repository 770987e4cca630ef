// SPDX-License-Identifier: Apache-2.0
// Lends connections out, one thread each, and opens new ones up to a limit.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "kit/sql/connection.hpp"

namespace carnet::sql {

class Lease;

class Pool {
 public:
  using Open = std::function<std::unique_ptr<Connection>()>;
  Pool(int limit, std::chrono::milliseconds patience, Open open);

  /// Waits for a free connection, Busy when none comes in time; the newest used is lent first.
  std::unique_ptr<Lease> lend();

 private:
  friend class Lease;
  std::unique_ptr<Connection> take();
  void give_back(std::unique_ptr<Connection> connection);

  int free_;  // how many more may be lent
  std::chrono::milliseconds patience_;
  Open open_;
  std::mutex mutex_;
  std::condition_variable returned_;
  std::vector<std::unique_ptr<Connection>> idle_;
};

/// One connection for as long as this lives.
class Lease {
 public:
  Lease(Pool& pool, std::unique_ptr<Connection> connection)
      : pool_(pool), connection_(std::move(connection)) {}
  ~Lease() { pool_.give_back(std::move(connection_)); }
  Lease(const Lease&) = delete;
  Lease& operator=(const Lease&) = delete;
  Connection& connection() { return *connection_; }

 private:
  Pool& pool_;
  std::unique_ptr<Connection> connection_;
};

}  // namespace carnet::sql

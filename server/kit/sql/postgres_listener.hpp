// SPDX-License-Identifier: Apache-2.0
// Carries "something changed" between servers of one PostgreSQL database, on a connection and a
// thread of its own, so that commits do not queue behind NOTIFY's lock.
#pragma once

#include <atomic>
#include <thread>

#include "kit/sql/bell.hpp"
#include "kit/sql/postgres_result.hpp"

namespace carnet::sql {

class PostgresListener {
 public:
  /// Rings the bell for every notice of another server, and after each reconnection.
  PostgresListener(PostgresSettings settings, Bell& bell);
  ~PostgresListener();
  PostgresListener(const PostgresListener&) = delete;
  PostgresListener& operator=(const PostgresListener&) = delete;

  /// Tells the other servers, soon; many calls become one notice.
  void announce();

 private:
  void run();
  void serve(PGconn* connection);
  void wait(int socket, int timeout_ms);
  void poke();

  PostgresSettings settings_;
  Bell& bell_;
  int wake_;  // an eventfd
  std::atomic<bool> must_stop_ = false;
  std::atomic<bool> must_announce_ = false;
  std::thread thread_;
};

}  // namespace carnet::sql

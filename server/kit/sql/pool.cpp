// SPDX-License-Identifier: Apache-2.0
// Lends connections out; a lost one is not taken back, so the next use opens a fresh one.
#include "kit/sql/pool.hpp"

namespace carnet::sql {

Pool::Pool(int limit, std::chrono::milliseconds patience, Open open)
    : free_(limit), patience_(patience), open_(std::move(open)) {}

std::unique_ptr<Lease> Pool::lend() {
  auto connection = take();
  if (!connection) {
    try {
      connection = open_();
    } catch (...) {
      give_back(nullptr);
      throw;
    }
  }
  return std::make_unique<Lease>(*this, std::move(connection));
}

std::unique_ptr<Connection> Pool::take() {
  std::unique_lock lock(mutex_);
  if (!returned_.wait_for(lock, patience_, [&] { return free_ > 0; })) {
    throw Busy("no connection came free in time");
  }
  --free_;
  while (!idle_.empty()) {
    auto connection = std::move(idle_.back());
    idle_.pop_back();
    if (connection->is_usable()) return connection;
  }
  return nullptr;
}

void Pool::give_back(std::unique_ptr<Connection> connection) {
  {
    const std::lock_guard lock(mutex_);
    ++free_;
    if (connection && connection->is_usable()) idle_.push_back(std::move(connection));
  }
  returned_.notify_one();
}

}  // namespace carnet::sql

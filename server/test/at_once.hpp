// SPDX-License-Identifier: Apache-2.0
// Two transactions at one moment: the second meets the first before it is kept.
#pragma once

#include <future>
#include <thread>

#include "test/app_test.hpp"

namespace carnet::test {

/// Runs `first` in a transaction that stays open until `second` has had time to meet it.
inline void while_open(sql::Database& database, const std::function<void(sql::Tx&)>& first,
                       const std::function<void()>& second) {
  std::promise<void> written;
  auto done = std::async(std::launch::async, [&] {
    database.write([&](sql::Tx& tx) {
      first(tx);
      written.set_value();
      std::this_thread::sleep_for(std::chrono::milliseconds(200));
    });
  });
  written.get_future().wait();
  second();
  done.get();
}

}  // namespace carnet::test

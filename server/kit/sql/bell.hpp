// SPDX-License-Identifier: Apache-2.0
// Calls everybody who asked to be told that something changed.
#pragma once

#include <functional>
#include <map>
#include <mutex>

namespace carnet::sql {

class Bell {
 public:
  /// Answers a number to stop with. A callback runs on the ringing thread and must be quick.
  int add(std::function<void()> callback) {
    const std::lock_guard lock(mutex_);
    callbacks_.emplace(++last_, std::move(callback));
    return last_;
  }

  /// After this the callback is not running and never called again.
  void remove(int number) {
    const std::lock_guard lock(mutex_);
    callbacks_.erase(number);
  }

  void ring() {
    const std::lock_guard lock(mutex_);
    for (const auto& [number, callback] : callbacks_) callback();
  }

 private:
  std::mutex mutex_;
  std::map<int, std::function<void()>> callbacks_;
  int last_ = 0;
};

}  // namespace carnet::sql

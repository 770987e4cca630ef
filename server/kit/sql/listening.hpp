// SPDX-License-Identifier: Apache-2.0
// Who listens to a database is told for as long as they keep this.
#pragma once

#include <functional>
#include <utility>

namespace carnet::sql {

/// Keeps one on_change callback alive; it is never called after this is gone.
class Listening {
 public:
  Listening() = default;
  explicit Listening(std::function<void()> stop) : stop_(std::move(stop)) {}
  Listening(Listening&& other) noexcept : stop_(std::exchange(other.stop_, nullptr)) {}
  Listening& operator=(Listening&& other) noexcept {
    std::swap(stop_, other.stop_);
    return *this;
  }
  ~Listening() {
    if (stop_) stop_();
  }

 private:
  std::function<void()> stop_;
};

}  // namespace carnet::sql

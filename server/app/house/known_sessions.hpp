// SPDX-License-Identifier: Apache-2.0
// Sessions looked up within the last seconds, so that a busy phone does not cost a query a call.
#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "app/house/scope.hpp"
#include "kit/shape/instant.hpp"

namespace carnet {

/// A session cut on another server is cut here at the latest after `trusted_for`.
class KnownSessions {
 public:
  static constexpr milliseconds trusted_for{5'000};

  std::optional<Scope> find(const std::string& token_hash, Instant now) {
    const std::lock_guard lock(mutex_);
    const auto found = known_.find(token_hash);
    if (found == known_.end()) return std::nullopt;
    const auto age = now - found->second.at;
    if (age >= milliseconds(0) && age < trusted_for) return found->second.scope;
    known_.erase(found);
    return std::nullopt;
  }
  /// Counts what was forgotten. Ask it before reading a session from the database.
  std::uint64_t turn() {
    const std::lock_guard lock(mutex_);
    return turn_;
  }
  /// Nothing when something was forgotten since that turn: what was read may be from before.
  void remember(const std::string& token_hash, const Scope& scope, Instant now,
                std::uint64_t read_in) {
    const std::lock_guard lock(mutex_);
    if (read_in != turn_) return;
    if (known_.size() >= capacity) known_.clear();
    known_[token_hash] = {scope, now};
  }
  void forget(const std::string& token_hash) {
    const std::lock_guard lock(mutex_);
    ++turn_;
    known_.erase(token_hash);
  }
  void forget_all() {
    const std::lock_guard lock(mutex_);
    ++turn_;
    known_.clear();
  }
  void forget_person(StaffId id) {
    const std::lock_guard lock(mutex_);
    ++turn_;
    std::erase_if(known_, [id](const auto& each) { return each.second.scope.staff_id == id; });
  }

 private:
  static constexpr std::size_t capacity = 10'000;
  struct Known {
    Scope scope;
    Instant at;
  };
  std::mutex mutex_;
  std::uint64_t turn_ = 0;
  std::unordered_map<std::string, Known> known_;
};

}  // namespace carnet

// SPDX-License-Identifier: Apache-2.0
// Sessions looked up within the last seconds, so that a busy phone does not cost a query a call.
#pragma once

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
  void remember(const std::string& token_hash, const Scope& scope, Instant now) {
    const std::lock_guard lock(mutex_);
    if (known_.size() >= capacity) known_.clear();
    known_[token_hash] = {scope, now};
  }
  void forget(const std::string& token_hash) {
    const std::lock_guard lock(mutex_);
    known_.erase(token_hash);
  }

 private:
  static constexpr std::size_t capacity = 10'000;
  struct Known {
    Scope scope;
    Instant at;
  };
  std::mutex mutex_;
  std::unordered_map<std::string, Known> known_;
};

}  // namespace carnet

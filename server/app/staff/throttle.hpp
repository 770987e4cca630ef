// SPDX-License-Identifier: Apache-2.0
// Slows down who guesses passwords or links: by the address tried, and by where they come from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/house/session.hpp"

namespace carnet::staff {

/// What failures are counted by, and how many a quarter of an hour may bring.
struct Throttle {
  std::string key_hash;
  std::int64_t allowed = 10;
};

/// Ten failures for one address; thirty from one place, where a whole floor may sit.
std::vector<Throttle> sign_in_throttles(const House& house, std::string_view email_folded,
                                        std::string_view peer);
/// Ten wrong old passwords of somebody who is signed in.
std::vector<Throttle> password_throttles(const House& house, StaffId id);

bool is_throttled(sql::Tx& tx, const Scope& scope, Instant now,
                  const std::vector<Throttle>& throttles);
void note_failure(sql::Tx& tx, const Scope& scope, Instant now,
                  const std::vector<Throttle>& throttles);
Fault throttled();

}  // namespace carnet::staff

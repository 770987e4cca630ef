// SPDX-License-Identifier: Apache-2.0
// Everything that lives as long as the program, handed to whoever works in it.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "app/gateways/gateway.hpp"
#include "app/house/config.hpp"
#include "app/house/known_sessions.hpp"
#include "kit/clock/clock.hpp"
#include "kit/sql/sql.hpp"

namespace carnet {

struct House {
  const Config& config;
  sql::Database& database;
  clock::Clock& clock;
  std::string key;  // keys the hashes of tokens and of erased addresses
  KnownSessions sessions{};
  /// Moves the test clock, running each job on the way when it falls due. Set by App.
  std::function<void(clock::TestClock&, Instant)> run_jobs_until{};
  /// Carries texts; only app/messages hands it any. See gateways::open_gateway.
  gateways::Gateway gateway{};

  Instant now() const { return clock.now(); }
};

}  // namespace carnet

// SPDX-License-Identifier: Apache-2.0
// Chooses the house's carrier from its settings; what messages must know of the simulated one.
#pragma once

#include "app/gateways/gateway.hpp"
#include "app/house/config.hpp"
#include "kit/clock/clock.hpp"
#include "kit/sql/sql.hpp"

namespace carnet::gateways {

/// Twilio when an account is set, else the simulated carrier: never both. The gateway refers to
/// the database and the clock.
Gateway open_gateway(const Config& config, sql::Database& database, const clock::Clock& clock);

/// The kind of the jobs in which a simulated client's story goes on.
inline constexpr std::string_view simulated_job = "gateways.simulated";

/// What such a job says: a report about, or an answer to, the message `outbox_id`.
struct SimulatedEvent {
  std::string outbox_id;
  HookEvent event;
};
Result<SimulatedEvent> read_simulated(std::string_view payload);

}  // namespace carnet::gateways

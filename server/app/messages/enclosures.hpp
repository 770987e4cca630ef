// SPDX-License-Identifier: Apache-2.0
// What comes with clients' texts: fetched when the carrier's call has been answered.
#pragma once

#include "app/house/house.hpp"
#include "app/messages/outbox.hpp"
#include "kit/jobs/jobs.hpp"

namespace carnet::messages {

inline constexpr std::string_view enclosure_job = "messages.enclosure";

/// One job for each, in the transaction that keeps the message.
void queue_enclosures(const Writing& writing, ClientId client_id, MessageId id,
                      const std::vector<gateways::InboundMedia>& media);

/// Brings one of them from the carrier, keeps it among the files of the page, and has the carrier
/// forget it. The thread says what could not be kept, and why. Throws while the carrier may still
/// give it out: the job comes again.
void fetch_enclosure(House& house, const jobs::Job& job, Instant now);

}  // namespace carnet::messages

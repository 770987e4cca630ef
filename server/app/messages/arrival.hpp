// SPDX-License-Identifier: Apache-2.0
// What carriers bring: texts from clients and reports about ours, each taken in exactly once.
#pragma once

#include "app/house/house.hpp"
#include "app/messages/outbox.hpp"

namespace carnet::messages {

/// Keeps a client's text on her thread, reads it for STOP, START, HELP and JOIN, and queues the
/// answer the law asks for: all in the caller's transaction, and only the first time. A number
/// nobody has becomes a client without a name; one that several have, a shared client.
void take_text(House& house, const Writing& writing, const gateways::InboundText& text,
               const std::string& gateway);

/// Applies a report to the message it is about: `outbox_id` from the callback's path, else the
/// carrier's id. Repeated, late and reordered reports do no harm.
void take_report(House& house, const Writing& writing, const gateways::StatusReport& report,
                 const std::string& gateway, std::optional<MessageId> outbox_id);

/// Whether the carrier has answered such a keyword by itself (Twilio's long codes do).
bool is_answered_by_carrier(const gateways::Gateway& gateway, const gateways::InboundText& text);

}  // namespace carnet::messages

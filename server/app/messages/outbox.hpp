// SPDX-License-Identifier: Apache-2.0
// Moves an outgoing message from state to state, with everything that shows it, in one transaction.
#pragma once

#include "app/messages/outbox_store.hpp"
#include "app/messages/rules.hpp"
#include "kit/clock/zones.hpp"

namespace carnet::messages {

inline constexpr std::string_view send_job = "messages.send";      // payload: the message's id
inline constexpr std::string_view settle_job = "messages.settle";  // payload: the message's id

/// A transaction, who writes in it, and when.
struct Writing {
  sql::Tx& tx;
  const Scope& scope;
  Instant now;
};

/// One transaction at a time decides about an address: whose it is, and which text leaves next.
void take_turn_at(const Writing& writing, const std::string& address_key);

/// What the thread shows of a row from `now` on.
Progress progress_of(const store::OutboxRecord& record, Instant now);

/// Makes the step if the row still is where the record says and the step is allowed there; writes
/// row, message, thread, audit (`why`: JSON, the gate's verdict) and live change. False, and
/// nothing is written, otherwise.
bool advance(const Writing& writing, store::OutboxRecord& record, Step step,
             const std::string& why = {});

/// Writes what the thread shows after the carrier's word, when the outbox's state stays.
void show_again(const Writing& writing, store::OutboxRecord& record);

/// The moment a letter for later was meant for. Its wall time counts: a zone may change its rules
/// between the writing and the sending.
Instant meant_for(const store::OutboxRecord& record);

/// Queues the sending of it for its time.
void queue_sending(const Writing& writing, const store::OutboxRecord& record);
void queue_settling(const Writing& writing, const store::OutboxRecord& record, milliseconds after);

/// Takes back what has not been posted to the address yet (a STOP); `why` is shown. Legal answers
/// still leave. Returns how many.
int cancel_unsent(const Writing& writing, const std::string& address_key, const std::string& why);

}  // namespace carnet::messages

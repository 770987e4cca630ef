// SPDX-License-Identifier: Apache-2.0
// What the thread says about a message in words, when a client is waiting, and what is a duplicate.
#pragma once

#include "app/messages/messages.hpp"
#include "app/messages/outbox_rules.hpp"

namespace carnet::messages {

/// The outbox's row as far as the thread shows it.
struct Progress {
  OutboxState state = OutboxState::waiting;
  Delivery delivery;
  bool is_for_later = false;  // a person chose the time
  std::string note;           // the gate's or the carrier's sentence, may be empty
  std::string when;           // "Tuesday 24 November at 10:00", may be empty
};

/// What the thread says of theirs; the second while what came with it is still at the carrier.
inline constexpr std::string_view received_text = "Received";
inline constexpr std::string_view awaited_text = "What came with it is on its way";

MessageState shown_state(const Progress& progress);

/// One plain sentence for staff: "Delivered", "Not sent: this number asked for no more texts."
std::string state_text(const Progress& progress);

/// Two requests for the same thing on the same day are one message. Without a prompt every message
/// stands for itself.
struct SameThing {
  std::string address_key;
  std::optional<PromptId> prompt_id;
  MessageId message_id;
  Day day;
};
std::string dedupe_key(const SameThing& thing);

/// One message of a thread, as far as waiting depends on it.
struct Turn {
  Direction direction = Direction::in;
  SentBy by = SentBy::person;
  Instant at;
  bool counts = true;  // wants an answer (in), or is an answer that was not undone or refused (out)
};

/// Since when the client waits for a person: her first message after our last answer. Automatic
/// messages answer nobody. `turns` may come in any order.
std::optional<Instant> waiting_since(const std::vector<Turn>& turns);

/// Faults a person can mend before the gate is asked: length and subject by channel.
std::optional<Fault> fault_in(const NewMessage& message);

}  // namespace carnet::messages

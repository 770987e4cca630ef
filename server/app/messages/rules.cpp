// SPDX-License-Identifier: Apache-2.0
// Words for states, the waiting client, duplicates and lengths.
#include "app/messages/rules.hpp"

#include <algorithm>

namespace carnet::messages {

namespace {

using gateways::DeliveryStatus;

bool was_lost(const Delivery& delivery) {
  return delivery.shown == DeliveryStatus::undelivered ||
         delivery.shown == DeliveryStatus::failed || delivery.shown == DeliveryStatus::canceled;
}

bool has_arrived(const Delivery& delivery) {
  return delivery.shown == DeliveryStatus::delivered || delivery.shown == DeliveryStatus::read ||
         delivery.shown == DeliveryStatus::partially_delivered;
}

std::string delivery_text(const Progress& progress) {
  if (progress.delivery.is_contradicted) return "The carrier reported both arrival and failure";
  if (progress.delivery.shown == DeliveryStatus::read) return "Read";
  if (progress.delivery.shown == DeliveryStatus::partially_delivered) return "Delivered in part";
  if (has_arrived(progress.delivery)) return "Delivered";
  if (was_lost(progress.delivery)) return "Not delivered";
  return "Sent";
}

std::string with_note(std::string text, const std::string& note) {
  return note.empty() ? text : text + ": " + note;
}

std::size_t letters(const std::string& text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char unit) { return (unit & 0xc0) != 0x80; }));
}

std::optional<Fault> unfilled_in(std::string_view words, const char* pointer) {
  for (const auto& found : consents::faults_in_template(words)) {
    if (found.code == "empty_variable") return bad_field(pointer, found.code, found.text);
  }
  return std::nullopt;
}

}  // namespace

MessageState shown_state(const Progress& progress) {
  switch (progress.state) {
    case OutboxState::waiting:
      return MessageState::waiting;
    case OutboxState::deferred:
      return MessageState::deferred;
    case OutboxState::ready:
    case OutboxState::claimed:
    case OutboxState::posting:
      return MessageState::sending;
    case OutboxState::rejected:
    case OutboxState::expired:
      return MessageState::failed;
    case OutboxState::unknown:
      return MessageState::unknown;
    case OutboxState::cancelled:
      return MessageState::cancelled;
    case OutboxState::accepted:
      break;
  }
  if (has_arrived(progress.delivery)) return MessageState::delivered;
  return was_lost(progress.delivery) ? MessageState::failed : MessageState::sent;
}

std::string state_text(const Progress& progress) {
  switch (progress.state) {
    case OutboxState::waiting:
      return progress.is_for_later ? "Goes out " + progress.when : "Sending in a moment";
    case OutboxState::deferred:
      return with_note("Held back", progress.note);
    case OutboxState::ready:
    case OutboxState::claimed:
    case OutboxState::posting:
      return "Sending";
    case OutboxState::rejected:
      return with_note("Not sent", progress.note);
    case OutboxState::expired:
      return "Not sent: its moment has passed";
    case OutboxState::unknown:
      return "The carrier did not answer; whether it arrived is not known yet";
    case OutboxState::cancelled:
      return with_note("Not sent", progress.note);
    case OutboxState::accepted:
      break;
  }
  return was_lost(progress.delivery) ? with_note(delivery_text(progress), progress.note)
                                     : delivery_text(progress);
}

std::string dedupe_key(const SameThing& thing) {
  if (!thing.prompt_id) return "message " + thing.message_id.text();
  return "prompt " + thing.prompt_id->text() + " " + thing.address_key + " " + thing.day.text();
}

std::optional<Instant> waiting_since(const std::vector<Turn>& turns) {
  std::optional<Instant> answered;
  for (const auto& turn : turns) {
    const bool answers =
        turn.direction == Direction::out && turn.by == SentBy::person && turn.counts;
    if (answers && (!answered || turn.at > *answered)) answered = turn.at;
  }
  std::optional<Instant> since;
  for (const auto& turn : turns) {
    const bool asks = turn.direction == Direction::in && turn.counts;
    if (!asks || (answered && turn.at <= *answered)) continue;
    if (!since || turn.at < *since) since = turn.at;
  }
  return since;
}

std::optional<Fault> fault_in(const NewMessage& message) {
  constexpr std::size_t longest_text = 1600;
  constexpr std::size_t most_pieces = 10;  // as many pictures as a carrier takes
  if (message.body.is_empty()) return bad_field("/body", "required", "Write something first.");
  const bool is_text = message.channel == Channel::sms;
  if (!is_text && message.channel != Channel::email) {
    return bad_field("/channel", "choice", "Messages go by text or by email.");
  }
  if (message.class_ == MessageClass::legal) {
    return bad_field("/class", "choice", "The house alone sends legal answers.");
  }
  if (message.pieces.size() > most_pieces) {
    return bad_field("/pieces", "too_many", "At most ten pieces go with one message.");
  }
  if (is_text && letters(message.body.text()) > longest_text) {
    return bad_field("/body", "too_long", "A text holds at most 1,600 letters.");
  }
  if (is_text && message.subject)
    return bad_field("/subject", "unexpected", "Texts have no subject.");
  if (!is_text && (!message.subject || message.subject->is_empty())) {
    return bad_field("/subject", "required", "An email needs a subject.");
  }
  if (message.subject) {
    if (auto unfilled = unfilled_in(message.subject->text(), "/subject")) return unfilled;
  }
  return unfilled_in(message.body.text(), "/body");
}

}  // namespace carnet::messages

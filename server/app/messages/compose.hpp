// SPDX-License-Identifier: Apache-2.0
// From what a person wrote to a row in the outbox, through the gate.
#pragma once

#include "app/house/session.hpp"
#include "app/messages/gatekeeping.hpp"
#include "app/messages/store.hpp"

namespace carnet::messages {

/// What the gate says of a message before it is sent, and what would leave.
struct CheckAnswer {
  consents::Decision decision = consents::Decision::deny;
  std::optional<Instant> until;
  std::optional<std::string> until_text;  // "8:00 their time, New York"
  std::vector<consents::ReasonGiven> reasons;
  MessageClass class_ = MessageClass::marketing;  // the one that was judged
  int segments = 0;                               // parts of a text; 0 for an email
  consents::Encoding encoding = consents::Encoding::gsm7;
  std::optional<std::string> footer;
  std::vector<AlsoAt> also_at;  // whom the asker sees, when a shared address is the reason
};
BOOST_DESCRIBE_STRUCT(CheckAnswer, (),
                      (decision, until, until_text, reasons, class_, segments, encoding, footer,
                       also_at))

/// Says what would happen; writes nothing. Faults by field.
Result<CheckAnswer> check_message(Session& session, ClientId client_id, NewMessage message);

/// Queues it for its time, at the earliest in six seconds. The same id again answers the message
/// that is there. Fault conflict: `gate` with the verdict, `id_taken`, `duplicate`, `gateway`.
Result<Message> send_message(Session& session, ClientId client_id, NewMessage message);

/// Takes it back while it waits; Fault conflict `already_sent` afterwards.
Result<void> undo_message(Session& session, ClientId client_id, MessageId id);

/// One answer the law asks for; leaves at once, through the gate.
struct SystemAnswer {
  ClientId client_id;
  ContactId contact_id;
  Channel channel = Channel::sms;
  std::string address_key;
  consents::LegalAnswer legal = consents::LegalAnswer::stop;
  std::string body;
  std::string to_message;  // the carrier's id of what it answers: one answer to each
};
void answer_by_system(const Writing& writing, const SystemAnswer& answer);

/// A row as the wire shows it.
Message shown(const store::ListedMessage& message);

}  // namespace carnet::messages

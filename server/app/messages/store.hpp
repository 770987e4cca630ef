// SPDX-License-Identifier: Apache-2.0
// Every query of messages and threads, and what composing needs to know of a contact point.
#pragma once

#include "app/clients/clients.hpp"
#include "app/messages/messages.hpp"
#include "app/messages/rules.hpp"

namespace carnet::messages::store {

/// One row of `messages`.
struct MessageRecord {
  ClientId client_id;
  MessageId id;
  Direction direction = Direction::out;
  Channel channel = Channel::sms;
  std::optional<MessageClass> message_class;  // nothing: inbound
  std::string body;                           // as the person wrote it, without a footer
  std::optional<std::string> subject;
  std::string pieces;  // a JSON list of PieceInMessage
  std::optional<ContactId> contact_id;
  std::string address_key;
  SentBy sent_by = SentBy::person;
  std::optional<StaffId> staff_id;
  std::optional<PromptId> prompt_id;
  MessageState state = MessageState::waiting;
  std::string state_text;
  bool counts = true;  // see Turn
  Instant at;
  std::optional<Instant> send_at;
};
BOOST_DESCRIBE_STRUCT(MessageRecord, (),
                      (client_id, id, direction, channel, message_class, body, subject, pieces,
                       contact_id, address_key, sent_by, staff_id, prompt_id, state, state_text,
                       counts, at, send_at))

/// A message with the name of who wrote it.
struct ListedMessage {
  MessageId id;
  Direction direction = Direction::out;
  Channel channel = Channel::sms;
  std::optional<MessageClass> message_class;
  std::string body;
  std::optional<std::string> subject;
  std::string pieces;
  std::optional<ContactId> contact_id;
  SentBy sent_by = SentBy::person;
  MessageState state = MessageState::waiting;
  std::string state_text;
  Instant at;
  std::optional<Instant> send_at;
  std::optional<std::string> staff_name;
};
BOOST_DESCRIBE_STRUCT(ListedMessage, (),
                      (id, direction, channel, message_class, body, subject, pieces, contact_id,
                       sent_by, state, state_text, at, send_at, staff_name))

/// Where to send, as the contact point says.
struct Destination {
  clients::ContactKind kind = clients::ContactKind::phone;
  std::string value;
  std::string address_key;
  bool shared = false;
};
BOOST_DESCRIBE_STRUCT(Destination, (), (kind, value, address_key, shared))

struct Place {
  Instant at{32'503'680'000'000};  // the year 3000: before every message
  std::string id = "ffffffff-ffff-ffff-ffff-ffffffffffff";
};

std::optional<Destination> destination(sql::Tx& tx, const Scope& scope, ClientId client_id,
                                       ContactId contact_id);

/// The client's contact point with this address, if it has one.
std::optional<ContactId> contact_at(sql::Tx& tx, const Scope& scope, ClientId client_id,
                                    const std::string& address_key);

/// The client that stands for the address itself, when several people use it.
std::optional<ClientId> shared_client_at(sql::Tx& tx, const Scope& scope,
                                         const std::string& address_key);

void insert(sql::Tx& tx, const Scope& scope, const MessageRecord& message);
std::optional<MessageRecord> find(sql::Tx& tx, const Scope& scope, ClientId client_id,
                                  MessageId id);
std::optional<ListedMessage> find_listed(sql::Tx& tx, const Scope& scope, ClientId client_id,
                                         MessageId id);
/// Newest first, before `place`; one more than `limit`.
std::vector<ListedMessage> list(sql::Tx& tx, const Scope& scope, ClientId client_id,
                                const Place& place, int limit);

struct Shown {
  MessageState state = MessageState::waiting;
  std::string state_text;
  bool counts = true;
  std::optional<Instant> send_at;
};
void show(sql::Tx& tx, const Scope& scope, ClientId client_id, MessageId id, const Shown& shown);

/// Says something else of a message; the second only while it says `of`.
void say(sql::Tx& tx, const Scope& scope, ClientId client_id, MessageId id, std::string_view text);
void say_instead(sql::Tx& tx, const Scope& scope, ClientId client_id, MessageId id,
                 std::string_view of, std::string_view text);

/// Writes the thread's row from its messages; `more_unread` is added to what is unread.
void refresh_thread(sql::Tx& tx, const Scope& scope, ClientId client_id, int more_unread);
/// Since when the client waits, when something else than a message answered.
void refresh_waiting(sql::Tx& tx, const Scope& scope, ClientId client_id);
/// False when there was nothing to read.
bool mark_read(sql::Tx& tx, const Scope& scope, ClientId client_id, Instant now);

}  // namespace carnet::messages::store

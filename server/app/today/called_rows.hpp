// SPDX-License-Identifier: Apache-2.0
// Rows of those whom something calls for: what they bought, how they are reached, what was said.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/clients/clients.hpp"
#include "app/consents/consents.hpp"
#include "app/messages/messages.hpp"
#include "app/today/today.hpp"

namespace carnet::today {

struct SaleLineRow {
  ClientId client_id;
  SaleId sale_id;
  int place = 0;
  std::string title;
  std::string category;
  std::string stone;
  std::string metal;
  std::string style;
  std::optional<std::string> picture;
  std::optional<std::string> picture_alt;
};
BOOST_DESCRIBE_STRUCT(SaleLineRow, (),
                      (client_id, sale_id, place, title, category, stone, metal, style, picture,
                       picture_alt))

/// A contact point with what stands against it.
struct AddressRow {
  ClientId client_id;
  ContactId id;
  clients::ContactKind kind = clients::ContactKind::phone;
  std::string address_key;
  bool preferred = false;
  std::optional<consents::AddressState> state;
  std::optional<Instant> changed_at;
  std::string place{};  // a postal address of their own, as it is written
  std::optional<consents::AddressState> voice_state{};  // of a number: whether it may be called
};
BOOST_DESCRIBE_STRUCT(AddressRow, (),
                      (client_id, id, kind, address_key, preferred, state, changed_at, place,
                       voice_state))

/// What was said about marketing, oldest first.
struct ConsentRow {
  ClientId client_id;
  std::string address_key;
  consents::ConsentState state = consents::ConsentState::unknown;
  consents::ConsentMethod method = consents::ConsentMethod::import;
  bool has_evidence = false;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(ConsentRow, (), (client_id, address_key, state, method, has_evidence, at))

struct MessageRow {
  ClientId client_id;
  messages::Direction direction = messages::Direction::out;
  std::optional<messages::MessageClass> message_class;  // nothing: inbound
  std::optional<StaffId> staff_id;
  std::optional<PromptId> prompt_id;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(MessageRow, (),
                      (client_id, direction, message_class, staff_id, prompt_id, at))

/// The first message a client waits for an answer to.
struct WaitingRow {
  ClientId client_id;
  MessageId id;
  Instant at;
  messages::Channel channel = messages::Channel::sms;
  std::string body;
};
BOOST_DESCRIBE_STRUCT(WaitingRow, (), (client_id, id, at, channel, body))

/// A call, a card, an evening: contact that left no message.
struct TouchRow {
  ClientId client_id;
  std::optional<StaffId> staff_id;
  std::optional<PromptId> prompt_id;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(TouchRow, (), (client_id, staff_id, prompt_id, at))

/// What else is known of those whom something calls for.
struct CalledRows {
  std::vector<SaleLineRow> lines;
  std::vector<AddressRow> addresses;
  std::vector<ConsentRow> consents;
  std::vector<MessageRow> messages;
  std::vector<WaitingRow> waiting;
  std::vector<TouchRow> touches;
};
BOOST_DESCRIBE_STRUCT(CalledRows, (), (lines, addresses, consents, messages, waiting, touches))

}  // namespace carnet::today

// SPDX-License-Identifier: Apache-2.0
// Takes in texts and reports: receipt first, effects only when the receipt is new.
#include "app/messages/arrival.hpp"

#include <algorithm>
#include <array>

#include "app/house/held_pages.hpp"
#include "app/messages/compose.hpp"
#include "app/messages/enclosures.hpp"
#include "kit/id/id_source.hpp"
#include "kit/json/json.hpp"
#include "kit/log/log.hpp"

namespace carnet::messages {

namespace {

store::Receipt receipt_of(const Writing& writing, const std::string& gateway,
                          const std::string& carrier_id, const gateways::FormPairs& others) {
  boost::json::object parameters;
  for (const auto& [name, value] : others) parameters[name] = value;
  store::Receipt receipt;
  receipt.gateway = gateway;
  receipt.carrier_id = carrier_id;
  receipt.parameters = boost::json::serialize(parameters);
  receipt.received_at = writing.now;
  return receipt;
}

Channel channel_of(const std::string& address) {
  return address.find('@') == std::string::npos ? Channel::sms : Channel::email;
}

ClientId new_sender(const Writing& writing, const std::string& address, clients::ClientKind kind) {
  clients::NewClient client;
  client.id = new_id<ClientId>(writing.now);
  client.kind = kind;
  clients::NewContact contact;
  contact.id = new_id<ContactId>(writing.now);
  contact.kind = channel_of(address) == Channel::sms ? clients::ContactKind::phone
                                                     : clients::ContactKind::email;
  contact.value = *Prose<300>::parse(address);
  contact.shared = kind == clients::ClientKind::shared;
  client.contacts = {contact};
  return clients::keep_client(writing.tx, writing.scope, writing.now, client).value().id;
}

// One person: hers. Nobody: a client without a name. Several: the number itself, never one of them.
ClientId sender_of(const Writing& writing, const std::string& address) {
  auto holders = clients::clients_at(writing.tx, writing.scope, address);
  const auto shared = store::shared_client_at(writing.tx, writing.scope, address);
  // Where only one person is left, the number is theirs again.
  if (shared) std::erase(holders, *shared);
  if (holders.size() == 1) return holders.front();
  if (holders.empty() && !shared) {
    return new_sender(writing, address, clients::ClientKind::unnamed);
  }
  return shared ? *shared : new_sender(writing, address, clients::ClientKind::shared);
}

store::MessageRecord message_of(const Writing& writing, const gateways::InboundText& text,
                                ClientId client_id) {
  store::MessageRecord record;
  record.client_id = client_id;
  record.id = new_id<MessageId>(writing.now);
  record.direction = Direction::in;
  record.channel = channel_of(text.from);
  record.body = text.body;
  record.pieces = "[]";
  record.contact_id = store::contact_at(writing.tx, writing.scope, client_id, text.from);
  record.address_key = text.from;
  record.state = MessageState::received;
  record.state_text = text.media.empty() ? received_text : awaited_text;
  record.at = writing.now;
  return record;
}

// A keyword waits for no answer from a person; everything else does.
bool wants_answer(const consents::InboundEffect& effect) {
  using consents::Reading;
  const auto reading = effect.reading.reading;
  return reading == Reading::ordinary || reading == Reading::held ||
         reading == Reading::wrong_number;
}

void stop_what_waits(const Writing& writing, const consents::InboundEffect& effect,
                     const std::string& address) {
  using consents::Reading;
  const auto reading = effect.reading.reading;
  if (reading == Reading::opted_out) {
    cancel_unsent(writing, address, "the client asked for no more messages");
  } else if (reading == Reading::wrong_number) {
    cancel_unsent(writing, address, "this number belongs to somebody else");
  }
}

void answer(const Writing& writing, const consents::InboundEffect& effect,
            const store::MessageRecord& message) {
  if (!effect.answer || !message.contact_id || effect.answer_text.empty()) return;
  SystemAnswer answer;
  answer.client_id = message.client_id;
  answer.contact_id = *message.contact_id;
  answer.channel = message.channel;
  answer.address_key = message.address_key;
  answer.legal = *effect.answer;
  answer.body = effect.answer_text;
  answer.to_message = message.id.text();
  answer_by_system(writing, answer);
}

std::optional<store::OutboxRecord> subject_of(const Writing& writing,
                                              const gateways::StatusReport& report,
                                              std::optional<MessageId> outbox_id) {
  auto id = outbox_id;
  if (!id) id = store::find_by_carrier_id(writing.tx, writing.scope, report.carrier_id);
  return id ? store::hold(writing.tx, writing.scope, *id) : std::nullopt;
}

// Our id in the callback's path names the text even when the answer to our POST was lost.
bool settle_identity(const Writing& writing, store::OutboxRecord& record,
                     const std::string& carrier_id) {
  if (record.carrier_id) return *record.carrier_id == carrier_id;
  const bool was_posted =
      record.state == OutboxState::posting || record.state == OutboxState::unknown;
  if (!was_posted || store::find_by_carrier_id(writing.tx, writing.scope, carrier_id)) return false;
  record.carrier_id = carrier_id;
  return advance(writing, record, Step::accept);
}

void learn_from_error(House& house, const Writing& writing, const store::OutboxRecord& record,
                      const gateways::Refused& refused) {
  if (refused.kind == gateways::RefusalKind::setup) {
    log::error("the carrier did not deliver: {}", refused.text);
  }
  if (refused.kind != gateways::RefusalKind::opted_out) return;
  consents::stop_by_carrier(writing.tx, house, writing.scope, writing.now, record.address_key);
  cancel_unsent(writing, record.address_key, refused.text);
}

}  // namespace

bool is_answered_by_carrier(const gateways::Gateway& gateway, const gateways::InboundText& text) {
  if (text.keyword != gateways::CarrierKeyword::none) return true;
  if (gateway.abilities.handles_keywords != gateways::Ability::yes) return false;
  constexpr std::array<std::string_view, 12> keywords{"STOP",  "STOPALL", "UNSUBSCRIBE", "CANCEL",
                                                      "END",   "QUIT",    "REVOKE",      "OPTOUT",
                                                      "START", "UNSTOP",  "HELP",        "INFO"};
  // Spaces around it do not matter to Twilio; within it ("S T O P") it is no keyword there.
  constexpr std::string_view spaces = " \t\r\n";
  const auto first = std::min(text.body.find_first_not_of(spaces), text.body.size());
  std::string letters = text.body.substr(first, text.body.find_last_not_of(spaces) + 1 - first);
  for (char& letter : letters) {
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
  }
  return std::find(keywords.begin(), keywords.end(), letters) != keywords.end();
}

void take_text(House& house, const Writing& writing, const gateways::InboundText& text,
               const std::string& gateway) {
  take_turn_at(writing, text.from);
  auto receipt = receipt_of(writing, gateway, text.carrier_id, text.others);
  receipt.kind = "inbound";
  if (!store::keep_receipt(writing.tx, writing.scope, receipt)) return;
  const auto sender = sender_of(writing, text.from);
  hold_pages(writing.tx, writing.scope, std::span(&sender, 1));
  auto message = message_of(writing, text, sender);
  store::insert(writing.tx, writing.scope, message);
  queue_enclosures(writing, message.client_id, message.id, text.media);
  const auto effect = consents::take_inbound(
      writing.tx, house, writing.scope, writing.now,
      {message.client_id, message.id, message.channel, text.from, text.body, message.at});
  stop_what_waits(writing, effect, text.from);
  if (!is_answered_by_carrier(house.gateway, text)) answer(writing, effect, message);
  if (!wants_answer(effect)) {
    store::show(writing.tx, writing.scope, message.client_id, message.id,
                {message.state, message.state_text, false, std::nullopt});
  }
  store::refresh_thread(writing.tx, writing.scope, message.client_id, 1);
  carnet::record(writing.tx, writing.scope, writing.now,
                 {message.client_id, "messages", message.id.uuid(), "received", message.at});
}

void take_report(House& house, const Writing& writing, const gateways::StatusReport& report,
                 const std::string& gateway, std::optional<MessageId> outbox_id) {
  auto record = subject_of(writing, report, outbox_id);
  auto receipt = receipt_of(writing, gateway, report.carrier_id, report.others);
  receipt.kind = "status";
  receipt.status = shape::enum_name(report.status);
  receipt.error_code = report.error_code;
  if (record) receipt.outbox_id = record->id;
  if (!store::keep_receipt(writing.tx, writing.scope, receipt)) return;
  if (!record || !settle_identity(writing, *record, report.carrier_id)) return;
  const Delivery before{record->carrier_status, record->is_contradicted};
  const auto delivery = after_report(before, report.status);
  if (delivery == before) return;
  record->carrier_status = delivery.shown;
  record->is_contradicted = delivery.is_contradicted;
  if (report.error_code != 0 && house.gateway.explain) {
    const auto refused = house.gateway.explain(report.error_code);
    record->error_code = report.error_code;
    record->note = refused.text;
    learn_from_error(house, writing, *record, refused);
  }
  show_again(writing, *record);
}

}  // namespace carnet::messages

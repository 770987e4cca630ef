// SPDX-License-Identifier: Apache-2.0
// Messages of the past, put on a thread without being sent.
#include "app/messages/store.hpp"

namespace carnet::messages {

Result<bool> keep_past(sql::Tx& tx, const Scope& scope, const PastMessage& message) {
  if (store::find(tx, scope, message.client_id, message.id)) return false;
  const auto where = store::destination(tx, scope, message.client_id, message.contact_id);
  if (!where || where->address_key.empty()) {
    return bad_field("/contact_id", "unknown", "The client has no such contact point.");
  }
  const bool is_in = message.direction == Direction::in;
  store::MessageRecord record;
  record.client_id = message.client_id;
  record.id = message.id;
  record.direction = message.direction;
  record.channel = where->kind == clients::ContactKind::email ? Channel::email : Channel::sms;
  record.body = message.body;
  record.pieces = "[]";
  record.contact_id = message.contact_id;
  record.address_key = where->address_key;
  record.staff_id = message.staff_id;
  record.state = is_in ? MessageState::received : MessageState::delivered;
  record.state_text = is_in ? std::string(received_text) : "Delivered";
  record.at = message.at;
  store::insert(tx, scope, record);
  store::refresh_thread(tx, scope, message.client_id, is_in ? 1 : 0);
  if (!is_in) store::mark_read(tx, scope, message.client_id, message.at);
  carnet::record(
      tx, scope, message.at,
      {message.client_id, "messages", message.id.uuid(), is_in ? "received" : "sent", message.at});
  return true;
}

void refresh_waiting(sql::Tx& tx, const Scope& scope, ClientId client_id) {
  store::refresh_waiting(tx, scope, client_id);
}

}  // namespace carnet::messages

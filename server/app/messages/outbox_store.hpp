// SPDX-License-Identifier: Apache-2.0
// Every query of the outbox and of what carriers told us.
#pragma once

#include "app/house/scope.hpp"
#include "app/messages/messages.hpp"
#include "app/messages/outbox_rules.hpp"
#include "kit/sql/sql.hpp"

namespace carnet::messages::store {

/// One row of `outbox`; its id is the message's.
struct OutboxRecord {
  MessageId id;
  ClientId client_id;
  Channel channel = Channel::sms;
  MessageClass message_class = MessageClass::marketing;
  std::optional<consents::LegalAnswer> legal;
  ContactId contact_id;
  std::string address_key;
  std::string gateway;  // the name of the one that posted it, empty before
  OutboxState state = OutboxState::waiting;
  int attempts = 0;
  Instant not_before;
  std::optional<Instant> expires_at;
  std::string dedupe_key;
  bool is_for_later = false;
  std::string send_zone;  // where its wall time was meant, empty when sent at once
  std::string send_wall;  // "2026-11-24 10:00"
  std::string note;
  std::string body;  // what leaves, with its footer
  Instant created_at;
  std::optional<Instant> claimed_at;
  std::optional<Instant> posted_at;
  int settles = 0;  // how often the carrier's list was asked
  std::optional<std::string> carrier_id;
  std::optional<gateways::DeliveryStatus> carrier_status;
  bool is_contradicted = false;
  int error_code = 0;
};
BOOST_DESCRIBE_STRUCT(OutboxRecord, (),
                      (id, client_id, channel, message_class, legal, contact_id, address_key,
                       gateway, state, attempts, not_before, expires_at, dedupe_key, is_for_later,
                       send_zone, send_wall, note, body, created_at, claimed_at, posted_at, settles,
                       carrier_id, carrier_status, is_contradicted, error_code))

/// One row of `gateway_receipts`: a webhook that was taken in.
struct Receipt {
  std::string gateway;
  std::string carrier_id;
  std::string kind;    // inbound, status
  std::string status;  // empty for inbound
  int error_code = 0;
  std::optional<MessageId> outbox_id;
  std::string parameters;  // JSON, what nobody reads yet; never the body
  Instant received_at;
};
BOOST_DESCRIBE_STRUCT(Receipt, (),
                      (gateway, carrier_id, kind, status, error_code, outbox_id, parameters,
                       received_at))

/// False when its dedupe key or its id is there already.
bool put_in_outbox(sql::Tx& tx, const Scope& scope, const OutboxRecord& record);
std::optional<OutboxRecord> find_in_outbox(sql::Tx& tx, const Scope& scope, MessageId id);
/// Locked until the transaction ends.
std::optional<OutboxRecord> hold(sql::Tx& tx, const Scope& scope, MessageId id);
std::optional<MessageId> find_by_carrier_id(sql::Tx& tx, const Scope& scope,
                                            const std::string& carrier_id);
std::optional<MessageId> find_by_dedupe_key(sql::Tx& tx, const Scope& scope,
                                            const std::string& dedupe_key);
/// Writes all but the keys, if the row is still in the state `from`; false when it is not.
bool move(sql::Tx& tx, const Scope& scope, const OutboxRecord& record, OutboxState from);

/// Rows at the address that a STOP still reaches, locked; legal answers are left out.
std::vector<OutboxRecord> hold_unsent(sql::Tx& tx, const Scope& scope,
                                      const std::string& address_key);
/// Whether an older text to the same address is on its way out and not yet gone.
bool has_earlier(sql::Tx& tx, const Scope& scope, const OutboxRecord& record, Instant now);
/// When this address last read "Reply STOP", and how many texts it got since.
struct StopLine {
  std::optional<Instant> at;
  int texts_since = 0;
};
StopLine stop_line(sql::Tx& tx, const Scope& scope, const std::string& address_key);
/// Texts in the same words to the same address, posted since then, of which nobody knows yet what
/// the carrier made of them; the newest first.
std::vector<MessageId> lost_alike(sql::Tx& tx, const Scope& scope, const OutboxRecord& record,
                                  Instant since);
int count_posted_since(sql::Tx& tx, const Scope& scope, Instant since);

/// False when this very webhook was taken in before: nothing may follow from it.
bool keep_receipt(sql::Tx& tx, const Scope& scope, const Receipt& receipt);

}  // namespace carnet::messages::store

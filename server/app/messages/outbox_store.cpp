// SPDX-License-Identifier: Apache-2.0
// Every query of the outbox and of what carriers told us.
#include "app/messages/outbox_store.hpp"

#include "kit/sql/dialect.hpp"

namespace carnet::messages::store {

namespace {

std::string select_outbox(std::string_view where) {
  std::string text =
      "select id, client_id, channel, message_class, legal, contact_id, address_key, gateway, "
      "state, attempts,"
      " not_before, expires_at, dedupe_key, is_for_later, send_zone, send_wall, note, body,"
      " created_at, claimed_at, posted_at, settles, carrier_id, carrier_status, is_contradicted,"
      " error_code from outbox ";
  return text.append(where);
}

std::string select_held(std::string_view where, sql::Engine engine) {
  return select_outbox(where).append(sql::for_update(engine));
}

}  // namespace

bool put_in_outbox(sql::Tx& tx, const Scope&, const OutboxRecord& record) {
  return tx.insert_new("outbox", record);
}

std::optional<OutboxRecord> find_in_outbox(sql::Tx& tx, const Scope&, MessageId id) {
  return tx.first<OutboxRecord>(select_outbox("where id = $1"), id);
}

std::optional<OutboxRecord> hold(sql::Tx& tx, const Scope&, MessageId id) {
  return tx.first<OutboxRecord>(select_held("where id = $1", tx.engine()), id);
}

std::optional<MessageId> find_by_carrier_id(sql::Tx& tx, const Scope&,
                                            const std::string& carrier_id) {
  return tx.first<MessageId>("select id from outbox where carrier_id = $1", carrier_id);
}

std::optional<MessageId> find_by_dedupe_key(sql::Tx& tx, const Scope&,
                                            const std::string& dedupe_key) {
  return tx.first<MessageId>("select id from outbox where dedupe_key = $1", dedupe_key);
}

bool move(sql::Tx& tx, const Scope&, const OutboxRecord& record, OutboxState from) {
  return tx.run(
             "update outbox set gateway = $3, state = $4, attempts = $5, not_before = $6,"
             " dedupe_key = $7, note = $8, claimed_at = $9, posted_at = $10, settles = $11,"
             " carrier_id = $12, carrier_status = $13, is_contradicted = $14, error_code = $15"
             " where id = $1 and state = $2",
             record.id, from, record.gateway, record.state, record.attempts, record.not_before,
             record.dedupe_key, record.note, record.claimed_at, record.posted_at, record.settles,
             record.carrier_id, record.carrier_status, record.is_contradicted,
             record.error_code) == 1;
}

std::vector<OutboxRecord> hold_unsent(sql::Tx& tx, const Scope&, const std::string& address_key) {
  return tx.all<OutboxRecord>(
      select_held("where address_key = $1 and message_class <> 'legal'"
                  " and state in ('waiting', 'deferred', 'ready', 'claimed') order by id",
                  tx.engine()),
      address_key);
}

bool has_earlier(sql::Tx& tx, const Scope&, const OutboxRecord& record, Instant now) {
  return tx
      .first<int>(
          "select 1 from outbox where address_key = $1 and (created_at, id) < ($2, $3)"
          " and (state in ('ready', 'claimed', 'posting')"
          " or (state in ('waiting', 'deferred') and not_before <= $4)) limit 1",
          record.address_key, record.created_at, record.id, now)
      .has_value();
}

StopLine stop_line(sql::Tx& tx, const Scope&, const std::string& address_key) {
  StopLine line;
  line.at = tx.one<std::optional<Instant>>(
      "select max(posted_at) from outbox where address_key = $1 and posted_at is not null"
      " and body like '%Reply STOP%'",
      address_key);
  line.texts_since =
      tx.one<int>("select count(*) from outbox where address_key = $1 and posted_at > $2",
                  address_key, line.at.value_or(Instant()));
  return line;
}

std::vector<MessageId> lost_alike(sql::Tx& tx, const Scope&, const OutboxRecord& record,
                                  Instant since) {
  return tx.all<MessageId>(
      "select id from outbox where address_key = $1 and body = $2 and posted_at >= $3"
      " and state in ('posting', 'unknown') order by posted_at desc, id desc",
      record.address_key, record.body, since);
}

int count_posted_since(sql::Tx& tx, const Scope&, Instant since) {
  return tx.one<int>("select count(*) from outbox where posted_at > $1", since);
}

bool keep_receipt(sql::Tx& tx, const Scope&, const Receipt& receipt) {
  return tx.insert_new("gateway_receipts", receipt);
}

}  // namespace carnet::messages::store

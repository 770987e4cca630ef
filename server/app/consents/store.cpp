// SPDX-License-Identifier: Apache-2.0
// Every query of consents, wordings and suppressions.
#include "app/consents/store.hpp"

#include "kit/sql/dialect.hpp"

namespace carnet::consents {

std::string promotes(std::string_view column) {
  std::string classes;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<MessageClass>>([&](auto each) {
    if (!is_promotion(each.value)) return;
    classes.append(classes.empty() ? "'" : ", '").append(each.name).append("'");
  });
  return std::string(column).append(" in (").append(classes).append(")");
}

}  // namespace carnet::consents

namespace carnet::consents::store {

namespace {

constexpr auto consent_columns =
    "select c.id, c.contact_id, c.channel, c.purpose, c.state, c.method, c.wording_id, c.place,"
    " c.evidence, s.given_name as staff_name, c.at"
    " from consents c left join staff s on s.id = c.staff_id where c.client_id = $1";

struct WordingRecord {
  WordingId id;
  Purpose purpose = Purpose::service;
  Channel channel = Channel::sms;
  std::string body;
  int version = 1;
  Instant created_at;
};
BOOST_DESCRIBE_STRUCT(WordingRecord, (), (id, purpose, channel, body, version, created_at))

struct AnswerRecord {
  MessageId message_id;
  std::string address_key;
  LegalAnswer answer = LegalAnswer::stop;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(AnswerRecord, (), (message_id, address_key, answer, at))

}  // namespace

std::vector<ContactOnFile> contacts_of(sql::Tx& tx, const Scope&, ClientId client_id) {
  return tx.all<ContactOnFile>(
      "select id, kind, value, address_key, country, region, shared from contacts"
      " where client_id = $1 order by preferred desc, created_at, id",
      client_id);
}

std::int64_t count_clients_at(sql::Tx& tx, const Scope&, const std::string& address_key) {
  return tx.one<std::int64_t>(
      "select count(distinct client_id) from contacts where address_key = $1", address_key);
}

bool insert(sql::Tx& tx, const Scope&, const ConsentRecord& consent) {
  return tx.insert_new("consents", consent);
}

void insert_all(sql::Tx& tx, const Scope&, const std::vector<ConsentRecord>& consents) {
  tx.insert_all("consents", std::span<const ConsentRecord>(consents));
}

std::optional<Consent> find(sql::Tx& tx, const Scope&, ClientId client_id, ConsentId id) {
  return tx.first<Consent>(std::string(consent_columns) + " and c.id = $2", client_id, id);
}

std::vector<Consent> consents_of(sql::Tx& tx, const Scope&, ClientId client_id) {
  return tx.all<Consent>(std::string(consent_columns) + " order by c.at desc, c.id desc",
                         client_id);
}

std::vector<ConsentOnFile> ledger_of(sql::Tx& tx, const Scope&, ClientId client_id,
                                     const std::string& address_key) {
  return tx.all<ConsentOnFile>(
      "select id, purpose, state, method, at, has_evidence from consents"
      " where client_id = $1 and address_key = $2 order by at, id",
      client_id, address_key);
}

std::vector<Holder> holders_of(sql::Tx& tx, const Scope&, const std::string& address_key) {
  return tx.all<Holder>(
      "select client_id, id from contacts where address_key = $1 order by client_id, id",
      address_key);
}

std::vector<WordingOnFile> wordings(sql::Tx& tx, const Scope&) {
  return tx.all<WordingOnFile>(
      "select id, purpose, channel, body, version from wordings"
      " order by channel, purpose, version desc");
}

std::optional<WordingOnFile> find_wording(sql::Tx& tx, const Scope&, WordingId id) {
  return tx.first<WordingOnFile>(
      "select id, purpose, channel, body, version from wordings where id = $1", id);
}

void insert_wording(sql::Tx& tx, const Scope&, Instant now, const WordingOnFile& wording) {
  tx.insert("wordings", WordingRecord{wording.id, wording.purpose, wording.channel, wording.body,
                                      wording.version, now});
}

std::vector<SuppressionRecord> suppressions_at(sql::Tx& tx, const Scope&, Step step,
                                               const std::string& address_key,
                                               const std::string& erased_key, ReachOf reach) {
  std::string text =
      "select address_key, reach, state, changed_at, last_stop_at, decide_by from suppressions"
      " where address_key in ($1, $2) and reach = $3";
  if (step == Step::claiming) text += sql::for_update(tx.engine());
  return tx.all<SuppressionRecord>(text, address_key, erased_key, reach);
}

void write_suppression(sql::Tx& tx, const Scope&, const SuppressionRecord& record) {
  tx.run(
      "insert into suppressions (address_key, reach, state, changed_at, last_stop_at, decide_by)"
      " values ($1, $2, $3, $4, $5, $6) on conflict (address_key, reach) do update set"
      " state = excluded.state, changed_at = excluded.changed_at,"
      " last_stop_at = excluded.last_stop_at, decide_by = excluded.decide_by",
      record.address_key, record.reach, record.state, record.changed_at, record.last_stop_at,
      record.decide_by);
}

bool insert_event(sql::Tx& tx, const Scope&, const SuppressionEvent& event) {
  return tx.insert_new("suppression_events", event);
}

std::vector<SuppressionRecord> holds_due(sql::Tx& tx, const Scope&, Instant now) {
  return tx.all<SuppressionRecord>(
      "select address_key, reach, state, changed_at, last_stop_at, decide_by from suppressions"
      " where decide_by <= $1 and state = 'on_hold' order by decide_by limit 500",
      now);
}

bool insert_answer(sql::Tx& tx, const Scope&, Instant now, MessageId message_id,
                   const std::string& address_key, LegalAnswer answer) {
  return tx.insert_new("legal_answers", AnswerRecord{message_id, address_key, answer, now});
}

std::optional<Instant> last_help_before(sql::Tx& tx, const Scope&, const std::string& address_key,
                                        Instant before) {
  return tx.first<Instant>(
      "select at from legal_answers where address_key = $1 and answer = 'help' and at < $2"
      " order by at desc limit 1",
      address_key, before);
}

std::optional<Instant> last_inbound(sql::Tx& tx, const Scope&, ClientId client_id,
                                    const std::string& address_key, Instant now) {
  return tx.first<Instant>(
      "select at from messages where client_id = $1 and direction = 'in' and address_key = $2"
      " and at <= $3 order by at desc limit 1",
      client_id, address_key, now);
}

std::vector<SentOnce> sent_to(sql::Tx& tx, const Scope&, const std::string& address_key,
                              Instant since, const Uuid& except) {
  return tx.all<SentOnce>(
      "select message_class, state not in ('waiting', 'deferred', 'ready') as has_left,"
      " coalesce(posted_at, claimed_at, not_before) as at from outbox"
      " where address_key = $1 and created_at > $2 and id <> $3"
      " and state not in ('rejected', 'expired', 'cancelled')",
      address_key, since, except);
}

std::vector<Instant> discretionary_since(sql::Tx& tx, const Scope&, ClientId client_id,
                                         Instant since, const Uuid& except) {
  return tx.all<Instant>(
      "select at from touches where client_id = $1 and at > $2"
      " union all select at from messages where client_id = $1 and at > $2 and id <> $3"
      " and direction = 'out' and counts = true and " +
          promotes("message_class") + " order by at desc limit 8",
      client_id, since, except);
}

Purchases purchases_of(sql::Tx& tx, const Scope&, ClientId client_id) {
  return tx.one<Purchases>(
      "select count(distinct day) as count, max(at) as last_at from sales"
      " where client_id = $1 and total_minor > 0",
      client_id);
}

std::optional<PartialDay> birth_of(sql::Tx& tx, const Scope&, ClientId client_id) {
  return tx.first<PartialDay>(
      "select year, month, day, calendar from occasions where client_id = $1"
      " and kind = 'birthday' and person = '' and year is not null order by year desc limit 1",
      client_id);
}

std::optional<ClientFacts> client_facts(sql::Tx& tx, const Scope&, ClientId client_id) {
  return tx.first<ClientFacts>(
      "select c.kind, c.given_name, c.family_name, c.time_zone, t.waiting_since from clients c"
      " left join threads t on t.client_id = c.id where c.id = $1",
      client_id);
}

}  // namespace carnet::consents::store

// SPDX-License-Identifier: Apache-2.0
// Every query of consents, wordings and suppressions.
#pragma once

#include "app/consents/consents.hpp"
#include "app/consents/journal.hpp"

namespace carnet::consents::store {

struct ContactOnFile {
  ContactId id;
  std::string kind;  // phone, email, address
  std::string value;
  std::string address_key;
  std::string country;
  std::string region;
  bool shared = false;
};
BOOST_DESCRIBE_STRUCT(ContactOnFile, (), (id, kind, value, address_key, country, region, shared))

std::vector<ContactOnFile> contacts_of(sql::Tx& tx, const Scope& scope, ClientId client_id);
std::int64_t count_clients_at(sql::Tx& tx, const Scope& scope, const std::string& address_key);

struct ConsentRecord {
  ClientId client_id;
  ConsentId id;
  ContactId contact_id;
  std::string address_key;
  Channel channel = Channel::sms;
  Purpose purpose = Purpose::service;
  ConsentState state = ConsentState::unknown;
  ConsentMethod method = ConsentMethod::tick;
  std::optional<WordingId> wording_id;
  std::string place;
  std::string evidence;
  bool has_evidence = false;
  std::optional<StaffId> staff_id;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(ConsentRecord, (),
                      (client_id, id, contact_id, address_key, channel, purpose, state, method,
                       wording_id, place, evidence, has_evidence, staff_id, at))

/// False when the id stands already.
bool insert(sql::Tx& tx, const Scope& scope, const ConsentRecord& consent);
void insert_all(sql::Tx& tx, const Scope& scope, const std::vector<ConsentRecord>& consents);
std::optional<Consent> find(sql::Tx& tx, const Scope& scope, ClientId client_id, ConsentId id);
/// Newest first.
std::vector<Consent> consents_of(sql::Tx& tx, const Scope& scope, ClientId client_id);
std::vector<ConsentOnFile> ledger_of(sql::Tx& tx, const Scope& scope, ClientId client_id,
                                     const std::string& address_key);
/// Who uses the address, with the contact point.
struct Holder {
  ClientId client_id;
  ContactId id;
};
BOOST_DESCRIBE_STRUCT(Holder, (), (client_id, id))
std::vector<Holder> holders_of(sql::Tx& tx, const Scope& scope, const std::string& address_key);

std::vector<WordingOnFile> wordings(sql::Tx& tx, const Scope& scope);
std::optional<WordingOnFile> find_wording(sql::Tx& tx, const Scope& scope, WordingId id);
void insert_wording(sql::Tx& tx, const Scope& scope, Instant now, const WordingOnFile& wording);

struct SuppressionRecord {
  std::string address_key;
  ReachOf reach = ReachOf::text;
  AddressState state = AddressState::open;
  Instant changed_at;
  std::optional<Instant> last_stop_at;
  std::optional<Instant> decide_by;
};
BOOST_DESCRIBE_STRUCT(SuppressionRecord, (),
                      (address_key, reach, state, changed_at, last_stop_at, decide_by))

/// Of the address and of its keyed hash. `claiming` locks them until the transaction ends.
std::vector<SuppressionRecord> suppressions_at(sql::Tx& tx, const Scope& scope, Step step,
                                               const std::string& address_key,
                                               const std::string& erased_key, ReachOf reach);
void write_suppression(sql::Tx& tx, const Scope& scope, const SuppressionRecord& record);
/// False when the event is known.
bool insert_event(sql::Tx& tx, const Scope& scope, const SuppressionEvent& event);
std::vector<SuppressionRecord> holds_due(sql::Tx& tx, const Scope& scope, Instant now);

/// False when this message was answered already.
bool insert_answer(sql::Tx& tx, const Scope& scope, Instant now, MessageId message_id,
                   const std::string& address_key, LegalAnswer answer);
std::optional<Instant> last_help_before(sql::Tx& tx, const Scope& scope,
                                        const std::string& address_key, Instant before);

/// The newest message from the client at this address, up to `now`.
std::optional<Instant> last_inbound(sql::Tx& tx, const Scope& scope, ClientId client_id,
                                    const std::string& address_key, Instant now);

/// What went, or is going, to an address since `since`.
struct SentOnce {
  MessageClass message_class = MessageClass::marketing;
  bool has_left = false;  // claimed, posting, accepted or unknown
  Instant at;
};
BOOST_DESCRIBE_STRUCT(SentOnce, (), (message_class, has_left, at))
std::vector<SentOnce> sent_to(sql::Tx& tx, const Scope& scope, const std::string& address_key,
                              Instant since, const Uuid& except);

/// When the client heard from the house since `since` without having asked: calls, cards and the
/// like, marketing and invitations by any address; newest first, at most eight.
std::vector<Instant> discretionary_since(sql::Tx& tx, const Scope& scope, ClientId client_id,
                                         Instant since, const Uuid& except);

struct Purchases {
  std::int64_t count = 0;
  std::optional<Instant> last_at;
};
BOOST_DESCRIBE_STRUCT(Purchases, (), (count, last_at))
Purchases purchases_of(sql::Tx& tx, const Scope& scope, ClientId client_id);

/// When the client was born, where their birthday has its year.
std::optional<PartialDay> birth_of(sql::Tx& tx, const Scope& scope, ClientId client_id);

struct ClientFacts {
  std::string kind;
  std::string given_name;
  std::string family_name;
  std::string time_zone;
  std::optional<Instant> waiting_since;  // their oldest message without an answer
};
BOOST_DESCRIBE_STRUCT(ClientFacts, (), (kind, given_name, family_name, time_zone, waiting_since))
std::optional<ClientFacts> client_facts(sql::Tx& tx, const Scope& scope, ClientId client_id);

}  // namespace carnet::consents::store

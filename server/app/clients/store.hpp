// SPDX-License-Identifier: Apache-2.0
// Every query of clients and their contact points.
#pragma once

#include "app/clients/clients.hpp"

namespace carnet::clients::store {

/// One row of `clients`, as it stands in the table.
struct ClientRecord {
  ClientId id;
  ClientKind kind = ClientKind::person;
  std::string given_name;
  std::string family_name;
  std::string preferred_name;
  std::string language;
  std::optional<StoreId> home_store_id;
  std::string time_zone;
  std::string tags;  // a JSON list
  std::string sort_key;
  std::optional<Day> since_day;
  std::optional<Instant> archived_at;
  std::int64_t version = 1;
  Instant created_at;
  Instant changed_at;
  std::string salutation;
  NameOrder name_order = NameOrder::given_family;
  PreferredChannel preferred_channel = PreferredChannel::any;
  std::string preferred_hours;  // JSON, or empty
};
BOOST_DESCRIBE_STRUCT(ClientRecord, (),
                      (id, kind, given_name, family_name, preferred_name, language, home_store_id,
                       time_zone, tags, sort_key, since_day, archived_at, version, created_at,
                       changed_at, salutation, name_order, preferred_channel, preferred_hours))

/// The client's names, as they are spoken to.
Called spoken_to(const ClientRecord& client);

struct ContactRecord {
  ClientId client_id;
  ContactId id;
  ContactKind kind = ContactKind::phone;
  std::string value;
  std::string address_key;
  std::string country;
  std::string region;
  std::string label;
  bool shared = false;
  bool preferred = false;
  Instant created_at;
  Holder holder = Holder::own;
  std::string holder_name{};
  std::optional<ClientId> holder_id{};
};
BOOST_DESCRIBE_STRUCT(ContactRecord, (),
                      (client_id, id, kind, value, address_key, country, region, label, shared,
                       preferred, created_at, holder, holder_name, holder_id))

struct OccasionDate {
  OccasionId id;
  std::string label;
  std::string kind;
  std::optional<int> year;
  int month = 1;
  std::optional<int> day;
};
BOOST_DESCRIBE_STRUCT(OccasionDate, (), (id, label, kind, year, month, day))

bool is_visible(sql::Tx& tx, const Scope& scope, ClientId client_id);
std::optional<ClientRecord> find(sql::Tx& tx, const Scope& scope, ClientId client_id);
/// The same, and no other write reaches it until this one has ended.
std::optional<ClientRecord> hold(sql::Tx& tx, const Scope& scope, ClientId client_id);

std::vector<Contact> contacts_of(sql::Tx& tx, const Scope& scope, ClientId client_id);
std::vector<ContactRecord> contact_records_of(sql::Tx& tx, const Scope& scope, ClientId client_id);
std::vector<OccasionDate> occasion_dates_of(sql::Tx& tx, const Scope& scope, ClientId client_id);
/// A person of the house who keeps a book.
struct Keeper {
  StaffId id;
  std::string given_name;
};
BOOST_DESCRIBE_STRUCT(Keeper, (), (id, given_name))

/// Whoever keeps the client's book first.
std::optional<Keeper> looked_after_by(sql::Tx& tx, const Scope& scope, ClientId client_id);
std::int64_t count_notes(sql::Tx& tx, const Scope& scope, ClientId client_id);

bool insert(sql::Tx& tx, const Scope& scope, const ClientRecord& client);
void insert_contact(sql::Tx& tx, const Scope& scope, const ContactRecord& contact);
void update_contact(sql::Tx& tx, const Scope& scope, const ContactRecord& contact);
/// The client's other contact points of this kind are preferred no more.
void prefer_alone(sql::Tx& tx, const Scope& scope, const ContactRecord& contact);
void join_store(sql::Tx& tx, const Scope& scope, ClientId client_id, StoreId store_id);
void join_book(sql::Tx& tx, const Scope& scope, ClientId client_id, StaffId staff_id, Instant now);

/// Writes the record if its version is still `expected`; false when somebody was faster.
bool update(sql::Tx& tx, const Scope& scope, const ClientRecord& client, std::int64_t expected);
std::int64_t remove_contact(sql::Tx& tx, const Scope& scope, ClientId client_id, ContactId id);

std::vector<ClientId> clients_at(sql::Tx& tx, const Scope& scope, const std::string& address_key);

}  // namespace carnet::clients::store

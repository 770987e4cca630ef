// SPDX-License-Identifier: Apache-2.0
// Every query of clients and their contact points.
#include "app/clients/store.hpp"

#include "kit/sql/dialect.hpp"

namespace carnet::clients::store {

namespace {

constexpr std::string_view one_client =
    "select id, kind, given_name, family_name, preferred_name, language, home_store_id,"
    " time_zone, tags, sort_key, since_day, archived_at, version, created_at, changed_at,"
    " salutation, name_order, preferred_channel, preferred_hours from clients where id = $1";

}  // namespace

Called spoken_to(const ClientRecord& client) {
  return {client.salutation,     client.given_name, client.family_name,
          client.preferred_name, client.name_order, client.language};
}

std::optional<ClientRecord> find(sql::Tx& tx, const Scope&, ClientId client_id) {
  return tx.first<ClientRecord>(std::string(one_client), client_id);
}

std::optional<ClientRecord> hold(sql::Tx& tx, const Scope&, ClientId client_id) {
  return tx.first<ClientRecord>(std::string(one_client).append(sql::for_no_key_update(tx.engine())),
                                client_id);
}

std::vector<Contact> contacts_of(sql::Tx& tx, const Scope&, ClientId client_id) {
  return tx.all<Contact>(
      "select id, kind, value, label, shared, preferred, holder, holder_name, holder_id"
      " from contacts"
      " where client_id = $1 order by preferred desc, created_at, id",
      client_id);
}

std::vector<ContactRecord> contact_records_of(sql::Tx& tx, const Scope&, ClientId client_id) {
  return tx.all<ContactRecord>("select " + sql::columns<ContactRecord>() +
                                   " from contacts where client_id = $1 order by created_at, id",
                               client_id);
}

std::vector<OccasionDate> occasion_dates_of(sql::Tx& tx, const Scope&, ClientId client_id) {
  return tx.all<OccasionDate>(
      "select id, label, kind, year, month, day from occasions"
      " where client_id = $1 and not muted order by id",
      client_id);
}

std::optional<Keeper> looked_after_by(sql::Tx& tx, const Scope&, ClientId client_id) {
  return tx.first<Keeper>(
      "select s.id, s.given_name from books b join staff s on s.id = b.staff_id"
      " where b.client_id = $1 and b.role = 'primary' order by b.since limit 1",
      client_id);
}

std::int64_t count_notes(sql::Tx& tx, const Scope& scope, ClientId client_id) {
  return tx.one<std::int64_t>(
      "select count(*) from notes where client_id = $1 and removed_at is null"
      " and (not is_private or staff_id = $2)",
      client_id, scope.staff_id);
}

bool insert(sql::Tx& tx, const Scope&, const ClientRecord& client) {
  return tx.insert_new("clients", client);
}

void insert_contact(sql::Tx& tx, const Scope&, const ContactRecord& contact) {
  tx.insert("contacts", contact);
}

void update_contact(sql::Tx& tx, const Scope&, const ContactRecord& contact) {
  tx.run(
      "update contacts set value = $3, address_key = $4, country = $5, region = $6, label = $7,"
      " shared = $8, preferred = $9, holder = $10, holder_name = $11, holder_id = $12"
      " where client_id = $1 and id = $2",
      contact.client_id, contact.id, contact.value, contact.address_key, contact.country,
      contact.region, contact.label, contact.shared, contact.preferred, contact.holder,
      contact.holder_name, contact.holder_id);
}

void prefer_alone(sql::Tx& tx, const Scope&, const ContactRecord& contact) {
  tx.run(
      "update contacts set preferred = false"
      " where client_id = $1 and kind = $2 and id <> $3 and preferred = true",
      contact.client_id, contact.kind, contact.id);
}

void join_store(sql::Tx& tx, const Scope&, ClientId client_id, StoreId store_id) {
  tx.run("insert into client_stores (client_id, store_id) values ($1, $2) on conflict do nothing",
         client_id, store_id);
}

void join_book(sql::Tx& tx, const Scope&, ClientId client_id, StaffId staff_id, Instant now) {
  tx.run(
      "insert into books (client_id, staff_id, role, since)"
      " select $1, $2, case when exists (select 1 from books b where b.client_id = $1"
      " and b.role = 'primary') then 'secondary' else 'primary' end, $3"
      " on conflict do nothing",
      client_id, staff_id, now);
}

bool update(sql::Tx& tx, const Scope&, const ClientRecord& client, std::int64_t expected) {
  return tx.run(
             "update clients set kind = $3, given_name = $4, family_name = $5,"
             " preferred_name = $6, language = $7, home_store_id = $8, time_zone = $9, tags = $10,"
             " sort_key = $11, archived_at = $12, version = version + 1, changed_at = $13,"
             " salutation = $14, name_order = $15, preferred_channel = $16, preferred_hours = $17"
             " where id = $1 and version = $2",
             client.id, expected, client.kind, client.given_name, client.family_name,
             client.preferred_name, client.language, client.home_store_id, client.time_zone,
             client.tags, client.sort_key, client.archived_at, client.changed_at, client.salutation,
             client.name_order, client.preferred_channel, client.preferred_hours) == 1;
}

std::int64_t remove_contact(sql::Tx& tx, const Scope&, ClientId client_id, ContactId id) {
  return tx.run("delete from contacts where client_id = $1 and id = $2", client_id, id);
}

std::vector<ClientId> clients_at(sql::Tx& tx, const Scope&, const std::string& address_key) {
  return tx.all<ClientId>(
      "select distinct c.id from contacts p join clients c on c.id = p.client_id"
      " where p.address_key = $1 and c.archived_at is null order by c.id",
      address_key);
}

}  // namespace carnet::clients::store

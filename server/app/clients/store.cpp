// SPDX-License-Identifier: Apache-2.0
// Every query of clients and their contact points.
#include "app/clients/store.hpp"

#include "kit/sql/dialect.hpp"

namespace carnet::clients::store {

namespace {

/// Within a store's visibility a client is seen by its stores and by whoever keeps its book.
bool sees_all(const Scope& scope) {
  return scope.is_owner() || scope.visibility == Visibility::house;
}

std::string listed(sql::Engine engine) {
  return "select c.id, c.kind, c.given_name, c.family_name, c.preferred_name, c.sort_key,"
         " (select s.given_name from books b join staff s on s.id = b.staff_id"
         "  where b.client_id = c.id and b.role = 'primary' order by b.since limit 1)"
         "  as looked_after_by,"
         " (select max(l.day) from sales l where l.client_id = c.id) as last_sale_day"
         " from clients c where c.archived_at is null and (" +
         sql::by_bytes(engine, "c.sort_key") + ", c.id) > ($1, cast($2 as " +
         (engine == sql::Engine::postgres ? "uuid" : "text") + "))";
}

std::string visible_to(int first) {
  const auto place = [&](int offset) { return "$" + std::to_string(first + offset); };
  return " and (" + place(0) + " = 1 or exists (select 1 from books b where b.client_id = c.id" +
         " and b.staff_id = " + place(1) + ") or exists (select 1 from client_stores m" +
         " join staff_stores w on w.store_id = m.store_id and w.staff_id = " + place(1) +
         " where m.client_id = c.id))";
}

}  // namespace

bool is_visible(sql::Tx& tx, const Scope& scope, ClientId client_id) {
  const std::string text = "select 1 from clients c where c.id = $1" + visible_to(2);
  return tx.first<int>(text, client_id, sees_all(scope) ? 1 : 0, scope.staff_id).has_value();
}

std::optional<ClientRecord> find(sql::Tx& tx, const Scope&, ClientId client_id) {
  return tx.first<ClientRecord>(
      "select id, kind, given_name, family_name, preferred_name, language, home_store_id,"
      " time_zone, tags, sort_key, since_day, archived_at, version, created_at, changed_at"
      " from clients where id = $1",
      client_id);
}

std::vector<EditRecord> recent_edits(sql::Tx& tx, const Scope&, ClientId client_id) {
  return tx.all<EditRecord>(
      "select a.payload, s.given_name as staff_name, a.at from audit a"
      " left join staff s on s.id = a.staff_id"
      " where a.client_id = $1 and a.noun = 'clients' and a.verb = 'changed'"
      " order by a.id desc limit 50",
      client_id);
}

std::vector<Contact> contacts_of(sql::Tx& tx, const Scope&, ClientId client_id) {
  return tx.all<Contact>(
      "select id, kind, value, label, shared, preferred from contacts"
      " where client_id = $1 order by preferred desc, created_at, id",
      client_id);
}

std::vector<OccasionDate> occasion_dates_of(sql::Tx& tx, const Scope&, ClientId client_id) {
  return tx.all<OccasionDate>(
      "select id, label, kind, year, month, day from occasions"
      " where client_id = $1 and not muted order by id",
      client_id);
}

std::optional<std::string> looked_after_by(sql::Tx& tx, const Scope&, ClientId client_id) {
  return tx.first<std::string>(
      "select s.given_name from books b join staff s on s.id = b.staff_id"
      " where b.client_id = $1 and b.role = 'primary' order by b.since limit 1",
      client_id);
}

std::int64_t count_notes(sql::Tx& tx, const Scope& scope, ClientId client_id) {
  return tx.one<std::int64_t>(
      "select count(*) from notes where client_id = $1 and (not is_private or staff_id = $2)",
      client_id, scope.staff_id);
}

bool insert(sql::Tx& tx, const Scope&, const ClientRecord& client) {
  return tx.insert_new("clients", client);
}

void insert_contact(sql::Tx& tx, const Scope&, const ContactRecord& contact) {
  tx.insert("contacts", contact);
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
             " sort_key = $11, archived_at = $12, version = version + 1, changed_at = $13"
             " where id = $1 and version = $2",
             client.id, expected, client.kind, client.given_name, client.family_name,
             client.preferred_name, client.language, client.home_store_id, client.time_zone,
             client.tags, client.sort_key, client.archived_at, client.changed_at) == 1;
}

std::int64_t remove_contact(sql::Tx& tx, const Scope&, ClientId client_id, ContactId id) {
  return tx.run("delete from contacts where client_id = $1 and id = $2", client_id, id);
}

void write_search_words(sql::Tx& tx, const Scope&, ClientId client_id, const std::string& words) {
  if (tx.engine() == sql::Engine::sqlite) {
    // An external-content FTS5 table is told the old text before the new one (sqlite.org/fts5).
    tx.run(
        "insert into client_words (client_words, rowid, words)"
        " select 'delete', rowid_, words from client_search where client_id = $1",
        client_id);
  }
  tx.run(
      "insert into client_search (client_id, words) values ($1, $2)"
      " on conflict (client_id) do update set words = excluded.words",
      client_id, words);
  if (tx.engine() == sql::Engine::sqlite) {
    tx.run(
        "insert into client_words (rowid, words)"
        " select rowid_, words from client_search where client_id = $1",
        client_id);
  }
}

std::vector<ClientId> clients_at(sql::Tx& tx, const Scope&, const std::string& address_key) {
  return tx.all<ClientId>(
      "select distinct c.id from contacts p join clients c on c.id = p.client_id"
      " where p.address_key = $1 and c.archived_at is null order by c.id",
      address_key);
}

std::vector<ListedClient> list(sql::Tx& tx, const Scope& scope, const Place& after, int limit) {
  const std::string text = listed(tx.engine()) + visible_to(3) + " order by " +
                           sql::by_bytes(tx.engine(), "c.sort_key") + ", c.id limit $5";
  return tx.all<ListedClient>(text, after.sort_key, after.id, sees_all(scope) ? 1 : 0,
                              scope.staff_id, limit + 1);
}

std::vector<ListedClient> search(sql::Tx& tx, const Scope& scope,
                                 const std::vector<std::string>& fragments, const Place& after,
                                 int limit) {
  // The first pattern finds by trigrams, the others narrow; "%" lets everything through.
  std::vector<std::string> patterns(4, "%");
  for (std::size_t place = 0; place < fragments.size() && place < patterns.size(); ++place) {
    patterns[place] = sql::like_anywhere(fragments[place]);
  }
  const bool is_sqlite = tx.engine() == sql::Engine::sqlite;
  std::string text = listed(tx.engine()) + visible_to(3) + " and c.id in (select s.client_id from ";
  text += is_sqlite ? "client_words w join client_search s on s.rowid_ = w.rowid where "
                    : "client_search s where ";
  for (int place = 6; place < 10; ++place) {
    if (place > 6) text += " and ";
    text += sql::folded_like(is_sqlite && place == 6 ? "w.words" : "s.words",
                             "$" + std::to_string(place));
  }
  text += ") order by " + sql::by_bytes(tx.engine(), "c.sort_key") + ", c.id limit $5";
  return tx.all<ListedClient>(text, after.sort_key, after.id, sees_all(scope) ? 1 : 0,
                              scope.staff_id, limit + 1, patterns[0], patterns[1], patterns[2],
                              patterns[3]);
}

}  // namespace carnet::clients::store

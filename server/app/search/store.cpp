// SPDX-License-Identifier: Apache-2.0
// Names with their keys, and how far the changes were followed.
#include "app/search/store.hpp"

#include "kit/sql/dialect.hpp"
#include "kit/text/folded_words.hpp"

namespace carnet::search::store {

namespace {

struct NamedRow {
  std::string given_name;
  std::string family_name;
  std::string preferred_name;
};
BOOST_DESCRIBE_STRUCT(NamedRow, (), (given_name, family_name, preferred_name))

}  // namespace

std::set<std::string> names_of(sql::Tx& tx, const Scope&, Ids ids) {
  std::set<std::string> names;
  for (const auto& row :
       tx.all<NamedRow>("select given_name, family_name, preferred_name from clients where " +
                            sql::in_ids(tx.engine(), "id", "$1"),
                        sql::id_list(tx.engine(), ids))) {
    for (const auto& name :
         text::folded_words(row.given_name + " " + row.family_name + " " + row.preferred_name)) {
      names.insert(name);
    }
  }
  return names;
}

// unrecorded: as the words.
void add_names(sql::Tx& tx, const Scope&, std::span<const NameKey> keys) {
  for (const auto& each : keys) {
    tx.send("insert into search_names (key, name) values ($1, $2) on conflict do nothing", each.key,
            each.name);
  }
}

std::vector<std::string> names_with(sql::Tx& tx, const Scope&, std::span<const std::string> keys,
                                    int limit) {
  return tx.all<std::string>("select distinct name from search_names where " +
                                 sql::in_texts(tx.engine(), "key", "$1") + " limit $2",
                             sql::text_list(tx.engine(), keys), limit);
}

std::optional<following::Reached> followed(sql::Tx& tx, const Scope&) {
  return tx.first<following::Reached>("select changes_cursor, clients_after from search_followed");
}

// unrecorded: how far a job has come is no deed of anybody's.
void write_followed(sql::Tx& tx, const Scope&, const following::Reached& reached) {
  tx.run(
      "insert into search_followed (one, changes_cursor, clients_after) values (1, $1, $2)"
      " on conflict (one) do update set changes_cursor = excluded.changes_cursor,"
      " clients_after = excluded.clients_after",
      reached.changes_cursor, reached.clients_after);
}

std::vector<ClientId> related_to(sql::Tx& tx, const Scope&, Ids ids) {
  return tx.all<ClientId>("select distinct client_id from relations where " +
                              sql::in_ids(tx.engine(), "other_id", "$1"),
                          sql::id_list(tx.engine(), ids));
}

}  // namespace carnet::search::store

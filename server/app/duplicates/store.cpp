// SPDX-License-Identifier: Apache-2.0
// What pages say of whom they are about, their keys, and whoever has the same.
#include "app/duplicates/store.hpp"

#include "app/duplicates/keys.hpp"
#include "kit/sql/dialect.hpp"
#include "kit/text/fold.hpp"

namespace carnet::duplicates::store {

namespace {

constexpr std::size_t looked_up_at_once = 1000;

template <class Row>
void append(std::vector<Row>& all, std::vector<Row>&& some) {
  std::move(some.begin(), some.end(), std::back_inserter(all));
}

// Runs a question for each thousand of the ids.
template <class Row>
std::vector<Row> all_of(sql::Tx& tx, Ids ids, const std::string& before, const char* column,
                        const std::string& after = "") {
  const auto text = before + sql::in_ids(tx.engine(), column, "$1") + after;
  std::vector<Row> all;
  for (; !ids.empty(); ids = ids.subspan(std::min(ids.size(), looked_up_at_once))) {
    const auto part = ids.first(std::min(ids.size(), looked_up_at_once));
    append(all, tx.all<Row>(text, sql::id_list(tx.engine(), part)));
  }
  return all;
}

struct KeeperRow {
  ClientId client_id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(KeeperRow, (), (client_id, name))

}  // namespace

std::map<ClientId, Facts> facts_of(sql::Tx& tx, const Scope&, Ids ids) {
  std::map<ClientId, Facts> facts;
  for (auto& page : all_of<PageRow>(tx, ids,
                                    "select id as client_id, given_name, family_name, "
                                    "preferred_name, name_order from clients"
                                    " where archived_at is null and kind <> 'shared' and ",
                                    "id")) {
    const auto id = page.client_id;
    facts[id].page = std::move(page);
  }
  for (auto& contact :
       all_of<ContactRow>(tx, ids, "select client_id, kind, value from contacts where ",
                          "client_id", " order by client_id, created_at, id")) {
    const auto found = facts.find(contact.client_id);
    if (found != facts.end()) found->second.contacts.push_back(std::move(contact));
  }
  for (const auto& birthday :
       all_of<BirthdayRow>(tx, ids,
                           "select client_id, year, month, day from occasions"
                           " where kind = 'birthday' and person = '' and ",
                           "client_id", " order by client_id, id")) {
    const auto found = facts.find(birthday.client_id);
    if (found != facts.end()) found->second.birthdays.push_back(birthday);
  }
  return facts;
}

std::map<ClientId, std::string> keepers_of(sql::Tx& tx, const Scope&, Ids ids) {
  std::map<ClientId, std::string> keepers;
  for (auto& row : all_of<KeeperRow>(tx, ids,
                                     "select b.client_id, s.given_name as name from books b"
                                     " join staff s on s.id = b.staff_id"
                                     " where b.role = 'primary' and ",
                                     "b.client_id")) {
    keepers.emplace(row.client_id, std::move(row.name));
  }
  return keepers;
}

std::map<ClientId, History> histories_of(sql::Tx& tx, const Scope&, Ids ids) {
  std::map<ClientId, History> histories;
  for (auto& row :
       all_of<History>(tx, ids,
                       "select c.id as client_id, c.created_at,"
                       " (select count(*) from sales s where s.client_id = c.id)"
                       " + (select count(*) from consents o where o.client_id = c.id)"
                       " + (select count(*) from messages m where m.client_id = c.id) as things"
                       " from clients c where ",
                       "c.id")) {
    histories.emplace(row.client_id, std::move(row));
  }
  return histories;
}

std::vector<KeyRow> keys_of_pages(sql::Tx& tx, const Scope&, Ids ids) {
  return all_of<KeyRow>(tx, ids, "select client_id, key from duplicate_keys where ", "client_id");
}

// unrecorded: keys follow from what stands on the page, whose changes are recorded.
void drop_keys(sql::Tx& tx, const Scope&, Ids ids) {
  tx.run("delete from duplicate_keys where " + sql::in_ids(tx.engine(), "client_id", "$1"),
         sql::id_list(tx.engine(), ids));
}

void add_keys(sql::Tx& tx, const Scope&, std::span<const KeyRow> rows) {
  tx.insert_all("duplicate_keys", rows);
}

// A key is counted no further than it may have holders: one that everybody has costs no more.
std::vector<KeyRow> holders_of(sql::Tx& tx, const Scope&, std::span<const std::string> keys) {
  const std::string list = tx.engine() == sql::Engine::sqlite
                               ? "(select value as key from json_each($1))"
                               : "(select unnest(cast($1 as text[])) as key)";
  const auto text = "select k.client_id, k.key from " + list +
                    " asked join duplicate_keys k on k.key = asked.key where (select count(*) from"
                    " (select 1 from duplicate_keys h where h.key = asked.key limit $2) few) < $2";
  std::vector<KeyRow> all;
  for (; !keys.empty(); keys = keys.subspan(std::min(keys.size(), looked_up_at_once))) {
    const auto part = keys.first(std::min(keys.size(), looked_up_at_once));
    append(all, tx.all<KeyRow>(text, sql::text_list(tx.engine(), part),
                               static_cast<std::int64_t>(most_of_a_key + 1)));
  }
  return all;
}

// unrecorded: that a page is to be compared is no deed of anybody's. A row that stands is written
// once more, which holds it: the job that would take it waits until the page's change is there.
void wait(sql::Tx& tx, const Scope&, Ids ids) {
  for (const auto& id : ids) {
    tx.send(
        "insert into duplicate_waiting (page_id) values ($1)"
        " on conflict (page_id) do update set page_id = excluded.page_id",
        id);
  }
}

void wait_all(sql::Tx& tx, const Scope&) {
  tx.run(
      "insert into duplicate_waiting (page_id) select id from clients where archived_at is null"
      " on conflict do nothing");
}

// unrecorded: as above. They are taken out before their pages are read: whoever was changing one
// held its row, so this waited for them and reads what they left; whoever changes one afterwards
// waits for this and puts it in anew.
std::vector<ClientId> take_waiting(sql::Tx& tx, const Scope&, int most) {
  auto ids = tx.all<ClientId>("select page_id from duplicate_waiting limit $1", most);
  tx.run("delete from duplicate_waiting where " + sql::in_ids(tx.engine(), "page_id", "$1"),
         sql::id_list(tx.engine(), Ids(ids)));
  return ids;
}

std::int64_t count_waiting(sql::Tx& tx, const Scope&) {
  return tx.one<std::int64_t>("select count(*) from duplicate_waiting");
}

std::optional<NameRow> name_row(sql::Tx& tx, const Scope&, NamePart part, const std::string& name) {
  return tx.first<NameRow>(
      "select part, name, pages, counted_at from duplicate_names where part = $1 and name = $2",
      part, name);
}

// unrecorded: a count.
void replace_names(sql::Tx& tx, const Scope&, std::span<const NameRow> rows) {
  tx.run("delete from duplicate_names");
  tx.insert_all("duplicate_names", rows);
}

void each_name(sql::Tx& tx, const Scope&,
               const std::function<void(const std::string&, const std::string&)>& visit) {
  tx.each<PageRow>(
      "select id as client_id, given_name, family_name, preferred_name, name_order from clients"
      " where archived_at is null",
      [&](PageRow&& row) { visit(text::fold(row.given_name), text::fold(row.family_name)); });
}

}  // namespace carnet::duplicates::store

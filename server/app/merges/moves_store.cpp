// SPDX-License-Identifier: Apache-2.0
// Moves the rows of one page to another, and back: always written anew under the other client,
// for the key of a row is never changed.
#include "app/merges/store.hpp"

namespace carnet::merges::store {

namespace {

// $1 is the page they come from, $2 where they go, $3 the merge.
constexpr auto is_written_down =
    " exists (select 1 from merge_moves m where m.merge_id = $3 and m.noun = '";

std::string joined(const std::vector<std::string>& columns, const std::string& alias) {
  std::string text;
  for (const auto& column : columns) text += ", " + alias + column;
  return text;
}

std::string written_down(const std::string& noun, const std::string& key) {
  return is_written_down + noun + "' and m.key = " + key + ")";
}

std::string has_same_key(const Table& table) {
  std::string text = "exists (select 1 from " + table.name + " k where k.client_id = $2";
  for (const auto& column : table.key) text.append(" and k.").append(column + " = t." + column);
  return text + ")";
}

// What the other page says already in other words stays behind: it comes back with an undo.
std::string says_the_same(const Table& table) {
  if (table.name == "occasions") {
    return " and not exists (select 1 from occasions k where k.client_id = $2 and k.kind = t.kind"
           " and k.label = t.label and (t.year is null or k.year = t.year) and k.month = t.month"
           " and k.day is not distinct from t.day and k.person = t.person)";
  }
  if (table.name == "tastes") {
    return " and not exists (select 1 from tastes k where k.client_id = $2 and k.kind = t.kind"
           " and k.value = t.value)";
  }
  if (table.name != "contacts") return "";
  return " and not" + written_down("contacts.same", "cast(t.id as text)");
}

void write_down(sql::Tx& tx, const Way& way, const Table& table) {
  const std::string before = table.name == "books" ? "t.role" : "''";
  tx.run("insert into merge_moves (merge_id, noun, key, before) select $3, '" + table.name + "', " +
             key_of(table) + ", " + before + " from " + table.name +
             " t where t.client_id = $1 and not " + has_same_key(table) + says_the_same(table),
         way.from, way.to, way.merge_id);
}

// Columns that name a client on the page of another: relations and whatever mirrors itself.
bool mentions_client(const std::string& column) {
  return column == "other_id" || column == "holder_id";
}

// What other merges wrote down of a mention stands under the page the row is on now.
void follow_mentions(sql::Tx& tx, const Way& way, const Table& table) {
  for (const auto& column : table.columns) {
    if (!mentions_client(column)) continue;
    tx.run("update merge_moves set key = cast($2 as text) || substr(key, 37) where noun = '" +
               table.name + "." + column +
               "' and key in (select cast($1 as text) || ' ' || w.key from merge_moves w"
               " where w.merge_id = $3 and w.noun = '" +
               table.name + "')",
           way.from, way.to, way.merge_id);
  }
}

void move_written(sql::Tx& tx, const Way& way, const Table& table) {
  const auto which = " where t.client_id = $1 and" + written_down(table.name, key_of(table));
  tx.run("insert into " + table.name + " (client_id" + joined(table.columns, "") + ") select $2" +
             joined(table.columns, "t.") + " from " + table.name + " t" + which +
             " on conflict do nothing",
         way.from, way.to, way.merge_id);
  tx.run("delete from " + table.name + " as t" + which + " and " + has_same_key(table), way.from,
         way.to, way.merge_id);
  follow_mentions(tx, way, table);
}

template <class Do>
void each_mention(const std::vector<Table>& tables, Do act) {
  for (const auto& table : tables) {
    for (const auto& column : table.columns) {
      if (!mentions_client(column)) continue;
      act(table, column, "cast(t.client_id as text) || ' ' || " + key_of(table));
    }
  }
}

void mention_other(sql::Tx& tx, const Way& way, const std::vector<Table>& tables) {
  each_mention(tables, [&](const Table& table, const std::string& column, const std::string& key) {
    const auto noun = table.name + "." + column;
    tx.run("insert into merge_moves (merge_id, noun, key, before) select $3, '" + noun + "', " +
               key + ", '' from " + table.name + " t where t." + column +
               " = $1 and t.client_id <> $2",
           way.from, way.to, way.merge_id);
    tx.run("update " + table.name + " as t set " + column + " = $2 where t." + column +
               " = $1 and" + written_down(noun, key),
           way.from, way.to, way.merge_id);
  });
}

void mention_again(sql::Tx& tx, const Way& way, const std::vector<Table>& tables) {
  each_mention(tables, [&](const Table& table, const std::string& column, const std::string& key) {
    tx.run("update " + table.name + " as t set " + column + " = $2 where t." + column +
               " = $1 and" + written_down(table.name + "." + column, key),
           way.from, way.to, way.merge_id);
  });
}

// An address that stands on both pages is one: the contact point that stays behind has it no more.
void let_go_of_same_addresses(sql::Tx& tx, const Way& way) {
  tx.run(
      "insert into merge_moves (merge_id, noun, key, before)"
      " select $3, 'contacts.same', cast(t.id as text), t.address_key from contacts t"
      " where t.client_id = $1 and t.address_key <> '' and exists (select 1 from contacts k"
      " where k.client_id = $2 and k.address_key = t.address_key)",
      way.from, way.to, way.merge_id);
  tx.run(
      "update contacts as t set address_key = '' where t.client_id = $1 and exists (select 1"
      " from merge_moves m where m.merge_id = $2 and m.noun = 'contacts.same'"
      " and m.key = cast(t.id as text))",
      way.from, way.merge_id);
}

void give_same_addresses_back(sql::Tx& tx, const Way& way) {
  tx.run(
      "update contacts as t set address_key = (select m.before from merge_moves m"
      " where m.merge_id = $2 and m.noun = 'contacts.same' and m.key = cast(t.id as text))"
      " where t.client_id = $1 and exists (select 1 from merge_moves m where m.merge_id = $2"
      " and m.noun = 'contacts.same' and m.key = cast(t.id as text))",
      way.to, way.merge_id);
}

bool is_looked_after(sql::Tx& tx, ClientId client_id) {
  return tx
      .first<int>("select 1 from books where client_id = $1 and role = 'primary' limit 1",
                  client_id)
      .has_value();
}

void keep_one_primary(sql::Tx& tx, const Way& way) {
  tx.run(
      "update books as t set role = 'secondary' where t.client_id = $1 and exists (select 1"
      " from merge_moves m where m.merge_id = $2 and m.noun = 'books'"
      " and m.key = cast(t.staff_id as text))",
      way.to, way.merge_id);
}

void give_roles_back(sql::Tx& tx, const Way& way) {
  tx.run(
      "update books as t set role = (select m.before from merge_moves m where m.merge_id = $2"
      " and m.noun = 'books' and m.key = cast(t.staff_id as text))"
      " where t.client_id = $1 and exists (select 1 from merge_moves m where m.merge_id = $2"
      " and m.noun = 'books' and m.key = cast(t.staff_id as text))",
      way.to, way.merge_id);
}

// What hangs on a row that moved, by that row's own identifier.
void follow(sql::Tx& tx, const Way& way) {
  tx.run(
      "update outbox set client_id = $2 where id in (select id from messages where client_id = $2)"
      " and client_id = $1",
      way.from, way.to);
  tx.run(
      "update external_keys set client_id = $2 where client_id = $1"
      " and our_id in (select id from sales where client_id = $2)",
      way.from, way.to);
  tx.run(
      "update walk_ins set client_id = $2 where client_id = $1"
      " and visit_id in (select id from visits where client_id = $2)",
      way.from, way.to);
}

// Another system's number of the page that goes is the other's: no import may empty it by an undo.
void point_numbers(sql::Tx& tx, const Way& way) {
  tx.run(
      "insert into merge_moves (merge_id, noun, key, before) select $2, 'external_keys',"
      " e.source || ' ' || e.external_id, case when e.is_origin then 'origin' else '' end"
      " from external_keys e where e.our_id = $1",
      way.from, way.merge_id);
  tx.run("update external_keys set our_id = $2, is_origin = false where our_id = $1", way.from,
         way.to);
}

void point_numbers_back(sql::Tx& tx, const Way& way) {
  tx.run(
      "update external_keys as t set our_id = $2, is_origin = exists (select 1 from merge_moves m"
      " where m.merge_id = $3 and m.noun = 'external_keys' and m.before = 'origin'"
      " and m.key = t.source || ' ' || t.external_id) where t.our_id = $1 and" +
          written_down("external_keys", "t.source || ' ' || t.external_id"),
      way.from, way.to, way.merge_id);
}

void point_aliases(sql::Tx& tx, const Way& way, Instant now) {
  tx.run(
      "insert into merge_moves (merge_id, noun, key, before) select $2, 'client_aliases',"
      " cast(a.alias_id as text), '' from client_aliases a where a.client_id = $1",
      way.from, way.merge_id);
  tx.run("update client_aliases set client_id = $2 where client_id = $1", way.from, way.to);
  tx.run("insert into client_aliases (alias_id, client_id, at) values ($1, $2, $3)", way.from,
         way.to, now);
}

void point_aliases_back(sql::Tx& tx, const Way& way) {
  tx.run("delete from client_aliases where alias_id = $2 and client_id = $1", way.from, way.to);
  tx.run("update client_aliases as t set client_id = $2 where t.client_id = $1 and" +
             written_down("client_aliases", "cast(t.alias_id as text)"),
         way.from, way.to, way.merge_id);
}

// The thread's own row follows from the messages.
void write_thread(sql::Tx& tx, ClientId client_id) {
  tx.run(
      "insert into threads (client_id, last_id, last_at, waiting_since, unread, read_at,"
      " assignee_id) select $1, m.id, m.at, null, 0, 0, (select a.staff_id from assignments a"
      " where a.client_id = $1 order by a.at desc, a.id desc limit 1) from messages m"
      " where m.client_id = $1 order by m.at desc, m.id desc limit 1"
      " on conflict (client_id) do update set last_id = excluded.last_id,"
      " last_at = excluded.last_at, assignee_id = excluded.assignee_id",
      client_id);
}

// What nobody has read on the page that stays behind, for it has a thread of its own.
void count_unread(sql::Tx& tx, ClientId of, ClientId on, std::string_view sign) {
  const auto sum = std::string("threads.unread ").append(sign).append(" g.unread");
  tx.run("update threads set unread = (select case when " + sum + " > 0 then " + sum +
             " else 0 end from threads g where g.client_id = $1) where client_id = $2"
             " and exists (select 1 from threads g where g.client_id = $1)",
         of, on);
}

}  // namespace

void move_all(sql::Tx& tx, const Scope& scope, Instant now, const Way& way) {
  const auto tables = client_tables(tx, scope);
  const bool has_keeper = is_looked_after(tx, way.to);
  take_stricter(tx, scope, way);
  mention_other(tx, way, tables);
  let_go_of_same_addresses(tx, way);
  for (const auto& table : tables) {
    write_down(tx, way, table);
    move_written(tx, way, table);
  }
  mute_on_both(tx, scope, way);
  if (has_keeper) keep_one_primary(tx, way);
  follow(tx, way);
  point_numbers(tx, way);
  point_aliases(tx, way, now);
  count_unread(tx, way.from, way.to, "+");
  write_thread(tx, way.to);
}

void move_back(sql::Tx& tx, const Scope& scope, Instant, const Way& way) {
  const auto tables = client_tables(tx, scope);
  count_unread(tx, way.to, way.from, "-");
  point_aliases_back(tx, way);
  point_numbers_back(tx, way);
  for (const auto& table : tables) move_written(tx, way, table);
  bring_what_hangs(tx, scope, way, tables);
  give_roles_back(tx, way);
  give_same_addresses_back(tx, way);
  be_as_before(tx, scope, way);
  mention_again(tx, way, tables);
  follow(tx, way);
  write_thread(tx, way.to);
  write_thread(tx, way.from);
}

}  // namespace carnet::merges::store

// SPDX-License-Identifier: Apache-2.0
// What was added since a merge to a row that goes back: it goes with that row.
#include <array>
#include <map>

#include "app/merges/store.hpp"

namespace carnet::merges::store {

namespace {

struct Hanging {
  std::string_view table;
  std::string_view column;  // names the row it hangs on
  std::string_view parent;
  std::string_view noun = "";  // the column that names the parent's table, where there is one
  std::string_view part = "";  // of what stands on two pages: the one that hangs
};

// Files come before the secrets about them.
constexpr std::array hanging{Hanging{"visit_pieces", "visit_id", "visits"},
                             Hanging{"companions", "visit_id", "visits", "", "host"},
                             Hanging{"repair_steps", "repair_id", "repairs"},
                             Hanging{"gifts", "id", "sale_lines", "", "paid"},
                             Hanging{"wish_reservations", "id", "wishes"},
                             Hanging{"wish_giftings", "id", "wishes"},
                             Hanging{"promise_endings", "id", "promises"},
                             Hanging{"files", "subject_id", "repairs", "subject"},
                             Hanging{"files", "subject_id", "wishes", "subject"},
                             Hanging{"files", "subject_id", "messages", "subject"},
                             Hanging{"surprises", "noun_id", "wishes", "noun"},
                             Hanging{"surprises", "noun_id", "sales", "noun"},
                             Hanging{"surprises", "noun_id", "repairs", "noun"},
                             Hanging{"surprises", "noun_id", "visits", "noun"},
                             Hanging{"surprises", "noun_id", "notes", "noun"},
                             Hanging{"surprises", "noun_id", "files", "noun"}};

// A row that stands on both pages went nowhere.
std::string which_of(const Hanging& one) {
  const std::string parent(one.parent);
  const auto stands_on = "exists (select 1 from " + parent + " p where p.id = t." +
                         std::string(one.column) + " and p.client_id = ";
  auto which = " where t.client_id = $1 and " + stands_on + "$2) and not " + stands_on + "$1)";
  if (!one.noun.empty()) which += " and t." + std::string(one.noun) + " = '" + parent + "'";
  if (!one.part.empty()) which += " and t.part = '" + std::string(one.part) + "'";
  return which;
}

// What other merges wrote down of whom these rows name stands under the page they come to.
void follow_mentions(sql::Tx& tx, const Way& way, const Table& table, const std::string& which) {
  tx.run("update merge_moves set key = cast($3 as text) || substr(key, 37) where noun = '" +
             table.name + ".other_id' and key in (select cast(t.client_id as text) || ' ' || " +
             key_of(table) + " from " + table.name + " t" + which + ")",
         way.from, way.to, way.to.text());
}

// Who is named by a row of their own page is named by it still.
void bring(sql::Tx& tx, const Way& way, const Table& table, const Hanging& one) {
  const auto which = which_of(one);
  std::string columns;
  std::string values;
  bool names_client = false;
  for (const auto& each : table.columns) {
    columns += ", " + each;
    const bool is_client = each == "other_id";
    values += is_client ? ", case when t.other_id = $1 then $2 else t.other_id end" : ", t." + each;
    names_client = names_client || is_client;
  }
  if (names_client) follow_mentions(tx, way, table, which);
  tx.run("insert into " + table.name + " (client_id" + columns + ") select $2" + values + " from " +
             table.name + " t" + which + " on conflict do nothing",
         way.from, way.to);
  tx.run("delete from " + table.name + " as t" + which, way.from, way.to);
  if (one.part.empty()) return;
  tx.run("update " + table.name +
             " as t set other_id = $2 where t.other_id = $1"
             " and exists (select 1 from " +
             table.name + " k where k.client_id = $2 and k.id = t.id and k.other_id = t.client_id)",
         way.from, way.to);
}

bool is_one_by_id(const Table& table) {
  return table.key.size() == 1 && table.key.front() == "id" && table.name != "timeline";
}

}  // namespace

// unrecorded: part of the undo of a merge, which is recorded.
void bring_what_hangs(sql::Tx& tx, const Scope&, const Way& way, const std::vector<Table>& tables) {
  std::map<std::string_view, const Table*> called;
  for (const auto& table : tables) called.emplace(table.name, &table);
  for (const auto& one : hanging) bring(tx, way, *called.at(one.table), one);
  for (const auto& table : tables) {
    if (!is_one_by_id(table)) continue;
    bring(tx, way, *called.at("timeline"), {"timeline", "noun_id", table.name, "noun"});
  }
}

}  // namespace carnet::merges::store

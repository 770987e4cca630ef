// SPDX-License-Identifier: Apache-2.0
// What was added since a merge to a row that goes back: it goes with that row.
#include <array>

#include "app/merges/store.hpp"

namespace carnet::merges::store {

namespace {

struct Hanging {
  std::string_view table;
  std::string_view column;  // names the row it hangs on
  std::string_view parent;
};

constexpr std::array hanging{
    Hanging{"visit_pieces", "visit_id", "visits"}, Hanging{"repair_steps", "repair_id", "repairs"},
    Hanging{"wish_reservations", "id", "wishes"},  Hanging{"wish_giftings", "id", "wishes"},
    Hanging{"promise_endings", "id", "promises"},  Hanging{"surprises", "noun_id", "wishes"},
    Hanging{"surprises", "noun_id", "sales"},      Hanging{"surprises", "noun_id", "repairs"},
    Hanging{"surprises", "noun_id", "visits"},     Hanging{"surprises", "noun_id", "notes"},
    Hanging{"surprises", "noun_id", "files"}};

void bring(sql::Tx& tx, const Way& way, const Table& table, const Hanging& one) {
  const std::string column(one.column);
  const std::string parent(one.parent);
  std::string columns;
  std::string values;
  for (const auto& each : table.columns) {
    columns += ", " + each;
    values += ", t." + each;
  }
  std::string which = " where t.client_id = $1 and exists (select 1 from " + parent +
                      " p where p.client_id = $2 and p.id = t." + column + ")";
  if (one.table == "surprises") which += " and t.noun = '" + parent + "'";
  tx.run("insert into " + table.name + " (client_id" + columns + ") select $2" + values + " from " +
             table.name + " t" + which + " on conflict do nothing",
         way.from, way.to);
  tx.run("delete from " + table.name + " as t" + which, way.from, way.to);
}

}  // namespace

// unrecorded: part of the undo of a merge, which is recorded.
void bring_what_hangs(sql::Tx& tx, const Scope&, const Way& way, const std::vector<Table>& tables) {
  for (const auto& one : hanging) {
    for (const auto& table : tables) {
      if (table.name == one.table) bring(tx, way, table, one);
    }
  }
}

}  // namespace carnet::merges::store

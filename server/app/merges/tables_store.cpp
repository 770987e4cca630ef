// SPDX-License-Identifier: Apache-2.0
// Which tables hold rows of clients: asked of the schema, so that none is forgotten.
#include <algorithm>
#include <array>

#include "app/house/private_rows.hpp"
#include "app/house/removed_rows.hpp"
#include "app/merges/store.hpp"

namespace carnet::merges::store {

std::vector<Table> client_tables(sql::Tx& tx, const Scope&) {
  auto tables = sql::tables_keyed_by(tx, "client_id");
  // Written anew from what the page says.
  constexpr std::array derived{"client_categories", "client_search", "search_texts",
                               "duplicate_keys"};
  std::erase_if(tables, [&](const Table& each) {
    return std::find(derived.begin(), derived.end(), each.name) != derived.end();
  });
  return tables;
}

std::string key_of(const Table& table) {
  std::string text;
  for (const auto& column : table.key) {
    text += (text.empty() ? "cast(t." : " || ' ' || cast(t.") + column + " as text)";
  }
  return text.empty() ? "''" : text;
}

std::int64_t count_of(sql::Tx& tx, const Scope& scope, const Table& table, ClientId client_id) {
  auto text = "select count(*) from " + table.name + " where client_id = $1";
  if (may_be_removed(table.name)) text += " and removed_at is null";
  if (!may_be_private(table.name)) return tx.one<std::int64_t>(text, client_id);
  // Nobody hears of a colleague's private one.
  return tx.one<std::int64_t>(text + " and (not is_private or staff_id = $2)", client_id,
                              scope.staff_id);
}

}  // namespace carnet::merges::store

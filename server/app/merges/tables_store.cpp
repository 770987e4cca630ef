// SPDX-License-Identifier: Apache-2.0
// Which tables hold rows of clients: asked of the schema, so that none is forgotten.
#include <algorithm>

#include "app/merges/store.hpp"

namespace carnet::merges::store {

namespace {

struct ColumnRow {
  std::string table_name;
  std::string column_name;
  int key_place = 0;  // from 1; 0: no part of the key
};
BOOST_DESCRIBE_STRUCT(ColumnRow, (), (table_name, column_name, key_place))

std::vector<ColumnRow> columns_of_all(sql::Tx& tx) {
  if (tx.engine() == sql::Engine::sqlite) {
    return tx.all<ColumnRow>(
        "select m.name as table_name, p.name as column_name, p.pk as key_place"
        " from sqlite_master m join pragma_table_info(m.name) p where m.type = 'table'"
        " and m.sql not like 'create virtual%' order by m.name, p.cid");
  }
  return tx.all<ColumnRow>(
      "select cast(c.relname as text) as table_name, cast(a.attname as text) as column_name,"
      " coalesce(array_position(cast(i.indkey as smallint[]), a.attnum) + 1, 0) as key_place"
      " from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0"
      " and not a.attisdropped"
      " left join pg_index i on i.indrelid = c.oid and i.indisprimary"
      " where c.relkind = 'r' and c.relnamespace = cast(current_schema() as regnamespace)"
      " order by c.relname, a.attnum");
}

}  // namespace

std::vector<Table> client_tables(sql::Tx& tx, const Scope&) {
  std::vector<Table> tables;
  std::vector<std::string> keyed;
  for (const auto& row : columns_of_all(tx)) {
    if (tables.empty() || tables.back().name != row.table_name) {
      tables.push_back({row.table_name, {}, {}});
    }
    if (row.column_name == "client_id" && row.key_place == 1) keyed.push_back(row.table_name);
    if (row.column_name == "client_id") continue;
    tables.back().columns.push_back(row.column_name);
    if (row.key_place > 0) tables.back().key.push_back(row.column_name);
  }
  std::erase_if(tables, [&](const Table& each) {
    // Search words, keys of duplicates and categories are written anew from what the page says.
    return each.name == "client_search" || each.name == "search_texts" ||
           each.name == "duplicate_keys" || each.name == "client_categories" ||
           std::find(keyed.begin(), keyed.end(), each.name) == keyed.end();
  });
  return tables;
}

std::int64_t count_of(sql::Tx& tx, const Scope& scope, const Table& table, ClientId client_id) {
  if (table.name == "notes") {  // nobody hears of a colleague's private one
    return tx.one<std::int64_t>(
        "select count(*) from notes where client_id = $1 and (not is_private or staff_id = $2)",
        client_id, scope.staff_id);
  }
  if (table.name == "files") {
    return tx.one<std::int64_t>(
        "select count(*) from files where client_id = $1 and removed_at is null"
        " and (not is_private or staff_id = $2)",
        client_id, scope.staff_id);
  }
  return tx.one<std::int64_t>("select count(*) from " + table.name + " where client_id = $1",
                              client_id);
}

}  // namespace carnet::merges::store

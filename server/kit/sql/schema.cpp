// SPDX-License-Identifier: Apache-2.0
// Reads the catalogues of both engines.
#include "kit/sql/schema.hpp"

#include <algorithm>

namespace carnet::sql {

namespace {

struct ColumnRow {
  std::string table_name;
  std::string column_name;
  int key_place = 0;  // from 1; 0: no part of the key
};
BOOST_DESCRIBE_STRUCT(ColumnRow, (), (table_name, column_name, key_place))

std::vector<ColumnRow> columns_of_all(Tx& tx) {
  if (tx.engine() == Engine::sqlite) {
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

std::vector<KeyedTable> tables_keyed_by(Tx& tx, std::string_view column) {
  std::vector<KeyedTable> tables;
  std::vector<std::string> keyed;
  for (const auto& row : columns_of_all(tx)) {
    if (tables.empty() || tables.back().name != row.table_name) {
      tables.push_back({row.table_name, {}, {}});
    }
    if (row.column_name == column && row.key_place == 1) keyed.push_back(row.table_name);
    if (row.column_name == column) continue;
    tables.back().columns.push_back(row.column_name);
    if (row.key_place > 0) tables.back().key.push_back(row.column_name);
  }
  std::erase_if(tables, [&](const KeyedTable& each) {
    return std::find(keyed.begin(), keyed.end(), each.name) == keyed.end();
  });
  return tables;
}

}  // namespace carnet::sql

// SPDX-License-Identifier: Apache-2.0
// What is said of tables by name is what the schema says.
#include <algorithm>

#include "app/house/private_rows.hpp"
#include "app/house/removed_rows.hpp"
#include "kit/sql/schema.hpp"
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

class RowKinds : public AppTest {};

TEST_P(RowKinds, every_table_whose_rows_may_be_private_or_come_back_is_named) {
  house();
  const auto tables =
      database().read([](sql::Tx& tx) { return sql::tables_keyed_by(tx, "client_id"); });
  ASSERT_FALSE(tables.empty());
  for (const auto& table : tables) {
    const auto has = [&](const char* column) {
      return std::count(table.columns.begin(), table.columns.end(), column) == 1;
    };
    EXPECT_EQ(may_be_private(table.name), has("is_private")) << table.name;
    EXPECT_EQ(may_be_removed(table.name), has("removed_at")) << table.name;
  }
}

CARNET_ON_EACH_ENGINE(RowKinds);

}  // namespace
}  // namespace carnet::test

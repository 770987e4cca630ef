// SPDX-License-Identifier: Apache-2.0
// Migrations are applied once, in order, whole, and never onto a database that is not ours.
#include "kit/sql/migrate.hpp"

#include <thread>

#include "test/engines.hpp"

namespace carnet::sql {
namespace {

constexpr std::string_view first = "create table a (x int); -- done;\ninsert into a values (1);";
constexpr std::string_view second = "create table b (x int);";
const std::vector<Migration> one{{1, "0001_a", first, first}};
const std::vector<Migration> two{{1, "0001_a", first, first}, {2, "0002_b", second, second}};

class migrate_on : public test::EngineTest {
 protected:
  int to(const std::vector<Migration>& migrations) {
    return migrate(*database_, migrations, Instant(1));
  }
  int ask(const std::string& text) {
    return database_->read([&](Tx& tx) { return tx.one<int>(text); });
  }
  test::FreshDatabase database_ = test::empty_database(GetParam());
};

TEST_P(migrate_on, each_is_applied_once) {
  EXPECT_EQ(to(one), 1);
  EXPECT_EQ(to(two), 1);
  EXPECT_EQ(to(two), 0);
  EXPECT_EQ(ask("select count(*) from a"), 1);
}

TEST_P(migrate_on, a_failing_one_leaves_nothing_and_keeps_those_before) {
  const std::string_view bad = "create table c (x int); insert into nowhere values (1);";
  const std::vector<Migration> broken{one[0], {2, "0002_c", bad, bad}};
  EXPECT_THROW(to(broken), Broken);
  EXPECT_EQ(ask("select count(*) from a"), 1);
  EXPECT_THROW(ask("select count(*) from c"), Broken);
  EXPECT_EQ(to(two), 1);
}

TEST_P(migrate_on, a_newer_database_is_refused) {
  to(two);
  EXPECT_THROW(to(one), MigrationRefused);
}

TEST_P(migrate_on, an_edited_migration_is_refused) {
  to(one);
  EXPECT_THROW(to({{1, "0001_a", second, second}}), MigrationRefused);
}

TEST_P(migrate_on, one_slipped_in_below_is_refused) {
  to({{2, "0002_b", second, second}});
  EXPECT_THROW(to(two), MigrationRefused);
}

TEST_P(migrate_on, servers_that_start_together_take_turns) {
  std::vector<std::thread> servers;
  for (int server = 0; server < 3; ++server) {
    servers.emplace_back([&] {
      const auto own = Database::open(database_.get_deleter().url);
      migrate(*own, two, Instant(1));
    });
  }
  for (auto& server : servers) server.join();
  EXPECT_EQ(ask("select count(*) from schema_migrations"), 2);
  EXPECT_EQ(ask("select count(*) from a"), 1);
}

TEST_P(migrate_on, the_house_s_own_apply_to_an_empty_database) {
  EXPECT_EQ(to(embedded_migrations()), static_cast<int>(embedded_migrations().size()));
  EXPECT_EQ(to(embedded_migrations()), 0);
}

CARNET_ON_EACH_ENGINE(migrate_on);

}  // namespace
}  // namespace carnet::sql

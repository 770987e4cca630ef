// SPDX-License-Identifier: Apache-2.0
// What happens when a database is locked, lost, full of work, or when two writers collide.
#include <thread>

#include "kit/sql/turn.hpp"
#include "test/engines.hpp"

namespace carnet::sql {
namespace {

using std::chrono::milliseconds;

constexpr Options impatient{2, milliseconds(50)};

TEST(busy, a_second_server_waits_for_the_lock_and_gives_up_in_time) {
  const auto first = test::fresh_database(Engine::sqlite);
  const auto second = Database::open(first.get_deleter().url, impatient);
  first->write([&](Tx&) {
    EXPECT_THROW(second->write([](Tx&) {}), Busy);
    EXPECT_TRUE(second->is_well());  // readers are not held up
  });
  second->write([](Tx& tx) { tx.script("create table a (b int)"); });
}

class busy_on : public test::EngineTest {};

TEST_P(busy_on, no_free_connection_in_time_is_busy) {
  const auto database = test::empty_database(engine(), impatient);
  database->read([&](Tx&) {
    std::thread([&] {
      database->read([&](Tx&) {
        std::thread([&] { EXPECT_THROW(database->read([](Tx&) {}), Busy); }).join();
      });
    }).join();
  });
  EXPECT_TRUE(database->is_well());
}

TEST_P(busy_on, a_database_that_cannot_be_reached_is_busy) {
  const auto* const url =
      engine() == Engine::sqlite ? "sqlite:/nowhere/at/all.db" : "host=/nowhere port=1 dbname=none";
  EXPECT_THROW(Database::open(url), Busy);
  EXPECT_THROW(Database::open("carnet.db"), Broken);
}

TEST_P(busy_on, who_read_what_was_stale_knows_it_on_running_again) {
  int runs = 0;
  database().write([&](Tx& tx) {
    EXPECT_EQ(tx.ran_stale(), runs == 2) << "not after any collision";
    ++runs;
    if (runs == 1) throw Collision("as of a deadlock");
    if (runs == 2) throw Stale("read before it changed");
  });
  EXPECT_EQ(runs, 3);
}

CARNET_ON_EACH_ENGINE(busy_on);

class lost_on : public test::EngineTest {
 protected:
  void cut_all() {
    const auto other = Database::open(fresh().get_deleter().url, impatient);
    other->write([](Tx& tx) {
      tx.run(
          "select pg_terminate_backend(pid, 1000) from pg_stat_activity "
          "where datname = current_database() and pid <> pg_backend_pid()");
    });
  }
};

TEST_P(lost_on, a_connection_lost_while_idle_is_replaced_unseen) {
  EXPECT_TRUE(database().is_well());
  cut_all();
  EXPECT_EQ(database().read([](Tx& tx) { return tx.one<int>("select 1"); }), 1);
}

TEST_P(lost_on, work_on_a_connection_that_is_lost_is_busy) {
  EXPECT_THROW(database().write([&](Tx& tx) {
    tx.run("insert into settings (name, value, changed_at) values ('a', 'b', 1)");
    cut_all();
    tx.one<int>("select 1");
  }),
               Busy);
  const auto kept = [](Tx& tx) { return tx.one<int>("select count(*) from settings"); };
  EXPECT_EQ(database().read(kept), 0);
}

TEST_P(lost_on, what_was_sent_on_a_connection_that_is_lost_is_not_kept) {
  EXPECT_THROW(database().write([&](Tx& tx) {
    tx.one<int>("select 1");
    tx.send("insert into settings (name, value, changed_at) values ('a', 'b', 1)");
    cut_all();
  }),
               Busy);
  const auto kept = [](Tx& tx) { return tx.one<int>("select count(*) from settings"); };
  EXPECT_EQ(database().read(kept), 0);
}

TEST_P(lost_on, a_connection_lost_before_the_first_statement_is_replaced) {
  int runs = 0;
  database().write([&](Tx& tx) {
    if (++runs == 1) cut_all();
    tx.run("insert into settings (name, value, changed_at) values ('a', 'b', 1)");
  });
  const auto kept = [](Tx& tx) { return tx.one<int>("select count(*) from settings"); };
  EXPECT_EQ(database().read(kept), 1);
  EXPECT_EQ(runs, 2);
}

TEST_P(lost_on, writers_that_collide_run_again) {
  int runs = 0;
  database().write([&](Tx& tx) {
    if (++runs < 3) tx.script("do $$ begin raise exception 'x' using errcode = '40001'; end $$");
    tx.run("insert into settings (name, value, changed_at) values ('a', 'b', 1)");
  });
  EXPECT_EQ(runs, 3);
  const auto collide = [&](Tx& tx) {
    tx.script("do $$ begin raise exception 'x' using errcode = '40P01'; end $$");
  };
  EXPECT_THROW(database().write(collide), Busy);
}

class turn_on : public test::EngineTest {};

TEST_P(turn_on, what_is_read_in_turn_is_not_overtaken) {
  auto& shared = database();
  std::vector<std::thread> writers;
  for (int writer = 0; writer < 4; ++writer) {
    writers.emplace_back([&] {
      shared.write([](Tx& tx) {
        take_turn(tx, "names");
        const auto held = tx.one<int>("select count(*) from settings");
        std::this_thread::sleep_for(milliseconds(20));
        tx.run("insert into settings (name, value, changed_at) values ($1, '', 1)",
               std::to_string(held));
      });
    });
  }
  for (auto& writer : writers) writer.join();
  const auto held = [](Tx& tx) { return tx.one<int>("select count(*) from settings"); };
  EXPECT_EQ(shared.read(held), 4);
}

CARNET_ON_EACH_ENGINE(turn_on);
CARNET_ON_POSTGRES(lost_on);

}  // namespace
}  // namespace carnet::sql

// SPDX-License-Identifier: Apache-2.0
// The change sequence: nothing is missed, nothing comes twice, listeners wake.
#include "kit/sql/changes.hpp"

#include <condition_variable>
#include <mutex>
#include <thread>

#include "test/engines.hpp"

namespace carnet::sql {
namespace {

class changes_on : public test::EngineTest {
 protected:
  static Change change(const std::string& noun, std::int64_t at = 1) {
    return {noun, Uuid(), std::nullopt, "added", Instant(at)};
  }
  void record(const std::string& noun, std::int64_t at = 1) {
    database().write([&](Tx& tx) { record_change(tx, change(noun, at)); });
  }
  Result<Changes> since(const std::string& cursor, int limit = 10) {
    return database().read([&](Tx& tx) { return changes_since(tx, cursor, limit); });
  }
  std::string newest() {
    return database().read([](Tx& tx) { return newest_cursor(tx); });
  }
  static std::string nouns(const Changes& changes) {
    std::string all;
    for (const auto& row : changes.rows) all += row.noun;
    return all;
  }
};

// Several writers and servers at once, which SQLite does not have.
class changes_between : public changes_on {};

TEST_P(changes_on, a_reader_gets_what_came_after_its_cursor_in_order) {
  record("a");
  const auto start = newest();
  record("b"), record("c");
  const auto found = since(start);
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(nouns(*found), "bc");
  EXPECT_FALSE(found->more);
  EXPECT_EQ(found->cursor, newest());
  EXPECT_EQ(found->cursors.back(), found->cursor);
  EXPECT_EQ(nouns(*since(found->cursor)), "");
}

TEST_P(changes_on, a_long_sequence_comes_in_portions) {
  const auto start = newest();
  for (const auto* const noun : {"a", "b", "c", "d", "e"}) record(noun);
  const auto first = since(start, 2);
  EXPECT_EQ(nouns(*first), "ab");
  EXPECT_TRUE(first->more);
  const auto second = since(first->cursor, 3);
  EXPECT_EQ(nouns(*second), "cde");
  EXPECT_FALSE(second->more);
}

TEST_P(changes_on, cursors_that_are_not_ours_are_refused) {
  record("a");
  for (const auto* const cursor : {"", "x", "1", "1.", "-1.0", "0.1x", "9999999999.1", "0.999.1"}) {
    ASSERT_TRUE(since(cursor).has_error()) << cursor;
    EXPECT_EQ(since(cursor).error().code, "cursor");
  }
  const bool is_sqlite = engine() == Engine::sqlite;  // PostgreSQL's numbers have gaps
  EXPECT_EQ(since("0.999").has_error(), is_sqlite);
}

TEST_P(changes_between, a_later_number_that_commits_first_hides_no_earlier_one) {
  const auto start = newest();
  database().write([&](Tx& tx) {
    record_change(tx, change("slow"));
    std::thread([&] {
      record("fast");
      const auto early = since(start);
      EXPECT_EQ(nouns(*early), "");
      EXPECT_TRUE(early->settling);
      EXPECT_EQ(early->cursor, start);
    }).join();
  });
  const auto late = since(start);
  EXPECT_EQ(nouns(*late), "slowfast");
  EXPECT_FALSE(late->settling);
}

TEST_P(changes_on, a_rolled_back_change_never_happened) {
  const auto start = newest();
  const auto failed = database().write([&](Tx& tx) -> Result<int> {
    record_change(tx, change("a"));
    return not_found("ring");
  });
  EXPECT_TRUE(failed.has_error());
  EXPECT_EQ(nouns(*since(start)), "");
}

TEST_P(changes_on, who_was_away_too_long_is_told_so) {
  const auto start = newest();
  record("a", 1), record("b", 2), record("c", 3);
  const auto forget = [](Tx& tx) { return forget_changes(tx, Instant(3)); };
  EXPECT_EQ(database().write(forget), 2);
  EXPECT_TRUE(since(start).has_error());
  EXPECT_EQ(database().write([](Tx& tx) { return forget_changes(tx, Instant(9)); }), 1);
  EXPECT_TRUE(since(newest()).has_value());
}

TEST_P(changes_between, a_restored_dump_does_not_hide_new_changes) {
  database().write([](Tx& tx) {
    tx.run(
        "insert into changes (tx, noun, noun_id, verb, at) values "
        "(cast('99999999999' as xid8), 'old', $1, 'added', 1)",
        Uuid());
  });
  database().write([](Tx& tx) { forget_foreign_changes(tx); });
  record("new");
  EXPECT_EQ(nouns(*since("0.0")), "new");
  EXPECT_TRUE(since("99999999999.1").has_error());
}

// Waits for calls without asserting how long they take.
class Calls {
 public:
  void call() {
    const std::lock_guard lock(mutex_);
    ++count_;
    called_.notify_all();
  }
  bool come() {
    std::unique_lock lock(mutex_);
    return called_.wait_for(lock, std::chrono::seconds(20), [&] { return count_ > 0; });
  }
  int count() {
    const std::lock_guard lock(mutex_);
    return count_;
  }

 private:
  std::mutex mutex_;
  std::condition_variable called_;
  int count_ = 0;
};

TEST_P(changes_on, a_listener_wakes_after_a_change_until_it_stops) {
  Calls calls;
  {
    const auto listening = database().on_change([&] { calls.call(); });
    record("a");
    EXPECT_TRUE(calls.come());
  }
  const int before = calls.count();
  record("b");
  EXPECT_EQ(calls.count(), before);
}

TEST_P(changes_between, another_server_of_the_database_wakes_too) {
  const auto other = Database::open(fresh().get_deleter().url);
  Calls connected;
  const auto waiting = other->on_change([&] { connected.call(); });
  ASSERT_TRUE(connected.come());  // the first call says that it listens
  Calls calls;
  const auto listening = other->on_change([&] { calls.call(); });
  record("a");
  EXPECT_TRUE(calls.come());
}

CARNET_ON_EACH_ENGINE(changes_on);
CARNET_ON_POSTGRES(changes_between);

}  // namespace
}  // namespace carnet::sql

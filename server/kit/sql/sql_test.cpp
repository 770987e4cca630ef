// SPDX-License-Identifier: Apache-2.0
// What a transaction promises on both engines: rows as typed, all or nothing, errors in kinds.
#include "kit/sql/sql.hpp"

#include <thread>

#include "kit/shape/id.hpp"
#include "kit/shape/words.hpp"
#include "test/engines.hpp"

namespace carnet::sql {
namespace {

enum class Metal { gold, platinum };
BOOST_DESCRIBE_ENUM(Metal, gold, platinum)

struct Ring {
  Uuid id;
  Line<40> title;
  Metal metal = Metal::gold;
  bool is_sold = false;
  std::int64_t price_minor = 0;
  double weight = 0;
  std::optional<Day> arrived;
  std::optional<std::string> note;
  Instant changed_at;
  bool operator==(const Ring&) const = default;
};
BOOST_DESCRIBE_STRUCT(Ring, (),
                      (id, title, metal, is_sold, price_minor, weight, arrived, note, changed_at))

struct RingName {
  Uuid id;
  std::string title;
};
BOOST_DESCRIBE_STRUCT(RingName, (), (id, title))

Uuid id_of(int number) {
  auto digits = std::to_string(number);
  digits.insert(0, 12 - digits.size(), '0');
  return *Uuid::parse("01938f2e-7a10-7c3a-9b1e-" + digits);
}

Ring ring(int number, const std::string& title = "Solitaire") {
  Ring made;
  made.id = id_of(number);
  made.title = *Line<40>::parse(title);
  made.price_minor = 1000 * number;
  return made;
}

class sql_on : public test::EngineTest {
 protected:
  void SetUp() override {
    database().write([](Tx& tx) {
      tx.script(
          "create table rings (id uuid primary key, title text not null, metal text not null, "
          "is_sold boolean not null, price_minor bigint not null, weight double precision "
          "not null, arrived date, note text, changed_at bigint not null)");
    });
  }
  void add(int from, int to) {
    database().write([&](Tx& tx) {
      for (int number = from; number <= to; ++number) tx.insert("rings", ring(number));
    });
  }
  std::int64_t count() {
    return database().read(
        [](Tx& tx) { return tx.one<std::int64_t>("select count(*) from rings"); });
  }
};

TEST_P(sql_on, a_row_comes_back_as_it_was_written) {
  Ring made = ring(7, "L'\"Étoile\" \\ $1 %");
  made.metal = Metal::platinum;
  made.is_sold = true;
  made.price_minor = -9'007'199'254'740'993;
  made.weight = 0.1;
  made.arrived = Day(2024, 2, 29);
  made.note = "";
  made.changed_at = Instant(1767225600123);
  database().write([&](Tx& tx) { tx.insert("rings", made); });
  const auto found = database().read([](Tx& tx) { return tx.all<Ring>("select * from rings"); });
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0], made);
}

TEST_P(sql_on, nothing_is_told_apart_from_empty) {
  add(1, 1);
  const auto found = database().read([](Tx& tx) { return tx.one<Ring>("select * from rings"); });
  EXPECT_FALSE(found.note);
  EXPECT_FALSE(found.arrived);
}

TEST_P(sql_on, parameters_go_by_their_number) {
  add(1, 3);
  const auto found = database().read([](Tx& tx) {
    return tx.all<int>(
        "select price_minor from rings where price_minor >= $2 and price_minor <= $1 and "
        "price_minor <> $2 + 1 order by price_minor",
        2500, 2000);
  });
  EXPECT_EQ(found, std::vector<int>{2000});
}

TEST_P(sql_on, columns_are_matched_by_name) {
  add(1, 1);
  const auto found =
      database().read([](Tx& tx) { return tx.one<RingName>("select title, id from rings"); });
  EXPECT_EQ(found.title, "Solitaire");
  EXPECT_EQ(found.id, id_of(1));
}

TEST_P(sql_on, columns_and_members_must_be_the_same) {
  const auto ask = [&](const std::string& text) {
    database().read([&](Tx& tx) { tx.all<RingName>(text); });
  };
  EXPECT_THROW(ask("select id from rings"), Broken);
  EXPECT_THROW(ask("select id, title, note from rings"), Broken);
  EXPECT_THROW(ask("select id, note from rings"), Broken);
}

TEST_P(sql_on, null_for_a_plain_member_names_the_column) {
  add(1, 1);
  try {
    database().read([](Tx& tx) { tx.all<RingName>("select id, note as title from rings"); });
    FAIL() << "it was taken";
  } catch (const Broken& broken) {
    EXPECT_STREQ(broken.what(), "column title is null");
  }
}

TEST_P(sql_on, a_value_that_does_not_fit_is_not_repeated_in_the_message) {
  database().write([](Tx& tx) { tx.insert("rings", ring(1, "Eleanor")); });
  try {
    database().read([](Tx& tx) { tx.one<Uuid>("select title from rings"); });
    FAIL() << "it was taken";
  } catch (const Broken& broken) {
    EXPECT_STREQ(broken.what(), "column title does not hold a value of its type");
  }
}

TEST_P(sql_on, a_taken_key_is_a_conflict_that_names_its_columns) {
  add(1, 1);
  try {
    add(1, 1);
    FAIL() << "it was taken twice";
  } catch (const Conflict& conflict) {
    EXPECT_EQ(conflict.columns, std::vector<std::string>{"id"});
  }
}

TEST_P(sql_on, insert_new_tells_whether_the_row_is_new) {
  const auto add_new = [&] {
    return database().write([](Tx& tx) { return tx.insert_new("rings", ring(1)); });
  };
  EXPECT_TRUE(add_new());
  EXPECT_FALSE(add_new());
}

TEST_P(sql_on, run_counts_the_rows_it_changed) {
  add(1, 5);
  const auto changed = database().write([](Tx& tx) {
    return tx.run("update rings set is_sold = $1 where id <> $2", true, id_of(3));
  });
  EXPECT_EQ(changed, 4);
}

TEST_P(sql_on, what_throws_leaves_nothing) {
  EXPECT_THROW(database().write([&](Tx& tx) {
    tx.insert("rings", ring(1));
    throw std::runtime_error("no");
  }),
               std::runtime_error);
  EXPECT_EQ(count(), 0);
}

TEST_P(sql_on, a_fault_rolls_back_and_is_passed_on) {
  const auto answer = database().write([&](Tx& tx) -> Result<int> {
    tx.insert("rings", ring(1));
    return not_found("ring");
  });
  ASSERT_TRUE(answer.has_error());
  EXPECT_EQ(answer.error().code, "not_found");
  EXPECT_EQ(count(), 0);
}

TEST_P(sql_on, a_failed_transaction_can_only_roll_back) {
  add(1, 1);
  EXPECT_THROW(database().write([&](Tx& tx) {
    tx.insert("rings", ring(2));
    try {
      tx.insert("rings", ring(1));
    } catch (const Conflict&) {
    }
  }),
               Broken);
  EXPECT_EQ(count(), 1);
}

TEST_P(sql_on, a_wake_comes_after_commit_and_only_then) {
  int wakes = 0;
  database().write([&](Tx& tx) {
    tx.after_commit([&] { wakes += static_cast<int>(10 + count()); });
    tx.insert("rings", ring(1));
    EXPECT_EQ(wakes, 0);
  });
  EXPECT_EQ(wakes, 11);
  const auto failed = database().write([&](Tx& tx) -> Result<int> {
    tx.after_commit([&] { wakes = 0; });
    return not_found("ring");
  });
  EXPECT_TRUE(failed.has_error());
  EXPECT_EQ(wakes, 11);
}

TEST_P(sql_on, streaming_gives_every_row_and_lets_others_run_between) {
  add(1, 1201);
  std::int64_t sum = 0;
  database().read([&](Tx& tx) {
    const std::string text = "select price_minor from rings where price_minor > $1 order by id";
    tx.each<std::int64_t>(
        text,
        [&](std::int64_t price) {
          sum += price;
          if (price == 600'000) sum += tx.first<std::int64_t>(text, 1'200'000).value_or(0);
        },
        0);
  });
  EXPECT_EQ(sum, 1000LL * 1201 * 1202 / 2 + 1'201'000);
}

TEST_P(sql_on, more_statements_than_are_kept_still_run) {
  add(1, 1);
  database().read([](Tx& tx) {
    for (int round = 0; round < 2; ++round) {
      for (int number = 0; number < 200; ++number) {
        const auto text = "select price_minor + " + std::to_string(number) + " from rings";
        EXPECT_EQ(tx.one<int>(text), 1000 + number);
      }
    }
  });
}

TEST_P(sql_on, a_reader_cannot_write) {
  EXPECT_THROW(database().read([](Tx& tx) { tx.insert("rings", ring(1)); }), Broken);
  EXPECT_EQ(count(), 0);
}

TEST_P(sql_on, a_reader_sees_one_moment) {
  add(1, 1);
  database().read([&](Tx& tx) {
    EXPECT_EQ(tx.one<int>("select count(*) from rings"), 1);
    std::thread([&] { add(2, 2); }).join();
    EXPECT_EQ(tx.one<int>("select count(*) from rings"), 1);
  });
  EXPECT_EQ(count(), 2);
}

TEST_P(sql_on, a_transaction_inside_another_is_refused) {
  EXPECT_THROW(database().read([&](Tx&) { count(); }), Broken);
  EXPECT_EQ(count(), 0);
}

TEST_P(sql_on, writers_on_many_threads_lose_no_update) {
  add(1, 1);
  std::vector<std::thread> writers;
  for (int writer = 0; writer < 4; ++writer) {
    writers.emplace_back([&] {
      for (int round = 0; round < 25; ++round) {
        database().write([](Tx& tx) { tx.run("update rings set price_minor = price_minor + 1"); });
      }
    });
  }
  for (auto& writer : writers) writer.join();
  EXPECT_EQ(database().read([](Tx& tx) { return tx.one<int>("select price_minor from rings"); }),
            1100);
}

TEST_P(sql_on, wrong_sql_and_wrong_parameters_are_defects) {
  const auto ask = [&](auto... args) { database().read([&](Tx& tx) { tx.all<int>(args...); }); };
  EXPECT_THROW(ask("selekt 1"), Broken);
  EXPECT_THROW(ask("select 1 from nowhere"), Broken);
  EXPECT_THROW(ask("select price_minor from rings where price_minor = $1"), Broken);
  EXPECT_THROW(ask("select price_minor from rings where price_minor = $1", 1, 2), Broken);
  EXPECT_TRUE(database().is_well());
}

CARNET_ON_EACH_ENGINE(sql_on);

}  // namespace
}  // namespace carnet::sql

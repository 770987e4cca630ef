// SPDX-License-Identifier: Apache-2.0
// Many rows at once, and lists of texts as one parameter, on both engines.
#include "kit/sql/dialect.hpp"
#include "kit/sql/sql.hpp"
#include "test/engines.hpp"

using namespace carnet;

namespace {

struct Word {
  int number = 0;
  std::string text;
  std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(Word, (), (number, text, note))

class BatchTest : public test::EngineTest {
 protected:
  void fill(int rows) {
    database().write([&](sql::Tx& tx) {
      tx.script("create table words (number int primary key, text text not null, note text)");
      std::vector<Word> words;
      for (int number = 0; number < rows; ++number) {
        words.push_back({number, "w\"\\{," + std::to_string(number), std::nullopt});
      }
      tx.insert_all("words", std::span<const Word>(words));
    });
  }
};

}  // namespace

TEST_P(BatchTest, every_row_of_a_large_insert_arrives) {
  fill(2'023);
  database().read([&](sql::Tx& tx) {
    EXPECT_EQ(tx.one<int>("select count(*) from words where note is null"), 2'023);
    EXPECT_EQ(tx.one<int>("select max(number) from words"), 2'022);
  });
}

TEST_P(BatchTest, an_empty_list_of_rows_is_no_statement) {
  fill(0);
  database().read([&](sql::Tx& tx) { EXPECT_EQ(tx.one<int>("select count(*) from words"), 0); });
}

TEST_P(BatchTest, what_is_sent_is_there_for_the_next_statement) {
  fill(0);
  database().write([&](sql::Tx& tx) {
    for (int number = 0; number < 30; ++number) {
      tx.send("insert into words (number, text) values ($1, 'sent')", number);
    }
    EXPECT_EQ(tx.one<int>("select count(*) from words where text = 'sent'"), 30);
    tx.send("update words set text = 'seen' where number < $1", 10);
    int seen = 0;
    tx.each<int>("select number from words where text = 'seen'", [&](int) { ++seen; });
    EXPECT_EQ(seen, 10);
    tx.send("delete from words where number > $1", 0);
  });
  database().read([&](sql::Tx& tx) { EXPECT_EQ(tx.one<int>("select count(*) from words"), 1); });
}

TEST_P(BatchTest, what_is_sent_and_refused_is_thrown_at_the_latest_by_the_commit) {
  fill(3);
  const auto send_twice = [](sql::Tx& tx) {
    tx.send("insert into words (number, text) values ($1, '')", 7);
    tx.send("insert into words (number, text) values ($1, '')", 2);
  };
  EXPECT_THROW(database().write(send_twice), sql::Conflict);
  EXPECT_THROW(database().write([&](sql::Tx& tx) {
    send_twice(tx);
    tx.one<int>("select 1");
  }),
               sql::Conflict);
  database().read([&](sql::Tx& tx) { EXPECT_EQ(tx.one<int>("select count(*) from words"), 3); });
}

TEST_P(BatchTest, a_fault_takes_back_what_was_sent) {
  fill(1);
  const auto answer = database().write([](sql::Tx& tx) -> Result<int> {
    tx.send("delete from words where number >= $1", 0);
    return not_found("word");
  });
  EXPECT_TRUE(answer.has_error());
  database().read([&](sql::Tx& tx) { EXPECT_EQ(tx.one<int>("select count(*) from words"), 1); });
}

TEST_P(BatchTest, what_is_asked_together_is_there_once_heard) {
  fill(40);
  database().read([&](sql::Tx& tx) {
    std::vector<int> few;
    std::vector<std::string> texts;
    std::vector<int> none;
    tx.ask(few, "select number from words where number < $1 order by number", 3);
    tx.ask(texts, "select text from words where number = $1", 7);
    tx.ask(none, "select number from words where number > $1", 1'000);
    tx.hear();
    EXPECT_EQ(few, (std::vector{0, 1, 2}));
    EXPECT_EQ(texts.size(), 1U);
    EXPECT_TRUE(none.empty());
    tx.ask(few, "select count(*) from words where number >= $1", 0);
    EXPECT_EQ(tx.one<int>("select 5"), 5);  // another statement hears it as well
    EXPECT_EQ(few.back(), 40);
  });
}

TEST_P(BatchTest, a_question_that_is_refused_spoils_those_asked_with_it) {
  fill(3);
  EXPECT_THROW(database().read([&](sql::Tx& tx) {
    std::vector<int> counts;
    std::vector<std::string> texts;
    tx.ask(texts, "select number, text from words where number = $1", 1);  // two columns
    tx.ask(counts, "select count(*) from words where number >= $1", 0);
    tx.hear();
  }),
               sql::Broken);
  EXPECT_THROW(database().write([&](sql::Tx& tx) {
    std::vector<int> counts;
    tx.ask(counts, "select count(*) from words where number >= $1", 0);
    tx.one<int>("select no_such_column from words");
  }),
               sql::Broken);
  database().read([&](sql::Tx& tx) { EXPECT_EQ(tx.one<int>("select count(*) from words"), 3); });
}

TEST_P(BatchTest, what_nobody_waits_for_any_more_is_dropped) {
  fill(3);
  const auto answer = database().write([](sql::Tx& tx) -> Result<int> {
    std::vector<int> counts;
    tx.ask(counts, "select count(*) from words where number >= $1", 0);
    return not_found("word");
  });
  EXPECT_TRUE(answer.has_error());
  database().read([&](sql::Tx& tx) { EXPECT_EQ(tx.one<int>("select count(*) from words"), 3); });
}

TEST_P(BatchTest, texts_are_found_whatever_signs_they_hold) {
  fill(30);
  const std::vector<std::string> wanted{"w\"\\{,7", "w\"\\{,29", "'; drop table words", ""};
  database().read([&](sql::Tx& tx) {
    const auto found =
        tx.all<int>("select number from words where " + sql::in_texts(tx.engine(), "text", "$1") +
                        " order by number",
                    sql::text_list(tx.engine(), wanted));
    EXPECT_EQ(found, (std::vector<int>{7, 29}));
  });
}

CARNET_ON_EACH_ENGINE(BatchTest);

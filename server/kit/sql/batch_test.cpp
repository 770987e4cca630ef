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

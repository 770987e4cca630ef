// SPDX-License-Identifier: Apache-2.0
// Each engine's wording means the same.
#include "kit/sql/dialect.hpp"

#include "kit/sql/sql.hpp"
#include "test/engines.hpp"

namespace carnet::sql {
namespace {

class dialect_on : public test::EngineTest {
 protected:
  template <class T, class... A>
  std::vector<T> ask(const std::string& text, const A&... args) {
    return database().write([&](Tx& tx) { return tx.all<T>(text, args...); });
  }
  void add(const std::string& name) {
    database().write([&](Tx& tx) {
      tx.run("insert into settings (name, value, changed_at) values ($1, '{\"a\": \"b\"}', 1)",
             name);
    });
  }
  using Texts = std::vector<std::string>;
};

TEST_P(dialect_on, like_takes_its_own_letters_plainly) {
  add("50% _off\\now"), add("50 xoff now");
  const std::string text = "select name from settings where " + folded_like("name", "$1");
  EXPECT_EQ(ask<std::string>(text, like_anywhere("% _off\\")), Texts{"50% _off\\now"});
}

TEST_P(dialect_on, a_text_is_looked_for_as_it_stands) {
  add("50% _off\\now"), add("50 xoff now");
  const std::string text = "select name from settings where " + has_text(engine(), "name", "$1");
  EXPECT_EQ(ask<std::string>(text, std::string("% _off\\")), Texts{"50% _off\\now"});
  EXPECT_EQ(ask<std::string>(text, std::string()).size(), 2U);
}

TEST_P(dialect_on, ids_are_looked_for_together) {
  const auto id = *Uuid::parse("01938f2e-7a10-7c3a-9b1e-000000000001");
  database().write([&](Tx& tx) {
    tx.run("insert into sign_in_failures (key_hash, at, id) values ('a', 1, $1)", id);
  });
  const std::string text =
      "select key_hash from sign_in_failures where " + in_ids(engine(), "id", "$1");
  const std::vector<Uuid> both{id, Uuid()};
  EXPECT_EQ(ask<std::string>(text, id_list(engine(), std::span<const Uuid>(both))), Texts{"a"});
  EXPECT_EQ(ask<std::string>(text, id_list(engine(), std::span<const Uuid>())), Texts{});
}

TEST_P(dialect_on, keys_of_two_columns_are_looked_for_together) {
  add("a"), add("it's \"b\""), add("c");
  const std::string text = "select name from settings where (value, name) in (" +
                           rows_of_texts(engine(), "$1", "$2") + ") order by name";
  const Texts both{"a", "it's \"b\""};
  const auto list = text_list(engine(), std::span<const std::string>(both));
  EXPECT_EQ(ask<std::string>(text, "{\"a\": \"b\"}", list), both);
  EXPECT_EQ(ask<std::string>(text, "other", list), Texts{});
}

TEST_P(dialect_on, texts_join_in_order) {
  add("b"), add("a");
  EXPECT_EQ(ask<std::string>("select " + join_text(engine(), "name", ", ", "name") +
                             " from (select name from settings order by name) as ordered"),
            Texts{"a, b"});
}

TEST_P(dialect_on, bytes_order_capitals_first) {
  add("b"), add("A"), add("a"), add("B");
  EXPECT_EQ(ask<std::string>("select name from settings order by " + by_bytes(engine(), "name")),
            (Texts{"A", "B", "a", "b"}));
}

TEST_P(dialect_on, locks_are_taken_where_there_are_any) {
  add("a");
  const std::string text = "select name from settings";
  EXPECT_EQ(ask<std::string>(text + std::string(for_update(engine()))), Texts{"a"});
  for (const auto lock : {for_no_key_update, for_key_share, skip_locked}) {
    EXPECT_EQ(ask<std::string>(text + std::string(lock(engine()))), Texts{"a"});
  }
}

CARNET_ON_EACH_ENGINE(dialect_on);

}  // namespace
}  // namespace carnet::sql

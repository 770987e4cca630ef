// SPDX-License-Identifier: Apache-2.0
// Scenarios of searching: who is found, in which order, page after page.
#include "app/clients/search_store.hpp"
#include "kit/id/id_source.hpp"
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

using Names = std::vector<std::string>;

class ClientSearch : public AppTest {
 protected:
  /// The names of each page, by a cursor from one to the next.
  Names names(Person who, const std::string& query) {
    Names all;
    std::string cursor;
    do {
      const auto answer = get(who, "/api/clients?" + query + cursor);
      for (const auto& each : at(answer, "/items").as_array()) {
        all.push_back(text_at(each, "/name"));
      }
      const auto& next = at(answer, "/next");
      cursor = next.is_null() ? "" : "&cursor=" + std::string(next.as_string());
    } while (!cursor.empty());
    return all;
  }

  std::string kept(const std::string& given, const std::string& family) {
    const auto id = new_id<ClientId>(morning()).text();
    post(Person::ines, "/api/clients",
         R"({"id":")" + id + R"(","given_name":")" + given + R"(","family_name":")" + family +
             R"(","contacts":[],"tags":[]})");
    return id;
  }

  void see_own_stores_only() {
    house();
    database().write([](sql::Tx& tx) {
      tx.run("delete from settings where name = 'visibility'");
      tx.run("insert into settings (name, value, changed_at) values ('visibility', 'store', 0)");
    });
  }

  /// So many of one family name, the last first; nobody's store knows them.
  void write_many(int count, const std::string& family) {
    std::vector<clients::store::ClientRecord> records;
    std::vector<clients::SearchRow> rows;
    for (int number = count; number-- > 0;) {
      clients::store::ClientRecord record;
      record.id = new_id<ClientId>(morning());
      record.given_name = std::to_string(10'000 + number);
      record.family_name = family;
      record.tags = "[]";
      record.sort_key = clients::sort_key_of(record.given_name, family, "");
      record.created_at = record.changed_at = morning();
      rows.push_back(
          {record.id, clients::search_words({record.given_name, family}, {}), record.sort_key});
      records.push_back(std::move(record));
    }
    house();
    database().write([&](sql::Tx& tx) {
      tx.insert_all("clients", std::span<const clients::store::ClientRecord>(records));
      clients::add_search_rows(tx, house_scope(), rows);
    });
  }
};

TEST_P(ClientSearch, who_is_found_stands_in_the_order_of_the_alphabet) {
  see_own_stores_only();
  kept("Zoë", "Whitaker"), kept("Carl", "White"), kept("Abel", "Whitman"), kept("Bea", "Whit");
  const Names all{"Bea Whit", "Zoë Whitaker", "Eleanor Whitcombe", "Carl White", "Abel Whitman"};
  EXPECT_EQ(names(Person::ines, "q=whit"), all);
  EXPECT_EQ(names(Person::ines, "q=whit&limit=2"), all);
  EXPECT_EQ(names(Person::ines, "q=wh&limit=2"), all);
  EXPECT_EQ(names(Person::ines, "q=whit&limit=1&whose=mine"), all);
  EXPECT_EQ(names(Person::ines, "q=be%20whit&limit=1"),
            (Names{"Bea Whit", "Eleanor Whitcombe", "Abel Whitman"}));
  EXPECT_EQ(names(Person::ines, "q=bel%20whit"), Names{"Abel Whitman"});
  EXPECT_EQ(names(Person::ines, "q=whit&letter=V"), Names{});
  EXPECT_EQ(names(Person::hugo, "q=whit"), Names{});
}

TEST_P(ClientSearch, a_new_name_moves_a_client_to_its_place) {
  const auto id = kept("Zoë", "Whitaker");
  json(Person::ines, http::Method::patch, "/api/clients/" + id, 200, R"({"family_name":"Aalto"})",
       {{"If-Match", "1"}});
  EXPECT_EQ(names(Person::ines, "q=whitaker"), Names{});
  EXPECT_EQ(names(Person::ines, "q=zo&limit=1"), Names{"Zoë Aalto"});
  EXPECT_EQ(names(Person::ines, "q=o&limit=1"), (Names{"Zoë Aalto", "Marcus Okafor", "Priya Raman",
                                                       "Tomás Reyes", "Eleanor Whitcombe"}));
}

TEST_P(ClientSearch, a_name_of_many_is_told_page_after_page) {
  see_own_stores_only();
  write_many(1'700, "Wong");
  write_many(30, "Wing");
  const auto all = names(Person::odile, "q=ng&limit=100");
  EXPECT_EQ(names(Person::odile, "q=ing%201&limit=100"), Names(all.begin(), all.begin() + 30));
  EXPECT_EQ(names(Person::odile, "q=wong&limit=100"), Names(all.begin() + 30, all.end()));
  EXPECT_EQ(all.size(), 1'730U);
  EXPECT_EQ(all.front(), "10000 Wing");
  EXPECT_EQ(all[29], "10029 Wing");
  EXPECT_EQ(all[30], "10000 Wong");
  EXPECT_EQ(all.back(), "11699 Wong");
  kept("Ida", "Wong");
  EXPECT_EQ(names(Person::ines, "q=wong&limit=1"), Names{"Ida Wong"});
  EXPECT_EQ(names(Person::hugo, "q=wong"), Names{});
}

TEST(ClientPlaces, follow_the_bytes_of_the_sort_key) {
  using clients::store::first_place;
  EXPECT_EQ(first_place(""), 0);
  EXPECT_LT(first_place("ab"), first_place("ab c"));
  EXPECT_LT(first_place("z"), first_place("\xf4\x8f\xbf\xbd"));
  EXPECT_EQ(first_place("whitcombe"), first_place("white"));
  EXPECT_EQ(first_place("a\x01"), (0x61LL << 48) + (0x01LL << 40));
}

CARNET_ON_EACH_ENGINE(ClientSearch);

}  // namespace
}  // namespace carnet::test

// SPDX-License-Identifier: Apache-2.0
// Scenarios of pieces through the whole application.
#include <gmock/gmock.h>

#include "test/app_test.hpp"

namespace carnet::test {
namespace {

using http::Method;
using testing::HasSubstr;
using testing::Not;

class Pieces : public AppTest {
 protected:
  static std::string path_of(int number) {
    return "/api/pieces/01938f2e-7a10-7c3a-9b1e-5d2f00c0e10" + std::to_string(number);
  }
  boost::json::value add(Person who, int number, const std::string& fields, int status = 201) {
    return json(who, Method::put, path_of(number), status, fields);
  }
  boost::json::value edit(Person who, int number, int version, const std::string& fields,
                          int status = 200) {
    return json(who, Method::patch, path_of(number), status, fields,
                {{"If-Match", std::to_string(version)}});
  }
  void furnish_catalogue() {
    add(Person::beatrix, 1, halo);
    add(Person::beatrix, 2,
        R"({"title":"Cushion solitaire","sku":"OW-2","category":"ring",)"
        R"("metal":"platinum","price":{"minor":1200000,"currency":"USD"},)"
        R"("stones":[{"type":"diamond","shape":"cushion"}],"style":"solitaire"})");
    add(Person::beatrix, 3,
        R"({"title":"Panda","sku":"OW-3","category":"watch","brand":"Orsay",)"
        R"("metal":"steel","reference":"2207","status":"sold"})");
  }
  std::string titles(const std::string& query, Person who = Person::ines) {
    std::string found;
    const auto page = get(who, "/api/pieces?" + query);
    for (const auto& piece : at(page, "/items").as_array()) {
      found += text_at(piece, "/title") + ", ";
    }
    return found;
  }
  const std::string halo =
      R"({"title":"Cushion halo","sku":"OW-1","category":"ring","metal":"platinum",)"
      R"("style":"halo","size":"6","price":{"minor":840000,"currency":"USD"},)"
      R"("cost":{"minor":7771234,"currency":"USD"},"store_id":")" +
      std::string(madison_id) +
      R"(","stones":[{"type":"diamond","shape":"cushion","points":203,"colour":"H",)"
      R"("clarity":"VS1","laboratory":"GIA","certificate":"2205550142"}]})";
};

TEST_P(Pieces, a_manager_adds_a_piece_once) {
  const auto added = add(Person::beatrix, 1, halo);
  EXPECT_EQ(add(Person::beatrix, 1, halo), added);
  EXPECT_EQ(text_at(added, "/stones/0/certificate"), "2205550142");
  EXPECT_EQ(text_at(added, "/stone"), "diamond");
  EXPECT_EQ(text_at(added, "/store_name"), "Madison Avenue");
  EXPECT_EQ(count("pieces"), 2);
}

TEST_P(Pieces, all_that_is_wrong_is_answered_at_once) {
  const auto refused =
      add(Person::odile, 1,
          R"({"sku":"OW-1001","metal":"tin","stones":[{"type":"diamond","clarity":"A"}],)"
          R"("store_id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0ffff"})",
          400);
  const auto& fields = at(refused, "/fields").as_object();
  for (const auto* pointer :
       {"/sku", "/title", "/category", "/metal", "/stones/0/clarity", "/store_id"}) {
    EXPECT_TRUE(fields.contains(pointer)) << pointer;
  }
  EXPECT_EQ(fields.size(), 6u);
  EXPECT_EQ(count("pieces"), 1);
}

TEST_P(Pieces, associates_and_managers_of_other_stores_change_nothing) {
  add(Person::ines, 1, halo, 403);
  add(Person::beatrix, 1, halo);
  edit(Person::ines, 1, 1, R"({"title":"Mine"})", 403);
  EXPECT_FALSE(at(get(Person::ines, path_of(1)), "/may_edit").as_bool());
  EXPECT_TRUE(at(get(Person::odile, path_of(1)), "/may_edit").as_bool());
}

TEST_P(Pieces, who_comes_second_is_shown_what_stands_there) {
  add(Person::beatrix, 1, halo);
  const auto edited = edit(Person::beatrix, 1, 1, R"({"status":"at_bench","size":"6 1/2"})");
  EXPECT_EQ(text_at(edited, "/status"), "at_bench");
  EXPECT_EQ(text_at(edited, "/stones/0/clarity"), "VS1");
  const auto stale = edit(Person::odile, 1, 1, R"({"size":"7"})", 412);
  EXPECT_EQ(text_at(stale, "/current/piece/size"), "6 1/2");
  const auto changes = at(stale, "/current/changes").as_array();
  ASSERT_EQ(changes.size(), 2U);
  EXPECT_EQ(text_at(changes[0], "/field"), "size");
  EXPECT_EQ(text_at(changes[1], "/field"), "status");
  EXPECT_EQ(text_at(changes[1], "/changed_by"), "Beatrix");
  EXPECT_EQ(text_at(changes[1], "/changed_at"), morning_text);
  edit(Person::odile, 1, 2, R"({"price":{"minor":0,"currency":"USD"},"colour":"white"})");
  EXPECT_TRUE(at(get(Person::ines, path_of(1)), "/price").is_null());
  edit(Person::odile, 9, 1, "{}", 404);
}

// Whatever an associate asks, no answer tells what a piece cost.
TEST_P(Pieces, no_answer_to_an_associate_holds_the_cost) {
  add(Person::beatrix, 1, halo);
  const auto client = std::string("/api/clients/") + eleanor_id;
  const auto id = path_of(1).substr(12);
  post(Person::ines, client + "/wishes",
       R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0f601","piece_id":")" + id + R"("})");
  post(Person::ines, client + "/visits",
       R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0f602","pieces":[{"piece_id":")" + id + R"("}]})");
  for (const auto& target :
       {path_of(1), std::string("/api/pieces"), std::string("/api/pieces?q=halo"),
        std::string("/api/pieces/facets"), client + "/wishes", client + "/visits",
        client + "/profile", client + "/timeline", client + "/door", client + "/sales",
        std::string("/api/search?q=OW-1"), std::string("/api/today"),
        std::string("/api/sync?since=0"), std::string("/api/imports")}) {
    const auto answer = request(Person::ines, Method::get, target);
    EXPECT_THAT(answer.body, Not(HasSubstr("7771234"))) << target;
  }
  EXPECT_TRUE(at(get(Person::ines, path_of(1)), "/cost").is_null());
  EXPECT_EQ(at(get(Person::beatrix, path_of(1)), "/cost/minor").as_int64(), 7'771'234);
}

TEST_P(Pieces, pieces_are_found_by_words_of_the_trade) {
  furnish_catalogue();
  EXPECT_EQ(titles("q=cushion%20halo%20platinum%20under%209,000"), "Cushion halo, ");
  EXPECT_EQ(titles("q=cushion%20in%20platinum&order=cheapest"),
            "Cushion halo, Cushion solitaire, ");
  EXPECT_EQ(titles("q=orsay%20watch"), "Panda, ");
  EXPECT_EQ(titles("q=2207"), "Panda, ");
  EXPECT_EQ(titles("q=gia%202205550142"), "Cushion halo, ");
  EXPECT_EQ(titles("q=ruby%20ring"), "");
  EXPECT_EQ(titles("q=steel"), "Panda, ");
}

TEST_P(Pieces, an_amount_in_the_words_is_one_of_the_house_s_money) {
  furnish_catalogue();
  const auto keep_books_in = [&](const char* currency, std::int64_t minor) {
    database().write([&](sql::Tx& tx) {
      tx.run("update settings set value = $1 where name = 'currency'", std::string(currency));
      tx.run("update pieces set currency = $1, price_minor = $2 where title = 'Cushion halo'",
             std::string(currency), minor);
    });
  };
  keep_books_in("JPY", 880'000);
  EXPECT_EQ(titles("q=cushion%20halo%20platinum%20under%20900,000"), "Cushion halo, ");
  EXPECT_EQ(titles("q=cushion%20halo%20platinum%20under%209,000"), "");
  keep_books_in("KWD", 8'400'000);
  EXPECT_EQ(titles("q=cushion%20halo%20platinum%20under%209,000"), "Cushion halo, ");
}

TEST_P(Pieces, price_bands_are_of_whole_units_of_the_house_s_money) {
  furnish_catalogue();
  const auto halo_costs = [&](const char* currency, std::int64_t minor) {
    database().write([&](sql::Tx& tx) {
      tx.run("update settings set value = $1 where name = 'currency'", std::string(currency));
      tx.run("update pieces set currency = $1, price_minor = $2 where title = 'Cushion halo'",
             std::string(currency), minor);
    });
  };
  halo_costs("JPY", 26'000);
  EXPECT_EQ(titles("price=from_25000"), "Cushion halo, ");
  halo_costs("KWD", 8'400'000);
  EXPECT_EQ(titles("price=from_5000"), "Cushion halo, ");
  const auto facets = get(Person::ines, "/api/pieces/facets?q=halo");
  EXPECT_EQ(text_at(facets, "/price/0/value"), "from_5000");
}

TEST_P(Pieces, a_price_in_other_money_is_compared_with_none_of_the_house_s) {
  furnish_catalogue();
  edit(Person::odile, 1, 1,
       R"({"price":{"minor":840000,"currency":"JPY"},"cost":{"minor":1,"currency":"JPY"}})");
  EXPECT_EQ(titles("price=from_5000"), "");
  EXPECT_EQ(titles("q=cushion%20halo%20platinum%20under%209,000"), "");
  EXPECT_EQ(titles("price=on_request"), "Panda, ");
  const auto facets = get(Person::ines, "/api/pieces/facets?q=halo");
  EXPECT_EQ(at(facets, "/count").as_int64(), 1);
  EXPECT_EQ(at(facets, "/price").as_array().size(), 0u);
}

TEST_P(Pieces, pieces_are_chosen_by_their_attributes) {
  furnish_catalogue();
  EXPECT_EQ(titles("category=ring&price=from_5000"), "Cushion halo, ");
  EXPECT_EQ(titles("price=on_request"), "Panda, ");
  EXPECT_EQ(titles("status=sold"), "Panda, ");
  EXPECT_EQ(titles("stone=diamond&shape=cushion&store_id=" + std::string(madison_id)),
            "Cushion halo, ");
  edit(Person::odile, 3, 1, R"({"status":"archived"})");
  EXPECT_THAT(titles(""), Not(HasSubstr("Panda")));
  EXPECT_EQ(titles("status=archived"), "Panda, ");
  get(Person::ines, "/api/pieces?price=cheap", 400);
}

TEST_P(Pieces, the_words_of_the_trade_are_told_to_whoever_describes_a_piece) {
  const auto words = get(Person::ines, "/api/pieces/words");
  EXPECT_EQ(text_at(words, "/category/0"), "ring");
  EXPECT_EQ(text_at(words, "/clarity/0"), "FL");
}

TEST_P(Pieces, counts_stand_beside_the_list) {
  furnish_catalogue();
  const auto facets = get(Person::ines, "/api/pieces/facets?category=ring");
  EXPECT_EQ(at(facets, "/count").as_int64(), 2);
  EXPECT_EQ(text_at(facets, "/category/0/value"), "ring");
  EXPECT_EQ(at(facets, "/category").as_array().size(), 3u);
  EXPECT_EQ(text_at(facets, "/store_id/0/text"), "Madison Avenue");
  EXPECT_EQ(at(get(Person::ines, "/api/pieces/facets?q=watch"), "/count").as_int64(), 1);
}

TEST_P(Pieces, every_order_is_paged_without_a_gap) {
  furnish_catalogue();
  for (const std::string order : {"newest", "cheapest", "dearest"}) {
    std::string paged;
    std::string next = "/api/pieces?limit=1&order=" + order;
    for (int page = 0; page < 9 && !next.empty(); ++page) {
      const auto answer = get(Person::ines, next);
      paged += text_at(answer, "/items/0/title") + ", ";
      const auto& cursor = at(answer, "/next");
      next = cursor.is_null() ? ""
                              : "/api/pieces?limit=1&order=" + order +
                                    "&cursor=" + std::string(cursor.as_string());
    }
    EXPECT_EQ(paged, titles("order=" + order)) << order;
  }
  EXPECT_EQ(titles("order=cheapest"), "Cushion halo, Cushion solitaire, Sapphire drops, Panda, ");
  get(Person::ines, "/api/pieces?order=cheapest&cursor=nonsense", 400);
}

CARNET_ON_EACH_ENGINE(Pieces);

}  // namespace
}  // namespace carnet::test

// SPDX-License-Identifier: Apache-2.0
// Scenarios of wishes that something on the floor answers.
#include "app/pieces/pieces.hpp"
#include "app/today/today.hpp"
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

class Wished : public AppTest {
 protected:
  static std::string path_of(const char* client_id) {
    return std::string("/api/clients/") + client_id;
  }
  void wish(const char* client_id, const std::string& id_end, const std::string& words,
            Person who = Person::ines) {
    post(who, path_of(client_id) + "/wishes",
         R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c09)" + id_end + R"(","words":")" + words + "\"}");
  }
  /// A cushion halo ring that came in two days after the morning the tests begin.
  PieceId arrives(int number) {
    const auto id = *PieceId::parse("01938f2e-7a10-7c3a-9b1e-5d2f00c0b00" + std::to_string(number));
    database().write([&](sql::Tx& tx) {
      pieces::PieceRecord piece;
      piece.id = id;
      piece.sku = "HALO-" + std::to_string(number);
      piece.title = "Cushion halo ring";
      piece.category = "ring";
      piece.metal = "platinum";
      piece.stone = "diamond";
      piece.style = "cushion halo";
      piece.price_minor = 840'000;
      piece.arrived_at = piece.changed_at = morning() + std::chrono::hours(48);
      pieces::insert(tx, house_scope(), piece);
    });
    test_clock().set(morning() + std::chrono::hours(72));
    return id;
  }
  /// The client's reason of that kind in the list, or null.
  boost::json::value matched(const char* client_id, Person who = Person::ines) {
    const auto list = get(who, "/api/today?limit=100");
    for (const auto& prompt : at(list, "/prompts").as_array()) {
      const bool is_theirs = text_at(prompt, "/client_id") == client_id;
      if (is_theirs && text_at(prompt, "/reasons/0/signal") == "wish_match") return prompt;
    }
    return nullptr;
  }
  void say(const char* client_id, const boost::json::value& prompt, const std::string& outcome) {
    post(Person::ines, path_of(client_id) + "/prompts/" + text_at(prompt, "/id") + "/outcome",
         outcome, 200);
  }
};

const std::string halo = "Cushion halo diamond ring, platinum, under 9,000";

TEST_P(Wished, what_comes_in_is_told_to_whoever_wished_for_it) {
  wish(marcus_id, "001", halo);
  EXPECT_TRUE(matched(marcus_id).is_null());
  const auto piece = arrives(1);
  const auto prompt = matched(marcus_id);
  ASSERT_FALSE(prompt.is_null());
  EXPECT_EQ(text_at(prompt, "/lane"), "opportunity");
  EXPECT_EQ(text_at(prompt, "/line"), "The cushion halo ring came in yesterday");
  EXPECT_EQ(text_at(prompt, "/reasons/0/source/kind"), "wishes");
  const auto draft = post(Person::ines, path_of(marcus_id) + "/drafts",
                          R"({"prompt_id":")" + text_at(prompt, "/id") + R"("})", 200);
  EXPECT_NE(text_at(draft, "/body").find("cushion halo ring"), std::string::npos);
  EXPECT_EQ(text_at(draft, "/body").find("9,000"), std::string::npos);
  EXPECT_EQ(text_at(draft, "/pieces/0/id"), piece.text());
  for (const auto& claim : at(draft, "/claims").as_array()) {
    const auto kind = text_at(claim, "/source/kind");
    EXPECT_TRUE(kind == "wishes" || kind == "pieces") << kind;
  }
}

TEST_P(Wished, one_piece_is_offered_to_one_client_a_day) {
  wish(marcus_id, "001", halo);
  test_clock().set(morning() + std::chrono::hours(1));
  wish(eleanor_id, "002", "Cushion halo diamond ring, white gold, under 9,000");
  arrives(1);
  const auto first = matched(marcus_id);
  ASSERT_FALSE(first.is_null());  // platinum is what he asked for
  EXPECT_TRUE(matched(eleanor_id).is_null());
  say(marcus_id, first, R"({"kind":"done"})");
  EXPECT_TRUE(matched(eleanor_id).is_null());
  test_clock().set(morning() + std::chrono::hours(96));
  EXPECT_TRUE(matched(marcus_id).is_null());
  EXPECT_FALSE(matched(eleanor_id).is_null());
}

TEST_P(Wished, what_they_never_wear_is_not_offered_unless_they_asked_for_it) {
  wish(marcus_id, "001", "Cushion diamond ring, under 9,000");
  post(Person::ines, path_of(marcus_id) + "/tastes",
       R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0c001","kind":"style","value":"halo",)"
       R"("leaning":"avoids"})");
  arrives(1);
  EXPECT_TRUE(matched(marcus_id).is_null());
  wish(marcus_id, "002", "Cushion halo ring");  // noted after it came in
  EXPECT_TRUE(matched(marcus_id).is_null());
}

TEST_P(Wished, a_piece_set_aside_for_another_is_offered_to_nobody) {
  wish(marcus_id, "001", halo);
  const auto piece = arrives(1);
  ASSERT_FALSE(matched(marcus_id).is_null());
  post(Person::ines, path_of(eleanor_id) + "/wishes",
       R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c09002","piece_id":")" + piece.text() + "\"}");
  post(Person::ines,
       path_of(eleanor_id) + "/wishes/01938f2e-7a10-7c3a-9b1e-5d2f00c09002/reservation", "{}", 200);
  EXPECT_TRUE(matched(marcus_id).is_null());
}

TEST_P(Wished, a_piece_that_was_set_aside_and_given_is_offered_again) {
  wish(marcus_id, "001", halo);
  const auto piece = arrives(1);
  const auto theirs = path_of(eleanor_id) + "/wishes/01938f2e-7a10-7c3a-9b1e-5d2f00c09002";
  post(Person::ines, path_of(eleanor_id) + "/wishes",
       R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c09002","piece_id":")" + piece.text() + "\"}");
  post(Person::ines, theirs + "/reservation", "{}", 200);
  ASSERT_TRUE(matched(marcus_id).is_null());
  post(Person::ines, theirs + "/gifting", "{}", 200);
  EXPECT_FALSE(matched(marcus_id).is_null());
}

TEST_P(Wished, a_wish_waits_again_once_the_day_it_was_kept_until_has_passed) {
  const std::string wished = "01938f2e-7a10-7c3a-9b1e-5d2f00c09001";
  post(Person::ines, path_of(marcus_id) + "/wishes",
       R"({"id":")" + wished + R"(","words":")" + halo + R"(","piece_id":")" + drops_id + "\"}");
  post(Person::ines, path_of(marcus_id) + "/wishes/" + wished + "/reservation",
       R"({"until":"2026-03-15"})", 200);
  database().write([&](sql::Tx& tx) {
    tx.run("update pieces set arrived_at = $2 where id = $1", *PieceId::parse(drops_id),
           morning() + std::chrono::hours(48));
  });
  test_clock().set(morning() + std::chrono::hours(72));  // 15 March, the last day
  EXPECT_TRUE(matched(marcus_id).is_null());
  test_clock().set(morning() + std::chrono::hours(96));
  EXPECT_FALSE(matched(marcus_id).is_null());
}

TEST_P(Wished, a_piece_is_kept_through_the_last_evening_at_the_boutique) {
  const std::string wished = "01938f2e-7a10-7c3a-9b1e-5d2f00c09001";
  post(Person::ines, path_of(marcus_id) + "/wishes",
       R"({"id":")" + wished + R"(","piece_id":")" + drops_id + "\"}");
  post(Person::ines, path_of(marcus_id) + "/wishes/" + wished + "/reservation",
       R"({"until":"2026-03-15"})", 200);
  database().write([](sql::Tx& tx) {
    auto alike = *pieces::find(tx, house_scope(), *PieceId::parse(drops_id));
    alike.id = *PieceId::parse("01938f2e-7a10-7c3a-9b1e-5d2f00c0b001");
    alike.sku = "DROPS-2";
    alike.arrived_at = morning() + std::chrono::hours(48);
    pieces::insert(tx, house_scope(), alike);
  });
  test_clock().set(*Instant::parse("2026-03-16T02:00:00Z"));  // ten in the evening in New York
  EXPECT_TRUE(matched(marcus_id).is_null()) << "the one that was set aside is still theirs";
  test_clock().set(*Instant::parse("2026-03-16T14:00:00Z"));
  database().write([](sql::Tx& tx) {
    tx.run("update pieces set status = 'sold' where id = $1", *PieceId::parse(drops_id));
  });
  EXPECT_FALSE(matched(marcus_id).is_null()) << "let go, and sold to somebody else";
}

TEST_P(Wished, a_wish_whose_day_is_over_asks_for_nothing) {
  post(Person::ines, path_of(marcus_id) + "/wishes",
       R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c09001","by_day":"2026-03-13","words":")" + halo +
           "\"}");
  arrives(1);
  EXPECT_TRUE(matched(marcus_id).is_null());
}

CARNET_ON_EACH_ENGINE(Wished);

}  // namespace
}  // namespace carnet::test

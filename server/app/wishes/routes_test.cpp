// SPDX-License-Identifier: Apache-2.0
// Scenarios of wishes through the whole application.
#include "app/pieces/pieces.hpp"
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

using http::Method;

class Wishes : public AppTest {
 protected:
  static std::string path_of(const char* client) {
    return std::string("/api/clients/") + client + "/wishes";
  }
  const std::string path = std::string("/api/clients/") + eleanor_id + "/wishes";
  static std::string id_of_wish(int number) {
    return "01938f2e-7a10-7c3a-9b1e-5d2f00c0b00" + std::to_string(number);
  }
  static std::string wish(int number, const std::string& more) {
    return R"({"id":")" + id_of_wish(number) + R"(",)" + more + "}";
  }
  static std::string drops(int number, const std::string& more = "") {
    return wish(number, std::string(R"("piece_id":")") + drops_id + R"(")" + more);
  }
  boost::json::value edit(Person who, std::int64_t version, const std::string& body,
                          int status = 200) {
    return json(who, Method::patch, path + "/" + id_of_wish(1), status, body,
                {{"If-Match", std::to_string(version)}});
  }
  void look(const char* visit, const std::string& more = "") {
    post(Person::ines, std::string("/api/clients/") + eleanor_id + "/visits",
         std::string(R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0e00)") + visit +
             R"(","pieces":[{"piece_id":")" + drops_id + R"(")" + more + "}]}");
  }
};

TEST_P(Wishes, a_description_is_kept_once_and_read) {
  const auto body = wish(1, R"("words":"Cushion halo, platinum, under 9,000",)"
                            R"("for_whom":"Clara","by_day":"2026-06-01","note":"Not too high")");
  const auto kept = post(Person::ines, path, body);
  EXPECT_EQ(post(Person::claire, path, body), kept);
  EXPECT_EQ(text_at(kept, "/metal"), "platinum");
  EXPECT_EQ(text_at(kept, "/style"), "cushion halo");
  EXPECT_EQ(at(kept, "/highest/minor").as_int64(), 900'000);
  EXPECT_EQ(text_at(kept, "/highest/currency"), "USD");
  EXPECT_EQ(text_at(kept, "/for_whom"), "Clara");
  EXPECT_EQ(text_at(kept, "/by_day"), "2026-06-01");
  EXPECT_EQ(text_at(kept, "/noted_by"), "Inès");
  EXPECT_EQ(at(kept, "/looks").as_int64(), 0);
  EXPECT_EQ(get(Person::claire, path).at("items").at(0), kept);
  EXPECT_EQ(count("wishes"), 1);
  const auto ledger =
      get(Person::claire, std::string("/api/clients/") + eleanor_id + "/timeline?limit=1");
  EXPECT_EQ(text_at(ledger, "/items/0/title"), "Wish");
  EXPECT_EQ(text_at(ledger, "/items/0/text"), "Cushion halo, platinum, under 9,000");
}

TEST_P(Wishes, a_second_look_at_the_piece_shows) {
  look("1");
  post(Person::ines, path, drops(1));
  EXPECT_EQ(at(get(Person::ines, path), "/items/0/looks").as_int64(), 1);
  look("2", R"(,"tried":true)");
  const auto wish = get(Person::ines, path).at("items").at(0);
  EXPECT_EQ(at(wish, "/looks").as_int64(), 2);
  EXPECT_TRUE(at(wish, "/tried").as_bool());
  EXPECT_EQ(text_at(wish, "/words"), "Sapphire drops");
  EXPECT_EQ(text_at(wish, "/category"), "earrings");
  EXPECT_EQ(text_at(wish, "/picture/url"), "/media/drops.jpg");
  EXPECT_EQ(text_at(wish, "/piece_status"), "in_stock");
}

TEST_P(Wishes, a_wish_already_gifted_cannot_be_reserved) {
  post(Person::ines, path, drops(1));
  const auto one = path + "/" + id_of_wish(1);
  const auto gifted = post(Person::claire, one + "/gifting", R"({"given_by":"Thomas"})", 200);
  EXPECT_EQ(post(Person::ines, one + "/gifting", R"({"given_by":"Anna"})", 200), gifted);
  EXPECT_EQ(text_at(gifted, "/gifting/by"), "Claire");
  EXPECT_EQ(text_at(gifted, "/gifting/given_by"), "Thomas");
  EXPECT_EQ(text_at(gifted, "/gifting/day"), "2026-03-12");
  const auto refused = post(Person::ines, one + "/reservation", "{}", 409);
  EXPECT_EQ(text_at(refused, "/code"), "gifted");
  json(Person::ines, Method::del, one + "/gifting", 204);
  json(Person::ines, Method::del, one + "/gifting", 204);
  EXPECT_TRUE(at(get(Person::ines, path), "/items/0/gifting").is_null());
  EXPECT_EQ(count("timeline where noun = 'wishes' and verb = 'gifted'"), 0);
  post(Person::ines, one + "/reservation", "{}", 200);
}

TEST_P(Wishes, a_piece_is_set_aside_for_one_until_its_day_has_passed) {
  post(Person::ines, path, drops(1));
  post(Person::ines, path_of(marcus_id), drops(2));
  const auto mine = path + "/" + id_of_wish(1) + "/reservation";
  const auto theirs = path_of(marcus_id) + "/" + id_of_wish(2) + "/reservation";
  const auto kept = post(Person::ines, mine, R"({"until":"2026-03-20"})", 200);
  EXPECT_EQ(text_at(kept, "/reservation/by"), "Inès");
  EXPECT_EQ(text_at(kept, "/reservation/until"), "2026-03-20");
  EXPECT_EQ(post(Person::claire, mine, R"({"until":"2026-03-20"})", 200), kept);
  const auto refused = post(Person::claire, theirs, "{}", 409);
  EXPECT_EQ(text_at(refused, "/code"), "reserved");
  test_clock().set(morning() + std::chrono::hours(24 * 9));
  post(Person::claire, theirs, "{}", 200);
  EXPECT_EQ(text_at(post(Person::ines, mine, R"({"until":"2026-03-30"})", 409), "/code"),
            "reserved");
  json(Person::claire, Method::del, theirs, 204);
  EXPECT_EQ(
      text_at(post(Person::ines, mine, R"({"until":"2026-03-30"})", 200), "/reservation/until"),
      "2026-03-30");
  EXPECT_EQ(count("timeline where noun = 'wishes' and verb = 'reserved'"), 1);
}

TEST_P(Wishes, only_a_piece_that_is_here_is_set_aside) {
  post(Person::ines, path, wish(1, R"("words":"A thin chain")"));
  const auto wordy = path + "/" + id_of_wish(1) + "/reservation";
  EXPECT_EQ(text_at(post(Person::ines, wordy, "{}", 409), "/code"), "no_piece");
  post(Person::ines, path, drops(2));
  const auto piece = path + "/" + id_of_wish(2) + "/reservation";
  EXPECT_TRUE(at(post(Person::ines, piece, R"({"until":"2026-03-01"})", 400), "/fields")
                  .as_object()
                  .contains("/until"));
  database().write([](sql::Tx& tx) { tx.run("update pieces set status = 'sold'"); });
  EXPECT_EQ(text_at(post(Person::ines, piece, "{}", 409), "/code"), "not_here");
}

TEST_P(Wishes, who_comes_second_is_told_by_field_what_stands_there) {
  post(Person::ines, path, wish(1, R"("words":"Cushion halo")"));
  const auto first =
      edit(Person::claire, 1, R"({"for_whom":"Clara","words":"Oval halo, platinum"})");
  EXPECT_EQ(at(first, "/version").as_int64(), 2);
  EXPECT_EQ(text_at(first, "/metal"), "platinum");
  const auto refused = edit(Person::ines, 1, R"({"for_whom":"Anna"})", 412);
  EXPECT_EQ(text_at(refused, "/current/wish/for_whom"), "Clara");
  const auto& changes = at(refused, "/current/changes").as_array();
  ASSERT_EQ(changes.size(), 2u);
  for (const auto& change : changes) EXPECT_EQ(text_at(change, "/changed_by"), "Claire");
  EXPECT_EQ(text_at(edit(Person::ines, 2, R"({"for_whom":"Anna"})"), "/for_whom"), "Anna");
  EXPECT_EQ(count("audit where noun = 'wishes' and payload like '%Anna%'"), 0);
}

TEST_P(Wishes, who_comes_second_with_another_piece_is_told_what_both_are_called) {
  const std::string halo = "00000000-0000-7000-8000-0000000000e2";
  house();
  database().write([&](sql::Tx& tx) {
    auto piece = *pieces::find(tx, house_scope(), *PieceId::parse(drops_id));
    piece.id = *PieceId::parse(halo);
    piece.title = "Oval halo";
    pieces::insert(tx, house_scope(), piece);
  });
  post(Person::ines, path, wish(1, R"("words":"Cushion halo")"));
  edit(Person::claire, 1, R"({"piece_id":")" + halo + R"("})");
  const auto mine = R"({"piece_id":")" + std::string(drops_id) + R"("})";
  const auto refused = edit(Person::ines, 1, mine, 412);
  EXPECT_EQ(text_at(refused, "/current/pieces/0/title"), "Oval halo");
  EXPECT_EQ(text_at(refused, "/current/pieces/1/id"), drops_id);
  EXPECT_EQ(text_at(refused, "/current/pieces/1/title"), "Sapphire drops");
}

TEST_P(Wishes, a_wish_is_removed_with_what_became_of_it) {
  post(Person::ines, path, drops(1));
  const auto one = path + "/" + id_of_wish(1);
  post(Person::ines, one + "/reservation", "{}", 200);
  json(Person::ines, Method::del, path + "/" + id_of_wish(1), 204);
  json(Person::ines, Method::del, path + "/" + id_of_wish(1), 404);
  json(Person::ines, Method::del, path + "/" + id_of_wish(1) + "/gifting", 404);
  json(Person::ines, Method::del, path + "/" + id_of_wish(1) + "/reservation", 404);
  post(Person::ines, path + "/" + id_of_wish(1) + "/reservation", "{}", 404);
  post(Person::ines, path + "/" + id_of_wish(1) + "/gifting", "{}", 404);
  EXPECT_EQ(count("wishes"), 0);
  EXPECT_EQ(count("wish_reservations"), 0);
  edit(Person::ines, 1, "{}", 404);
}

TEST_P(Wishes, every_fault_is_told_at_once_where_it_is) {
  const auto refused =
      post(Person::ines, path,
           wish(1, R"("highest":{"minor":-5,"currency":"USD"},"by_day":"2025-01-01")"), 400);
  for (const char* field : {"/words", "/highest", "/by_day"}) {
    EXPECT_TRUE(at(refused, "/fields").as_object().contains(field)) << field;
  }
  const auto unknown = post(Person::ines, path,
                            wish(1, R"("piece_id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0ffff")"), 400);
  EXPECT_TRUE(at(unknown, "/fields").as_object().contains("/piece_id"));
  EXPECT_EQ(count("wishes"), 0);
  post(Person::ines, path, wish(1, R"("words":"A chain")"));
  const auto edited = edit(Person::ines, 1, R"({"words":"","by_day":"2036-01-01"})", 400);
  EXPECT_EQ(at(edited, "/fields").as_object().size(), 2u);
  post(Person::ines, path + "/" + id_of_wish(1) + "/gifting", R"({"day":"2026-05-01"})", 400);
}

TEST_P(Wishes, of_a_client_whom_the_asker_may_not_see_are_not_found) {
  house();
  database().write(
      [](sql::Tx& tx) { tx.run("update settings set value = 'store' where name = 'visibility'"); });
  post(Person::ines, path, drops(1));
  const auto one = path + "/" + id_of_wish(1);
  get(Person::hugo, path, 404);
  post(Person::hugo, path, drops(2), 404);
  post(Person::hugo, one + "/reservation", "{}", 404);
  post(Person::hugo, one + "/gifting", "{}", 404);
  edit(Person::hugo, 1, "{}", 404);
  for (const char* what : {"", "/reservation", "/gifting"}) {
    json(Person::hugo, Method::del, one + what, 404);
  }
}

CARNET_ON_EACH_ENGINE(Wishes);

}  // namespace
}  // namespace carnet::test

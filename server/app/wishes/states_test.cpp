// SPDX-License-Identifier: Apache-2.0
// Scenarios of what becomes of a wished piece: given, set aside again, and named once it is found.
#include "app/pieces/pieces.hpp"
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

using http::Method;

class WishStates : public AppTest {
 protected:
  const std::string mine =
      std::string("/api/clients/") + eleanor_id + "/wishes/01938f2e-7a10-7c3a-9b1e-5d2f00c0b001";
  const std::string theirs =
      std::string("/api/clients/") + marcus_id + "/wishes/01938f2e-7a10-7c3a-9b1e-5d2f00c0b002";

  void wish(const std::string& path, const std::string& more) {
    const auto slash = path.rfind('/');
    post(Person::ines, path.substr(0, slash),
         R"({"id":")" + path.substr(slash + 1) + R"(",)" + more + "}");
  }
  void wish_for_drops(const std::string& path) {
    wish(path, std::string(R"("piece_id":")") + drops_id + R"(")");
  }
  /// A second piece, which came in later.
  void put_piece() {
    database().write([](sql::Tx& tx) {
      pieces::PieceRecord piece;
      piece.id = *PieceId::parse("01938f2e-7a10-7c3a-9b1e-5d2f00c0b099");
      piece.title = "Pearl drops";
      pieces::insert(tx, house_scope(), piece);
    });
  }
  boost::json::value edit(std::int64_t version, const std::string& body, int status = 200) {
    return json(Person::ines, Method::patch, mine, status, body,
                {{"If-Match", std::to_string(version)}});
  }
};

TEST_P(WishStates, a_piece_that_was_given_is_kept_for_nobody_any_more) {
  wish_for_drops(mine);
  wish_for_drops(theirs);
  post(Person::ines, mine + "/reservation", "{}", 200);
  EXPECT_EQ(text_at(post(Person::claire, theirs + "/reservation", "{}", 409), "/code"), "reserved");
  post(Person::ines, mine + "/gifting", "{}", 200);
  post(Person::claire, theirs + "/reservation", "{}", 200);
}

TEST_P(WishStates, today_is_the_day_of_the_boutique) {
  wish_for_drops(mine);
  test_clock().set(*Instant::parse("2026-03-13T02:00:00.000Z"));  // ten in the evening in New York
  const auto past = post(Person::ines, mine + "/reservation", R"({"until":"2026-03-11"})", 400);
  EXPECT_TRUE(at(past, "/fields").as_object().contains("/until"));
  post(Person::ines, mine + "/reservation", R"({"until":"2026-03-12"})", 200);
  post(Person::ines, mine + "/gifting", R"({"day":"2026-03-13"})", 400);
  const auto given = post(Person::ines, mine + "/gifting", "{}", 200);
  EXPECT_EQ(text_at(given, "/gifting/day"), "2026-03-12");
}

TEST_P(WishStates, a_giving_that_is_taken_back_does_not_keep_the_piece_twice) {
  wish_for_drops(mine);
  wish_for_drops(theirs);
  post(Person::ines, mine + "/reservation", "{}", 200);
  post(Person::ines, mine + "/gifting", "{}", 200);
  post(Person::claire, theirs + "/reservation", "{}", 200);
  json(Person::ines, Method::del, mine + "/gifting", 204);
  EXPECT_EQ(count("wish_reservations"), 1);
  EXPECT_EQ(text_at(post(Person::ines, mine + "/reservation", "{}", 409), "/code"), "reserved");
}

TEST_P(WishStates, an_amount_is_read_in_the_money_of_the_house) {
  const auto highest = [&](const char* currency, const std::string& words) {
    house();
    database().write([&](sql::Tx& tx) {
      tx.run("delete from wishes");
      tx.run("update settings set value = $1 where name = 'currency'", std::string(currency));
    });
    wish(mine, R"("words":")" + words + R"(")");
    const auto kept = edit(1, R"({"words":"Pearls, )" + words + R"("})");
    EXPECT_EQ(text_at(kept, "/highest/currency"), currency);
    return at(kept, "/highest/minor").as_int64();
  };
  EXPECT_EQ(highest("JPY", "A strand under 900,000"), 900'000);
  EXPECT_EQ(highest("KWD", "A strand under 9,000"), 9'000'000);
  EXPECT_EQ(highest("EUR", "A strand under 9,000"), 900'000);
}

TEST_P(WishStates, a_wish_names_its_piece_once_it_is_found_and_it_is_set_aside) {
  wish(mine, R"("words":"Drops, sapphire, under 9,000")");
  EXPECT_EQ(text_at(post(Person::ines, mine + "/reservation", "{}", 409), "/code"), "no_piece");
  const auto found = edit(1, std::string(R"({"piece_id":")") + drops_id + R"("})");
  EXPECT_EQ(text_at(found, "/piece_id"), drops_id);
  EXPECT_EQ(text_at(found, "/words"), "Drops, sapphire, under 9,000");
  EXPECT_EQ(text_at(found, "/category"), "earrings");
  EXPECT_EQ(text_at(found, "/piece_status"), "in_stock");
  post(Person::ines, mine + "/reservation", "{}", 200);
}

TEST_P(WishStates, a_wish_changes_its_piece_only_while_none_is_set_aside) {
  const auto other = std::string(R"({"piece_id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0b099"})");
  wish_for_drops(mine);
  EXPECT_EQ(text_at(edit(1, other, 400), "/fields/~1piece_id/code"), "unknown");
  put_piece();
  post(Person::ines, mine + "/reservation", "{}", 200);
  EXPECT_EQ(text_at(edit(1, other, 400), "/fields/~1piece_id/code"), "reserved");
  json(Person::ines, Method::del, mine + "/reservation", 204);
  EXPECT_EQ(text_at(edit(1, other), "/piece_id"), "01938f2e-7a10-7c3a-9b1e-5d2f00c0b099");
}

TEST_P(WishStates, a_day_and_an_amount_are_taken_away_again) {
  wish(mine, R"("words":"A strand, under 9,000","by_day":"2026-06-01")");
  EXPECT_TRUE(at(edit(1, R"({"by_day":""})"), "/by_day").is_null());
  EXPECT_TRUE(at(edit(2, R"({"highest":{"minor":0,"currency":"USD"}})"), "/highest").is_null());
  EXPECT_EQ(at(edit(3, R"({"words":"A strand, under 8,000"})"), "/highest/minor").as_int64(),
            800'000);
  EXPECT_TRUE(at(edit(4, R"({"words":"A strand"})"), "/highest").is_null());
  edit(5, R"({"highest":{"minor":700000,"currency":"USD"},"by_day":"2026-05-01"})");
  const auto kept = edit(6, R"({"words":"A long strand"})");
  EXPECT_EQ(at(kept, "/highest/minor").as_int64(), 700'000) << "it never stood in the words";
  EXPECT_EQ(text_at(kept, "/by_day"), "2026-05-01");
  const auto refused = edit(7, R"({"highest":{"minor":-1,"currency":"USD"},"by_day":"soon"})", 400);
  EXPECT_FALSE(text_at(refused, "/fields/~1by_day/text").empty());
}

CARNET_ON_EACH_ENGINE(WishStates);

}  // namespace
}  // namespace carnet::test

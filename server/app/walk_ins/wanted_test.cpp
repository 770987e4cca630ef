// SPDX-License-Identifier: Apache-2.0
// Scenarios of what is kept besides the visit: the wish, what else it was for, and no promise to
// whoever left neither a name nor an address.
#include <set>

#include "test/app_test.hpp"

namespace carnet::test {
namespace {

using http::Method;

constexpr auto page_id = "01938f2e-7a10-7c3a-9b1e-5d2f00c0c002";
constexpr auto wish_id = "01938f2e-7a10-7c3a-9b1e-5d2f00c0c005";

class WantedAtWalkIn : public AppTest {
 protected:
  const std::string page = std::string("/api/clients/") + page_id;

  static std::string walk_in(const std::string& named, const std::string& visit,
                             const std::string& more = "") {
    return std::string(R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0c001","client":{"id":")") +
           page_id + "\"" + named +
           R"(},"visit":{"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0c004","pieces":[{"piece_id":")" +
           drops_id + "\"},{\"title\":\"Halo ring\"}]" + visit + "}" + more + "}";
  }
  static std::string wish_for(const std::string& piece) {
    return std::string(R"(,"wishes":[{"id":")") + wish_id + R"(","piece_id":")" + piece + R"("}])";
  }
  boost::json::array listed(const std::string& what) {
    return at(get(Person::ines, page + what), "/items").as_array();
  }
};

TEST_P(WantedAtWalkIn, the_piece_they_would_have_is_kept_as_their_wish_once) {
  const auto body = walk_in(R"(,"given_name":"Nadia")", "", wish_for(drops_id));
  post(Person::ines, "/api/walk_ins", body);
  post(Person::ines, "/api/walk_ins", body);
  const auto wishes = listed("/wishes");
  ASSERT_EQ(wishes.size(), 1u);
  EXPECT_EQ(text_at(wishes[0], "/id"), wish_id);
  EXPECT_EQ(text_at(wishes[0], "/piece_id"), drops_id);
  EXPECT_EQ(at(wishes[0], "/looks").as_int64(), 1);
}

TEST_P(WantedAtWalkIn, what_a_client_wishes_for_already_is_not_wished_for_twice) {
  post(Person::ines, "/api/walk_ins", walk_in(R"(,"given_name":"Nadia")", "", wish_for(drops_id)));
  post(Person::ines, "/api/walk_ins",
       std::string(R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0c006","client_id":")") + page_id +
           R"(","visit":{"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0c007","pieces":[]},"wishes":[{"id":)"
           R"("01938f2e-7a10-7c3a-9b1e-5d2f00c0c008","piece_id":")" +
           drops_id + "\"}]}");
  EXPECT_EQ(listed("/visits").size(), 2u);
  EXPECT_EQ(listed("/wishes").size(), 1u);
}

TEST_P(WantedAtWalkIn, a_wish_that_stands_already_is_a_secret_once_a_walk_in_says_so) {
  post(Person::ines, "/api/walk_ins", walk_in(R"(,"given_name":"Nadia")", "", wish_for(drops_id)));
  post(Person::ines, "/api/walk_ins",
       std::string(R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0c006","client_id":")") + page_id +
           R"(","visit":{"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0c007","pieces":[]},"wishes":[{"id":)"
           R"("01938f2e-7a10-7c3a-9b1e-5d2f00c0c008","piece_id":")" +
           drops_id +
           R"(","kept_from":[{"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0c009","other_id":")" +
           eleanor_id + R"("}]}]})");
  EXPECT_EQ(listed("/wishes").size(), 1u);
  const auto kept = listed("/surprises");
  ASSERT_EQ(kept.size(), 1u);
  EXPECT_EQ(text_at(kept[0], "/noun_id"), wish_id);
  EXPECT_EQ(text_at(kept[0], "/other_id"), eleanor_id);
}

TEST_P(WantedAtWalkIn, a_secret_is_kept_of_every_wish_for_its_piece) {
  post(Person::ines, "/api/walk_ins", walk_in(R"(,"given_name":"Nadia")", "", wish_for(drops_id)));
  post(Person::ines, page + "/wishes",
       std::string(R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0c00a","piece_id":")") + drops_id +
           R"("})");
  const auto again =
      std::string(R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0c006","client_id":")") + page_id +
      R"(","visit":{"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0c007","pieces":[]},"wishes":[{"id":)"
      R"("01938f2e-7a10-7c3a-9b1e-5d2f00c0c008","piece_id":")" +
      drops_id + R"(","kept_from":[{"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0c009","other_id":")" +
      eleanor_id + R"("}]}]})";
  post(Person::ines, "/api/walk_ins", again);
  post(Person::ines, "/api/walk_ins", again);
  std::set<std::string> wished;
  for (const auto& wish : listed("/wishes")) wished.insert(text_at(wish, "/id"));
  EXPECT_EQ(wished.size(), 2u);
  std::set<std::string> secret;
  for (const auto& kept : listed("/surprises")) secret.insert(text_at(kept, "/noun_id"));
  EXPECT_EQ(secret, wished);
  EXPECT_EQ(listed("/surprises").size(), 2u);
}

TEST_P(WantedAtWalkIn, one_piece_is_wished_for_once_however_often_it_is_said) {
  auto twice = wish_for(drops_id);
  twice.insert(twice.size() - 1,
               std::string(R"(,{"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0c008","piece_id":")") +
                   drops_id + "\"}");
  post(Person::ines, "/api/walk_ins", walk_in(R"(,"given_name":"Nadia")", "", twice));
  EXPECT_EQ(listed("/wishes").size(), 1u);
}

TEST_P(WantedAtWalkIn, a_wish_heard_of_after_its_day_is_kept_all_the_same) {
  auto wish = wish_for(drops_id);
  wish.insert(wish.size() - 2, R"(,"by_day":"2026-03-01")");
  post(Person::ines, "/api/walk_ins", walk_in(R"(,"given_name":"Nadia")", "", wish));
  EXPECT_EQ(listed("/wishes").size(), 1u);
}

TEST_P(WantedAtWalkIn, a_wish_for_no_piece_of_the_house_keeps_nothing_at_all) {
  const auto refused = post(Person::ines, "/api/walk_ins",
                            walk_in(R"(,"given_name":"Nadia")", "", wish_for(page_id)), 400);
  EXPECT_EQ(text_at(refused, "/fields/~1wishes~10~1piece_id/code"), "unknown");
  EXPECT_EQ(request(Person::ines, Method::get, page).status, 404);
}

TEST_P(WantedAtWalkIn, what_else_it_was_for_is_kept_in_their_words) {
  post(Person::ines, "/api/walk_ins",
       walk_in(R"(,"given_name":"Nadia")", R"(,"for_whom":"other","for_words":"A christening")"));
  EXPECT_EQ(text_at(listed("/visits")[0], "/for_whom"), "other");
  EXPECT_EQ(text_at(listed("/visits")[0], "/for_words"), "A christening");
}

TEST_P(WantedAtWalkIn, nothing_is_promised_to_whoever_left_neither_name_nor_number) {
  post(Person::ines, "/api/walk_ins", walk_in("", R"(,"for_whom":"birthday")"));
  EXPECT_EQ(text_at(listed("/visits")[0], "/for_whom"), "birthday");
  EXPECT_TRUE(listed("/promises").empty());
}

TEST_P(WantedAtWalkIn, a_number_alone_is_followed_up) {
  post(Person::ines, "/api/walk_ins",
       walk_in(R"(,"contacts":[{"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0c003","kind":"phone",)"
               R"("value":"(917) 555-0188"}])",
               ""));
  EXPECT_EQ(listed("/promises").size(), 1u);
}

CARNET_ON_EACH_ENGINE(WantedAtWalkIn);

}  // namespace
}  // namespace carnet::test

// SPDX-License-Identifier: Apache-2.0
// Scenarios of duplicates: found at entry and by review, explained, and denied once for all.
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

using http::Method;

class DuplicatesTest : public AppTest {
 protected:
  static std::string id(int number) {
    return "01938f2e-7a10-7c3a-9b1e-5d2f00" + std::to_string(200'000 + number);
  }
  void compare_all() {
    post(Person::odile, "/api/duplicates/review", "", 200);
    app().run_jobs_until(test_clock(), test_clock().now() + milliseconds(1'000));
  }
  /// A second page about Eleanor, with her telephone and her name as it is heard.
  void keep_second(Person who = Person::ines, const std::string& home = madison_id) {
    post(who, "/api/clients",
         R"({"id":")" + id(1) + R"(","given_name":"Elenor","family_name":"Whitcomb",)" +
             R"("home_store_id":")" + home + R"(","contacts":[{"id":")" + id(2) +
             R"(","kind":"phone","value":"+1 212 555 0142"}],"tags":[]})");
  }
  std::string denial(int number) const {
    return R"({"id":")" + id(number) + R"(","one_id":")" + eleanor_id + R"(","other_id":")" +
           id(1) + R"("})";
  }
  std::size_t pairs(Person who) {
    return at(get(who, "/api/duplicates"), "/items").as_array().size();
  }
};

TEST_P(DuplicatesTest, whoever_is_written_down_is_known_with_the_reasons_in_words) {
  compare_all();
  const auto seen =
      post(Person::ines, "/api/duplicates/check",
           R"({"given_name":"Elenor","family_name":"Whitcomb","phone":"(212) 555-0142"})", 200);
  ASSERT_EQ(at(seen, "/items").as_array().size(), 1u);
  EXPECT_EQ(text_at(seen, "/items/0/client_id"), eleanor_id);
  EXPECT_EQ(text_at(seen, "/items/0/band"), "likely");
  EXPECT_NE(text_at(seen, "/items/0/why").find("same phone number"), std::string::npos);
  const auto nobody = post(Person::ines, "/api/duplicates/check",
                           R"({"given_name":"Agathe","family_name":"Delorme","phone":"212"})", 200);
  EXPECT_TRUE(at(nobody, "/items").as_array().empty());
}

TEST_P(DuplicatesTest, a_birthday_speaks_and_an_impossible_one_is_refused) {
  const auto born = [](const std::string& day) {
    return R"({"year":1971,"month":6,"calendar":"gregorian","day":)" + day + "}";
  };
  const auto tomas = std::string("/api/clients/") + tomas_id;
  post(Person::ines, tomas + "/occasions",
       R"({"id":")" + id(7) + R"(","kind":"birthday","date":)" + born("24") + "}");
  const auto page = get(Person::ines, tomas);
  const auto typed = [&](const std::string& day) {
    return R"({"given_name":")" + text_at(page, "/given_name") + R"(","family_name":")" +
           text_at(page, "/family_name") + R"(","birthday":)" + born(day) + "}";
  };
  const auto seen = post(Person::ines, "/api/duplicates/check", typed("24"), 200);
  EXPECT_EQ(text_at(seen, "/items/0/client_id"), tomas_id);
  EXPECT_NE(text_at(seen, "/items/0/why").find("same birthday"), std::string::npos);
  const auto refused = post(Person::ines, "/api/duplicates/check", typed("31"), 400);
  EXPECT_EQ(text_at(refused, "/fields/~1birthday/code"), "day");
}

TEST_P(DuplicatesTest, a_review_puts_pages_of_one_person_side_by_side) {
  keep_second();
  compare_all();
  const auto seen = get(Person::beatrix, "/api/duplicates");
  ASSERT_EQ(at(seen, "/items").as_array().size(), 1u);
  EXPECT_EQ(text_at(seen, "/items/0/one/name"), "Eleanor Whitcombe");
  EXPECT_EQ(text_at(seen, "/items/0/other/name"), "Elenor Whitcomb");
  EXPECT_EQ(text_at(seen, "/items/0/told/0/text"), "same phone number");
  EXPECT_EQ(at(seen, "/waiting").as_int64(), 0);
  EXPECT_EQ(at(seen, "/next").is_null(), true);
}

TEST_P(DuplicatesTest, the_page_with_more_behind_it_is_proposed_to_stay) {
  keep_second();
  compare_all();
  const auto proposed = [&] {
    return text_at(get(Person::odile, "/api/duplicates"), "/items/0/stays");
  };
  const auto numbers = at(get(Person::odile, "/api/duplicates"), "/items/0/other/contacts");
  EXPECT_EQ(numbers.at(0).as_string(), "(212) 555-0142") << "as people write it";
  EXPECT_EQ(proposed(), eleanor_id);
  const auto move = [&](const char* table) {
    database().write([&](sql::Tx& tx) {
      tx.run(std::string("update ") + table + " set client_id = $1 where client_id = $2",
             *ClientId::parse(id(1)), *ClientId::parse(eleanor_id));
    });
  };
  for (const auto* table : {"sales", "consents", "messages"}) move(table);
  EXPECT_EQ(proposed(), id(1)) << "all that was bought, agreed and said is there now";
}

TEST_P(DuplicatesTest, a_page_that_changes_is_compared_anew) {
  compare_all();
  keep_second();
  EXPECT_EQ(pairs(Person::odile), 0u);
  app().run_jobs_until(test_clock(), test_clock().now() + milliseconds(31'000));
  EXPECT_EQ(pairs(Person::odile), 1u);
  json(Person::ines, Method::del, "/api/clients/" + id(1) + "/contacts/" + id(2), 204);
  json(Person::ines, Method::patch, "/api/clients/" + id(1), 200,
       R"({"given_name":"Agathe","family_name":"Delorme"})", {{"If-Match", "1"}});
  app().run_jobs_until(test_clock(), test_clock().now() + milliseconds(31'000));
  EXPECT_EQ(pairs(Person::odile), 0u);
}

TEST_P(DuplicatesTest, a_merge_ends_the_question_and_an_undo_asks_it_again) {
  keep_second();
  compare_all();
  const auto keys = count("duplicate_keys");
  post(Person::ines, std::string("/api/clients/") + eleanor_id + "/merges",
       R"({"id":")" + id(8) + R"(","gone_id":")" + id(1) + R"(","take":[]})");
  EXPECT_EQ(pairs(Person::odile), 0u);
  EXPECT_EQ(count("duplicate_keys where client_id = '" + id(1) + "'"), 0);
  post(Person::ines, "/api/merges/" + id(8) + "/undo", "", 200);
  EXPECT_EQ(count("duplicate_keys"), keys);
  app().run_jobs_until(test_clock(), test_clock().now() + milliseconds(31'000));
  EXPECT_EQ(pairs(Person::odile), 1u);
}

TEST_P(DuplicatesTest, two_people_are_never_asked_about_again_until_it_is_taken_back) {
  keep_second();
  compare_all();
  post(Person::ines, "/api/duplicates/denials", denial(3));
  EXPECT_EQ(text_at(post(Person::beatrix, "/api/duplicates/denials", denial(4)), "/id"), id(3));
  compare_all();
  EXPECT_EQ(pairs(Person::odile), 0u);
  const auto said = get(Person::beatrix, "/api/duplicates/denials");
  EXPECT_EQ(text_at(said, "/items/0/staff_name"), "Inès");
  EXPECT_EQ(count("audit where noun = 'duplicate_denials' and verb = 'denied'"), 2);
  json(Person::beatrix, Method::del, "/api/duplicates/denials/" + id(3), 204);
  json(Person::beatrix, Method::del, "/api/duplicates/denials/" + id(3), 404);
  EXPECT_EQ(pairs(Person::odile), 1u);
}

TEST_P(DuplicatesTest, two_people_stay_two_when_one_of_them_is_merged_and_when_that_is_undone) {
  keep_second();
  post(Person::ines, "/api/duplicates/denials", denial(3));
  const auto marcus = std::string("/api/clients/") + marcus_id;
  const auto named_alike = R"({"given_name":"Eleanor","family_name":"Whitcombe"})";
  json(Person::ines, Method::patch, marcus, 200, named_alike, {{"If-Match", "1"}});
  post(Person::ines, marcus + "/merges",
       R"({"id":")" + id(8) + R"(","gone_id":")" + eleanor_id + R"(","take":[]})");
  compare_all();
  EXPECT_EQ(pairs(Person::odile), 0u) << "what was said of Eleanor is said of the whole page";
  const auto said = get(Person::beatrix, "/api/duplicates/denials");
  EXPECT_EQ(text_at(said, "/items/0/one_name"), "Eleanor Whitcombe");
  EXPECT_EQ(text_at(post(Person::ines, "/api/duplicates/denials", denial(4)), "/id"), id(3))
      << "said again by a phone that has the page that went";
  post(Person::ines, "/api/merges/" + id(8) + "/undo", "", 200);
  compare_all();
  EXPECT_EQ(pairs(Person::odile), 2u) << "Marcus, named alike, was never spoken of";
  json(Person::beatrix, Method::del, "/api/duplicates/denials/" + id(3), 204);
  EXPECT_EQ(pairs(Person::odile), 3u);
}

TEST_P(DuplicatesTest, a_merge_of_pages_said_to_be_two_people_hides_the_word_until_it_is_undone) {
  keep_second();
  compare_all();
  post(Person::ines, "/api/duplicates/denials", denial(3));
  post(Person::ines, std::string("/api/clients/") + eleanor_id + "/merges",
       R"({"id":")" + id(8) + R"(","gone_id":")" + id(1) + R"(","take":[]})");
  const auto words = [&] {
    return at(get(Person::odile, "/api/duplicates/denials"), "/items").as_array().size();
  };
  EXPECT_EQ(words(), 0u);
  const auto self = post(Person::ines, "/api/duplicates/denials", denial(4), 400);
  EXPECT_EQ(text_at(self, "/fields/~1other_id/code"), "self");
  post(Person::ines, "/api/merges/" + id(8) + "/undo", "", 200);
  EXPECT_EQ(words(), 1u);
  EXPECT_EQ(pairs(Person::odile), 0u);
}

TEST_P(DuplicatesTest, nobody_hears_of_a_client_they_may_not_see) {
  house();
  database().write(
      [](sql::Tx& tx) { tx.run("update settings set value = 'store' where name = 'visibility'"); });
  keep_second();
  compare_all();
  EXPECT_EQ(pairs(Person::ines), 1u);
  EXPECT_EQ(pairs(Person::hugo), 0u);
  const auto seen = post(Person::hugo, "/api/duplicates/check",
                         R"({"given_name":"Eleanor","family_name":"Whitcombe",)"
                         R"("phone":"+12125550142"})",
                         200);
  EXPECT_TRUE(at(seen, "/items").as_array().empty());
  json(Person::hugo, Method::post, "/api/duplicates/denials", 404, denial(5));
}

TEST_P(DuplicatesTest, faults_are_told) {
  const auto same = R"({"id":")" + id(6) + R"(","one_id":")" + eleanor_id + R"(","other_id":")" +
                    eleanor_id + R"("})";
  const auto fault = post(Person::ines, "/api/duplicates/denials", same, 400);
  EXPECT_EQ(text_at(fault, "/fields/~1other_id/code"), "self");
  post(Person::ines, "/api/duplicates/review", "", 403);
  get(Person::ines, "/api/duplicates?cursor=nonsense", 400);
  get(Person::nobody, "/api/duplicates", 401);
}

CARNET_ON_EACH_ENGINE(DuplicatesTest);

}  // namespace
}  // namespace carnet::test

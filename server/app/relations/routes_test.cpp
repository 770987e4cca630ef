// SPDX-License-Identifier: Apache-2.0
// Scenarios of relations: on both pages or on none, and never to somebody who may not be seen.
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

using http::Method;

class Relations : public AppTest {
 protected:
  const std::string eleanor = std::string("/api/clients/") + eleanor_id;
  const std::string marcus = std::string("/api/clients/") + marcus_id;
  const std::string priya = std::string("/api/clients/") + priya_id;
  const std::string tomas = std::string("/api/clients/") + tomas_id;
  const std::string relation_id = "01938f2e-7a10-7c3a-9b1e-5d2f00c0c001";

  std::string to(const std::string& kind, const std::string& other,
                 const std::string& id_end = "c001") {
    return R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0)" + id_end + R"(","kind":")" + kind +
           R"(","other_id":")" + other + R"("})";
  }
  boost::json::value add(const std::string& body, int status = 201) {
    return post(Person::ines, eleanor + "/relations", body, status);
  }
};

TEST_P(Relations, a_relation_is_told_on_both_pages_each_from_its_own_side) {
  const auto kept = add(to("child", marcus_id));
  EXPECT_EQ(text_at(kept, "/words"), "parent of");
  EXPECT_EQ(text_at(kept, "/first_name"), "Marcus");
  const auto other = get(Person::claire, marcus + "/relations");
  EXPECT_EQ(text_at(other, "/relations/0/kind"), "parent");
  EXPECT_EQ(text_at(other, "/relations/0/other_id"), eleanor_id);
  EXPECT_EQ(text_at(other, "/relations/0/name"), "Eleanor Whitcombe");
  const auto profile = get(Person::claire, marcus + "/profile");
  EXPECT_EQ(text_at(profile, "/family/0/words"), "child of");
  EXPECT_EQ(text_at(profile, "/family/0/first_name"), "Eleanor");
  EXPECT_EQ(count("audit where noun = 'relations'"), 2);
}

TEST_P(Relations, a_household_follows_from_them) {
  add(to("spouse", marcus_id));
  post(Person::ines, marcus + "/relations", to("child", priya_id, "c002"));
  add(to("friend_of", tomas_id, "c003"));
  const auto shown = get(Person::ines, priya + "/relations");
  ASSERT_EQ(at(shown, "/household").as_array().size(), 3u);
  EXPECT_EQ(text_at(shown, "/household/0/client_id"), priya_id);
  const auto alone = get(Person::ines, tomas + "/relations");
  EXPECT_TRUE(at(alone, "/household").as_array().empty());
}

TEST_P(Relations, said_again_it_stands_once) {
  add(to("spouse", marcus_id));
  add(to("spouse", marcus_id));
  add(to("spouse", marcus_id, "c002"));
  post(Person::ines, marcus + "/relations", to("spouse", eleanor_id, "c003"));
  EXPECT_EQ(count("relations"), 2);
}

TEST_P(Relations, somebody_who_is_no_client_is_known_by_name) {
  const auto kept = add(R"({"id":")" + relation_id + R"(","kind":"child","name":"Clara"})");
  EXPECT_TRUE(at(kept, "/other_id").is_null());
  EXPECT_EQ(text_at(kept, "/name"), "Clara");
  EXPECT_EQ(count("relations"), 1);
}

TEST_P(Relations, taken_back_on_one_page_it_is_gone_from_both) {
  add(to("sibling", marcus_id));
  const auto took = request(Person::claire, Method::del, marcus + "/relations/" + relation_id);
  EXPECT_EQ(took.status, 204);
  EXPECT_EQ(count("relations"), 0);
  const auto again = request(Person::claire, Method::del, eleanor + "/relations/" + relation_id);
  EXPECT_EQ(again.status, 404);
}

TEST_P(Relations, every_fault_of_a_relation_is_told) {
  EXPECT_EQ(text_at(add(to("spouse", eleanor_id), 400), "/fields/~1other_id/code"), "self");
  const auto unknown = add(to("spouse", "01938f2e-7a10-7c3a-9b1e-5d2f00c0ffee"), 400);
  EXPECT_EQ(text_at(unknown, "/fields/~1other_id/code"), "unknown");
  const auto nobody = add(R"({"id":")" + relation_id + R"(","kind":"child","name":" "})", 400);
  EXPECT_EQ(text_at(nobody, "/fields/~1name/code"), "required");
  add(R"({"id":")" + relation_id + R"(","kind":"child","name":"Clara","other_id":")" + marcus_id +
          R"("})",
      400);
  get(Person::nobody, eleanor + "/relations", 401);
}

TEST_P(Relations, a_client_of_another_store_is_no_name_on_this_page) {
  add(to("spouse", marcus_id));
  database().write(
      [](sql::Tx& tx) { tx.run("update settings set value = 'store' where name = 'visibility'"); });
  post(Person::hugo, eleanor + "/helping", R"({"email":"eleanor@example.com"})", 200);
  const auto shown = get(Person::hugo, eleanor + "/relations");
  EXPECT_TRUE(at(shown, "/relations").as_array().empty());
  EXPECT_TRUE(at(shown, "/household").as_array().empty());
  EXPECT_TRUE(at(get(Person::hugo, eleanor + "/profile"), "/family").as_array().empty());
  const auto took = request(Person::hugo, Method::del, eleanor + "/relations/" + relation_id);
  EXPECT_EQ(took.status, 404);
  post(Person::hugo, eleanor + "/relations", to("friend_of", marcus_id, "c002"), 400);
  EXPECT_EQ(at(get(Person::ines, eleanor + "/relations"), "/relations").as_array().size(), 1u);
}

CARNET_ON_EACH_ENGINE(Relations);

}  // namespace
}  // namespace carnet::test

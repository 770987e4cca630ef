// SPDX-License-Identifier: Apache-2.0
// What a phone still says of a page that became another arrives on the page that was kept.
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

using http::Method;

class Aliases : public AppTest {
 protected:
  static constexpr auto id = "01938f2e-7a10-7c3a-9b1e-5d2f00c0e001";
  const std::string priya = std::string("/api/clients/") + priya_id;
  static std::string member(const char* name, const char* text) {
    return std::string(",\"") + name + "\":\"" + text + "\"";
  }
  static std::string body(const std::string& more) {
    return std::string(R"({"id":")") + id + "\"" + more + "}";
  }
  /// Marcus's page becomes Eleanor's; his identifier means her from then on.
  void merge_marcus() {
    post(Person::odile, std::string("/api/clients/") + eleanor_id + "/merges",
         body(member("gone_id", marcus_id) + R"(,"take":[])"));
  }
  std::int64_t on_hers(const std::string& table) {
    return count(table + " where client_id = '" + eleanor_id + "'");
  }
};

TEST_P(Aliases, a_relation_is_kept_with_the_page_that_stayed) {
  merge_marcus();
  const auto kept = post(Person::odile, priya + "/relations",
                         body(member("kind", "friend_of") + member("other_id", marcus_id)));
  EXPECT_EQ(text_at(kept, "/other_id"), eleanor_id);
  EXPECT_EQ(on_hers("relations"), 1);
}

TEST_P(Aliases, a_gift_is_worn_by_the_page_that_stayed) {
  merge_marcus();
  const auto line = database().read([](sql::Tx& tx) {
    return tx.first<std::string>("select cast(id as text) from sale_lines where client_id = $1",
                                 client(eleanor_id));
  });
  ASSERT_TRUE(line);
  post(Person::odile, priya + "/merges",
       R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0e002","take":[])" + member("gone_id", tomas_id) +
           "}");
  const auto path = std::string("/api/clients/") + eleanor_id + "/gifts/" + *line;
  const auto kept = json(Person::odile, Method::put, path, 200,
                         std::string(R"({"wearer_id":")") + tomas_id + R"("})");
  EXPECT_EQ(text_at(kept, "/other_id"), priya_id);
}

TEST_P(Aliases, a_walk_in_kept_before_the_merge_arrives) {
  merge_marcus();
  const auto visits = on_hers("visits");
  const auto kept =
      post(Person::odile, "/api/walk_ins",
           body(member("client_id", marcus_id) +
                R"(,"visit":{"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0e003","pieces":[{"piece_id":")" +
                drops_id + R"("}]})"));
  EXPECT_EQ(text_at(kept, "/client_id"), eleanor_id);
  EXPECT_EQ(on_hers("visits"), visits + 1);
}

TEST_P(Aliases, whoever_holds_a_number_is_the_page_that_stayed) {
  merge_marcus();
  const auto kept = post(Person::odile, priya + "/contacts",
                         body(member("kind", "email") + member("value", "both@example.com") +
                              member("holder", "partner") + member("holder_id", marcus_id)));
  EXPECT_EQ(text_at(kept, "/holder_id"), eleanor_id);
}

CARNET_ON_EACH_ENGINE(Aliases);

}  // namespace
}  // namespace carnet::test

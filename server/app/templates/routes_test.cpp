// SPDX-License-Identifier: Apache-2.0
// Scenarios of templates through the whole application.
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

using http::Method;

class Templates : public AppTest {
 protected:
  const std::string id = "01938f2e-7a10-7c3a-9b1e-5d2f00c0b001";
  std::string letter(const std::string& body, const std::string& channel = "sms") {
    return R"({"id":")" + id + R"(","name":"After a visit","channel":")" + channel +
           R"(","class":"marketing","body":")" + body + R"("})";
  }
  boost::json::value edit(const std::string& body, const char* version, int status = 200) {
    return json(Person::beatrix, Method::patch, "/api/templates/" + id, status, body,
                {{"If-Match", version}});
  }
};

TEST_P(Templates, managers_write_them_and_everybody_reads_them) {
  const auto kept = post(Person::beatrix, "/api/templates", letter("Dear {first_name}"));
  EXPECT_EQ(post(Person::odile, "/api/templates", letter("Dear {first_name}")), kept);
  EXPECT_EQ(text_at(kept, "/language"), "en");
  EXPECT_EQ(text_at(kept, "/class"), "marketing");
  EXPECT_EQ(at(get(Person::ines, "/api/templates"), "/items").as_array().size(), 1u);
  EXPECT_EQ(text_at(post(Person::ines, "/api/templates", letter("Hello"), 403), "/code"),
            "managers_only");
  json(Person::ines, Method::patch, "/api/templates/" + id, 403, "{}", {{"If-Match", "1"}});
}

TEST_P(Templates, a_change_from_an_old_version_is_refused) {
  post(Person::beatrix, "/api/templates", letter("Dear {first_name}"));
  EXPECT_EQ(at(edit(R"({"body":"Good day {first_name}"})", "1"), "/version").as_int64(), 2);
  edit(R"({"name":"Another"})", "1", 412);
  EXPECT_EQ(text_at(edit(R"({"body":"Reply YES"})", "2", 400), "/fields/~1body/code"),
            "keyword_answer");
  json(Person::beatrix, Method::patch, "/api/templates/01938f2e-7a10-7c3a-9b1e-5d2f00c0bfff", 404,
       "{}", {{"If-Match", "1"}});
}

TEST_P(Templates, are_filled_for_a_client_by_what_is_on_their_page) {
  post(Person::beatrix, "/api/templates",
       letter("Dear {first_name}, the {piece} at {store}. {signature}"));
  const auto path = std::string("/api/clients/") + eleanor_id + "/templates?channel=sms";
  const auto bought = get(Person::ines, path);
  EXPECT_EQ(text_at(bought, "/items/0/body"),
            "Dear Eleanor, the solitaire at Madison Avenue. Inès");
  EXPECT_TRUE(at(bought, "/items/0/missing").as_array().empty());
  post(Person::ines, std::string("/api/clients/") + eleanor_id + "/visits",
       std::string(R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0b002","pieces":[{"title":"Hoops"},)") +
           R"({"piece_id":")" + drops_id + R"(","liked":true}]})");
  EXPECT_EQ(text_at(get(Person::ines, path), "/items/0/body"),
            "Dear Eleanor, the sapphire drops at Madison Avenue. Inès");
}

TEST_P(Templates, what_is_not_known_stays_in_braces_and_is_named) {
  post(Person::beatrix, "/api/templates", letter("{first_name}, the {piece}"));
  const auto filled = get(Person::ines, std::string("/api/clients/") + marcus_id + "/templates");
  EXPECT_EQ(text_at(filled, "/items/0/body"), "Marcus, the {piece}");
  EXPECT_EQ(text_at(filled, "/items/0/missing/0"), "piece");
  get(Person::ines, "/api/clients/01938f2e-7a10-7c3a-9b1e-5d2f00c0bfff/templates", 404);
}

TEST_P(Templates, another_channel_and_the_archive_are_left_out_for_a_client) {
  post(Person::beatrix, "/api/templates", letter("Hello {first_name}", "email"));
  const auto path = std::string("/api/clients/") + eleanor_id + "/templates";
  EXPECT_TRUE(at(get(Person::ines, path + "?channel=sms"), "/items").as_array().empty());
  EXPECT_EQ(at(get(Person::ines, path + "?channel=email"), "/items").as_array().size(), 1u);
  EXPECT_FALSE(at(edit(R"({"archived":true})", "1"), "/archived_at").is_null());
  EXPECT_TRUE(at(get(Person::ines, path), "/items").as_array().empty());
  EXPECT_TRUE(at(edit(R"({"archived":false})", "2"), "/archived_at").is_null());
}

TEST_P(Templates, every_fault_is_told_at_once) {
  const auto refused = post(
      Person::beatrix, "/api/templates",
      R"({"id":")" + id + R"(","name":"","channel":"card","class":"legal","body":"{x}"})", 400);
  EXPECT_EQ(at(refused, "/fields").as_object().size(), 4u);
  EXPECT_EQ(text_at(refused, "/fields/~1body/code"), "placeholder");
  EXPECT_EQ(count("templates"), 0);
}

CARNET_ON_EACH_ENGINE(Templates);

}  // namespace
}  // namespace carnet::test

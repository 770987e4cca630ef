// SPDX-License-Identifier: Apache-2.0
// Scenarios of giver, wearer and occasion, through the whole application.
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

using http::Method;

class Gifts : public AppTest {
 protected:
  static constexpr auto solitaire_id = "00000000-0000-7000-8000-000000000a02";
  static std::string path_of(const char* client) {
    return std::string("/api/clients/") + client + "/gifts";
  }
  boost::json::value put(const std::string& body, int status = 200) {
    return json(Person::ines, Method::put,
                std::string("/api/clients/") + eleanor_id + "/gifts/" + solitaire_id, status, body);
  }
  std::size_t gifts(const char* client, Person who = Person::ines) {
    return at(get(who, path_of(client)), "/items").as_array().size();
  }
  static std::string wearer(const char* client) {
    return std::string(R"("wearer_id":")") + client + R"(")";
  }
};

TEST_P(Gifts, giver_and_wearer_both_have_it_on_their_page) {
  put("{" + wearer(priya_id) +
      R"(,"occasion":"anniversary","day":"2025-04-02","completes":"The eternity band"})");
  const auto paid = get(Person::ines, path_of(eleanor_id));
  EXPECT_EQ(text_at(paid, "/items/0/part"), "paid");
  EXPECT_EQ(text_at(paid, "/items/0/title"), "Solitaire");
  EXPECT_EQ(text_at(paid, "/items/0/other_name"), "Priya Raman");
  EXPECT_EQ(text_at(paid, "/items/0/occasion"), "anniversary");
  const auto worn = get(Person::hugo, path_of(priya_id));
  EXPECT_EQ(text_at(worn, "/items/0/part"), "wears");
  EXPECT_EQ(text_at(worn, "/items/0/title"), "Solitaire");
  EXPECT_EQ(text_at(worn, "/items/0/bought"), "2025-03-30");
  EXPECT_EQ(text_at(worn, "/items/0/other_name"), "Eleanor Whitcombe");
  EXPECT_EQ(text_at(worn, "/items/0/completes"), "The eternity band");
}

TEST_P(Gifts, the_last_word_stands_and_leaves_no_trace_on_another_page) {
  put("{" + wearer(priya_id) + "}");
  put("{" + wearer(marcus_id) + "}");
  EXPECT_EQ(gifts(priya_id), 0u);
  EXPECT_EQ(gifts(marcus_id), 1u);
  put(R"({"wearer_name":"Her mother"})");
  EXPECT_EQ(gifts(marcus_id), 0u);
  EXPECT_EQ(text_at(get(Person::ines, path_of(eleanor_id)), "/items/0/other_name"), "Her mother");
  put("{" + wearer(priya_id) + "}");
  const auto target = std::string("/api/clients/") + eleanor_id + "/gifts/" + solitaire_id;
  EXPECT_EQ(request(Person::ines, Method::del, target).status, 204);
  EXPECT_EQ(request(Person::ines, Method::del, target).status, 404);
  EXPECT_EQ(count("gifts"), 0);
}

TEST_P(Gifts, what_cannot_be_is_refused_at_once) {
  const auto refused =
      put("{" + wearer(eleanor_id) + R"(,"wearer_name":"Her mother","day":"2025-04-02"})", 400);
  EXPECT_EQ(at(refused, "/fields").as_object().size(), 3u);
  put(R"({"wearer_id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0ffee"})", 400);
  json(Person::ines, Method::put, path_of(priya_id) + "/" + solitaire_id, 404, "{}");
  EXPECT_EQ(count("gifts"), 0);
}

TEST_P(Gifts, nobody_hears_of_a_giver_they_do_not_see) {
  put("{" + wearer(priya_id) + "}");
  json(Person::odile, Method::patch, "/api/house", 200, R"({"visibility":"store"})");
  get(Person::hugo, path_of(eleanor_id), 404);
  get(Person::hugo, path_of(priya_id), 404);
}

TEST_P(Gifts, a_merge_takes_giver_and_wearer_along_and_undo_brings_them_back) {
  put("{" + wearer(priya_id) + "}");
  const auto merge = std::string(R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0f801","gone_id":")");
  post(Person::odile, std::string("/api/clients/") + marcus_id + "/merges",
       merge + eleanor_id + R"(","take":[]})");
  EXPECT_EQ(gifts(marcus_id), 1u);
  EXPECT_EQ(text_at(get(Person::ines, path_of(priya_id)), "/items/0/other_id"), marcus_id);
  EXPECT_EQ(text_at(get(Person::ines, path_of(priya_id)), "/items/0/title"), "Solitaire");
  post(Person::odile, "/api/merges/01938f2e-7a10-7c3a-9b1e-5d2f00c0f801/undo", "", 200);
  EXPECT_EQ(text_at(get(Person::ines, path_of(priya_id)), "/items/0/other_id"), eleanor_id);
  EXPECT_EQ(gifts(eleanor_id), 1u);
  EXPECT_EQ(gifts(marcus_id), 0u);
  post(Person::odile, std::string("/api/clients/") + tomas_id + "/merges",
       R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0f802","gone_id":")" + std::string(priya_id) +
           R"(","take":[]})");
  EXPECT_EQ(text_at(get(Person::ines, path_of(eleanor_id)), "/items/0/other_id"), tomas_id);
  EXPECT_EQ(gifts(tomas_id), 1u);
}

CARNET_ON_EACH_ENGINE(Gifts);

}  // namespace
}  // namespace carnet::test

// SPDX-License-Identifier: Apache-2.0
// Scenarios of those who came in without a name: in a list of their own, named, or recognised.
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

using http::Method;

constexpr auto unnamed_id = "01938f2e-7a10-7c3a-9b1e-5d2f00c0b002";
constexpr auto merge_id = "01938f2e-7a10-7c3a-9b1e-5d2f00c0b009";

class Unnamed : public AppTest {
 protected:
  const std::string page = std::string("/api/clients/") + unnamed_id;
  const std::string eleanor = std::string("/api/clients/") + eleanor_id;

  void come_in(const std::string& visit_end, const std::string& pieces, const std::string& who) {
    post(Person::ines, "/api/walk_ins",
         R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0b1)" + visit_end + R"(",)" + who +
             R"(,"visit":{"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0b2)" + visit_end +
             R"(","pieces":)" + pieces + "}}");
  }
  void stop_at_drops() {
    come_in("01", std::string(R"([{"piece_id":")") + drops_id + R"("}])",
            std::string(R"("client":{"id":")") + unnamed_id + R"("})");
  }
  boost::json::array nameless(Person who, const std::string& more = "") {
    return at(get(who, "/api/clients?filter=unnamed" + more), "/items").as_array();
  }
};

TEST_P(Unnamed, a_list_says_where_they_stopped_when_and_who_met_them) {
  stop_at_drops();
  const auto rows = nameless(Person::ines);
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(text_at(rows[0], "/id"), unnamed_id);
  EXPECT_EQ(text_at(rows[0], "/name"), "No name yet");
  EXPECT_EQ(text_at(rows[0], "/line"), "Stopped at Sapphire drops, 12 March 2026, met by Inès");
  EXPECT_EQ(text_at(rows[0], "/sort_letter"), "~");
  EXPECT_EQ(text_at(get(Person::ines, std::string("/api/book/") + unnamed_id), "/row/line"),
            "Stopped at Sapphire drops, 12 March 2026, met by Inès");
}

TEST_P(Unnamed, the_line_is_of_their_last_visit_and_one_without_a_piece_says_the_day) {
  stop_at_drops();
  test_clock().set(morning() + std::chrono::hours(24));
  come_in("02", R"([{"title":"Halo ring"},{"title":"Signet"}])",
          std::string(R"("client_id":")") + unnamed_id + "\"");
  EXPECT_EQ(text_at(nameless(Person::ines)[0], "/line"),
            "Stopped at Halo ring and 1 more, 13 March 2026, met by Inès");
  test_clock().set(morning() + std::chrono::hours(48));
  post(Person::claire, page + "/visits",
       R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0b203","pieces":[]})");
  EXPECT_EQ(text_at(nameless(Person::ines)[0], "/line"), "Came in on 14 March 2026, met by Claire");
}

TEST_P(Unnamed, their_list_holds_nobody_with_a_name_and_is_paged) {
  EXPECT_TRUE(nameless(Person::ines).empty());
  stop_at_drops();
  come_in("02", R"([{"title":"Halo ring"}])",
          R"("client":{"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0b003"})");
  const auto first = get(Person::ines, "/api/clients?filter=unnamed&limit=1");
  EXPECT_EQ(at(first, "/items").as_array().size(), 1u);
  const auto rest = nameless(Person::ines, "&limit=1&cursor=" + text_at(first, "/next"));
  ASSERT_EQ(rest.size(), 1u);
  EXPECT_NE(text_at(rest[0], "/id"), text_at(first, "/items/0/id"));
  EXPECT_EQ(nameless(Person::ines, "&whose=mine").size(), 2u);
  EXPECT_EQ(nameless(Person::claire, "&whose=mine").size(), 0u);
  EXPECT_EQ(nameless(Person::claire, "&whose=store").size(), 2u);
}

TEST_P(Unnamed, a_name_takes_the_page_from_that_list_and_keeps_its_visit) {
  stop_at_drops();
  json(Person::claire, Method::patch, page, 200, R"({"given_name":"Nadia","family_name":"Quill"})",
       {{"If-Match", "1"}});
  EXPECT_TRUE(nameless(Person::ines).empty());
  EXPECT_EQ(text_at(get(Person::ines, page), "/kind"), "person");
  EXPECT_EQ(text_at(get(Person::ines, "/api/clients?q=quill"), "/items/0/line"), "");
  EXPECT_EQ(at(get(Person::ines, page + "/visits"), "/items").as_array().size(), 1u);
}

TEST_P(Unnamed, one_who_turns_out_to_be_a_client_is_put_on_their_page_and_taken_off_again) {
  stop_at_drops();
  post(Person::ines, eleanor + "/merges",
       std::string(R"({"id":")") + merge_id + R"(","gone_id":")" + unnamed_id + R"(","take":[]})");
  EXPECT_TRUE(nameless(Person::ines).empty());
  EXPECT_EQ(text_at(get(Person::ines, page), "/id"), eleanor_id);
  EXPECT_EQ(text_at(get(Person::ines, eleanor + "/visits"), "/items/0/pieces/0/title"),
            "Sapphire drops");
  post(Person::ines, std::string("/api/merges/") + merge_id + "/undo", "", 200);
  EXPECT_EQ(nameless(Person::ines).size(), 1u);
  EXPECT_EQ(text_at(get(Person::ines, page), "/kind"), "unnamed");
  EXPECT_TRUE(at(get(Person::ines, eleanor + "/visits"), "/items").as_array().empty());
  EXPECT_EQ(at(get(Person::ines, page + "/visits"), "/items").as_array().size(), 1u);
}

TEST_P(Unnamed, whoever_wrote_without_a_name_is_told_by_their_number) {
  post(Person::ines, "/api/clients",
       std::string(R"({"id":")") + unnamed_id +
           R"(","kind":"unnamed","contacts":[{"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0b00a",)"
           R"("kind":"phone","value":"917-555-0188"}]})");
  EXPECT_EQ(text_at(nameless(Person::ines)[0], "/line"), "(917) 555-0188");
}

CARNET_ON_EACH_ENGINE(Unnamed);

}  // namespace
}  // namespace carnet::test

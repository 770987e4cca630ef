// SPDX-License-Identifier: Apache-2.0
// Drafts through the whole application.
#include "app/drafts/drafts.hpp"

#include "kit/text/unicode.hpp"
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

class DraftRoutes : public AppTest {
 protected:
  const std::string path = std::string("/api/clients/") + eleanor_id + "/drafts";

  std::string prompt() { return text_at(get(Person::ines, "/api/today"), "/prompts/0/id"); }
  boost::json::value draft(const std::string& body) { return post(Person::ines, path, body, 200); }
  boost::json::value prompted(const std::string& tone) {
    return draft(R"({"prompt_id":")" + prompt() + R"(","tone":")" + tone + R"("})");
  }
};

TEST_P(DraftRoutes, a_draft_greets_remembers_and_signs) {
  const auto body = text_at(prompted("plain"), "/body");
  EXPECT_TRUE(body.starts_with("Good morning Eleanor,\n")) << body;
  EXPECT_TRUE(body.ends_with("\nInès")) << body;
  EXPECT_NE(body.find("your anniversary on 2 April"), std::string::npos) << body;
  EXPECT_LE(text::utf16_length(body), 320u);
}

TEST_P(DraftRoutes, every_claim_cites_a_record_of_this_client) {
  const auto answer = prompted("warmer");
  const auto points = text::code_points(text_at(answer, "/body"));
  ASSERT_FALSE(at(answer, "/claims").as_array().empty());
  for (const auto& claim : at(answer, "/claims").as_array()) {
    const auto start = at(claim, "/start").to_number<std::size_t>();
    const auto end = at(claim, "/end").to_number<std::size_t>();
    ASSERT_LT(start, end);
    ASSERT_LE(end, points.size());
    const auto kind = text_at(claim, "/source/kind");
    EXPECT_TRUE(kind == "sales" || kind == "occasions" || kind == "pieces") << kind;
  }
}

TEST_P(DraftRoutes, the_why_lists_the_facts) {
  const auto answer = prompted("plain");
  EXPECT_EQ(text_at(answer, "/engine"), "grammar");
  EXPECT_EQ(text_at(answer, "/why/signal"), "anniversary");
  EXPECT_EQ(text_at(answer, "/why/facts/0/source/kind"), "occasions");
}

TEST_P(DraftRoutes, the_same_prompt_keeps_its_words_in_every_tone) {
  EXPECT_EQ(prompted("plain"), prompted("plain"));
  EXPECT_NE(text_at(prompted("plain"), "/body"), text_at(prompted("warmer"), "/body"));
}

TEST_P(DraftRoutes, a_piece_that_goes_with_theirs_is_offered_with_its_picture) {
  const auto answer = prompted("plain");
  EXPECT_EQ(text_at(answer, "/pieces/0/id"), drops_id);
  EXPECT_EQ(text_at(answer, "/pieces/0/picture/url"), "/media/drops.jpg");
  EXPECT_TRUE(at(prompted("shorter"), "/pieces").as_array().empty());
}

TEST_P(DraftRoutes, a_draft_needs_no_prompt_but_no_invented_one) {
  EXPECT_TRUE(at(draft("{}"), "/why").is_null());
  post(Person::ines, path, R"({"prompt_id":"00000000-0000-7000-8000-00000000ab01"})", 404);
  post(Person::ines, "/api/clients/00000000-0000-7000-8000-00000000ab01/drafts", "{}", 404);
  post(Person::ines, path, R"({"tone":"pushy"})", 400);
}

CARNET_ON_EACH_ENGINE(DraftRoutes);

}  // namespace
}  // namespace carnet::test

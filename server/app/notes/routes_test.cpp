// SPDX-License-Identifier: Apache-2.0
// Scenarios of notes, occasions, pieces, sales, the ledger and the profile of one client.
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

using http::Method;

class OneClient : public AppTest {
 protected:
  const std::string path = std::string("/api/clients/") + eleanor_id;
  const std::string note_id = "01938f2e-7a10-7c3a-9b1e-5d2f00c0ffee";
  std::string note(const std::string& more = "") {
    return R"({"id":")" + note_id + R"(","body":"Keeps coming back to the blue.")" + more + "}";
  }
};

TEST_P(OneClient, a_note_is_kept_once_and_everybody_reads_it) {
  post(Person::ines, path + "/notes", note());
  post(Person::ines, path + "/notes", note());
  const auto notes = get(Person::claire, path + "/notes");
  ASSERT_EQ(at(notes, "/items").as_array().size(), 1u);
  EXPECT_EQ(text_at(notes, "/items/0/staff_name"), "Inès");
  EXPECT_EQ(at(get(Person::claire, path), "/notes_count").as_int64(), 1);
}

TEST_P(OneClient, a_private_note_is_for_its_author_alone) {
  post(Person::ines, path + "/notes", note(R"(,"is_private":true)"));
  EXPECT_EQ(at(get(Person::ines, path + "/notes"), "/items").as_array().size(), 1u);
  EXPECT_TRUE(at(get(Person::claire, path + "/notes"), "/items").as_array().empty());
  EXPECT_EQ(at(get(Person::claire, path), "/notes_count").as_int64(), 0);
  EXPECT_EQ(count("timeline where noun = 'notes'"), 0);
}

TEST_P(OneClient, an_empty_note_and_an_endless_one_are_refused) {
  post(Person::ines, path + "/notes", R"({"id":")" + note_id + R"(","body":"  "})", 400);
  const auto endless =
      post(Person::ines, path + "/notes",
           R"({"id":")" + note_id + R"(","body":")" + std::string(4001, 'x') + R"("})", 400);
  EXPECT_EQ(text_at(endless, "/fields/~1body/code"), "too_long");
  EXPECT_EQ(count("notes"), 0);
}

TEST_P(OneClient, an_occasion_may_lack_its_year_but_not_be_impossible) {
  const std::string id = R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0aaaa","kind":"birthday",)";
  const auto kept = post(Person::ines, path + "/occasions",
                         id + R"("date":{"month":2,"day":29,"calendar":"gregorian"}})");
  EXPECT_EQ(text_at(kept, "/label"), "Birthday");
  EXPECT_TRUE(at(kept, "/date/year").is_null());
  post(Person::ines, path + "/occasions",
       R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0aaab","kind":"birthday",)"
       R"("date":{"month":2,"day":30,"calendar":"gregorian"}})",
       400);
  EXPECT_EQ(at(get(Person::ines, path + "/occasions"), "/items").as_array().size(), 2u);
}

TEST_P(OneClient, a_removed_occasion_is_gone_and_removing_it_again_finds_nothing) {
  const std::string id = "00000000-0000-7000-8000-0000000000f1";
  EXPECT_EQ(request(Person::ines, Method::del, path + "/occasions/" + id).status, 204);
  EXPECT_EQ(request(Person::ines, Method::del, path + "/occasions/" + id).status, 404);
  EXPECT_TRUE(at(get(Person::ines, path), "/next_occasion").is_null());
}

TEST_P(OneClient, the_next_occasion_is_said_in_words) {
  const auto client = get(Person::ines, path);
  EXPECT_EQ(text_at(client, "/next_occasion/day"), "2026-04-02");
  EXPECT_EQ(text_at(client, "/next_occasion/in_words"), "in three weeks");
}

TEST_P(OneClient, sales_come_newest_first_with_their_lines) {
  const auto sales = get(Person::ines, path + "/sales?limit=1");
  EXPECT_EQ(text_at(sales, "/items/0/day"), "2025-03-30");
  EXPECT_EQ(text_at(sales, "/items/0/lines/0/title"), "Solitaire");
  EXPECT_EQ(at(sales, "/items/0/total/minor").as_int64(), 910'000);
  const auto older = get(Person::ines, path + "/sales?cursor=" + text_at(sales, "/next"));
  EXPECT_EQ(text_at(older, "/items/0/day"), "2024-04-01");
  EXPECT_TRUE(at(older, "/next").is_null());
}

TEST_P(OneClient, the_ledger_tells_what_happened_from_its_subjects) {
  post(Person::ines, path + "/notes", note());
  const auto ledger = get(Person::claire, path + "/timeline");
  EXPECT_EQ(text_at(ledger, "/items/0/title"), "Note");
  EXPECT_EQ(text_at(ledger, "/items/0/text"), "Keeps coming back to the blue.");
  const auto again = get(Person::claire, path + "/timeline?limit=2&cursor=");
  EXPECT_EQ(at(again, "/items").as_array().size(), 2u);
  get(Person::claire, path + "/timeline?cursor=nonsense!", 400);
}

TEST_P(OneClient, the_profile_says_since_when_with_whom_and_what_they_love) {
  const auto profile = get(Person::claire, path + "/profile");
  EXPECT_EQ(at(profile, "/since_year").as_int64(), 2024);
  EXPECT_EQ(text_at(profile, "/with_staff"), "Inès");
  EXPECT_EQ(text_at(profile, "/with_staff_id"), id_of(Person::ines).text());
  EXPECT_EQ(text_at(profile, "/hallmarks/0/value"), "Platinum");
  EXPECT_TRUE(at(profile, "/hallmarks/0/detail").is_null());  // how often is nobody’s to read
  EXPECT_EQ(text_at(profile, "/pieces_text"), "Two pieces since 2024");
  EXPECT_FALSE(at(profile, "/reach/sms/allowed").as_bool());
}

TEST_P(OneClient, pieces_are_found_by_title_and_sku) {
  EXPECT_EQ(text_at(get(Person::ines, "/api/pieces?q=sapphire"), "/items/0/sku"), "OW-1001");
  EXPECT_EQ(text_at(get(Person::ines, "/api/pieces?q=ow-1001"), "/items/0/title"),
            "Sapphire drops");
  EXPECT_TRUE(at(get(Person::ines, "/api/pieces?q=100%25"), "/items").as_array().empty());
  const auto piece = get(Person::ines, std::string("/api/pieces/") + drops_id);
  EXPECT_EQ(text_at(piece, "/picture/url"), "/media/drops.jpg");
  get(Person::ines, "/api/pieces/01938f2e-7a10-7c3a-9b1e-5d2f00c0ffee", 404);
}

CARNET_ON_EACH_ENGINE(OneClient);

}  // namespace
}  // namespace carnet::test

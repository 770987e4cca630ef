// SPDX-License-Identifier: Apache-2.0
// Scenarios of what is told before a merge and behind it: nobody's secrets, and who changed what.
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

using http::Method;

class MergesTold : public AppTest {
 protected:
  const std::string eleanor = std::string("/api/clients/") + eleanor_id;
  const std::string marcus = std::string("/api/clients/") + marcus_id;
  const std::string note = eleanor + "/notes/" + id(1);

  static std::string id(int number) {
    return "01938f2e-7a10-7c3a-9b1e-5d2f00" + std::to_string(920'000 + number);
  }
  void write_note(bool is_private) {
    post(Person::ines, eleanor + "/notes",
         R"({"id":")" + id(1) + R"(","body":"Pear","is_private":)" +
             (is_private ? "true" : "false") + "}");
  }
  boost::json::value correct(const std::string& words, const char* version, int status) {
    return json(Person::ines, Method::patch, note, status, R"({"body":")" + words + "\"}",
                {{"If-Match", version}});
  }
  void merge() {
    post(Person::odile, marcus + "/merges",
         R"({"id":")" + id(9) + R"(","gone_id":")" + eleanor_id +
             R"(","take":[],"take_values":[]})");
  }
  void undo() { post(Person::odile, "/api/merges/" + id(9) + "/undo", "", 200); }
  /// How many secrets the preview says would move.
  std::int64_t secrets_told_to(Person who) {
    const auto preview = get(who, marcus + "/merges/preview?gone_id=" + eleanor_id);
    for (const auto& each : at(preview, "/moving").as_array()) {
      if (text_at(each, "/noun") == "surprises") return at(each, "/count").as_int64();
    }
    return 0;
  }
  static std::string who_changed(const boost::json::value& stale) {
    const auto& changes = at(stale, "/current/changes").as_array();
    return changes.empty() ? "" : text_at(changes.front(), "/changed_by");
  }
};

TEST_P(MergesTold, a_secret_of_a_note_of_ones_own_is_counted_for_its_author_alone) {
  write_note(true);
  post(Person::ines, eleanor + "/surprises",
       R"({"id":")" + id(2) + R"(","noun":"notes","noun_id":")" + id(1) + R"(","other_id":")" +
           priya_id + R"("})");
  EXPECT_EQ(secrets_told_to(Person::ines), 1);
  EXPECT_EQ(secrets_told_to(Person::odile), 0);
  json(Person::ines, Method::del, note, 204);
  EXPECT_EQ(secrets_told_to(Person::ines), 0);
}

TEST_P(MergesTold, who_changed_a_note_is_named_when_its_page_became_another_and_when_it_is_back) {
  write_note(false);
  correct("Pear shapes", "1", 200);
  merge();
  EXPECT_EQ(who_changed(correct("Pears", "1", 412)), "Inès");
  correct("Pear shapes alone", "2", 200);
  undo();
  EXPECT_EQ(who_changed(correct("Pears", "2", 412)), "Inès");
}

CARNET_ON_EACH_ENGINE(MergesTold);

}  // namespace
}  // namespace carnet::test

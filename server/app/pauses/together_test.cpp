// SPDX-License-Identifier: Apache-2.0
// Scenarios of one pause that rests several people: a death in a household is told once.
#include "app/messages/message_cases.hpp"

namespace carnet::test {
namespace {

const std::string eleanor = std::string("/api/clients/") + eleanor_id;
const std::string marcus = std::string("/api/clients/") + marcus_id;
const std::string first_id = "01938f2e-7a10-7c3a-9b1e-5d2f00c08101";
const std::string other_id = "01938f2e-7a10-7c3a-9b1e-5d2f00c08102";

class PausedTogether : public MessagesTest {
 protected:
  static std::string body(const std::string& others, const std::string& kind = "bereavement") {
    return R"({"id":")" + first_id + R"(","kind":")" + kind + R"(","others":[)" + others + "]}";
  }
  static std::string other(std::string_view client_id, const std::string& id = other_id) {
    return R"({"id":")" + id + R"(","client_id":")" + std::string(client_id) + "\"}";
  }
  boost::json::value pause_both(const std::string& kind = "bereavement") {
    return post(Person::odile, eleanor + "/pauses", body(other(marcus_id), kind));
  }
  boost::json::value pause_of(const std::string& page) {
    return at(get(Person::odile, page + "/profile"), "/pause");
  }
  bool rests(const std::string& page) { return !pause_of(page).is_null(); }
  /// Of those who rest by the pause that stands on this page.
  std::string names_on(const std::string& page) {
    std::string names;
    const auto pause = pause_of(page);
    for (const auto& one : at(pause, "/together").as_array()) names += text_at(one, "/name") + ";";
    return names;
  }
  std::string why_no_draft(const std::string& page) {
    const auto answer = request(Person::odile, http::Method::post, page + "/drafts", "{}");
    return answer.status == 409 ? text_at(boost::json::parse(answer.body), "/code") : "";
  }
  void wake_all_from(const std::string& page, const std::string& id) {
    post(Person::odile, page + "/pauses/" + id + "/ending?who=everybody", "{}", 200);
  }
};
CARNET_ON_EACH_ENGINE(PausedTogether);

TEST_P(PausedTogether, one_pause_rests_a_household_and_each_page_says_with_whom) {
  EXPECT_EQ(why_no_draft(marcus), "");
  pause_both();
  EXPECT_EQ(why_no_draft(eleanor), "paused");
  EXPECT_EQ(why_no_draft(marcus), "paused");
  EXPECT_EQ(names_on(eleanor), "Marcus Okafor;");
  EXPECT_EQ(names_on(marcus), "Eleanor Whitcombe;");
}

TEST_P(PausedTogether, a_letter_of_the_other_that_waits_to_leave_is_stopped) {
  agree();
  post(Person::ines, thread, text(1, "Good morning!", R"(,"send_at":"2026-03-13T15:00:00Z")"));
  pass(1h);
  post(Person::odile, marcus + "/pauses", body(other(eleanor_id)));
  pass(24h * 2);
  EXPECT_TRUE(sent.empty());
  EXPECT_EQ(outbox_state(1), "rejected");
}

TEST_P(PausedTogether, one_wakes_alone_and_the_other_rests_on) {
  pause_both();
  post(Person::odile, eleanor + "/pauses/" + first_id + "/ending", "{}", 200);
  EXPECT_FALSE(rests(eleanor));
  EXPECT_TRUE(rests(marcus));
  EXPECT_EQ(names_on(marcus), "");
}

TEST_P(PausedTogether, one_word_wakes_everybody_who_rests_by_it_and_nobody_else) {
  pause_both();
  post(Person::odile, std::string("/api/clients/") + priya_id + "/pauses",
       R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c08103","kind":"space"})");
  wake_all_from(marcus, other_id);
  EXPECT_FALSE(rests(eleanor));
  EXPECT_FALSE(rests(marcus));
  EXPECT_TRUE(rests(std::string("/api/clients/") + priya_id));
}

TEST_P(PausedTogether, a_slip_is_taken_back_on_every_page) {
  pause_both("divorce");
  EXPECT_EQ(request(Person::odile, http::Method::del, eleanor + "/pauses/" + first_id).status, 204);
  EXPECT_FALSE(rests(eleanor));
  EXPECT_FALSE(rests(marcus));
  EXPECT_FALSE(at(get(Person::ines, eleanor + "/occasions"), "/items/0/muted").as_bool());
}

TEST_P(PausedTogether, who_rests_already_goes_on_as_they_do) {
  const std::string own = "01938f2e-7a10-7c3a-9b1e-5d2f00c08104";
  post(Person::odile, marcus + "/pauses", R"({"id":")" + own + R"(","kind":"illness"})");
  pause_both();
  EXPECT_EQ(names_on(eleanor), "");
  const auto pauses = get(Person::odile, marcus + "/pauses");
  EXPECT_EQ(at(pauses, "/items").as_array().size(), 1U);
  EXPECT_EQ(text_at(pauses, "/items/0/id"), own);
}

TEST_P(PausedTogether, told_twice_it_is_one_and_what_is_wrong_is_said_at_once) {
  EXPECT_EQ(pause_both(), pause_both());
  EXPECT_EQ(at(get(Person::odile, marcus + "/pauses"), "/items").as_array().size(), 1U);
  const auto nobody = "01938f2e-7a10-7c3a-9b1e-5d2f0000dead";
  const auto wrong =
      body(other(nobody) + "," + other(tomas_id, "00000000-0000-0000-0000-000000000000"));
  const auto refused =
      post(Person::odile, std::string("/api/clients/") + priya_id + "/pauses", wrong, 400);
  EXPECT_TRUE(at(refused, "/fields").as_object().contains("/others/0/client_id"));
  EXPECT_TRUE(at(refused, "/fields").as_object().contains("/others/1/id"));
}

}  // namespace
}  // namespace carnet::test

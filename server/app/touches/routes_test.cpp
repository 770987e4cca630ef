// SPDX-License-Identifier: Apache-2.0
// Scenarios of touches through the whole application.
#include "app/messages/messages.hpp"
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

class Touches : public AppTest {
 protected:
  const std::string path = std::string("/api/clients/") + eleanor_id + "/touches";
  std::string touch(const std::string& more) {
    return R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0d001",)" + more + "}";
  }
  boost::json::value inbox_row() {
    return at(get(Person::ines, "/api/threads?box=all"), "/items/0");
  }
  void eleanor_writes() {
    house();
    database().write([](sql::Tx& tx) {
      messages::PastMessage message;
      message.client_id = client(eleanor_id);
      message.id = *MessageId::parse("00000000-0000-7000-8000-00000000ab01");
      message.contact_id = *ContactId::parse(eleanor_phone_id);
      message.body = "Could you resize the halo?";
      message.at = morning() - std::chrono::hours(20);
      if (!messages::keep_past(tx, house_scope(), message)) throw std::logic_error("no message");
    });
  }
};

TEST_P(Touches, a_call_is_kept_once_and_told_in_the_ledger) {
  const auto body = touch(R"("kind":"call","result":"no_answer","note":"Rang twice")");
  const auto kept = post(Person::ines, path, body);
  EXPECT_EQ(post(Person::ines, path, body), kept);
  EXPECT_EQ(text_at(kept, "/staff_name"), "Inès");
  EXPECT_EQ(text_at(get(Person::claire, path), "/items/0/result"), "no_answer");
  const auto ledger = get(Person::claire, std::string("/api/clients/") + eleanor_id + "/timeline");
  EXPECT_EQ(text_at(ledger, "/items/0/title"), "Called, no answer");
  EXPECT_EQ(text_at(ledger, "/items/0/icon"), "call");
  EXPECT_EQ(text_at(ledger, "/items/0/text"), "Rang twice");
  EXPECT_EQ(count("touches"), 1);
}

TEST_P(Touches, each_kind_has_its_own_words_and_sign) {
  const std::tuple<const char*, const char*, const char*> kinds[] = {
      {"call", "Spoke on the telephone", "call"},
      {"card", "Card by hand", "card"},
      {"dinner", "Dinner together", "evening"},
      {"gala", "Met at an evening", "evening"},
      {"social", "A word on social media", "message"}};
  int number = 0;
  for (const auto& [kind, title, icon] : kinds) {
    post(Person::ines, path,
         R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0d01)" + std::to_string(number++) +
             R"(","kind":")" + kind + R"("})");
    test_clock().set(test_clock().now() + std::chrono::minutes(1));
    const auto ledger = get(Person::ines, std::string("/api/clients/") + eleanor_id + "/timeline");
    EXPECT_EQ(text_at(ledger, "/items/0/title"), title);
    EXPECT_EQ(text_at(ledger, "/items/0/icon"), icon);
  }
}

TEST_P(Touches, a_touch_from_a_prompt_is_its_outcome) {
  const auto prompt = text_at(get(Person::ines, "/api/today"), "/prompts/0/id");
  const auto kept =
      post(Person::ines, path, touch(R"("kind":"card","prompt_id":")" + prompt + R"(")"));
  EXPECT_EQ(text_at(kept, "/prompt_id"), prompt);
  const auto list = get(Person::ines, "/api/today");
  EXPECT_TRUE(at(list, "/prompts").as_array().empty());
  EXPECT_EQ(at(list, "/done").as_int64(), 1);
}

TEST_P(Touches, a_call_in_which_they_spoke_answers_the_thread_and_no_other_does) {
  eleanor_writes();
  EXPECT_TRUE(at(inbox_row(), "/needs_us").as_bool());
  post(Person::ines, path, touch(R"("kind":"call","result":"left_message")"));
  EXPECT_TRUE(at(inbox_row(), "/needs_us").as_bool());
  post(Person::ines, path,
       R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0d002","kind":"call","result":"spoke"})");
  EXPECT_FALSE(at(inbox_row(), "/needs_us").as_bool());
}

TEST_P(Touches, what_came_of_a_call_may_be_said_later_by_whoever_made_it) {
  eleanor_writes();
  const auto ledger = std::string("/api/clients/") + eleanor_id + "/timeline";
  const auto later = touch(R"("kind":"call","result":"spoke","note":"too late for a note")");
  post(Person::ines, path, touch(R"("kind":"call")"));
  EXPECT_TRUE(at(inbox_row(), "/needs_us").as_bool());
  EXPECT_TRUE(at(post(Person::claire, path, later), "/result").is_null());
  EXPECT_EQ(text_at(post(Person::ines, path, later), "/result"), "spoke");
  EXPECT_FALSE(at(inbox_row(), "/needs_us").as_bool());
  const auto other = touch(R"("kind":"call","result":"no_answer")");
  EXPECT_EQ(text_at(post(Person::ines, path, other), "/result"), "spoke");
  const auto lines = boost::json::serialize(get(Person::ines, ledger));
  const auto first = lines.find("Spoke on the telephone");
  EXPECT_NE(first, std::string::npos);
  EXPECT_EQ(lines.find("Spoke on the telephone", first + 1), std::string::npos);
  EXPECT_EQ(count("touches"), 1);
}

TEST_P(Touches, eight_in_a_year_spend_the_contact_budget) {
  for (int number = 0; number < 8; ++number) {
    const auto check =
        post(Person::ines, std::string("/api/clients/") + eleanor_id + "/messages/check",
             R"({"channel":"sms","contact_id":"00000000-0000-7000-8000-0000000000d1",)"
             R"("class":"marketing","body":"Hello"})",
             200);
    EXPECT_EQ(boost::json::serialize(check).find("budget"), std::string::npos);
    post(Person::ines, path,
         R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0d02)" + std::to_string(number) +
             R"(","kind":"card","at":"2025-0)" + std::to_string(number + 1) + R"(-20T10:00:00Z"})");
  }
  test_clock().set(*Instant::parse("2026-01-10T15:00:00Z"));
  const auto check = [&] {
    return boost::json::serialize(
        post(Person::ines, std::string("/api/clients/") + eleanor_id + "/messages/check",
             R"({"channel":"sms","contact_id":"00000000-0000-7000-8000-0000000000d1",)"
             R"("class":"marketing","body":"Hello"})",
             200));
  };
  EXPECT_NE(check().find("budget"), std::string::npos);
  test_clock().set(*Instant::parse("2026-01-21T15:00:00Z"));
  EXPECT_EQ(check().find("budget"), std::string::npos);
}

TEST_P(Touches, every_fault_is_told_at_once) {
  const auto refused =
      post(Person::ines, path,
           touch(R"("kind":"card","result":"spoke","at":"2026-04-01T10:00:00Z")"), 400);
  EXPECT_EQ(text_at(refused, "/fields/~1result/code"), "unexpected");
  EXPECT_EQ(text_at(refused, "/fields/~1at/code"), "future");
  const auto unknown =
      post(Person::ines, path,
           touch(R"("kind":"call","prompt_id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0ffff")"), 400);
  EXPECT_EQ(text_at(unknown, "/fields/~1prompt_id/code"), "unknown");
  const std::string nobody = "/api/clients/01938f2e-7a10-7c3a-9b1e-5d2f00c0ffff/touches";
  post(Person::ines, nobody, touch(R"("kind":"call")"), 404);
  get(Person::ines, nobody, 404);
  EXPECT_EQ(count("touches"), 0);
}

CARNET_ON_EACH_ENGINE(Touches);

}  // namespace
}  // namespace carnet::test

// SPDX-License-Identifier: Apache-2.0
// F2 cases 32 to 35 and 41 to 43: offers in disguise, too many of them, and machines that talk.
#include <thread>

#include "app/messages/departure.hpp"
#include "test/hostile/hostile_cases.hpp"

namespace carnet::test {
namespace {

class HostileOffers : public HostileTest {
 protected:
  static std::string as_service(std::string message) {
    return message.replace(message.find("marketing"), 9, "service");
  }
  static std::string letter(int place, const std::string& body) {
    return R"({"id":")" + id(place) + R"(","name":"A letter","channel":"sms",)" +
           R"("class":"marketing","body":")" + body + R"("})";
  }
};
CARNET_ON_EACH_ENGINE(HostileOffers);

// F2 case 32: news behind a service text.
TEST_P(HostileOffers, f2_case_32_news_behind_a_service_text_is_news) {
  const auto mixed =
      as_service(text(1, "Your ring is ready! While you're here see our new Spring line"));
  const auto verdict = post(Person::ines, thread + "/check", mixed, 200);
  EXPECT_EQ(text_at(verdict, "/class"), "marketing");
  EXPECT_EQ(text_at(verdict, "/reasons/0/code"), "no_consent");
  EXPECT_EQ(refusal(mixed), "no_consent");
  EXPECT_EQ(refusal(as_service(text(2, "Your ring is ready!"))), "");
  agree();
  test_clock().set(*Instant::parse("2026-03-13T03:30:00Z"));
  const auto at_night = post(Person::ines, thread + "/check", mixed, 200);
  EXPECT_EQ(text_at(at_night, "/decision"), "defer") << "and needs the hours of news";
}

// F2 case 32: and where an email says it in its subject alone.
TEST_P(HostileOffers, f2_case_32_news_in_the_subject_of_an_email_is_news) {
  const auto judged = [&](const std::string& subject) {
    const auto email = R"({"channel":"email","contact_id":")" + std::string(eleanor_email_id) +
                       R"(","class":"service","body":"Please find it below.","subject":")" +
                       subject + "\"}";
    return text_at(post(Person::ines, thread + "/check", email, 200), "/class");
  };
  EXPECT_EQ(judged("About what you left with us"), "service");
  EXPECT_EQ(judged("20% off our new Spring line"), "marketing");
}

// F2 case 33: four people, one offer each, one day.
TEST_P(HostileOffers, f2_case_33_the_number_is_capped_whoever_writes) {
  agree();
  set_cap("2");
  EXPECT_EQ(refusal(text(1), Person::ines), "");
  pass(1h);
  EXPECT_EQ(refusal(text(2), Person::claire), "");
  pass(1h);
  EXPECT_EQ(refusal(text(3), Person::beatrix), "cap");
  EXPECT_EQ(refusal(text(4), Person::odile), "cap");
  pass(1h);
  EXPECT_EQ(sent.size(), 2U);
}

// F2 case 34: two hundred clicks on "send".
TEST_P(HostileOffers, f2_case_34_two_hundred_clicks_pass_the_same_gate) {
  agree();
  int refused = 0;
  for (int click = 1; click <= 200; ++click) refused += refusal(text(click)) == "cap" ? 1 : 0;
  pass(1h);
  EXPECT_EQ(refused, 199);
  EXPECT_EQ(sent.size(), 1U);
}

// F2 case 35: two workers take the same text.
TEST_P(HostileOffers, f2_case_35_two_workers_send_one_text_once) {
  agree();
  post(Person::ines, thread, text(1));
  const auto due = house().now() + 7s;
  std::vector<std::thread> workers;
  for (int worker = 0; worker < 4; ++worker) {
    workers.emplace_back([this, due] { messages::depart(house(), *MessageId::parse(id(1)), due); });
  }
  for (auto& worker : workers) worker.join();
  pass(1min);
  EXPECT_EQ(sent.size(), 1U);
  EXPECT_EQ(outbox_state(1), "accepted");
}

// F2 case 35: the process dies between writing the request and reading the answer.
TEST_P(HostileOffers, f2_case_35_a_process_that_dies_while_posting_leaves_an_unknown_text) {
  agree();
  while_posting = [this](const auto&) {
    while_posting = {};
    messages::depart(house(), *MessageId::parse(id(1)), house().now() + jobs::Queue::lease);
    EXPECT_EQ(outbox_state(1), "unknown");
  };
  answers.push_back(gateways::Uncertain{"nobody heard"});
  post(Person::ines, thread, text(1));
  pass(24h);
  EXPECT_EQ(sent.size(), 1U);
  EXPECT_EQ(state(), "unknown");
}

// F2 case 41: another machine answers each of our answers.
TEST_P(HostileOffers, f2_case_41_two_machines_fall_silent_after_five_texts) {
  for (int turn = 0; turn < 8; ++turn) {
    hear("please stop texting me", 901 + turn);
    pass(1min);
  }
  EXPECT_EQ(sent.size(), 5U);
  EXPECT_EQ(count("outbox where message_class = 'legal' and state = 'rejected'"), 3);
  EXPECT_EQ(count("timeline where noun = 'messages' and verb = 'failed'"), 3) << "and it is seen";
  EXPECT_EQ(address_state(eleanor_number), "opted_out");
  pass(10min);
  hear("please stop texting me", 950);
  pass(1min);
  EXPECT_EQ(sent.size(), 6U) << "a person who asks again later is answered";
}

// F2 case 42: a template that asks for a word the carrier reads.
TEST_P(HostileOffers, f2_case_42_a_template_may_not_ask_for_a_keyword) {
  const auto refused =
      post(Person::beatrix, "/api/templates", letter(1, "Reply YES or CANCEL"), 400);
  EXPECT_EQ(text_at(refused, "/fields/~1body/code"), "keyword_answer");
  post(Person::beatrix, "/api/templates", letter(2, "Reply C to confirm, R to reschedule"));
}

// F2 case 43: a name nobody knows, and a name that makes one part into several.
TEST_P(HostileOffers, f2_case_43_an_empty_name_is_refused_and_parts_are_counted) {
  agree();
  post(Person::beatrix, "/api/templates", letter(3, "Dear {first_name}, the {piece} is here."));
  const auto filled = get(Person::ines, marcus + "/templates");
  EXPECT_EQ(text_at(filled, "/items/0/missing/0"), "piece");
  const auto unfilled = text(1, "Dear {first_name}, good morning");
  const auto code = post(Person::ines, thread, unfilled, 400);
  EXPECT_EQ(text_at(code, "/fields/~1body/code"), "empty_variable");
  const auto parts = [&](const std::string& name) {
    const auto body = "Dear " + name + ", " + std::string(100, 'a');
    return at(post(Person::ines, thread + "/check", text(1, body), 200), "/segments").as_int64();
  };
  EXPECT_EQ(parts("Eleanor"), 1) << "with the footer";
  EXPECT_EQ(parts("Eleanor 💍"), 3);
}

}  // namespace
}  // namespace carnet::test

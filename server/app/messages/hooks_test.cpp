// SPDX-License-Identifier: Apache-2.0
// Webhooks: signed, once, from strangers and several people, and the words the law knows.
#include <future>
#include <thread>

#include "app/messages/arrival.hpp"
#include "app/messages/message_cases.hpp"

namespace carnet::test {
namespace {

class Hooks : public MessagesTest {
 protected:
  std::string last_kind() {
    return text_at(get(Person::odile, "/api/clients/" + last_client()), "/kind");
  }
  std::string last_client() {
    return text_at(get(Person::odile, "/api/threads?box=all"), "/items/0/client_id");
  }
};
CARNET_ON_EACH_ENGINE(Hooks);

TEST_P(Hooks, a_text_appears_on_the_clients_thread_and_is_answered_with_empty_xml) {
  const auto answer = hear("Is the ring ready?");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.headers.get("Content-Type"), "text/xml");
  EXPECT_EQ(answer.body, R"(<?xml version="1.0" encoding="UTF-8"?><Response></Response>)");
  EXPECT_EQ(state(), "received");
  EXPECT_EQ(count("timeline where noun = 'messages' and verb = 'received'"), 1);
}

TEST_P(Hooks, a_stop_outlasts_a_writer_that_takes_its_time) {
  std::thread writer;
  std::promise<void> has_begun;
  writer = std::thread([&] {
    database().write([&](sql::Tx& tx) {
      if (engine() == sql::Engine::postgres) tx.script("lock table gateway_receipts");
      has_begun.set_value();
      std::this_thread::sleep_for(5'500ms);  // longer than one attempt waits
    });
  });
  has_begun.get_future().wait();
  const auto answer = hear("STOP");
  writer.join();
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.headers.get("Content-Type"), "text/xml");
  EXPECT_EQ(count("suppressions where state = 'opted_out'"), 1);
}

TEST_P(Hooks, a_stop_in_plain_words_is_confirmed_once_and_never_with_marketing) {
  agree();
  hear("please stop texting me");
  pass(1min);
  ASSERT_EQ(sent.size(), 1U);
  EXPECT_NE(sent[0].body.find("unsubscribed"), std::string::npos);
  EXPECT_EQ(post(Person::ines, thread, text(1), 409).at("code"), "gate");
}

TEST_P(Hooks, a_keyword_the_carrier_answers_is_not_answered_twice) {
  hear("Stop");
  pass(1min);
  EXPECT_TRUE(sent.empty());
  EXPECT_EQ(count("suppressions where state = 'opted_out' and reach = 'text'"), 1);
  EXPECT_EQ(count("suppressions where state = 'on_hold' and reach = 'voice'"), 1)
      << "whether to call is a person's judgement";
}

TEST_P(Hooks, a_join_is_welcomed_at_any_hour_by_the_law_and_not_by_a_person) {
  invite();
  test_clock().set(*Instant::parse("2026-03-13T03:30:00Z"));
  hear("JOIN");
  pass(10s);
  ASSERT_EQ(sent.size(), 2U);
  EXPECT_NE(sent[1].body.find("signed up"), std::string::npos);
  EXPECT_EQ(count("outbox where message_class = 'legal' and legal = 'welcome'"), 1);
  EXPECT_EQ(count("consents where method = 'reply' and state = 'granted'"), 2);
}

TEST_P(Hooks, a_stop_after_a_join_is_not_welcomed) {
  invite();
  hear("JOIN", 1);
  hear("please stop texting me", 2);
  pass(10s);
  ASSERT_EQ(sent.size(), 2U);
  EXPECT_NE(sent[1].body.find("unsubscribed"), std::string::npos);
}

TEST_P(Hooks, a_stop_is_answered_and_nothing_that_still_waited_before_it) {
  hear("who is this", 1);
  hear("please stop texting me", 2);
  pass(1min);
  ASSERT_EQ(sent.size(), 1U);
  EXPECT_NE(sent[0].body.find("unsubscribed"), std::string::npos);
  hear("Start.", 3);
  hear("please stop texting me", 4);
  pass(1min);
  ASSERT_EQ(sent.size(), 2U);
  EXPECT_NE(sent[1].body.find("unsubscribed"), std::string::npos);
}

TEST_P(Hooks, a_stranger_becomes_a_client_without_a_name) {
  hear("Do you repair watches?", 1, "+13105550177");
  hear("Hello?", 2, "+13105550177");
  EXPECT_EQ(last_kind(), "unnamed");
  EXPECT_EQ(at(get(Person::odile, "/api/clients/" + last_client() + "/messages"), "/items")
                .as_array()
                .size(),
            2U);
}

TEST_P(Hooks, a_number_several_people_have_speaks_for_none_of_them) {
  for (const auto* end : {"f1", "f2"}) {
    post(Person::ines, "/api/clients",
         R"({"id":"01938f2e-7a10-7c3a-9b1e-0000000000)" + std::string(end) +
             R"(","given_name":"A","contacts":[{"id":"01938f2e-7a10-7c3a-9b1e-0000000001)" +
             std::string(end) + R"(","kind":"phone","value":"+13105550188"}]})");
  }
  hear("When is it ready?", 1, "+13105550188");
  EXPECT_EQ(last_kind(), "shared");
  hear("Hello?", 2, "+13105550188");
  EXPECT_EQ(count("clients where kind = 'shared'"), 1);
  post(Person::odile, "/api/clients/01938f2e-7a10-7c3a-9b1e-0000000000f1/merges",
       R"({"id":"01938f2e-7a10-7c3a-9b1e-0000000002f1","take":[],)"
       R"("gone_id":"01938f2e-7a10-7c3a-9b1e-0000000000f2"})");
  hear("It was me twice.", 3, "+13105550188");
  EXPECT_EQ(count("messages where client_id = '01938f2e-7a10-7c3a-9b1e-0000000000f1'"), 1)
      << "one person is left";
}

TEST_P(Hooks, two_quick_texts_of_a_stranger_are_one_client) {
  const std::string number = "+13105550199";
  std::vector<std::thread> workers;
  for (const int each : {1, 2}) {
    workers.emplace_back([this, each, number] {
      gateways::InboundText said;
      said.carrier_id = sid(each);
      said.from = number;
      said.body = "Hello?";
      database().write([&](sql::Tx& tx) {
        const auto scope = house_scope();
        messages::take_text(house(), {tx, scope, house().now()}, said, "twilio");
        std::this_thread::sleep_for(100ms);  // the other one has begun
      });
    });
  }
  for (auto& worker : workers) worker.join();
  EXPECT_EQ(count("clients where kind = 'unnamed'"), 1);
  EXPECT_EQ(count("messages where direction = 'in'"), 2);
}

TEST_P(Hooks, a_report_beside_an_answer_leaves_the_client_waiting) {
  agree();
  post(Person::ines, thread, text(1));
  pass(10s);
  std::thread carrier;
  gateways::InboundText said;
  said.carrier_id = sid(900);
  said.from = eleanor_number;
  said.body = "Yes please, may I come by?";
  test_clock().set(house().now() + 1s);
  database().write([&](sql::Tx& tx) {
    const auto scope = house_scope();
    messages::take_text(house(), {tx, scope, house().now()}, said, "twilio");
    carrier = std::thread([this] { EXPECT_EQ(report(1, "delivered").status, 200); });
    std::this_thread::sleep_for(100ms);  // the report has read what it can see
  });
  carrier.join();
  EXPECT_EQ(count("threads where waiting_since is not null"), 1);
  EXPECT_EQ(text_at(get(Person::ines, thread), "/items/1/state"), "delivered");
}

TEST_P(Hooks, a_failed_delivery_says_why) {
  agree();
  post(Person::ines, thread, text(1));
  pass(10s);
  report(1, "undelivered", 1, "30006");
  EXPECT_EQ(state(), "failed");
  EXPECT_EQ(text_at(get(Person::ines, thread), "/items/0/state_text"),
            "Not delivered: This is a landline; it can not receive texts.");
}

TEST_P(Hooks, a_report_about_another_carrier_id_does_not_touch_the_text) {
  agree();
  post(Person::ines, thread, text(1));
  pass(10s);
  report(1, "failed", 99);
  EXPECT_EQ(state(), "sent");
}

TEST_P(Hooks, a_report_about_nothing_we_know_is_kept_and_harmless) {
  EXPECT_EQ(report(404, "delivered", 7).status, 200);
  EXPECT_EQ(count("gateway_receipts"), 1);
}

}  // namespace
}  // namespace carnet::test

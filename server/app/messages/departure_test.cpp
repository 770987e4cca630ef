// SPDX-License-Identifier: Apache-2.0
// What may go wrong on the way out: the carrier, the process, and a STOP in between.
#include "app/messages/departure.hpp"

#include <thread>

#include "app/messages/message_cases.hpp"

namespace carnet::test {
namespace {

using gateways::RefusalKind;
using gateways::Refused;
using gateways::Uncertain;

class Departure : public MessagesTest {
 protected:
  Departure() { agree(); }
  void send(int number) { post(Person::ines, thread, text(number)); }
};
CARNET_ON_EACH_ENGINE(Departure);

TEST_P(Departure, a_text_nobody_knows_about_is_never_sent_again) {
  answers.push_back(Uncertain{"cut"});
  send(1);
  pass(24h);
  EXPECT_EQ(sent.size(), 1U);
  EXPECT_EQ(state(), "unknown");
}

TEST_P(Departure, a_text_the_carrier_never_took_is_tried_again_with_patience) {
  answers.push_back(Refused{20429, RefusalKind::try_again, "The carrier is busy."});
  answers.push_back(Refused{0, RefusalKind::try_again, "The carrier could not be reached."});
  send(1);
  pass(7s);
  EXPECT_EQ(state(), "deferred");
  pass(30s);
  EXPECT_EQ(sent.size(), 3U);
  EXPECT_EQ(state(), "sent");
}

TEST_P(Departure, a_carrier_that_never_takes_it_is_given_up) {
  for (int place = 0; place < 20; ++place) {
    answers.push_back(Refused{20429, RefusalKind::try_again, "The carrier is busy."});
  }
  send(1);
  pass(3h);
  EXPECT_EQ(sent.size(), 9U);
  EXPECT_EQ(state(), "failed");
}

TEST_P(Departure, texts_to_one_number_keep_their_order) {
  hear("Are you there?");
  for (int number = 1; number <= 3; ++number) {
    post(Person::ines, thread, reply(number));
    pass(10ms);
  }
  pass(1min);
  ASSERT_EQ(sent.size(), 3U);
  for (std::size_t place = 0; place < 3; ++place) {
    EXPECT_EQ(sent[place].outbox_id, id(static_cast<int>(place) + 1));
  }
}

TEST_P(Departure, a_text_that_became_stricter_on_its_way_is_not_sent_under_a_freer_footer) {
  hear("Are you open tomorrow?");
  pass(24h - 7s);
  answers.push_back(Refused{20429, RefusalKind::try_again, "The carrier is busy."});
  post(Person::ines, thread, reply(1));
  pass(10min);
  EXPECT_EQ(sent.size(), 1U) << "tried once while it was an answer";
  EXPECT_EQ(outbox_state(1), "rejected");
}

TEST_P(Departure, what_was_refused_does_not_keep_its_prompt_from_being_answered) {
  const auto prompt = R"(,"prompt_id":"01938f2e-7a10-7c3a-9b1e-0000000000aa")";
  hear("Are you open tomorrow?");
  answers.push_back(Refused{21612, RefusalKind::address, "This number can not be reached."});
  post(Person::ines, thread, reply(1, "Good morning.", prompt));
  pass(10s);
  EXPECT_EQ(outbox_state(1), "rejected");
  answers.push_back(Uncertain{"cut"});
  post(Person::ines, thread, reply(2, "Good morning.", prompt));
  pass(10s);
  EXPECT_EQ(outbox_state(2), "unknown");
  const auto again = post(Person::claire, thread, reply(3, "Good morning.", prompt), 409);
  EXPECT_EQ(text_at(again, "/code"), "duplicate") << "it may have arrived";
}

TEST_P(Departure, of_two_that_wait_for_the_morning_the_older_leaves_and_the_cap_holds) {
  set_cap("2");
  test_clock().set(*Instant::parse("2026-03-13T03:30:00Z"));
  send(1);
  pass(1s);
  send(2);
  pass(10s);
  EXPECT_EQ(outbox_state(1), "deferred");
  EXPECT_EQ(outbox_state(2), "deferred");
  set_cap("1");
  const auto opens = *Instant::parse("2026-03-13T12:00:00Z");
  messages::depart(house(), *MessageId::parse(id(2)), opens);
  EXPECT_TRUE(sent.empty()) << "the older one goes first, whichever job comes first";
  pass(12h);
  ASSERT_EQ(sent.size(), 1U);
  EXPECT_EQ(sent[0].outbox_id, id(1));
  EXPECT_EQ(outbox_state(2), "rejected");
}

TEST_P(Departure, two_servers_decide_about_one_address_one_after_the_other) {
  set_cap("3");
  send(1);
  send(2);
  set_cap("1");
  const auto due = house().now() + 7s;
  std::vector<std::thread> servers;
  database().write([&](sql::Tx& tx) {
    messages::take_turn_at({tx, house_scope(), due}, eleanor_number);
    for (const int number : {1, 2}) {
      if (engine() == sql::Engine::sqlite) continue;  // where nobody else writes meanwhile
      servers.emplace_back(
          [this, number, due] { messages::depart(house(), *MessageId::parse(id(number)), due); });
    }
    std::this_thread::sleep_for(100ms);
    EXPECT_TRUE(sent.empty());
  });
  for (auto& server : servers) server.join();
  pass(1min);
  EXPECT_EQ(sent.size(), 1U);
}

TEST_P(Departure, a_letter_for_later_stays_when_who_wrote_it_has_left) {
  const auto later = R"(,"send_at":"2026-03-13T15:00:00Z")";
  post(Person::claire, thread, text(1, "Good morning!", later));
  json(Person::odile, http::Method::patch, "/api/staff/" + id_of(Person::claire).text(), 200,
       R"({"is_active":false})");
  pass(26h);
  EXPECT_TRUE(sent.empty());
  EXPECT_EQ(outbox_state(1), "rejected");
  EXPECT_EQ(count("timeline where noun = 'messages' and verb = 'failed'"), 1) << "and it is seen";
}

TEST_P(Departure, a_letter_for_later_stays_when_who_wrote_it_no_longer_sees_the_client) {
  json(Person::odile, http::Method::patch, "/api/house", 200, R"({"visibility":"store"})");
  const auto later = R"(,"send_at":"2026-03-13T15:00:00Z")";
  post(Person::claire, thread, text(1, "Good morning!", later));
  json(Person::odile, http::Method::patch, "/api/staff/" + id_of(Person::claire).text(), 200,
       std::string(R"({"stores":[")") + harbour_id + R"("]})");
  pass(26h);
  EXPECT_TRUE(sent.empty());
}

TEST_P(Departure, the_carrier_may_not_keep_it_beyond_the_window) {
  test_clock().set(*Instant::parse("2026-03-12T23:30:00Z"));
  send(1);
  pass(10s);
  ASSERT_EQ(sent.size(), 1U);
  EXPECT_LE(sent[0].valid_for, 2h);
}

TEST_P(Departure, every_claim_keeps_the_gates_verdict_in_the_audit) {
  send(1);
  pass(1min);
  EXPECT_EQ(count("audit where noun = 'messages' and payload like '%\"decision\":\"allow\"%'"), 2);
}

}  // namespace
}  // namespace carnet::test

// SPDX-License-Identifier: Apache-2.0
// Scenarios of composing, checking, undoing and reading, through the whole application.
#include "app/messages/message_cases.hpp"

namespace carnet::test {
namespace {

class Conversation : public MessagesTest {};
CARNET_ON_EACH_ENGINE(Conversation);

TEST_P(Conversation, a_message_waits_six_seconds_leaves_and_is_delivered) {
  agree();
  const auto message = post(Person::ines, thread, text(1));
  EXPECT_EQ(text_at(message, "/state"), "waiting");
  EXPECT_EQ(text_at(message, "/send_at"), "2026-03-12T14:00:06.000Z");
  pass(5s);
  EXPECT_TRUE(sent.empty());
  pass(2s);
  ASSERT_EQ(sent.size(), 1U);
  EXPECT_EQ(sent[0].to, eleanor_number);
  EXPECT_EQ(sent[0].outbox_id, id(1));
  EXPECT_EQ(state(), "sent");
  EXPECT_EQ(report(1, "delivered").status, 200);
  EXPECT_EQ(state(), "delivered");
}

TEST_P(Conversation, the_footer_is_shown_by_the_check_and_sent_once) {
  agree();
  const auto checked = post(Person::ines, thread + "/check", text(1), 200);
  EXPECT_EQ(text_at(checked, "/decision"), "allow");
  EXPECT_EQ(text_at(checked, "/encoding"), "gsm7");
  const auto footer = text_at(checked, "/footer");
  EXPECT_NE(footer.find("Reply STOP"), std::string::npos);
  EXPECT_EQ(count("messages"), 0);
  post(Person::ines, thread, text(1));
  pass(10s);
  ASSERT_EQ(sent.size(), 1U);
  EXPECT_TRUE(sent[0].body.ends_with(footer));
}

TEST_P(Conversation, the_footer_goes_by_the_class_that_was_judged) {
  agree();
  auto mixed = text(1, "Your ring is ready, and 20% off earrings until Saturday");
  mixed.replace(mixed.find("marketing"), 9, "service");
  const auto checked = post(Person::ines, thread + "/check", mixed, 200);
  EXPECT_EQ(text_at(checked, "/class"), "marketing");
  EXPECT_NE(text_at(checked, "/footer").find("Reply STOP"), std::string::npos);
  post(Person::ines, thread, mixed);
  pass(10s);
  ASSERT_EQ(sent.size(), 1U);
  EXPECT_TRUE(sent[0].body.ends_with("Reply STOP to opt out"));
}

TEST_P(Conversation, without_consent_nothing_is_written_and_the_reason_is_said) {
  const auto refused = post(Person::ines, thread, text(1), 409);
  EXPECT_EQ(text_at(refused, "/code"), "gate");
  EXPECT_EQ(text_at(refused, "/decision"), "deny");
  EXPECT_EQ(text_at(refused, "/reasons/0/code"), "no_consent");
  EXPECT_EQ(count("messages"), 0);
  EXPECT_EQ(count("outbox"), 0);
  EXPECT_EQ(count("jobs"), 0);
}

TEST_P(Conversation, the_same_message_twice_is_one_text) {
  agree();
  post(Person::ines, thread, text(1));
  post(Person::ines, thread, text(1));
  pass(10s);
  post(Person::ines, thread, text(1));
  EXPECT_EQ(sent.size(), 1U);
  EXPECT_EQ(count("messages"), 1);
}

TEST_P(Conversation, one_prompt_is_answered_once_a_day_even_from_two_phones) {
  agree();
  const auto prompt = R"(,"prompt_id":"01938f2e-7a10-7c3a-9b1e-0000000000aa")";
  post(Person::ines, thread, text(1, "Good morning!", prompt));
  post(Person::claire, thread, text(2, "Hello!", prompt), 409);
  EXPECT_EQ(count("outbox"), 1);
  request(Person::ines, http::Method::del, thread + "/" + id(1));
  post(Person::ines, thread, text(3, "Good morning again!", prompt));
}

TEST_P(Conversation, a_message_can_be_undone_while_it_waits_and_not_afterwards) {
  agree();
  post(Person::ines, thread, text(1));
  EXPECT_EQ(request(Person::ines, http::Method::del, thread + "/" + id(1)).status, 204);
  EXPECT_EQ(state(), "cancelled");
  post(Person::ines, thread, text(2));
  pass(10s);
  EXPECT_EQ(sent.size(), 1U);
  const auto late = json(Person::ines, http::Method::del, thread + "/" + id(2), 409);
  EXPECT_EQ(text_at(late, "/code"), "already_sent");
}

TEST_P(Conversation, a_message_for_later_leaves_then) {
  agree();
  const auto message =
      post(Person::ines, thread, text(1, "See you", R"(,"send_at":"2026-03-12T18:30:00Z")"));
  EXPECT_EQ(text_at(message, "/state_text"), "Goes out Thursday 12 March at 14:30");
  pass(4h);
  EXPECT_TRUE(sent.empty());
  pass(31min);
  EXPECT_EQ(sent.size(), 1U);
}

TEST_P(Conversation, a_message_for_the_next_year_says_which_year) {
  agree();
  const auto message =
      post(Person::ines, thread, text(1, "Happy new year", R"(,"send_at":"2027-01-04T15:00:00Z")"));
  EXPECT_EQ(text_at(message, "/state_text"), "Goes out Monday 4 January 2027 at 10:00");
}

TEST_P(Conversation, a_message_for_later_goes_by_the_clock_of_its_senders_store) {
  agree();
  database().write([](sql::Tx& tx) {
    tx.run("update stores set time_zone = 'America/Chicago' where id = $1",
           *StoreId::parse(harbour_id));
  });
  const auto message =
      post(Person::hugo, thread, text(1, "See you", R"(,"send_at":"2026-03-12T18:30:00Z")"));
  EXPECT_EQ(text_at(message, "/state_text"), "Goes out Thursday 12 March at 13:30");
}

TEST_P(Conversation, a_message_for_later_keeps_its_wall_time_when_the_zone_changes_its_rules) {
  agree();
  post(Person::ines, thread, text(1, "See you", R"(,"send_at":"2026-03-12T18:30:00Z")"));
  // As if the clocks there had been an hour further when it was written.
  database().write([](sql::Tx& tx) { tx.run("update outbox set send_wall = '2026-03-12 15:30'"); });
  pass(4h + 31min);
  EXPECT_TRUE(sent.empty());
  pass(1h);
  EXPECT_EQ(sent.size(), 1U);
}

TEST_P(Conversation, at_night_a_message_is_deferred_to_the_next_allowed_hour) {
  agree();
  test_clock().set(*Instant::parse("2026-03-13T03:30:00Z"));
  const auto message = post(Person::ines, thread, text(1));
  EXPECT_EQ(text_at(message, "/state"), "deferred");
  pass(4h);
  EXPECT_TRUE(sent.empty());
  pass(12h);
  EXPECT_EQ(sent.size(), 1U);
}

TEST_P(Conversation, the_inbox_shows_who_waits_until_somebody_answers) {
  hear("Are you open tomorrow?");
  const auto waiting = get(Person::ines, "/api/threads?box=mine");
  EXPECT_TRUE(at(waiting, "/items/0/needs_us").as_bool());
  EXPECT_EQ(at(waiting, "/items/0/unread").as_int64(), 1);
  EXPECT_EQ(text_at(waiting, "/items/0/last/body"), "Are you open tomorrow?");
  request(Person::ines, http::Method::post, client_path + "/thread/reading");
  auto answer = text(1, "Yes, until six.");
  answer.replace(answer.find("marketing"), 9, "reply");
  pass(1min);
  post(Person::ines, thread, answer);
  const auto answered = get(Person::ines, "/api/threads");
  EXPECT_FALSE(at(answered, "/items/0/needs_us").as_bool());
  EXPECT_EQ(at(answered, "/items/0/unread").as_int64(), 0);
}

TEST_P(Conversation, every_field_at_fault_is_named) {
  const auto wrong = post(Person::ines, thread, R"({"id":"x","channel":"pigeon","body":7})", 400);
  for (const auto* field : {"/fields/~1id", "/fields/~1channel", "/fields/~1body",
                            "/fields/~1contact_id", "/fields/~1class"}) {
    EXPECT_NO_THROW(at(wrong, field)) << field;
  }
}

TEST_P(Conversation, a_contact_of_somebody_else_can_not_be_used) {
  auto message = text(1);
  message.replace(message.find(eleanor_phone_id), 36, marcus_phone_id);
  const auto wrong = post(Person::ines, thread, message, 400);
  EXPECT_EQ(text_at(wrong, "/fields/~1contact_id/code"), "unknown");
}

TEST_P(Conversation, nobody_writes_or_reads_without_signing_in) {
  EXPECT_EQ(request(Person::nobody, http::Method::post, thread, text(1)).status, 401);
  EXPECT_EQ(request(Person::nobody, http::Method::get, "/api/threads").status, 401);
}

}  // namespace
}  // namespace carnet::test

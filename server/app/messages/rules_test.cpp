// SPDX-License-Identifier: Apache-2.0
// Case tables: what the thread says, who is waiting, what is the same message.
#include "app/messages/rules.hpp"

#include <gtest/gtest.h>

namespace carnet::messages {
namespace {

using gateways::DeliveryStatus;

Progress accepted(std::optional<DeliveryStatus> shown, std::string note = {}) {
  return {OutboxState::accepted, {shown, false}, false, std::move(note), {}};
}

Turn asked(std::int64_t at) { return {Direction::in, SentBy::person, Instant(at), true}; }
Turn answered(std::int64_t at) { return {Direction::out, SentBy::person, Instant(at), true}; }

NewMessage a_text(const std::string& body) {
  NewMessage message;
  message.body = *Prose<8000>::parse(body);
  return message;
}

TEST(message_words, each_state_of_the_outbox_has_one_state_on_the_thread) {
  Progress progress;
  for (const auto& [state, shown] : {std::pair{OutboxState::waiting, MessageState::waiting},
                                     {OutboxState::deferred, MessageState::deferred},
                                     {OutboxState::ready, MessageState::sending},
                                     {OutboxState::claimed, MessageState::sending},
                                     {OutboxState::posting, MessageState::sending},
                                     {OutboxState::rejected, MessageState::failed},
                                     {OutboxState::expired, MessageState::failed},
                                     {OutboxState::unknown, MessageState::unknown},
                                     {OutboxState::cancelled, MessageState::cancelled}}) {
    progress.state = state;
    EXPECT_EQ(shown_state(progress), shown);
    EXPECT_FALSE(state_text(progress).empty());
  }
}

TEST(message_words, an_accepted_text_is_told_by_the_carriers_reports) {
  EXPECT_EQ(shown_state(accepted({})), MessageState::sent);
  EXPECT_EQ(shown_state(accepted(DeliveryStatus::delivered)), MessageState::delivered);
  EXPECT_EQ(state_text(accepted(DeliveryStatus::read)), "Read");
  EXPECT_EQ(state_text(accepted(DeliveryStatus::undelivered, "This is a landline.")),
            "Not delivered: This is a landline.");
}

TEST(message_words, why_and_until_when_stand_in_the_sentence) {
  EXPECT_EQ(state_text({OutboxState::deferred, {}, false, "8:00 her time, New York", {}}),
            "Held back: 8:00 her time, New York");
  EXPECT_EQ(state_text({OutboxState::waiting, {}, true, {}, "Tuesday 24 November at 10:00"}),
            "Goes out Tuesday 24 November at 10:00");
}

TEST(threads, a_client_waits_since_her_first_unanswered_message) {
  EXPECT_EQ(waiting_since({asked(5), answered(1), asked(3)}), Instant(3));
  EXPECT_EQ(waiting_since({asked(3), answered(9)}), std::nullopt);
  EXPECT_EQ(waiting_since({}), std::nullopt);
}

TEST(threads, an_undone_or_automatic_answer_leaves_the_client_waiting) {
  auto undone = answered(9);
  undone.counts = false;
  auto automatic = answered(9);
  automatic.by = SentBy::system;
  EXPECT_EQ(waiting_since({asked(3), undone, automatic}), Instant(3));
}

TEST(threads, a_stop_waits_for_no_answer) {
  auto stop = asked(3);
  stop.counts = false;
  EXPECT_EQ(waiting_since({stop}), std::nullopt);
}

TEST(duplicates, one_prompt_sends_one_message_a_day_to_one_address) {
  const auto prompt = PromptId(*Uuid::parse("0193a000-0000-7000-8000-000000000001"));
  const auto other = MessageId(*Uuid::parse("0193a000-0000-7000-8000-000000000002"));
  SameThing thing{"+12125550123", prompt, {}, Day(2026, 11, 24)};
  const auto key = dedupe_key(thing);
  thing.message_id = other;
  EXPECT_EQ(dedupe_key(thing), key);
  thing.day = Day(2026, 11, 25);
  EXPECT_NE(dedupe_key(thing), key);
  thing.prompt_id.reset();
  EXPECT_EQ(dedupe_key(thing), "message " + other.text());
}

TEST(new_messages, a_text_holds_1600_letters_however_many_bytes) {
  std::string accents;
  for (int place = 0; place < 1600; ++place) accents += "é";
  EXPECT_FALSE(fault_in(a_text(accents)));
  EXPECT_TRUE(fault_in(a_text(accents + "é")));
  EXPECT_TRUE(fault_in(a_text("")));
}

TEST(new_messages, an_email_needs_a_subject_and_a_text_has_none) {
  auto message = a_text("Good morning");
  message.subject = *Line<200>::parse("Hello");
  EXPECT_TRUE(fault_in(message)->fields.contains("/subject"));
  message.channel = Channel::email;
  EXPECT_FALSE(fault_in(message));
  message.subject.reset();
  EXPECT_TRUE(fault_in(message)->fields.contains("/subject"));
}

TEST(new_messages, no_placeholder_is_left_in_the_words_or_the_subject) {
  EXPECT_TRUE(fault_in(a_text("Dear {first_name}"))->fields.contains("/body"));
  auto message = a_text("Good morning");
  message.channel = Channel::email;
  message.subject = *Line<200>::parse("For you, {first_name}");
  EXPECT_TRUE(fault_in(message)->fields.contains("/subject"));
}

TEST(new_messages, ten_pieces_go_with_one_and_no_more) {
  auto message = a_text("Good morning");
  message.pieces.resize(10);
  EXPECT_FALSE(fault_in(message));
  message.pieces.resize(11);
  EXPECT_TRUE(fault_in(message)->fields.contains("/pieces"));
}

TEST(new_messages, nobody_may_pose_as_the_law_or_send_a_call) {
  auto message = a_text("Good morning");
  message.class_ = MessageClass::legal;
  EXPECT_TRUE(fault_in(message)->fields.contains("/class"));
  message.class_ = MessageClass::reply;
  message.channel = Channel::card;
  EXPECT_TRUE(fault_in(message)->fields.contains("/channel"));
}

}  // namespace
}  // namespace carnet::messages

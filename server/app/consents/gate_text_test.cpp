// SPDX-License-Identifier: Apache-2.0
// Each cell of decisions.md §4 for texts that are no promotion: reply, service, legal, invitation.
#include "app/consents/gate_cases.hpp"

namespace carnet::consents {

namespace {

using std::chrono::hours;
using std::chrono::minutes;

const Instant now = tuesday_morning;
const auto reply = text_of(MessageClass::reply);
const auto service = text_of(MessageClass::service);
const auto invitation = text_of(MessageClass::opt_in_invitation);

// The clients' own message, answered by a person.

TEST(gate_reply, a_person_may_answer_within_a_day) {
  EXPECT_TRUE(is_allowed(decide(reply, wrote_an_hour_ago(), now)));
}

TEST(gate_reply, only_a_person_may_answer) {
  const auto by_machine = text_of(MessageClass::reply, Starter::automatic);
  const auto to_many = text_of(MessageClass::reply, Starter::campaign);
  EXPECT_TRUE(is_denied(decide(by_machine, wrote_an_hour_ago(), now), Reason::staff_not_allowed));
  EXPECT_TRUE(is_denied(decide(to_many, wrote_an_hour_ago(), now), Reason::staff_not_allowed));
}

TEST(gate_reply, after_a_day_it_is_no_answer_any_more) {
  auto standing = wrote_an_hour_ago();
  standing.last_inbound_at = now - hours(24);
  EXPECT_TRUE(is_allowed(decide(reply, standing, now)));
  standing.last_inbound_at = now - hours(24) - minutes(1);
  EXPECT_TRUE(is_denied(decide(reply, standing, now), Reason::no_consent));
  standing.last_inbound_at.reset();
  EXPECT_TRUE(is_denied(decide(reply, standing, now), Reason::no_consent));
}

TEST(gate_reply, any_hour_is_allowed_with_a_warning_at_night) {
  const auto verdict = decide(reply, wrote_an_hour_ago(late_evening), late_evening);
  EXPECT_TRUE(is_allowed(verdict));
  ASSERT_EQ(verdict.warnings.size(), 1u);
  EXPECT_EQ(verdict.warnings[0].code, Reason::quiet_hours);
  EXPECT_TRUE(decide(reply, wrote_an_hour_ago(), now).warnings.empty());
}

TEST(gate_reply, no_cap_counts_it) {
  auto standing = wrote_an_hour_ago();
  standing.service_sent_at.assign(20, now - hours(1));
  standing.marketing_sent_at.assign(20, now - hours(1));
  standing.budget_free_at = now + hours(48);
  EXPECT_TRUE(is_allowed(decide(reply, standing, now)));
}

TEST(gate_reply, a_paused_client_is_answered) {
  auto standing = wrote_an_hour_ago();
  standing.is_paused = true;
  EXPECT_TRUE(is_allowed(decide(reply, standing, now)));
}

TEST(gate_reply, while_contact_rests_a_promotion_is_refused_and_told_what_may_go) {
  auto standing = wrote_an_hour_ago();
  standing.consents = in_order().consents;
  standing.is_paused = true;
  auto selling = reply;
  selling.proposed_class = MessageClass::marketing;
  const auto told = [&] { return decide(selling, standing, now).reasons.front().text; };
  EXPECT_TRUE(is_denied(decide(selling, standing, now), Reason::paused));
  EXPECT_EQ(told(), sentence_of_pause(Answer::none)) << "nothing of theirs waits";
  standing.waits_for_answer = true;
  EXPECT_TRUE(is_denied(decide(selling, standing, now), Reason::paused));
  EXPECT_EQ(told(), sentence_of_pause(Answer::owed));
  standing.last_inbound_at = now - hours(48);
  EXPECT_EQ(told(), sentence_of_pause(Answer::owed)) << "service may still be written";
  standing.consents = {agreed(Purpose::marketing, ConsentMethod::tick)};
  EXPECT_EQ(told(), sentence_of_pause(Answer::none)) << "no answer could go any more";
}

TEST(gate_reply, a_surprise_in_it_denies) {
  auto standing = wrote_an_hour_ago();
  standing.surprise_at_risk = true;
  EXPECT_TRUE(is_denied(decide(reply, standing, now), Reason::surprise));
}

TEST(gate_reply, stop_on_the_address_denies) {
  auto standing = wrote_an_hour_ago();
  standing.suppression = AddressState::opted_out;
  EXPECT_TRUE(is_denied(decide(reply, standing, now), Reason::opted_out));
}

// Repair, order, appointment, receipt.

TEST(gate_service, a_person_may_send_it_with_service_consent) {
  auto standing = in_order();
  standing.consents = {agreed(Purpose::service, ConsentMethod::oral)};
  EXPECT_TRUE(is_allowed(decide(service, standing, now)));
}

TEST(gate_service, the_closed_list_may_send_it_only_when_switched_on) {
  auto standing = in_order();
  const auto ready = automatic(Automatic::repair_ready);
  EXPECT_TRUE(is_denied(decide(ready, standing, now), Reason::staff_not_allowed));
  standing.switched_on = {Automatic::repair_ready};
  EXPECT_TRUE(is_allowed(decide(ready, standing, now)));
  const auto link = automatic(Automatic::portal_link);
  EXPECT_TRUE(is_denied(decide(link, standing, now), Reason::staff_not_allowed));
  const auto unnamed = text_of(MessageClass::service, Starter::automatic);
  EXPECT_TRUE(is_denied(decide(unnamed, standing, now), Reason::staff_not_allowed));
}

TEST(gate_service, the_number_given_in_the_transaction_is_enough) {
  auto standing = in_order();
  standing.consents.clear();
  EXPECT_TRUE(is_denied(decide(service, standing, now), Reason::no_consent));
  standing.gave_in_transaction = true;
  EXPECT_TRUE(is_allowed(decide(service, standing, now)));
}

TEST(gate_service, a_revocation_ends_what_the_transaction_gave) {
  auto standing = in_order();
  standing.gave_in_transaction = true;
  standing.consents = {
      {{}, Purpose::service, ConsentState::revoked, ConsentMethod::oral, last_year}};
  EXPECT_TRUE(is_denied(decide(service, standing, now), Reason::no_consent));
}

TEST(gate_service, at_night_it_waits_for_eight_in_the_morning) {
  EXPECT_TRUE(is_deferred(decide(service, in_order(), late_evening), Reason::quiet_hours,
                          "2026-11-25T13:00:00Z"));
  EXPECT_TRUE(is_allowed(decide(service, in_order(), at("2026-11-25T13:00:00Z"))));
}

TEST(gate_service, two_zones_are_both_inside_their_day) {
  const auto standing = in_order("+18505550123");  // Florida: Eastern and Central
  EXPECT_TRUE(is_deferred(decide(service, standing, at("2026-11-24T13:30:00Z")),
                          Reason::quiet_hours, "2026-11-24T14:00:00Z"));
}

TEST(gate_service, three_a_day_is_the_cap) {
  auto standing = in_order();
  standing.service_sent_at = {now - hours(23), now - hours(2)};
  EXPECT_TRUE(is_allowed(decide(service, standing, now)));
  standing.service_sent_at.push_back(now - hours(1));
  const auto verdict = decide(service, standing, now);
  EXPECT_TRUE(is_denied(verdict, Reason::cap));
  EXPECT_EQ(verdict.until, now + hours(1));
}

TEST(gate_service, a_paused_client_still_hears_that_the_ring_is_ready) {
  auto standing = in_order();
  standing.is_paused = true;
  EXPECT_TRUE(is_allowed(decide(service, standing, now)));
}

TEST(gate_service, a_surprise_in_it_denies) {
  auto standing = in_order();
  standing.surprise_at_risk = true;
  EXPECT_TRUE(is_denied(decide(service, standing, now), Reason::surprise));
}

TEST(gate_service, stop_on_the_address_denies) {
  auto standing = in_order();
  standing.suppression = AddressState::opted_out;
  EXPECT_TRUE(is_denied(decide(service, standing, now), Reason::opted_out));
}

// One invitation to agree in writing, after a yes at the counter.

TEST(gate_invitation, a_person_may_send_it_after_an_oral_yes) {
  EXPECT_TRUE(is_allowed(decide(invitation, said_yes_at_the_counter(), now)));
}

TEST(gate_invitation, only_a_person_may_send_it) {
  for (const auto starter : {Starter::automatic, Starter::campaign}) {
    const auto other = text_of(MessageClass::opt_in_invitation, starter);
    EXPECT_TRUE(
        is_denied(decide(other, said_yes_at_the_counter(), now), Reason::staff_not_allowed));
  }
}

TEST(gate_invitation, the_yes_needs_wording_place_and_person_on_record) {
  auto standing = said_yes_at_the_counter();
  standing.consents[0].has_evidence = false;
  EXPECT_TRUE(is_denied(decide(invitation, standing, now), Reason::no_consent));
  standing.consents.clear();
  EXPECT_TRUE(is_denied(decide(invitation, standing, now), Reason::no_consent));
}

TEST(gate_invitation, at_night_it_waits_like_service) {
  EXPECT_TRUE(is_deferred(decide(invitation, said_yes_at_the_counter(), late_evening),
                          Reason::quiet_hours, "2026-11-25T13:00:00Z"));
}

TEST(gate_invitation, once_in_ninety_days_is_the_cap) {
  auto standing = said_yes_at_the_counter();
  standing.invited_at = now - hours(24 * 89);
  const auto verdict = decide(invitation, standing, now);
  EXPECT_TRUE(is_denied(verdict, Reason::cap));
  EXPECT_EQ(verdict.until, now + hours(24));
  standing.invited_at = now - hours(24 * 90);
  EXPECT_TRUE(is_allowed(decide(invitation, standing, now)));
}

TEST(gate_invitation, a_paused_client_is_not_invited) {
  auto standing = said_yes_at_the_counter();
  standing.is_paused = true;
  EXPECT_TRUE(is_denied(decide(invitation, standing, now), Reason::paused));
}

TEST(gate_invitation, its_fixed_words_hold_no_surprise) {
  auto standing = said_yes_at_the_counter();
  standing.surprise_at_risk = true;
  EXPECT_TRUE(is_allowed(decide(invitation, standing, now)));
}

TEST(gate_invitation, stop_on_the_address_denies) {
  auto standing = said_yes_at_the_counter();
  standing.suppression = AddressState::opted_out;
  EXPECT_TRUE(is_denied(decide(invitation, standing, now), Reason::opted_out));
}

// The system's answers to STOP, START and HELP.

TEST(gate_legal, the_system_answers_within_five_minutes) {
  auto standing = wrote_an_hour_ago();
  standing.last_inbound_at = now - minutes(5);
  EXPECT_TRUE(is_allowed(decide(legal(), standing, now)));
  standing.last_inbound_at = now - minutes(6);
  EXPECT_TRUE(is_denied(decide(legal(), standing, now), Reason::no_consent));
}

TEST(gate_legal, no_person_may_call_a_message_legal) {
  auto standing = in_order();
  standing.last_inbound_at = now;
  const auto by_hand = text_of(MessageClass::legal);
  EXPECT_TRUE(is_denied(decide(by_hand, standing, now), Reason::staff_not_allowed));
}

TEST(gate_legal, no_consent_and_no_hour_is_needed) {
  Standing standing;
  standing.address = "+12125550123";
  standing.can_receive = true;
  standing.last_inbound_at = late_evening;
  EXPECT_TRUE(is_allowed(decide(legal(), standing, late_evening)));
}

TEST(gate_legal, one_answer_for_each_message_is_the_cap) {
  auto standing = in_order();
  standing.last_inbound_at = now;
  standing.legal_answers = 1;
  EXPECT_TRUE(is_denied(decide(legal(), standing, now), Reason::cap));
}

TEST(gate_legal, after_five_answers_in_ten_minutes_it_falls_silent) {
  auto standing = in_order();
  standing.last_inbound_at = now;
  standing.answered_at.assign(5, now - minutes(9));
  EXPECT_TRUE(is_denied(decide(legal(), standing, now), Reason::cap));
  standing.answered_at.back() = now - minutes(10);
  EXPECT_TRUE(is_allowed(decide(legal(), standing, now)));
}

TEST(gate_legal, help_is_answered_once_a_day) {
  auto standing = in_order();
  standing.last_inbound_at = now;
  standing.last_help_at = now - hours(23);
  EXPECT_TRUE(is_denied(decide(legal(LegalAnswer::help), standing, now), Reason::cap));
  EXPECT_TRUE(is_allowed(decide(legal(LegalAnswer::stop), standing, now)));
}

TEST(gate_legal, what_a_stop_overtakes_is_not_sent_to_who_said_it) {
  auto standing = in_order();
  standing.last_inbound_at = now;
  for (const auto answer : {LegalAnswer::welcome, LegalAnswer::start, LegalAnswer::introduction}) {
    standing.suppression = AddressState::open;
    EXPECT_TRUE(is_allowed(decide(legal(answer), standing, now)));
    standing.suppression = AddressState::opted_out;
    EXPECT_TRUE(is_denied(decide(legal(answer), standing, now), Reason::opted_out));
  }
}

TEST(gate_legal, who_asks_who_we_are_is_told_while_their_number_is_held) {
  auto standing = in_order();
  standing.last_inbound_at = now;
  standing.suppression = AddressState::on_hold;
  EXPECT_TRUE(is_allowed(decide(legal(LegalAnswer::introduction), standing, now)));
}

TEST(gate_legal, pause_surprise_and_stop_do_not_silence_it) {
  auto standing = in_order();
  standing.last_inbound_at = now;
  standing.is_paused = true;
  standing.surprise_at_risk = true;
  for (const auto state :
       {AddressState::opted_out, AddressState::on_hold, AddressState::disputed}) {
    standing.suppression = state;
    EXPECT_TRUE(is_allowed(decide(legal(), standing, now)));
  }
}

}  // namespace

}  // namespace carnet::consents

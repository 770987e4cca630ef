// SPDX-License-Identifier: Apache-2.0
// Each cell of decisions.md §4 for what is promotion: one to one, campaign, email, call and card.
#include "app/consents/consent_rules.hpp"
#include "app/consents/gate_cases.hpp"

namespace carnet::consents {

namespace {

using std::chrono::hours;

const Instant now = tuesday_morning;
const auto marketing = text_of(MessageClass::marketing);
const auto campaign = text_of(MessageClass::marketing, Starter::campaign);
const auto email = over(Channel::email);
const auto call = over(Channel::call);
const auto card = over(Channel::card);

TEST(gate_marketing, a_person_may_send_it_with_written_consent) {
  EXPECT_TRUE(is_allowed(decide(marketing, in_order(), now)));
}

TEST(gate_marketing, nothing_automatic_may_send_it) {
  auto standing = in_order();
  standing.switched_on = {Automatic::receipt};
  auto by_machine = automatic(Automatic::receipt);
  by_machine.proposed_class = MessageClass::marketing;
  EXPECT_TRUE(is_denied(decide(by_machine, standing, now), Reason::staff_not_allowed));
}

TEST(gate_marketing, a_client_without_consent_gets_none) {
  auto standing = in_order();
  standing.consents.clear();
  standing.gave_in_transaction = true;
  EXPECT_TRUE(is_denied(decide(marketing, standing, now), Reason::no_consent));
}

TEST(gate_marketing, tick_signature_reply_and_form_are_written_a_word_is_not) {
  auto standing = in_order();
  for (const auto method :
       {ConsentMethod::tick, ConsentMethod::signature, ConsentMethod::reply, ConsentMethod::form}) {
    standing.consents = {agreed(Purpose::marketing, method)};
    EXPECT_TRUE(is_allowed(decide(marketing, standing, now)));
  }
  EXPECT_TRUE(is_denied(decide(marketing, said_yes_at_the_counter(), now), Reason::no_consent));
}

TEST(gate_marketing, who_is_not_of_age_agrees_to_nothing_that_sells) {
  auto standing = in_order();
  standing.age = Age::minor;
  EXPECT_TRUE(is_denied(decide(marketing, standing, now), Reason::no_consent));
  EXPECT_TRUE(is_allowed(decide(text_of(MessageClass::service), standing, now)));
  auto counter = said_yes_at_the_counter();
  counter.age = Age::minor;
  const auto invitation = text_of(MessageClass::opt_in_invitation);
  EXPECT_TRUE(is_denied(decide(invitation, counter, now), Reason::no_consent));
  auto letter = by_email();
  letter.age = Age::minor;
  letter.consents.clear();
  letter.last_purchase_at = now - hours(24);
  EXPECT_TRUE(is_denied(decide(email, letter, now), Reason::no_consent));
}

TEST(consent_rules, of_age_is_told_by_a_birthday_with_its_year) {
  const PartialDay born{2008, 11, 24};
  EXPECT_EQ(age_of(born, Day(2026, 11, 23)), Age::minor);
  EXPECT_EQ(age_of(born, Day(2026, 11, 24)), Age::grown);
  EXPECT_EQ(age_of(PartialDay{2008, 11, std::nullopt}, Day(2026, 11, 29)), Age::minor)
      << "any day of that month";
  EXPECT_EQ(age_of(PartialDay{std::nullopt, 11, 24}, Day(2026, 11, 23)), Age::grown);
  EXPECT_EQ(age_of(std::nullopt, Day(2026, 11, 23)), Age::grown);
}

TEST(gate_marketing, an_import_counts_only_with_the_owners_attestation) {
  auto standing = in_order();
  standing.consents = {agreed(Purpose::marketing, ConsentMethod::import)};
  EXPECT_TRUE(is_allowed(decide(marketing, standing, now)));
  standing.consents[0].has_evidence = false;
  EXPECT_TRUE(is_denied(decide(marketing, standing, now), Reason::no_consent));
}

TEST(gate_marketing, outside_the_states_window_it_waits) {
  const auto in_florida = in_order("+13055550123");  // to 20:00, Eastern
  EXPECT_TRUE(is_deferred(decide(marketing, in_florida, at("2026-11-25T01:00:00Z")),
                          Reason::quiet_hours, "2026-11-25T13:00:00Z"));
  EXPECT_TRUE(is_allowed(decide(marketing, in_order(), at("2026-11-25T01:00:00Z"))));
}

TEST(gate_marketing, one_a_day_is_the_cap) {
  auto standing = in_order();
  standing.marketing_sent_at = {now - hours(20)};
  const auto verdict = decide(marketing, standing, now);
  EXPECT_TRUE(is_denied(verdict, Reason::cap));
  EXPECT_EQ(verdict.until, now + hours(4));
  standing.marketing_sent_at = {now - hours(24)};
  EXPECT_TRUE(is_allowed(decide(marketing, standing, now)));
}

TEST(gate_marketing, a_house_may_raise_the_cap_to_three_and_no_further) {
  auto standing = in_order();
  standing.marketing_cap = 99;
  standing.marketing_sent_at = {now - hours(3), now - hours(2)};
  EXPECT_TRUE(is_allowed(decide(marketing, standing, now)));
  standing.marketing_sent_at.push_back(now - hours(1));
  EXPECT_TRUE(is_denied(decide(marketing, standing, now), Reason::cap));
}

TEST(gate_marketing, a_spent_contact_budget_denies) {
  auto standing = in_order();
  standing.budget_free_at = now + hours(50);
  const auto verdict = decide(marketing, standing, now);
  EXPECT_TRUE(is_denied(verdict, Reason::budget));
  EXPECT_EQ(verdict.until, now + hours(50));
}

TEST(gate_marketing, a_paused_client_is_left_in_peace) {
  auto standing = in_order();
  standing.is_paused = true;
  EXPECT_TRUE(is_denied(decide(marketing, standing, now), Reason::paused));
}

TEST(gate_marketing, a_surprise_in_it_denies) {
  auto standing = in_order();
  standing.surprise_at_risk = true;
  EXPECT_TRUE(is_denied(decide(marketing, standing, now), Reason::surprise));
}

TEST(gate_marketing, stop_on_the_address_denies) {
  auto standing = in_order();
  standing.suppression = AddressState::opted_out;
  EXPECT_TRUE(is_denied(decide(marketing, standing, now), Reason::opted_out));
}

TEST(gate_campaign, a_person_presses_send_and_each_text_passes_the_gate) {
  EXPECT_TRUE(is_allowed(decide(campaign, in_order(), at("2026-11-24T16:00:00Z"))));
}

TEST(gate_campaign, only_marketing_goes_to_several) {
  const auto several = text_of(MessageClass::service, Starter::campaign);
  EXPECT_TRUE(is_denied(decide(several, in_order(), now), Reason::staff_not_allowed));
}

TEST(gate_campaign, each_client_needs_written_consent) {
  EXPECT_TRUE(is_denied(decide(campaign, said_yes_at_the_counter(), now), Reason::no_consent));
}

TEST(gate_campaign, it_keeps_to_the_universal_safe_window) {
  EXPECT_TRUE(is_deferred(decide(campaign, in_order(), at("2026-11-24T22:00:00Z")),
                          Reason::quiet_hours, "2026-11-25T15:00:00Z"));
  EXPECT_TRUE(is_deferred(decide(campaign, in_order(), at("2026-11-26T16:00:00Z")), Reason::holiday,
                          "2026-11-27T15:00:00Z"));
  EXPECT_TRUE(is_deferred(decide(campaign, in_order(), at("2026-11-29T16:00:00Z")),
                          Reason::quiet_hours, "2026-11-30T15:00:00Z"));
}

TEST(gate_campaign, cap_budget_pause_surprise_and_stop_hold_as_for_one) {
  const auto denies = [](Reason reason, auto change) {
    auto standing = in_order();
    change(standing);
    return is_denied(decide(campaign, standing, now), reason);
  };
  EXPECT_TRUE(denies(Reason::cap, [](auto& s) { s.marketing_sent_at = {now - hours(1)}; }));
  EXPECT_TRUE(denies(Reason::budget, [](auto& s) { s.budget_free_at = now + hours(1); }));
  EXPECT_TRUE(denies(Reason::paused, [](auto& s) { s.is_paused = true; }));
  EXPECT_TRUE(denies(Reason::surprise, [](auto& s) { s.surprise_at_risk = true; }));
  EXPECT_TRUE(denies(Reason::opted_out, [](auto& s) { s.suppression = AddressState::opted_out; }));
}

TEST(gate_email, a_person_may_send_it_with_consent_for_email) {
  EXPECT_TRUE(is_allowed(decide(email, by_email(), now)));
}

TEST(gate_email, nothing_automatic_may_send_marketing) {
  auto by_machine = email;
  by_machine.started_by = Starter::automatic;
  EXPECT_TRUE(is_denied(decide(by_machine, by_email(), now), Reason::staff_not_allowed));
}

TEST(gate_email, a_purchase_is_a_soft_opt_in_where_the_law_says_so) {
  auto standing = by_email();
  standing.consents.clear();
  EXPECT_TRUE(is_denied(decide(email, standing, now), Reason::no_consent));
  standing.last_purchase_at = now - hours(24 * 700);
  EXPECT_TRUE(is_allowed(decide(email, standing, now)));
  standing.where = whereabouts({}, {{"GB", ""}}, "");
  EXPECT_TRUE(is_denied(decide(email, standing, now), Reason::no_consent));
  standing.opt_out_was_offered = true;
  EXPECT_TRUE(is_allowed(decide(email, standing, now)));
}

TEST(gate_email, it_keeps_to_eight_till_nine) {
  EXPECT_TRUE(is_deferred(decide(email, by_email(), late_evening), Reason::quiet_hours,
                          "2026-11-25T13:00:00Z"));
}

TEST(gate_email, the_contact_budget_counts_and_no_daily_cap) {
  auto standing = by_email();
  standing.marketing_sent_at = {now - hours(1)};
  EXPECT_TRUE(is_allowed(decide(email, standing, now)));
  standing.budget_free_at = now + hours(1);
  EXPECT_TRUE(is_denied(decide(email, standing, now), Reason::budget));
}

TEST(gate_email, a_pause_a_surprise_and_an_unsubscription_deny) {
  const auto denies = [](Reason reason, auto change) {
    auto standing = by_email();
    change(standing);
    return is_denied(decide(email, standing, now), reason);
  };
  EXPECT_TRUE(denies(Reason::paused, [](auto& s) { s.is_paused = true; }));
  EXPECT_TRUE(denies(Reason::surprise, [](auto& s) { s.surprise_at_risk = true; }));
  EXPECT_TRUE(denies(Reason::opted_out, [](auto& s) { s.suppression = AddressState::opted_out; }));
}

TEST(gate_call, a_person_may_call_without_consent_between_eight_and_nine) {
  auto standing = in_order();
  standing.consents.clear();
  EXPECT_TRUE(is_allowed(decide(call, standing, now)));
  EXPECT_TRUE(is_deferred(decide(call, standing, late_evening), Reason::quiet_hours,
                          "2026-11-25T13:00:00Z"));
}

TEST(gate_call, a_machine_may_not_call) {
  auto by_machine = call;
  by_machine.started_by = Starter::automatic;
  EXPECT_TRUE(is_denied(decide(by_machine, in_order(), now), Reason::staff_not_allowed));
}

TEST(gate_call, a_do_not_call_mark_holds_it_for_a_person) {
  auto standing = in_order();
  standing.suppression = AddressState::on_hold;
  EXPECT_TRUE(refuses(decide(call, standing, now), Decision::hold, Reason::on_hold));
  EXPECT_TRUE(refuses(decide(card, standing, now), Decision::hold, Reason::on_hold));
}

TEST(gate_call, budget_pause_surprise_and_an_oral_stop_deny) {
  const auto denies = [](Reason reason, auto change) {
    auto standing = in_order();
    change(standing);
    return is_denied(decide(call, standing, now), reason);
  };
  EXPECT_TRUE(denies(Reason::budget, [](auto& s) { s.budget_free_at = now + hours(1); }));
  EXPECT_TRUE(denies(Reason::paused, [](auto& s) { s.is_paused = true; }));
  EXPECT_TRUE(denies(Reason::surprise, [](auto& s) { s.surprise_at_risk = true; }));
  EXPECT_TRUE(denies(Reason::opted_out, [](auto& s) { s.suppression = AddressState::opted_out; }));
}

TEST(gate_card, it_may_be_written_at_any_hour) {
  EXPECT_TRUE(is_allowed(decide(card, in_order(), late_evening)));
}

TEST(gate_card, a_paused_client_may_get_one_with_a_warning) {
  auto standing = in_order();
  standing.is_paused = true;
  const auto verdict = decide(card, standing, now);
  EXPECT_TRUE(is_allowed(verdict));
  ASSERT_EQ(verdict.warnings.size(), 1u);
  EXPECT_EQ(verdict.warnings[0].code, Reason::paused);
}

TEST(gate_card, budget_surprise_and_an_oral_stop_deny) {
  auto standing = in_order();
  standing.budget_free_at = now + hours(1);
  EXPECT_TRUE(is_denied(decide(card, standing, now), Reason::budget));
  standing = in_order();
  standing.surprise_at_risk = true;
  EXPECT_TRUE(is_denied(decide(card, standing, now), Reason::surprise));
  standing = in_order();
  standing.suppression = AddressState::opted_out;
  EXPECT_TRUE(is_denied(decide(card, standing, now), Reason::opted_out));
}

}  // namespace

}  // namespace carnet::consents

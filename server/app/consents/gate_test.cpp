// SPDX-License-Identifier: Apache-2.0
// What holds in every row of the gate, and properties.
#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include "app/consents/gate_cases.hpp"
#include "app/consents/windows.hpp"

namespace carnet::consents {

namespace {

using std::chrono::hours;

const Instant now = tuesday_morning;
const auto marketing = text_of(MessageClass::marketing);
const auto service = text_of(MessageClass::service);

TEST(gate, knowing_nothing_is_a_no) {
  const auto verdict = decide(Outgoing{}, Standing{}, now);
  EXPECT_EQ(verdict.decision, Decision::deny);
  for (const auto reason : {Reason::no_address, Reason::country, Reason::no_consent,
                            Reason::staff_not_allowed, Reason::rules_stale}) {
    EXPECT_TRUE(gives(verdict, reason));
  }
}

TEST(gate, every_reason_has_a_sentence) {
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Reason>>([](auto reason) {
    EXPECT_FALSE(sentence(reason.value).empty()) << reason.name;
    EXPECT_EQ(sentence(reason.value).back(), '.') << reason.name;
  });
}

TEST(gate, a_missing_consent_says_which_it_is_and_what_to_do_about_it) {
  struct Case {
    MessageClass judged;
    std::string text;
    std::string email;
  };
  const std::string answers_nothing =
      "They have not written in the last day, so this answers nothing of theirs.";
  const std::string ask_first =
      "They may be asked once they have said yes at the counter, and that is noted.";
  const std::string at_all =
      "They have not agreed to be written to about this. Ask at the next visit.";
  for (const auto& each : {
           Case{MessageClass::reply, answers_nothing, answers_nothing},
           Case{MessageClass::service,
                "They have not agreed to texts about orders and repairs. Ask at the next visit.",
                "They have not agreed to emails about orders and repairs. Ask at the next visit."},
           Case{MessageClass::opt_in_invitation, ask_first, ask_first},
           Case{MessageClass::marketing,
                "They have not agreed to news by text. Ask at the next visit.",
                "They have not agreed to news by email. Ask at the next visit."},
           Case{MessageClass::legal, at_all, at_all},
       }) {
    EXPECT_EQ(sentence_of_no_consent(each.judged, Channel::sms), each.text);
    EXPECT_EQ(sentence_of_no_consent(each.judged, Channel::email), each.email);
  }
}

TEST(gate, a_denial_for_want_of_consent_gives_the_sentence_of_its_class) {
  auto standing = in_order();
  standing.consents.clear();
  for (const auto judged : {MessageClass::reply, MessageClass::service,
                            MessageClass::opt_in_invitation, MessageClass::marketing}) {
    const auto verdict = decide(text_of(judged), standing, now);
    ASSERT_TRUE(is_denied(verdict, Reason::no_consent));
    EXPECT_EQ(verdict.reasons.front().text, sentence_of_no_consent(judged, Channel::sms));
  }
}

TEST(gate, a_stricter_class_may_be_chosen_a_freer_one_not) {
  auto outgoing = service;
  outgoing.proposed_class = MessageClass::marketing;
  auto standing = in_order();
  standing.consents = {agreed(Purpose::service, ConsentMethod::tick)};
  const auto verdict = decide(outgoing, standing, now);
  EXPECT_EQ(verdict.message_class, MessageClass::marketing);
  EXPECT_TRUE(is_denied(verdict, Reason::no_consent));
  outgoing = marketing;
  outgoing.proposed_class = MessageClass::service;
  EXPECT_EQ(decide(outgoing, in_order(), now).message_class, MessageClass::marketing);
}

TEST(gate, a_disputed_number_hears_nothing_more) {
  auto standing = wrote_an_hour_ago();
  standing.suppression = AddressState::disputed;
  for (const auto each : {MessageClass::reply, MessageClass::service, MessageClass::marketing,
                          MessageClass::opt_in_invitation}) {
    EXPECT_TRUE(gives(decide(text_of(each), standing, now), Reason::disputed));
  }
}

TEST(gate, a_held_number_gets_no_marketing_and_nothing_automatic_but_an_answer) {
  auto standing = in_order();
  standing.suppression = AddressState::on_hold;
  standing.switched_on = {Automatic::repair_ready};
  standing.last_inbound_at = now - hours(1);
  EXPECT_TRUE(refuses(decide(marketing, standing, now), Decision::hold, Reason::on_hold));
  EXPECT_TRUE(refuses(decide(automatic(Automatic::repair_ready), standing, now), Decision::hold,
                      Reason::on_hold));
  EXPECT_TRUE(is_allowed(decide(text_of(MessageClass::reply), standing, now)));
}

TEST(gate, a_shared_address_sees_no_piece_price_date_or_picture) {
  auto standing = in_order();
  standing.is_shared = true;
  EXPECT_TRUE(is_allowed(decide(service, standing, now)));
  auto telling = service;
  telling.reveals = true;
  EXPECT_TRUE(is_denied(decide(telling, standing, now), Reason::shared_address));
}

TEST(gate, after_start_only_new_written_consent_opens_marketing) {
  auto standing = in_order();
  standing.last_stop_at = now - hours(48);
  standing.consents.push_back(agreed(Purpose::service, ConsentMethod::reply, now - hours(47)));
  EXPECT_TRUE(is_allowed(decide(service, standing, now)));
  EXPECT_TRUE(is_denied(decide(marketing, standing, now), Reason::no_consent));
  standing.consents.push_back(agreed(Purpose::marketing, ConsentMethod::reply, now - hours(1)));
  EXPECT_TRUE(is_allowed(decide(marketing, standing, now)));
}

TEST(gate, consent_dated_after_the_message_is_none) {
  auto standing = in_order();
  standing.consents = {agreed(Purpose::marketing, ConsentMethod::tick, now + hours(1))};
  EXPECT_TRUE(is_denied(decide(marketing, standing, now), Reason::no_consent));
}

TEST(gate, the_newest_word_counts_and_a_no_wins_a_tie) {
  auto standing = in_order();
  const ConsentOnFile no{
      {}, Purpose::marketing, ConsentState::revoked, ConsentMethod::form, last_year};
  standing.consents = {agreed(Purpose::marketing, ConsentMethod::tick, last_year), no};
  EXPECT_TRUE(is_denied(decide(marketing, standing, now), Reason::no_consent));
  standing.consents.push_back(agreed(Purpose::marketing, ConsentMethod::tick, now - hours(1)));
  EXPECT_TRUE(is_allowed(decide(marketing, standing, now)));
}

TEST(gate, a_country_without_rules_is_refused) {
  auto standing = in_order();
  standing.where = whereabouts(*Phone::parse("+5511912345678"), {}, "");
  EXPECT_TRUE(gives(decide(service, standing, now), Reason::country));
}

TEST(gate, rules_older_than_a_year_stop_marketing_and_not_service) {
  const auto later = at("2027-11-23T15:00:00Z");
  auto standing = in_order();
  EXPECT_TRUE(is_denied(decide(marketing, standing, later), Reason::rules_stale));
  EXPECT_TRUE(is_allowed(decide(service, standing, later)));
  EXPECT_TRUE(is_allowed(decide(marketing, standing, at("2027-11-22T15:00:00Z"))));
}

TEST(gate, nothing_is_claimed_in_the_last_quarter_of_an_hour) {
  EXPECT_TRUE(is_allowed(decide(service, in_order(), at("2026-11-25T01:44:59Z"))));
  EXPECT_TRUE(is_deferred(decide(service, in_order(), at("2026-11-25T01:45:00Z")),
                          Reason::quiet_hours, "2026-11-25T13:00:00Z"));
  const auto verdict = decide(service, in_order(), now);
  EXPECT_EQ(verdict.window_end, at("2026-11-25T01:45:00Z"));
}

TEST(gate, until_is_said_in_the_readers_wall_time) {
  const auto standing = in_order();
  EXPECT_EQ(until_text(at("2026-11-24T13:00:00Z"), standing.where, at("2026-11-24T10:00:00Z")),
            "8:00 their time, New York");
  EXPECT_EQ(until_text(at("2026-11-25T13:00:00Z"), standing.where, now),
            "tomorrow 8:00 their time, New York");
  EXPECT_EQ(until_text(at("2026-11-30T15:00:00Z"), standing.where, now),
            "Mon 30 Nov 10:00 their time, New York");
}

// Properties.

Standing any_standing() {
  auto standing = in_order(*rc::gen::elementOf(std::vector<std::string>{
      "+12125550123", "+18505550123", "+14015550123", "+18005550123", "+442079460018"}));
  standing.suppression =
      *rc::gen::arbitrary<bool>() ? AddressState::opted_out : AddressState::disputed;
  standing.is_shared = *rc::gen::arbitrary<bool>();
  standing.gave_in_transaction = *rc::gen::arbitrary<bool>();
  standing.last_inbound_at = now - hours(*rc::gen::inRange(0, 48));
  if (*rc::gen::arbitrary<bool>())
    standing.consents.push_back(agreed(Purpose::marketing, ConsentMethod::signature, now));
  return standing;
}

RC_GTEST_PROP(gate_property, nothing_but_legal_is_allowed_while_suppressed, ()) {
  auto outgoing = text_of(static_cast<MessageClass>(*rc::gen::inRange(1, 5)),
                          static_cast<Starter>(*rc::gen::inRange(0, 3)));
  outgoing.channel = static_cast<Channel>(*rc::gen::inRange(0, 4));
  outgoing.automatic = Automatic::receipt;
  const auto when = now + std::chrono::minutes(*rc::gen::inRange(0, 60 * 24 * 7));
  RC_ASSERT(decide(outgoing, any_standing(), when).decision == Decision::deny);
}

Whereabouts any_whereabouts() {
  Whereabouts where{"US", {}, {}};
  for (int count = *rc::gen::inRange(1, 4); count-- > 0;) {
    const auto& rule = state_rules()[static_cast<std::size_t>(*rc::gen::inRange(0, 51))];
    where.states.push_back(rule.code);
    where.zones.insert(where.zones.end(), rule.zones.begin(), rule.zones.end());
  }
  return where;
}

RC_GTEST_PROP(gate_property, adding_a_zone_or_state_never_widens_the_window, ()) {
  const auto fewer = any_whereabouts();
  auto more = fewer;
  const auto added = any_whereabouts();
  more.zones.insert(more.zones.end(), added.zones.begin(), added.zones.end());
  more.states.insert(more.states.end(), added.states.begin(), added.states.end());
  const auto kind = static_cast<HoursKind>(*rc::gen::inRange(1, 4));
  const auto when = now + std::chrono::minutes(*rc::gen::inRange(0, 60 * 24 * 365));
  const std::chrono::minutes margin(*rc::gen::inRange(0, 30));
  if (opening(kind, more, when, margin).is_open)
    RC_ASSERT(opening(kind, fewer, when, margin).is_open);
}

RC_GTEST_PROP(gate_property, the_next_allowed_instant_is_allowed_and_none_is_before_it, ()) {
  const auto where = any_whereabouts();
  const auto kind = static_cast<HoursKind>(*rc::gen::inRange(1, 4));
  const auto when = now + std::chrono::minutes(*rc::gen::inRange(0, 60 * 24 * 365));
  const auto found = opening(kind, where, when, std::chrono::minutes(15));
  RC_PRE(found.opens.has_value() && !found.is_open);
  RC_ASSERT(opening(kind, where, *found.opens, std::chrono::minutes(15)).is_open);
  const auto gap = (*found.opens - when).count();
  const auto between = when + milliseconds(*rc::gen::inRange<std::int64_t>(0, gap));
  RC_ASSERT(!opening(kind, where, between, std::chrono::minutes(15)).is_open);
}

}  // namespace

}  // namespace carnet::consents

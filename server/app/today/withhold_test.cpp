// SPDX-License-Identifier: Apache-2.0
// Who is held back, by which rule, and in which words.
#include "app/today/withhold.hpp"

#include <gtest/gtest.h>

#include "app/today/say.hpp"

namespace carnet::today {
namespace {

const Day today(2026, 3, 12);
const Instant now = *Instant::parse("2026-03-12T14:00:00Z");

Day ago(int days) { return today - std::chrono::days(days); }
Instant instant_of(Day day) {
  return Instant(day.days().time_since_epoch().count() * 86'400'000LL);
}

Past agreed() {
  Past past;
  past.addresses.push_back({Address::Way::text, Address::Consent::granted, true, Instant{}});
  return past;
}
Past with(Reaching reaching) {
  auto past = agreed();
  past.reachings.push_back(std::move(reaching));
  return past;
}
Past with(OutcomeKind kind, int days_ago, std::optional<Instant> until = {}) {
  auto past = agreed();
  past.outcomes.push_back({kind, ago(days_ago), until, Signal::anniversary, {"old"}, {}});
  return past;
}
Past asked_us_to_stop() {
  Past past;
  past.addresses.push_back(
      {Address::Way::text, Address::Consent::refused, true, instant_of(ago(9))});
  return past;
}
Past paused() {
  auto past = agreed();
  past.is_paused = true;
  return past;
}
Past reached(std::initializer_list<int> days_ago) {
  auto past = agreed();
  for (const int days : days_ago) past.reachings.push_back({ago(days), true, "Inès"});
  return past;
}

struct Case {
  Past past;
  std::string sentence;  // empty: not held back
};

const Case cases[] = {
    {agreed(), ""},
    {Past{}, "Eleanor has not agreed to be written to yet. Ask at the next visit."},
    {asked_us_to_stop(), "Eleanor asked us to stop writing on Tuesday 3 March."},
    {paused(), "Eleanor is not to be contacted for now."},
    {with({ago(2), false, "Claire"}),
     "Claire wrote to Eleanor on Tuesday 10 March. Back on Tuesday 17 March."},
    {with({ago(7), false, "Claire", false}), ""},
    {with({ago(12), false, "Claire"}), ""},
    {with({ago(2), false, "Claire", false}),
     "Claire wrote to Eleanor on Tuesday 10 March. Back on Tuesday 17 March."},
    {with({ago(2), true, "Inès", false}), ""},
    {with({ago(2), false, "Claire", true, false}),
     "Claire was in touch with Eleanor on Tuesday 10 March. Back on Tuesday 17 March."},
    {with({ago(9), true, "Inès", true, false}),
     "Eleanor has heard from us once this year, last on Tuesday 3 March. Back on Friday 13 March."},
    {with(OutcomeKind::not_now, 27), "You said not now. Back on Friday 13 March."},
    {with(OutcomeKind::not_now, 28), ""},
    {with(OutcomeKind::later, 1, instant_of(ago(-2))),
     "You said later. Back on Saturday 14 March."},
    {with(OutcomeKind::later, 5, instant_of(ago(1))), ""},
    {with(OutcomeKind::sent, 9),
     "Eleanor has heard from us once this year, last on Tuesday 3 March. Back on Friday 13 March."},
    {reached({10}), ""},
    {reached({12, 30, 50, 70}),
     "Eleanor has heard from us four times this year, last on Saturday 28 February. Back on "
     "Thursday 26 March."},
    {reached({30, 50, 100, 150, 200, 250, 300, 350}),
     "Eleanor has heard from us eight times this year, last on Tuesday 10 February. Back on Friday "
     "27 March."},
};

TEST(withhold, names_the_rule_and_says_it_in_a_sentence) {
  const Reason reasons[] = {Reason{}};
  for (const auto& row : cases) {
    const auto why = withholding_of(reasons, row.past, today, now);
    EXPECT_EQ(why ? english.withheld(*why, "Eleanor", today) : "", row.sentence);
  }
}

TEST(withhold, while_contact_rests_a_promise_rests_too) {
  Reason owed;
  owed.lane = Lane::obligation;
  Past past;
  past.is_paused = true;
  for (const auto& [signal, goes_on] : {std::pair(Signal::promise, false),
                                        {Signal::unanswered_message, true},
                                        {Signal::repair_ready, true}}) {
    owed.signal = signal;
    EXPECT_EQ(withholding_of({&owed, 1}, past, today, now).has_value(), !goes_on);
  }
}

TEST(withhold, what_is_owed_is_held_back_by_nothing_but_later) {
  Reason owed;
  owed.lane = Lane::obligation;
  owed.signal = Signal::unanswered_message;
  owed.event = "messages:1";
  for (const auto& row : cases) EXPECT_FALSE(withholding_of({&owed, 1}, row.past, today, now));
  auto put_off = with(OutcomeKind::later, 0, now + std::chrono::hours(2));
  EXPECT_FALSE(withholding_of({&owed, 1}, put_off, today, now));
  put_off.outcomes[0].events = {"messages:1"};
  EXPECT_TRUE(withholding_of({&owed, 1}, put_off, today, now));
}

TEST(withhold, of_several_things_owed_only_those_put_off_wait) {
  Reason reply;
  reply.lane = Lane::obligation;
  reply.event = "messages:1";
  Reason promise = reply;
  promise.event = "promises:1";
  auto past = with(OutcomeKind::later, 0, now + std::chrono::hours(2));
  past.outcomes[0].events = {"promises:1"};
  const auto left = not_put_off({promise, reply}, past, today, now);
  ASSERT_EQ(left.size(), 1u);
  EXPECT_EQ(left[0].event, "messages:1");
  EXPECT_EQ(not_put_off({promise}, past, today, now).size(), 1u);
}

TEST(withhold, without_a_consent_asked_a_call_is_still_allowed) {
  using enum Address::Consent;
  const Address phone{Address::Way::text, unknown, false, {}};
  const Address agreed_mail{Address::Way::email, granted, false, {}};
  const Address mail{Address::Way::email, unknown, false, {}};
  const Address street{Address::Way::post, unknown, false, {}};
  const Address stopped{Address::Way::text, refused, false, {}};
  EXPECT_EQ(way_to_reach(std::vector{phone, agreed_mail}), Action::email);
  EXPECT_EQ(way_to_reach(std::vector{phone, mail}), Action::call);
  EXPECT_EQ(way_to_reach(std::vector{mail, street}), Action::card);
  EXPECT_EQ(way_to_reach(std::vector{mail}), std::nullopt);
  EXPECT_EQ(way_to_reach(std::vector{stopped, street}), std::nullopt);
  EXPECT_EQ(way_to_reach(std::vector{stopped, agreed_mail}), Action::email);
}

TEST(withhold, whoever_stopped_calls_too_is_told_of_what_is_owed_by_a_card) {
  using enum Address::Consent;
  const Address texts_stopped{Address::Way::text, refused, false, {}};
  const Address all_stopped{Address::Way::text, refused, false, {}, false};
  const Address street{Address::Way::post, unknown, false, {}};
  EXPECT_EQ(way_to_tell(std::vector{texts_stopped, street}), Action::call);
  EXPECT_EQ(way_to_tell(std::vector{all_stopped, street}), Action::card);
  EXPECT_EQ(way_to_tell(std::vector{all_stopped, texts_stopped, street}), Action::call);
  const Address closed{Address::Way::text, unknown, false, {}, false};
  EXPECT_EQ(way_to_reach(std::vector{closed}), std::nullopt);
}

TEST(withhold, a_reason_is_used_once_and_a_wrong_record_never_again) {
  Reason reason;
  reason.event = "old";
  reason.source.id = *Uuid::parse("01938f2e-7a10-7c3a-9b1e-5d2f00c0ffee");
  EXPECT_TRUE(still_open({reason}, with(OutcomeKind::sent, 40), today).empty());
  EXPECT_EQ(still_open({reason}, with(OutcomeKind::not_now, 40), today).size(), 1u);
  auto wrong = with(OutcomeKind::wrong, 300);
  wrong.outcomes[0].record_ids = {reason.source.id.text()};
  reason.event = "next year";
  EXPECT_TRUE(still_open({reason}, wrong, today).empty());
}

TEST(withhold, silence_is_mentioned_once_in_120_days) {
  Reason quiet;
  quiet.signal = Signal::gone_quiet;
  quiet.event = "new block";
  auto past = with(OutcomeKind::sent, 119);
  past.outcomes[0].signal = Signal::gone_quiet;
  EXPECT_TRUE(still_open({quiet}, past, today).empty());
  past.outcomes[0].day = ago(120);
  EXPECT_EQ(still_open({quiet}, past, today).size(), 1u);
}

TEST(withhold, a_prompt_left_alone_stays_two_days_and_rests_seven) {
  EXPECT_EQ(showing_of({}, today).bonus, 1);
  EXPECT_EQ(showing_of(ago(0), today).bonus, 1);
  EXPECT_EQ(showing_of(ago(1), today).bonus, 1.1);
  EXPECT_EQ(showing_of(ago(2), today).bonus, 1.1);
  EXPECT_TRUE(showing_of(ago(3), today).is_resting);
  EXPECT_TRUE(showing_of(ago(9), today).is_resting);
  EXPECT_EQ(showing_of(ago(10), today).run_began, today);
}

}  // namespace
}  // namespace carnet::today

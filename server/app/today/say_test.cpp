// SPDX-License-Identifier: Apache-2.0
// What a reason sounds like.
#include "app/today/say.hpp"

#include <gtest/gtest.h>

namespace carnet::today {
namespace {

const Day today(2026, 3, 12);

Fact fact_on(Day day, int days) {
  Fact fact;
  fact.day = day;
  fact.days = days;
  return fact;
}

Said said(Signal signal, Fact fact) {
  Reason reason;
  reason.signal = signal;
  reason.fact = std::move(fact);
  return english.reason(reason, today);
}

TEST(say, an_anniversary) {
  auto fact = fact_on(Day(2026, 4, 2), 21);
  fact.label = "Wedding anniversary";
  fact.nth = 12;
  fact.noted_by = "Ana";
  fact.noted_on = Day(2024, 3, 2);
  const auto words = said(Signal::anniversary, fact);
  EXPECT_EQ(words.headline, "Anniversary, in three weeks");
  EXPECT_EQ(words.line, "Their twelfth anniversary is Thursday 2 April");
  EXPECT_EQ(words.text,
            "Wedding anniversary Thursday 2 April, their twelfth, noted by Ana 2 March 2024.");
}

TEST(say, a_birthday_of_somebody_else_in_a_month) {
  auto fact = fact_on(Day(2026, 4, 1), 20);
  fact.person = "Thomas";
  fact.only_month = 4;
  const auto words = said(Signal::birthday, fact);
  EXPECT_EQ(words.headline, "Thomas’s birthday, in April");
  EXPECT_EQ(words.line, "Thomas’s birthday is in April");
  EXPECT_EQ(words.text, "Thomas’s birthday in April.");
}

TEST(say, a_silence) {
  auto fact = fact_on(Day(2025, 3, 12), 365);
  fact.every_days = 150;
  fact.piece = "sapphire drops";
  const auto words = said(Signal::gone_quiet, fact);
  EXPECT_EQ(words.headline, "Gone quiet, last here a year ago");
  EXPECT_EQ(words.line, "Comes about every five months; last here a year ago");
  EXPECT_EQ(words.text,
            "Comes about every five months; last here 12 March 2025, for the sapphire drops.");
}

TEST(say, a_message_that_waits) {
  auto fact = fact_on(Day(2026, 3, 11), 1);
  fact.quote = "Could you resize the halo?";
  const auto words = said(Signal::unanswered_message, fact);
  EXPECT_EQ(words.headline, "Waiting for an answer since yesterday");
  EXPECT_EQ(words.text, "Wrote yesterday and nobody has answered: “Could you resize the halo?”");
}

TEST(say, a_piece_taken_home) {
  auto fact = fact_on(Day(2026, 2, 26), 14);
  fact.piece = "pearl strand";
  const auto words = said(Signal::post_purchase, fact);
  EXPECT_EQ(words.line, "Took home the pearl strand two weeks ago");
  EXPECT_EQ(words.text, "Took home the pearl strand on Thursday 26 February.");
}

TEST(say, a_visit_without_a_purchase) {
  auto fact = fact_on(Day(2026, 3, 11), 1);
  EXPECT_EQ(said(Signal::visit, fact).line, "Came by yesterday and left without choosing");
  fact.piece = "cushion halo";
  fact.label = "engagement";
  fact.noted_by = "Inès";
  const auto once = said(Signal::visit, fact);
  EXPECT_EQ(once.headline, "Came by yesterday");
  EXPECT_EQ(once.line, "Looked at the cushion halo yesterday");
  EXPECT_EQ(once.text,
            "Looked at the cushion halo on Wednesday 11 March, for an engagement, noted by Inès.");
  fact.times = 2;
  EXPECT_EQ(said(Signal::visit, fact).line, "Came twice for the cushion halo");
  fact.times = 3;
  EXPECT_EQ(said(Signal::visit, fact).text,
            "Looked at the cushion halo on Wednesday 11 March, for an engagement, three times so "
            "far, noted by Inès.");
}

TEST(say, a_promise_on_its_day_and_late) {
  auto fact = fact_on(today, 0);
  fact.label = "Send the photographs";
  fact.noted_by = "Inès";
  fact.noted_on = Day(2026, 3, 7);
  const auto due = said(Signal::promise, fact);
  EXPECT_EQ(due.headline, "Promised for today");
  EXPECT_EQ(due.line, "Send the photographs");
  EXPECT_EQ(due.text,
            "“Send the photographs”, promised by Inès on Saturday 7 March for Thursday 12 March.");
  fact.day = Day(2026, 3, 10);
  fact.days = 2;
  fact.person = "Hugo";
  const auto late = said(Signal::promise, fact);
  EXPECT_EQ(late.headline, "Promised, two days late");
  EXPECT_EQ(late.line, "Hugo promised: Send the photographs");
  fact.days = 1;
  EXPECT_EQ(said(Signal::promise, fact).headline, "Promised, a day late");
}

TEST(say, a_mended_piece_from_the_first_day_on) {
  auto fact = fact_on(today, 0);
  fact.label = "Platinum band";
  fact.noted_on = Day(2026, 3, 3);
  EXPECT_EQ(said(Signal::repair_ready, fact).headline, "Ready to collect");
  EXPECT_EQ(said(Signal::repair_ready, fact).line, "Platinum band, ready today");
  fact.day = Day(2026, 3, 11);
  fact.days = 1;
  EXPECT_EQ(said(Signal::repair_ready, fact).line, "Platinum band, ready since yesterday");
  fact.day = Day(2026, 3, 10);
  fact.days = 2;
  const auto words = said(Signal::repair_ready, fact);
  EXPECT_EQ(words.line, "Platinum band, ready since Tuesday 10 March");
  EXPECT_EQ(words.text,
            "“Platinum band”, left with us on Tuesday 3 March, is ready since Tuesday 10 March.");
}

TEST(say, what_came_in_and_answers_a_wish) {
  auto fact = fact_on(Day(2026, 3, 10), 2);
  fact.piece = "cushion halo ring";
  fact.label = "Cushion halo, platinum, under 9,000";
  fact.noted_by = "Inès";
  fact.noted_on = Day(2026, 2, 2);
  const auto words = said(Signal::wish_match, fact);
  EXPECT_EQ(words.headline, "Something they wished for");
  EXPECT_EQ(words.line, "The cushion halo ring came in on Tuesday 10 March");
  EXPECT_EQ(words.text,
            "The cushion halo ring came in on Tuesday 10 March. Wished for: “Cushion halo, "
            "platinum, under 9,000”, noted by Inès Monday 2 February.");
}

TEST(say, somebody_new) {
  auto fact = fact_on(Day(2026, 3, 9), 3);
  fact.noted_by = "Inès";
  const auto words = said(Signal::welcome, fact);
  EXPECT_EQ(words.headline, "New in the book");
  EXPECT_EQ(words.line, "First page written three days ago");
  EXPECT_EQ(words.text, "First page in the book on Monday 9 March, by Inès.");
}

TEST(say, a_thank_you_that_is_owed) {
  auto fact = fact_on(Day(2026, 3, 11), 1);
  fact.piece = "pearl strand";
  const auto words = said(Signal::note_owed, fact);
  EXPECT_EQ(words.headline, "A thank-you is owed");
  EXPECT_EQ(words.line, "Took home the pearl strand yesterday");
  EXPECT_EQ(words.text,
            "Took home the pearl strand on Wednesday 11 March; thanks in one’s own hand are due.");
}

}  // namespace
}  // namespace carnet::today

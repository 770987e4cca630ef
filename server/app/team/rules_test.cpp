// SPDX-License-Identifier: Apache-2.0
// Periods, the leak and first replies, by cases.
#include "app/team/rules.hpp"

#include <gtest/gtest.h>

namespace carnet::team {
namespace {

using std::chrono::days;
using std::chrono::minutes;

const Instant monday = *Instant::parse("2026-03-09T15:00:00.000Z");
const Currency dollars = *Currency::parse("USD");

ClientId client(int number) {
  return *ClientId::parse("00000000-0000-7000-8000-0000000000c" + std::to_string(number));
}
StaffId person(int number) {
  return *StaffId::parse("00000000-0000-7000-8000-0000000000b" + std::to_string(number));
}
SaleId sale(int number) {
  return *SaleId::parse("00000000-0000-7000-8000-000000000a0" + std::to_string(number));
}

VisitRow visit(int number) {
  VisitRow row;
  row.client_id = client(number);
  row.at = monday;
  row.has_name = row.has_address = true;
  return row;
}

TEST(TeamPeriod, a_week_ends_today_months_and_quarters_begin_on_their_first) {
  const auto week = period_of(PeriodKind::week, Day(2026, 3, 15));
  EXPECT_EQ(week.from, Day(2026, 3, 9));
  EXPECT_EQ(week.before, Day(2026, 3, 16));
  EXPECT_EQ(title_of(PeriodKind::week, week), "The week to 15 March");
  const auto month = period_of(PeriodKind::month, Day(2026, 12, 31));
  EXPECT_EQ(month.before, Day(2027, 1, 1));
  EXPECT_EQ(title_of(PeriodKind::month, month), "December 2026");
  const auto quarter = period_of(PeriodKind::quarter, Day(2026, 11, 24));
  EXPECT_EQ(quarter.from, Day(2026, 10, 1));
  EXPECT_EQ(title_of(PeriodKind::quarter, quarter), "The fourth quarter of 2026");
}

TEST(TeamAside, it_says_how_many_promises_were_kept) {
  EXPECT_EQ(aside_of(41, 47), "The floor kept 41 of its 47 promises");
  EXPECT_EQ(aside_of(6, 6), "The floor kept all of its 6 promises");
  EXPECT_EQ(aside_of(0, 0), "Nothing was promised for these days");
}

TEST(TeamLeak, each_number_is_a_part_of_the_one_before) {
  auto nameless = visit(1);
  nameless.has_name = false;
  nameless.message_at = monday + days(1);  // even if somebody wrote
  auto forgotten = visit(2);
  auto silent = visit(3);
  silent.message_at = monday + days(2);
  silent.wrote_at = monday + days(1);  // before we did: that is no answer
  auto answered = visit(4);
  answered.message_at = monday + days(1);
  answered.wrote_at = monday + days(2);
  auto spoken = visit(5);
  spoken.touch_at = spoken.spoke_at = monday + days(3);
  const auto leak = leak_of({nameless, forgotten, silent, answered, spoken},
                            {{client(5), monday + days(9)}, {client(4), monday + days(31)}}, {},
                            "America/New_York", dollars);
  EXPECT_EQ(leak.visits, 5);
  EXPECT_EQ(leak.captured, 4);
  EXPECT_EQ(leak.followed_up, 3);
  EXPECT_EQ(leak.replied, 2);
  EXPECT_EQ(leak.came_back, 1);
  EXPECT_EQ(leak.sales.minor, 0);
}

TEST(TeamLeak, a_sale_of_the_same_day_is_no_return_and_each_sale_counts_once) {
  auto first = visit(4);
  first.message_at = monday + days(1);
  first.wrote_at = monday + days(2);
  auto second = first;
  second.at = monday + minutes(30);
  const std::vector<SaleRow> sales{{client(4), sale(1), Day(2026, 3, 9), 100},
                                   {client(4), sale(2), Day(2026, 3, 20), 5'000},
                                   {client(4), sale(3), Day(2026, 4, 30), 9'000}};
  const auto leak = leak_of({first, second}, {}, sales, "America/New_York", dollars);
  EXPECT_EQ(leak.came_back, 2);
  EXPECT_EQ(leak.sales.minor, 5'000);
}

TEST(TeamReplies, only_the_first_answer_to_a_wait_counts) {
  const std::vector<TurnRow> turns{{client(1), monday, true, {}},
                                   {client(1), monday + minutes(5), true, {}},
                                   {client(1), monday + minutes(11), false, person(1)},
                                   {client(1), monday + minutes(20), false, person(2)},
                                   {client(2), monday + minutes(30), false, person(2)}};
  const auto replies = first_replies(turns);
  ASSERT_EQ(replies.size(), 1u);
  EXPECT_EQ(replies[0].staff_id, person(1));
  EXPECT_EQ(replies[0].answered - replies[0].asked, minutes(11));
}

TEST(TeamReplies, the_middle_is_no_average) {
  EXPECT_EQ(middle_of({3, 500, 11}), 11);
  EXPECT_EQ(middle_of({4, 2}), 2);
  EXPECT_FALSE(middle_of({}));
}

TEST(TeamDecisions, only_what_there_is_waits_and_each_says_where) {
  EXPECT_TRUE(decisions_of({}).empty());
  Pending pending;
  pending.flagged = 1;
  pending.late_promises = 12;
  pending.oldest_promise = Day(2026, 3, 3);
  const auto decide = decisions_of(pending);
  ASSERT_EQ(decide.size(), 2u);
  EXPECT_EQ(decide[0].title, "One client has waited");
  EXPECT_EQ(decide[1].title, "12 promises are late");
  EXPECT_EQ(decide[1].text, "The oldest was due on 3 March.");
}

}  // namespace
}  // namespace carnet::team

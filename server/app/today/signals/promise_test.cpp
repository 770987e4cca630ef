// SPDX-License-Identifier: Apache-2.0
// When a promise is owed, and in whose list.
#include "app/today/signals/promise.hpp"

#include <gtest/gtest.h>

namespace carnet::today {
namespace {

const Day today(2026, 11, 24);
const StaffId ines = *StaffId::parse("00000000-0000-7000-8000-0000000000b1");
const StaffId hugo = *StaffId::parse("00000000-0000-7000-8000-0000000000b3");

PromiseFact due_in(int days, bool maker_is_here = true) {
  PromiseFact promise;
  promise.id = *PromiseId::parse("01938f2e-7a10-7c3a-9b1e-5d2f00c0f001");
  promise.text = "Send the photographs";
  promise.due = today + std::chrono::days(days);
  promise.due_at = Instant(days);
  promise.made_by = hugo;
  promise.maker_name = "Hugo";
  promise.maker_is_here = maker_is_here;
  promise.made_on = today - std::chrono::days(9);
  promise.made_at = Instant(-100);
  return promise;
}

struct Case {
  const char* what;
  int due_in_days;
  bool maker_is_here;
  StaffId whose_list;
  Sees sees;
  bool is_owed;
};
const Case cases[] = {
    {"tomorrow is not today", 1, true, hugo, Sees::all, false},
    {"its maker's own, today", 0, true, hugo, Sees::own, true},
    {"its maker's own, late", -3, true, hugo, Sees::own, true},
    {"a colleague's, today", 0, true, ines, Sees::own, false},
    {"a colleague's, late", -1, true, ines, Sees::own, true},
    {"a leaver's, today", 0, false, ines, Sees::own, true},
    {"a leaver's, tomorrow", 1, false, ines, Sees::own, false},
    {"on the client's own page", 0, true, ines, Sees::all, true},
};

TEST(promise, is_owed_on_its_day_and_everybodys_when_it_is_late) {
  for (const auto& row : cases) {
    const auto reason =
        promise_reason(due_in(row.due_in_days, row.maker_is_here), today, row.whose_list, row.sees);
    EXPECT_EQ(reason.has_value(), row.is_owed) << row.what;
  }
}

TEST(promise, is_an_obligation_that_waits_since_its_day_and_cites_itself) {
  const auto reason = promise_reason(due_in(-2), today, hugo, Sees::own);
  ASSERT_TRUE(reason);
  EXPECT_EQ(reason->lane, Lane::obligation);
  EXPECT_EQ(reason->waits_since(), Instant(-2));
  EXPECT_EQ(reason->source.kind, "promises");
  EXPECT_EQ(reason->fact.days, 2);
  EXPECT_EQ(reason->fact.person, "");
  EXPECT_EQ(promise_reason(due_in(-2), today, ines, Sees::own)->fact.person, "Hugo");
}

TEST(promise, is_late_from_the_day_after_and_nothing_else_is) {
  EXPECT_FALSE(is_late(*promise_reason(due_in(0), today, hugo, Sees::own)));
  auto reason = *promise_reason(due_in(-1), today, hugo, Sees::own);
  EXPECT_TRUE(is_late(reason));
  reason.signal = Signal::visit;
  EXPECT_FALSE(is_late(reason));
}

}  // namespace
}  // namespace carnet::today

// SPDX-License-Identifier: Apache-2.0
// When a mended piece is owed.
#include "app/today/signals/repair.hpp"

#include <gtest/gtest.h>

namespace carnet::today {
namespace {

const Day today(2026, 11, 24);

RepairFact ready(const std::string& at) {
  RepairFact repair;
  repair.id = *RepairId::parse("01938f2e-7a10-7c3a-9b1e-5d2f00c0f301");
  repair.piece = "Platinum band";
  repair.left_on = Day(2026, 11, 10);
  repair.ready_on = Day(2026, 11, 21);
  repair.ready_at = *Instant::parse(at);
  return repair;
}

TEST(repair, is_an_obligation_that_waits_since_it_was_ready_and_cites_itself) {
  const auto repair = ready("2026-11-21T15:00:00.000Z");
  const auto reason = repair_reason(repair, today);
  EXPECT_EQ(reason.lane, Lane::obligation);
  EXPECT_EQ(reason.waits_since(), repair.ready_at);
  EXPECT_EQ(reason.source, (Source{"repairs", repair.id.uuid(), repair.ready_at}));
  EXPECT_EQ(reason.fact.label, "Platinum band");
  EXPECT_EQ(reason.fact.days, 3);
  EXPECT_EQ(reason.fact.noted_on, Day(2026, 11, 10));
}

TEST(repair, is_told_of_again_when_it_went_back_and_is_ready_again) {
  const auto first = repair_reason(ready("2026-11-21T15:00:00.000Z"), today);
  const auto second = repair_reason(ready("2026-11-23T15:00:00.000Z"), today);
  EXPECT_NE(first.event, second.event);
}

}  // namespace
}  // namespace carnet::today

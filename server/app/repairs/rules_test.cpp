// SPDX-License-Identifier: Apache-2.0
// What a repair must be and which way it may go.
#include "app/repairs/rules.hpp"

#include <gtest/gtest.h>

namespace carnet::repairs {
namespace {

const Instant now = *Instant::parse("2026-03-12T14:00:00.000Z");
const Day today(2026, 3, 12);

NewRepair resizing() {
  NewRepair repair;
  repair.id = *RepairId::parse("01938f2e-7a10-7c3a-9b1e-5d2f00c0f301");
  repair.piece = *Line<200>::parse("Platinum band");
  repair.kind = RepairKind::resize;
  return repair;
}

std::vector<Step> passed(std::vector<RepairState> states) {
  std::vector<Step> steps;
  for (const auto state : states) steps.push_back({state, "Inès", now});
  return steps;
}

TEST(repairs, every_fault_is_told_at_once) {
  EXPECT_TRUE(faults_of(resizing(), today).empty());
  NewRepair repair;
  repair.agreed = Money{-1, {}};
  repair.promised = Day(2030, 1, 1);
  const auto faults = faults_of(repair, today);
  EXPECT_EQ(faults.size(), 4u);
  EXPECT_EQ(faults.at("/piece").code, "required");
  EXPECT_EQ(faults.at("/promised").code, "too_far");
  repair.promised = Day(2025, 12, 31);
  EXPECT_EQ(faults_of(repair, today).at("/promised").code, "past");
  repair.promised = Day(2026, 3, 1);  // kept on a phone that was away
  EXPECT_EQ(faults_of(repair, today).count("/promised"), 0u);
}

struct Case {
  const char* what;
  std::vector<RepairState> steps;
  RepairState wanted;
  Move move;
};

TEST(repairs, go_forward_may_skip_and_never_go_back) {
  using enum RepairState;
  const Case cases[] = {
      {"from intake to the bench at once", {received}, at_bench, Move::forward},
      {"said twice", {received, at_bench}, at_bench, Move::stands},
      {"an earlier one it was in", {received, quoted, ready}, quoted, Move::stands},
      {"an earlier one it was never in", {received, at_bench}, quoted, Move::backward},
      {"the last", {received, ready}, collected, Move::forward},
      {"after the last", {received, collected}, ready, Move::backward},
  };
  for (const auto& row : cases) {
    EXPECT_EQ(move_to(passed(row.steps), row.wanted), row.move) << row.what;
  }
}

TEST(repairs, stand_where_their_last_step_left_them_in_whatever_order_steps_are_read) {
  using enum RepairState;
  EXPECT_EQ(state_of({}), received);
  EXPECT_EQ(state_of(passed({ready, received, at_bench})), ready);
}

}  // namespace
}  // namespace carnet::repairs

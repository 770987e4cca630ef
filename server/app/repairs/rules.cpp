// SPDX-License-Identifier: Apache-2.0
// Checks a repair and its steps without a database.
#include "app/repairs/rules.hpp"

#include <algorithm>

namespace carnet::repairs {

namespace {

// A phone may have kept an intake for weeks before it found the house again.
constexpr std::chrono::days longest_past{60};
constexpr std::chrono::days longest_ahead{730};
constexpr std::int64_t most_minor = 1'000'000'000'000;

void check_agreed(const std::optional<Money>& agreed, std::int64_t least, FieldFaults& faults) {
  if (agreed && (agreed->minor < least || agreed->minor > most_minor)) {
    faults["/agreed"] = {"range", "Agree on a value of the piece, or leave it open."};
  }
}

void check_promised(const std::optional<Day>& promised, Day today, FieldFaults& faults) {
  if (promised && *promised < today - longest_past) {
    faults["/promised"] = {"past", "This day has long passed."};
  } else if (promised && *promised > today + longest_ahead) {
    faults["/promised"] = {"too_far", "Promise no repair more than two years ahead."};
  }
}

}  // namespace

FieldFaults faults_of(const NewRepair& repair, Day today) {
  FieldFaults faults;
  if (repair.id.is_empty()) faults["/id"] = {"required", "A repair needs an identifier."};
  if (repair.piece.is_empty()) faults["/piece"] = {"required", "Say which piece was left here."};
  check_agreed(repair.agreed, 1, faults);
  check_promised(repair.promised, today, faults);
  return faults;
}

FieldFaults faults_of(const RepairEdit& edit, Day today) {
  FieldFaults faults;
  if (edit.piece && edit.piece->is_empty()) {
    faults["/piece"] = {"required", "Say which piece was left here."};
  }
  check_agreed(edit.agreed, 0, faults);
  if (edit.promised) check_promised(edit.promised->value(), today, faults);
  return faults;
}

RepairState state_of(std::span<const Step> steps) {
  auto last = RepairState::received;
  for (const auto& step : steps) last = std::max(last, step.state);
  return last;
}

Move move_to(std::span<const Step> steps, RepairState state) {
  for (const auto& step : steps) {
    if (step.state == state) return Move::stands;
  }
  return state > state_of(steps) ? Move::forward : Move::backward;
}

}  // namespace carnet::repairs

// SPDX-License-Identifier: Apache-2.0
// A mended piece waits to be collected: owed from the moment it is ready until somebody told them.
#pragma once

#include "app/repairs/repairs.hpp"
#include "app/today/signals/signal.hpp"

namespace carnet::today {

struct RepairFact {
  RepairId id;
  std::string piece;  // in the house's own words
  Day left_on;
  Day ready_on;
  Instant ready_at;
};

Reason repair_reason(const RepairFact& repair, Day today);

}  // namespace carnet::today

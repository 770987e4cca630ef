// SPDX-License-Identifier: Apache-2.0
// What a mended piece asks for.
#include "app/today/signals/repair.hpp"

namespace carnet::today {

Reason repair_reason(const RepairFact& repair, Day today) {
  Reason reason;
  reason.signal = Signal::repair_ready;
  reason.lane = Lane::obligation;
  // A piece that went back to the bench and is ready again is told of again.
  reason.event = "repairs:" + repair.id.text() + ":" + repair.ready_at.text();
  reason.source = {"repairs", repair.id.uuid(), repair.ready_at};
  reason.fact.label = repair.piece;
  reason.fact.day = repair.ready_on;
  reason.fact.days = today - repair.ready_on;
  reason.fact.noted_on = repair.left_on;
  return reason;
}

}  // namespace carnet::today

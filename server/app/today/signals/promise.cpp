// SPDX-License-Identifier: Apache-2.0
// When a promise is owed, and in whose list.
#include "app/today/signals/promise.hpp"

namespace carnet::today {

std::optional<Reason> promise_reason(const PromiseFact& promise, Day today, StaffId staff_id,
                                     Sees sees) {
  if (promise.due > today) return std::nullopt;
  const bool is_mine = promise.made_by == staff_id;
  const bool is_everybodys = promise.due < today || !promise.maker_is_here;
  if (!is_mine && !is_everybodys && sees == Sees::own) return std::nullopt;
  Reason reason;
  reason.signal = Signal::promise;
  reason.lane = Lane::obligation;
  reason.event = "promises:" + promise.id.text();
  reason.source = {"promises", promise.id.uuid(), promise.made_at};
  reason.owed_since = promise.due_at;
  reason.fact.label = promise.text;
  reason.fact.day = promise.due;
  reason.fact.days = today - promise.due;
  if (!is_mine) reason.fact.person = promise.maker_name;
  reason.fact.noted_by = promise.maker_name;
  reason.fact.noted_on = promise.made_on;
  return reason;
}

bool is_late(const Reason& reason) {
  return reason.signal == Signal::promise && reason.fact.days > 0;
}

}  // namespace carnet::today

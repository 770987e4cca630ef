// SPDX-License-Identifier: Apache-2.0
// What was promised falls due: owed on its day, and every day after until it is kept.
#pragma once

#include "app/today/signals/signal.hpp"

namespace carnet::today {

struct PromiseFact {
  PromiseId id;
  std::string text;
  Day due;
  Instant due_at;  // the beginning of that day where the house is
  StaffId made_by;
  std::string maker_name;
  bool maker_is_here = true;  // still works for the house
  Day made_on;
  Instant made_at;
};

/// Whose eyes: a promise is its maker's own; once it is late, or its maker has left, it stands in
/// the list of whoever keeps the client's book too.
enum class Sees { own, all };

std::optional<Reason> promise_reason(const PromiseFact& promise, Day today, StaffId staff_id,
                                     Sees sees);

/// Whether it is about a promise whose day is over.
bool is_late(const Reason& reason);

}  // namespace carnet::today

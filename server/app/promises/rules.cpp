// SPDX-License-Identifier: Apache-2.0
// Checks a promise without a database.
#include "app/promises/promises.hpp"

namespace carnet::promises {

namespace {

// A phone may have kept a promise for weeks before it found the house again.
constexpr std::chrono::days longest_past{60};
constexpr std::chrono::days longest_ahead{1'100};

}  // namespace

FieldFaults faults_of(const NewPromise& promise, Instant now) {
  FieldFaults faults;
  const Day today = utc_day(now);
  if (promise.id.is_empty()) faults["/id"] = {"required", "A promise needs an identifier."};
  if (promise.text.is_empty()) faults["/text"] = {"required", "Say what was promised."};
  if (promise.due < today - longest_past) {
    faults["/due"] = {"past", "This day has long passed."};
  } else if (promise.due > today + longest_ahead) {
    faults["/due"] = {"too_far", "Promise nothing more than three years ahead."};
  }
  return faults;
}

}  // namespace carnet::promises

// SPDX-License-Identifier: Apache-2.0
// Checks and names touches without a database.
#include "app/touches/rules.hpp"

namespace carnet::touches {

FieldFaults faults_of(const NewTouch& touch, Instant now) {
  FieldFaults faults;
  if (touch.id.is_empty()) faults["/id"] = {"required", "A touch needs an identifier."};
  if (touch.result && touch.kind != TouchKind::call) {
    faults["/result"] = {"unexpected", "Only a call has a result."};
  }
  if (touch.at && *touch.at > now + std::chrono::hours(24)) {
    faults["/at"] = {"future", "This has not taken place yet."};
  }
  return faults;
}

bool awaits_result(const Touch& touch) { return touch.kind == TouchKind::call && !touch.result; }

std::string_view verb_of(TouchKind kind, std::optional<CallResult> result) {
  switch (kind) {
    case TouchKind::call:
      if (result == CallResult::no_answer) return "rang";
      return result == CallResult::left_message ? "left_message" : "called";
    case TouchKind::card:
      return "wrote_card";
    case TouchKind::dinner:
      return "dined";
    case TouchKind::gala:
      return "met";
    case TouchKind::social:
      break;
  }
  return "greeted";
}

}  // namespace carnet::touches

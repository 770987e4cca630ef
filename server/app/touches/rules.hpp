// SPDX-License-Identifier: Apache-2.0
// What a touch must be, and how the ledger calls it.
#pragma once

#include "app/touches/touches.hpp"

namespace carnet::touches {

FieldFaults faults_of(const NewTouch& touch, Instant now);

/// A call that was told before anybody said what came of it.
bool awaits_result(const Touch& touch);

/// The verb of the ledger: "called", "left_message", "dined"…
std::string_view verb_of(TouchKind kind, std::optional<CallResult> result);

}  // namespace carnet::touches

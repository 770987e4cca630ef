// SPDX-License-Identifier: Apache-2.0
// The promise that the house makes itself when nobody promised anything at the door.
#pragma once

#include "app/walk_ins/walk_ins.hpp"

namespace carnet::walk_ins {

/// The same for the same walk-in.
PromiseId follow_up_id(WalkInId id);

}  // namespace carnet::walk_ins

// SPDX-License-Identifier: Apache-2.0
// What a repair must be and which way it may go; on plain values.
#pragma once

#include <span>

#include "app/repairs/repairs.hpp"

namespace carnet::repairs {

/// `today` is the day of the asker's store.
FieldFaults faults_of(const NewRepair& repair, Day today);
FieldFaults faults_of(const RepairEdit& edit, Day today);

/// The state of the last step; received when nothing else is told.
RepairState state_of(std::span<const Step> steps);

/// Whether a step was taken already, may be taken now, or lies behind.
enum class Move { stands, forward, backward };
Move move_to(std::span<const Step> steps, RepairState state);

}  // namespace carnet::repairs

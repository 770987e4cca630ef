// SPDX-License-Identifier: Apache-2.0
// One transaction after the other, for what is read and then decided where no row stands to lock.
#pragma once

#include "kit/sql/sql.hpp"

namespace carnet::sql {

/// Waits until no other transaction has the turn of this name, and has it until `tx` ends.
/// SQLite's writer is alone already.
void take_turn(Tx& tx, std::string_view name);

}  // namespace carnet::sql

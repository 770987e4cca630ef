// SPDX-License-Identifier: Apache-2.0
// What a note must be, and whose it is to correct and to remove; on plain values.
#pragma once

#include "app/notes/notes.hpp"

namespace carnet::notes {

FieldFaults faults_of(const Prose<4000>& body);

/// Who wrote a note, and for whom.
struct Written {
  std::optional<StaffId> by;
  bool is_private = false;
};
bool may_change(const Scope& scope, const Written& written);
/// A private note is nobody's but the author's.
bool may_remove(const Scope& scope, const Written& written);

}  // namespace carnet::notes

// SPDX-License-Identifier: Apache-2.0
// What a note must be, and whose it is to correct and to remove.
#include "app/notes/rules.hpp"

#include "app/house/authors.hpp"

namespace carnet::notes {

FieldFaults faults_of(const Prose<4000>& body) {
  if (!body.is_empty()) return {};
  return {{"/body", {"required", "A note says something."}}};
}

bool may_change(const Scope& scope, const Written& written) { return wrote(scope, written.by); }

bool may_remove(const Scope& scope, const Written& written) {
  return wrote(scope, written.by) || (!written.is_private && scope.is_manager());
}

}  // namespace carnet::notes

// SPDX-License-Identifier: Apache-2.0
// Whose something is that a person of the house wrote down.
#pragma once

#include "app/house/scope.hpp"

namespace carnet {

/// Whether it is theirs; what no person of the house wrote is nobody's own.
inline bool wrote(const Scope& scope, const std::optional<StaffId>& author) {
  return author && author == scope.person();
}

}  // namespace carnet

// SPDX-License-Identifier: Apache-2.0
// Faults of several fields in one answer.
#pragma once

#include <map>
#include <string>

#include "kit/shape/result.hpp"

namespace carnet {

/// By JSON pointer within what was sent.
using FieldFaults = std::map<std::string, FieldFault>;

inline Fault bad_fields(FieldFaults faults) {
  return {FaultKind::invalid, "invalid", "Some fields need another look.", std::move(faults), {}};
}

/// Puts the faults of a part under its pointer: "/visit" and "/pieces/0/title".
inline void add_under(const std::string& pointer, const FieldFaults& part, FieldFaults& all) {
  for (const auto& [field, fault] : part) all.emplace(pointer + field, fault);
}

}  // namespace carnet

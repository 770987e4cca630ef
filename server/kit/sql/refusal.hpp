// SPDX-License-Identifier: Apache-2.0
// Which answers roll a transaction back: those of a Result that hold a Fault.
#pragma once

#include <concepts>

namespace carnet::sql {

/// Whether an answer of a transaction means that nothing shall be kept.
template <class T>
bool is_refusal(const T& answer) {
  if constexpr (requires {
                  { answer.has_error() } -> std::convertible_to<bool>;
                }) {
    return answer.has_error();
  } else {
    return false;
  }
}

}  // namespace carnet::sql

// SPDX-License-Identifier: Apache-2.0
// Three sides of one thing, member by member: what a person changed in between stays.
#pragma once

#include "kit/shape/describe.hpp"

namespace carnet::imports {

/// Takes `next` where `current` is still `base`, keeps `current` elsewhere. Undo is the same with
/// what was written as base and what stood before as next.
template <shape::DescribedStruct T>
T merged(const T& base, const T& next, const T& current) {
  T out = current;
  shape::each_member_pointer<T>([&](std::string_view, auto member) {
    if (current.*member == base.*member) out.*member = next.*member;
  });
  return out;
}

template <shape::DescribedStruct T>
bool is_equal(const T& a, const T& b) {
  bool equal = true;
  shape::each_member_pointer<T>(
      [&](std::string_view, auto member) { equal = equal && a.*member == b.*member; });
  return equal;
}

}  // namespace carnet::imports

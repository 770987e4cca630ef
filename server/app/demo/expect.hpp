// SPDX-License-Identifier: Apache-2.0
// The demo's own tables are known to be good: what a feature refuses is a fault of the program.
#pragma once

#include <stdexcept>

#include "kit/shape/result.hpp"
#include "kit/shape/word.hpp"

namespace carnet::demo {

template <class T>
T word(std::string_view text) {
  return *T::parse(text);
}

template <class T>
void expect(const Result<T>& result) {
  if (!result) throw std::logic_error("the demo: " + result.error().text);
}

}  // namespace carnet::demo

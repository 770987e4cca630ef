// SPDX-License-Identifier: Apache-2.0
// One of some choices that an empty text takes away again.
#pragma once

#include <optional>

#include "kit/shape/describe.hpp"
#include "kit/shape/word.hpp"

namespace carnet {

/// One of an enum by its name; an empty text is none of them.
template <class E>
class ChoiceOrNone {
 public:
  ChoiceOrNone() = default;
  static Parsed<ChoiceOrNone> parse(std::string_view text) {
    ChoiceOrNone read;
    if (text.empty()) return read;
    read.choice_ = shape::enum_value<E>(text);
    if (!read.choice_) return wrong("choice", "This is not one of the choices.");
    return read;
  }
  std::string text() const { return choice_ ? std::string(shape::enum_name(*choice_)) : ""; }
  const std::optional<E>& choice() const { return choice_; }
  static Format format() { return {""}; }
  auto operator<=>(const ChoiceOrNone&) const = default;

 private:
  std::optional<E> choice_;
};

}  // namespace carnet

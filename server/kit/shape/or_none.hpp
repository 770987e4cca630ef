// SPDX-License-Identifier: Apache-2.0
// A word, or one of some choices, that an empty text takes away again.
#pragma once

#include <optional>
#include <type_traits>

#include "kit/shape/describe.hpp"
#include "kit/shape/word.hpp"

namespace carnet {

/// Reads and prints as the word does, an enum by its names; an empty text is nothing at all.
template <class T>
class OrNone {
 public:
  OrNone() = default;
  static Parsed<OrNone> parse(std::string_view text) {
    OrNone read;
    if (text.find_first_not_of(" \t") == std::string_view::npos) return read;
    if constexpr (std::is_enum_v<T>) {
      read.value_ = shape::enum_value<T>(text);
      if (!read.value_) return wrong("choice", "This is not one of the choices.");
    } else {
      auto word = T::parse(text);
      if (!word) return word.error();
      read.value_ = std::move(*word);
    }
    return read;
  }
  std::string text() const {
    if (!value_) return {};
    if constexpr (std::is_enum_v<T>) {
      return std::string(shape::enum_name(*value_));
    } else {
      return value_->text();
    }
  }
  const std::optional<T>& value() const { return value_; }
  bool is_empty() const { return !value_; }
  /// Whatever a format or a pattern asks of the word, nothing is let through too.
  static Format format() {
    if constexpr (std::is_enum_v<T>) {
      return {""};
    } else {
      return {"", "", T::format().max_length, T::format().example};
    }
  }
  auto operator<=>(const OrNone&) const = default;

 private:
  std::optional<T> value_;
};

}  // namespace carnet

// SPDX-License-Identifier: Apache-2.0
// A word that an empty text takes away again.
#pragma once

#include "kit/shape/word.hpp"

namespace carnet {

/// Reads and prints as W does; an empty text is nothing at all.
template <Word W>
class OrNone {
 public:
  OrNone() = default;
  static Parsed<OrNone> parse(std::string_view text) {
    OrNone read;
    if (text.find_first_not_of(" \t") == std::string_view::npos) return read;
    auto word = W::parse(text);
    if (!word) return word.error();
    read.text_ = word->text();
    return read;
  }
  const std::string& text() const { return text_; }
  bool is_empty() const { return text_.empty(); }
  static Format format() { return W::format(); }
  auto operator<=>(const OrNone&) const = default;

 private:
  std::string text_;
};

}  // namespace carnet

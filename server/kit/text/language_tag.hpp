// SPDX-License-Identifier: Apache-2.0
// Languages as the web writes them: "en", "pt-BR", "zh-Hant" (BCP 47).
#pragma once

#include <string>

#include "kit/shape/word.hpp"

namespace carnet::text {

/// A well-formed tag (RFC 5646, 2.1) in the capitals 2.1.1 recommends: "ZH-hant-tw" → "zh-Hant-TW".
/// Whether the registry knows each part is not asked; but a language written out ("English") is
/// refused, which the grammar would leave for names that were never registered.
class LanguageTag {
 public:
  LanguageTag() = default;
  /// Code "language".
  static Parsed<LanguageTag> parse(std::string_view text);
  const std::string& text() const { return text_; }
  static Format format() { return {"", "", 35, "pt-BR"}; }
  auto operator<=>(const LanguageTag&) const = default;

 private:
  std::string text_;
};

}  // namespace carnet::text

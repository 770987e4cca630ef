// SPDX-License-Identifier: Apache-2.0
// The sentences of one language. Words in braces are facts: a sentence whose fact is missing is
// not used.
#pragma once

#include <span>
#include <string_view>

#include "app/drafts/grammar.hpp"

namespace carnet::drafts {

using Sentences = std::span<const std::string_view>;

/// What may be said about one kind of reason. Where nothing fits, the next one is looked at.
struct Theme {
  Sentences memories;
  Sentences offers;
  Sentences questions;
};

struct Phrases {
  /// "Good afternoon {name}," for minutes since midnight; "Hello {name}," when unknown.
  std::string (*greeting)(std::string_view name, std::optional<int> minutes);
  const Theme& (*theme)(std::optional<Signal> signal);
  Sentences warm_closings;
};

/// English for a language that has no file yet.
const Phrases& phrases_of(std::string_view language);

extern const Phrases english;

}  // namespace carnet::drafts

// SPDX-License-Identifier: Apache-2.0
// A Word is a type that parses, prints and names its format once, for JSON, SQL, docs and forms.
#pragma once

#include <concepts>
#include <string>
#include <string_view>

#include "kit/shape/result.hpp"

namespace carnet {

/// How a word looks on the wire; OpenAPI and the TypeScript types are written from it.
struct Format {
  std::string_view name;  // OpenAPI "format", empty when there is none
  std::string_view pattern{};
  std::size_t max_length = 0;  // in code points, 0 when unbounded
  std::string_view example{};
};

template <class T>
concept Word = requires(const T& word, std::string_view text) {
  { T::parse(text) } -> std::same_as<Parsed<T>>;
  { word.text() } -> std::convertible_to<std::string>;
  { T::format() } -> std::same_as<Format>;
};

}  // namespace carnet

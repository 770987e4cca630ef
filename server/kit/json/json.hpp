// SPDX-License-Identifier: Apache-2.0
// JSON in and out for described structs: every bad field is named, with its path, in one answer.
#pragma once

#include <boost/json.hpp>
#include <string>
#include <string_view>

#include "kit/json/read.hpp"
#include "kit/json/write.hpp"

namespace carnet::json {

/// Parses and reads T. Malformed JSON is a Fault "json"; bad fields are all listed at once,
/// keyed by JSON pointer (RFC 6901). Unknown members are refused: a typo must not lose a value.
template <class T>
Result<T> parse(std::string_view text) {
  boost::system::error_code problem;
  const auto tree = boost::json::parse(
      text, problem, {}, boost::json::parse_options{.max_depth = 32, .allow_invalid_utf8 = false});
  if (problem) {
    return fault(FaultKind::invalid, "json", "The body is not valid JSON: " + problem.message());
  }
  return read<T>(tree);
}

/// Compact JSON text of a described value.
template <class T>
std::string print(const T& value) {
  return boost::json::serialize(write(value));
}

}  // namespace carnet::json

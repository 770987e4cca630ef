// SPDX-License-Identifier: Apache-2.0
// A scan over brackets and strings.
#include "kit/json/places.hpp"

namespace carnet::json {

namespace {

/// Behind the closing quote of the string whose opening quote stands at `at`.
std::size_t behind_string(std::string_view text, std::size_t at) {
  for (++at; at < text.size() && text[at] != '"'; ++at) {
    if (text[at] == '\\') ++at;
  }
  return at + 1;
}

bool is_space(char letter) {
  return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
}

}  // namespace

std::vector<std::size_t> object_offsets(std::string_view text) {
  std::vector<std::size_t> offsets;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '"') {
      at = behind_string(text, at);
      continue;
    }
    if (text[at] == '{') offsets.push_back(at);
    ++at;
  }
  return offsets;
}

std::size_t member_offset(std::string_view text, std::size_t object, std::string_view key) {
  int depth = 0;
  bool is_name = true;
  for (auto at = object; at < text.size();) {
    const char letter = text[at];
    if (letter == '"') {
      const auto end = behind_string(text, at);
      if (end > text.size()) break;
      const bool is_wanted = depth == 1 && is_name && text.substr(at + 1, end - at - 2) == key;
      at = end;
      if (!is_wanted) continue;
      while (at < text.size() && (is_space(text[at]) || text[at] == ':')) ++at;
      return at;
    }
    if (letter == '{' || letter == '[') ++depth;
    if ((letter == '}' || letter == ']') && --depth == 0) break;
    if (depth == 1 && (letter == ':' || letter == ',')) is_name = letter == ',';
    ++at;
  }
  return object;
}

}  // namespace carnet::json

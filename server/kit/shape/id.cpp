// SPDX-License-Identifier: Apache-2.0
// Reads the text form of identifiers.
#include "kit/shape/id.hpp"

namespace carnet {

namespace {
bool is_dash_place(std::size_t place) {
  return place == 8 || place == 13 || place == 18 || place == 23;
}
}  // namespace

Parsed<Uuid> Uuid::parse(std::string_view text) {
  const auto refused = wrong("uuid", "This is not an identifier (a UUID such as 01938f2e-…).");
  if (text.size() != 36) return refused;
  Uuid answer;
  for (std::size_t place = 0; place < text.size(); ++place) {
    char letter = text[place];
    if (letter >= 'A' && letter <= 'F') letter = static_cast<char>(letter - 'A' + 'a');
    const bool is_hex = (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
    if (is_dash_place(place) ? letter != '-' : !is_hex) return refused;
    answer.text_[place] = letter;
  }
  return answer;
}

}  // namespace carnet

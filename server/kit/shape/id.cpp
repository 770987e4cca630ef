// SPDX-License-Identifier: Apache-2.0
// Reads the text form of identifiers: a book of clients holds some ten thousand of them.
#include "kit/shape/id.hpp"

namespace carnet {

namespace {

// Each byte's lower-case hexadecimal letter; zero for every other byte.
constexpr auto hex_letters = [] {
  std::array<char, 256> letters{};
  for (std::size_t digit = '0'; digit <= '9'; ++digit) letters[digit] = static_cast<char>(digit);
  for (std::size_t place = 0; place < 6; ++place) {
    letters['a' + place] = letters['A' + place] = static_cast<char>('a' + place);
  }
  return letters;
}();

bool is_dash_place(std::size_t place) {
  return place == 8 || place == 13 || place == 18 || place == 23;
}

}  // namespace

Parsed<Uuid> Uuid::parse(std::string_view text) {
  const auto refused = [] {
    return wrong("uuid", "This is not an identifier (a UUID such as 01938f2e-…).");
  };
  if (text.size() != 36) return refused();
  Uuid answer;
  bool is_whole = true;
  for (std::size_t place = 0; place < answer.text_.size(); ++place) {
    const char given = text[place];
    const char letter = is_dash_place(place) ? static_cast<char>(given == '-' ? given : 0)
                                             : hex_letters[static_cast<unsigned char>(given)];
    is_whole = is_whole && letter != 0;
    answer.text_[place] = letter;
  }
  if (!is_whole) return refused();
  return answer;
}

}  // namespace carnet

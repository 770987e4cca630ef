// SPDX-License-Identifier: Apache-2.0
// What a file may be called, on any computer it is saved on.
#include <algorithm>
#include <array>

#include "app/files/rules.hpp"

namespace carnet::files {

namespace {

constexpr std::size_t most_letters = 80;

// Bytes of the letter that begins here; the text is valid UTF-8.
std::size_t letter_bytes(unsigned char first) {
  if (first < 0x80) return 1;
  if (first < 0xe0) return 2;
  return first < 0xf0 ? 3 : 4;
}

// Marks that turn or hide letters (U+200B–200F, U+2028–202E, U+2060–2069, U+FEFF), and controls
// beyond ASCII.
bool is_hidden(std::string_view letter) {
  if (letter.size() == 2) return letter[0] == '\xc2' && letter[1] < '\xa0';
  if (letter == "\xef\xbb\xbf") return true;
  if (letter.size() != 3 || letter[0] != '\xe2') return false;
  const auto second = static_cast<unsigned char>(letter[1]);
  const auto third = static_cast<unsigned char>(letter[2]);
  if (second == 0x81) return third >= 0xa0 && third <= 0xa9;
  return second == 0x80 && ((third >= 0x8b && third <= 0x8f) || (third >= 0xa8 && third <= 0xae));
}

bool is_refused(std::string_view letter) {
  constexpr std::string_view never = R"(<>:"|?*/\)";
  if (letter.size() > 1) return is_hidden(letter);
  const auto byte = static_cast<unsigned char>(letter.front());
  return byte < 0x20 || byte == 0x7f || never.find(letter.front()) != std::string_view::npos;
}

std::string_view without_ending(std::string_view name) {
  constexpr std::size_t longest_ending = 5;  // ".heic"
  const auto dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return name;
  return name.size() - dot <= longest_ending ? name.substr(0, dot) : name;
}

std::string trimmed(std::string name) {
  const auto first = name.find_first_not_of(". ");
  if (first == std::string::npos) return {};
  return name.substr(first, name.find_last_not_of(". ") - first + 1);
}

// Windows opens a device under these names, whatever ending stands behind.
bool is_device(std::string_view stem) {
  const auto name = stem.substr(0, stem.find('.'));
  std::string low;
  for (const char letter : name.substr(0, name.find_last_not_of(' ') + 1)) {
    low += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  }
  constexpr std::array<std::string_view, 4> alone{"con", "prn", "aux", "nul"};
  if (std::find(alone.begin(), alone.end(), low) != alone.end()) return true;
  const bool is_port = low.starts_with("com") || low.starts_with("lpt");
  return is_port && low.size() == 4 && low.back() >= '0' && low.back() <= '9';
}

/// The letters that may stand in a name, as many as it holds, without dots and spaces at its ends.
std::string harmless(std::string_view stem) {
  std::string safe;
  std::size_t letters = 0;
  for (std::size_t place = 0; place < stem.size() && letters < most_letters;) {
    const auto bytes = letter_bytes(static_cast<unsigned char>(stem[place]));
    const auto letter = stem.substr(place, bytes);
    place += bytes;
    if (is_refused(letter)) continue;
    safe += letter;
    ++letters;
  }
  return trimmed(std::move(safe));
}

}  // namespace

std::string safe_name(std::string_view name, FileKind kind) {
  auto safe = harmless(without_ending(name));
  if (safe.empty()) safe = "File";
  if (is_device(safe)) safe = harmless("File " + safe);
  return safe + (kind == FileKind::pdf ? ".pdf" : ".jpg");
}

}  // namespace carnet::files

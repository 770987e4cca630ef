// SPDX-License-Identifier: Apache-2.0
// What a file is by its bytes, and what it may be called.
#include "app/files/rules.hpp"

#include "kit/image/image.hpp"

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

}  // namespace

std::optional<FileKind> kind_of(std::string_view bytes) {
  constexpr std::size_t tail = 2048;
  if (bytes.starts_with("%PDF-")) {
    const auto end = bytes.substr(bytes.size() - std::min(bytes.size(), tail));
    const bool is_whole = end.find("%%EOF") != std::string_view::npos;
    return is_whole ? std::optional(FileKind::pdf) : std::nullopt;
  }
  return image::is_photograph(bytes) ? std::optional(FileKind::picture) : std::nullopt;
}

std::string safe_name(std::string_view name, FileKind kind) {
  const auto stem = without_ending(name);
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
  safe = trimmed(std::move(safe));
  if (safe.empty()) safe = "File";
  return safe + (kind == FileKind::pdf ? ".pdf" : ".jpg");
}

}  // namespace carnet::files

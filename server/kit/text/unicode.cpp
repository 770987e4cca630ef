// SPDX-License-Identifier: Apache-2.0
// Code points by ICU's macros, graphemes by its break iterator.
#include "kit/text/unicode.hpp"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <memory>

namespace carnet::text {

namespace {

constexpr char32_t replacement = 0xfffd;

std::unique_ptr<icu::BreakIterator> new_grapheme_iterator() {
  UErrorCode status = U_ZERO_ERROR;
  return std::unique_ptr<icu::BreakIterator>(
      icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
}

}  // namespace

// ICU's macro narrows on purpose, which -Wconversion cannot know.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
std::u32string code_points(std::string_view utf8) {
  std::u32string out;
  out.reserve(utf8.size());
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
  const auto size = static_cast<std::int32_t>(utf8.size());
  for (std::int32_t place = 0; place < size;) {
    UChar32 point = 0;
    U8_NEXT(bytes, place, size, point);
    out += point < 0 ? replacement : static_cast<char32_t>(point);
  }
  return out;
}
#pragma GCC diagnostic pop

void append_utf8(std::string& out, char32_t point) {
  const auto add = [&out](char32_t bits) { out += static_cast<char>(bits); };
  const auto follow = [&add](char32_t bits) { add(0x80 | (bits & 0x3f)); };
  if (point < 0x80) {
    add(point);
  } else if (point < 0x800) {
    add(0xc0 | (point >> 6)), follow(point);
  } else if (point < 0x10000) {
    add(0xe0 | (point >> 12)), follow(point >> 6), follow(point);
  } else {
    add(0xf0 | (point >> 18)), follow(point >> 12), follow(point >> 6), follow(point);
  }
}

std::string utf8(std::u32string_view points) {
  std::string out;
  for (const auto point : points) append_utf8(out, point);
  return out;
}

std::size_t utf16_length(std::string_view utf8) {
  std::size_t length = 0;
  for (const auto point : code_points(utf8)) length += utf16_length(point);
  return length;
}

std::vector<std::size_t> grapheme_ends(std::u32string_view points) {
  thread_local const auto iterator = new_grapheme_iterator();
  const auto text = icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(points.data()),
                                                  static_cast<std::int32_t>(points.size()));
  iterator->setText(text);
  std::vector<std::size_t> ends;
  for (auto end = iterator->next(); end != icu::BreakIterator::DONE; end = iterator->next()) {
    ends.push_back(static_cast<std::size_t>(text.countChar32(0, end)));
  }
  return ends;
}

bool is_word_point(char32_t point) {
  const auto mask = U_MASK(u_charType(static_cast<UChar32>(point)));
  return (mask & (U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK)) != 0;
}

}  // namespace carnet::text

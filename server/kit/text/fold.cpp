// SPDX-License-Identifier: Apache-2.0
// Folding by ICU, with a short way for plain ASCII.
#include "kit/text/fold.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uspoof.h>

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>

#include "kit/text/unicode.hpp"

namespace carnet::text {

namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char letter) { return (letter & 0x80) == 0; });
}

bool is_space(char letter) { return letter == ' ' || (letter >= '\t' && letter <= '\r'); }

std::string with_single_spaces(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char letter : text) {
    if (!is_space(letter)) {
      out += letter;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string ascii_fold(std::string_view text) {
  std::string out(text);
  for (char& letter : out) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return with_single_spaces(out);
}

void check(UErrorCode status) {
  if (U_FAILURE(status)) throw std::runtime_error("ICU data is missing or damaged");
}

const icu::Normalizer2& case_folding() {
  UErrorCode status = U_ZERO_ERROR;
  const auto* found = icu::Normalizer2::getNFKCCasefoldInstance(status);
  return check(status), *found;
}

const icu::Normalizer2& decomposing() {
  UErrorCode status = U_ZERO_ERROR;
  const auto* found = icu::Normalizer2::getNFDInstance(status);
  return check(status), *found;
}

std::string normalized(const icu::Normalizer2& by, std::string_view text) {
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  UErrorCode status = U_ZERO_ERROR;
  by.normalizeUTF8(0, {text.data(), static_cast<std::int32_t>(text.size())}, sink, nullptr, status);
  return check(status), out;
}

/// Accents of Latin, Greek and Cyrillic, Hebrew points and Arabic vowels; not the vowel signs
/// of India or the voiced marks of Japan, which make other letters.
bool is_accent(char32_t point) {
  return (point >= 0x0300 && point <= 0x036f) || (point >= 0x0591 && point <= 0x05c7) ||
         (point >= 0x064b && point <= 0x065f) || point == 0x0670;
}

/// Letters with a stroke have no decomposition; people type them without it.
std::string_view without_stroke(char32_t point) {
  struct Stroke {
    char32_t point;
    std::string_view plain;
  };
  static constexpr std::array<Stroke, 9> strokes{{{U'ø', "o"},
                                                  {U'đ', "d"},
                                                  {U'ł', "l"},
                                                  {U'æ', "ae"},
                                                  {U'œ', "oe"},
                                                  {U'ı', "i"},
                                                  {U'ð', "d"},
                                                  {U'þ', "th"},
                                                  {U'ħ', "h"}}};
  for (const auto& stroke : strokes) {
    if (stroke.point == point) return stroke.plain;
  }
  return {};
}

struct CloseSpoof {
  void operator()(USpoofChecker* checker) const { uspoof_close(checker); }
};

}  // namespace

std::string fold(std::string_view text) {
  if (is_ascii(text)) return ascii_fold(text);
  std::string out;
  for (const auto point :
       code_points(normalized(decomposing(), normalized(case_folding(), text)))) {
    if (is_accent(point)) continue;
    const auto plain = without_stroke(point);
    plain.empty() ? append_utf8(out, point) : void(out += plain);
  }
  return with_single_spaces(out);
}

std::string skeleton(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  thread_local const std::unique_ptr<USpoofChecker, CloseSpoof> checker(uspoof_open(&status));
  check(status);
  const auto size = static_cast<std::int32_t>(text.size());
  std::string out(text.size() * 4 + 16, '\0');
  const auto length = uspoof_getSkeletonUTF8(checker.get(), 0, text.data(), size, out.data(),
                                             static_cast<std::int32_t>(out.size()), &status);
  if (U_FAILURE(status)) return std::string(text);
  out.resize(static_cast<std::size_t>(length));
  return out;
}

}  // namespace carnet::text

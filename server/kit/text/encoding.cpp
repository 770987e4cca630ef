// SPDX-License-Identifier: Apache-2.0
// Detects an encoding and turns it into UTF-8, with ICU's converters.
#include "kit/text/encoding.hpp"

#include <unicode/ucnv.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <limits>
#include <stdexcept>

namespace carnet::text {

namespace {

constexpr std::string_view utf8_mark = "\xef\xbb\xbf";
constexpr std::string_view utf16_le_mark = "\xff\xfe";
constexpr std::string_view utf16_be_mark = "\xfe\xff";
constexpr std::size_t sampled = 4096;  // bytes looked at for the zeros of UTF-16

std::string_view without_mark(std::string_view bytes, Encoding encoding) {
  std::string_view mark;
  if (encoding == Encoding::utf8) mark = utf8_mark;
  if (encoding == Encoding::utf16_le) mark = utf16_le_mark;
  if (encoding == Encoding::utf16_be) mark = utf16_be_mark;
  return bytes.starts_with(mark) ? bytes.substr(mark.size()) : bytes;
}

// Text of Western languages in UTF-16 has a zero in nearly every second byte.
bool has_zeros_at(std::string_view bytes, std::size_t parity) {
  const auto sample = bytes.substr(0, sampled);
  std::size_t zeros[2] = {0, 0};
  for (std::size_t place = 0; place < sample.size(); ++place) {
    if (sample[place] == '\0') ++zeros[place % 2];
  }
  return bytes.size() % 2 == 0 && zeros[parity] * 4 > sample.size() && zeros[1 - parity] == 0;
}

std::string converted(std::string_view bytes, const char* converter) {
  if (bytes.size() > std::numeric_limits<std::int32_t>::max() / 3) {
    throw std::length_error("a text of more than 700 MB is not converted");
  }
  // The worst case is three bytes of UTF-8 for one of Windows-1252 (the euro sign).
  std::string out(bytes.size() * 3 + 1, '\0');
  UErrorCode problem = U_ZERO_ERROR;
  const auto length =
      ucnv_convert("UTF-8", converter, out.data(), static_cast<std::int32_t>(out.size()),
                   bytes.data(), static_cast<std::int32_t>(bytes.size()), &problem);
  if (U_FAILURE(problem)) throw std::runtime_error(u_errorName(problem));
  out.resize(static_cast<std::size_t>(length));
  out.shrink_to_fit();
  return out;
}

}  // namespace

// ICU's macro narrows an int inside; the code point and the walk are right.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
bool is_utf8(std::string_view bytes) {
  std::size_t place = 0;
  while (place < bytes.size()) {
    if (static_cast<unsigned char>(bytes[place]) < 0x80) {
      ++place;
      continue;
    }
    UChar32 point = 0;
    U8_NEXT(bytes.data(), place, bytes.size(), point);
    if (point < 0) return false;
  }
  return true;
}
#pragma GCC diagnostic pop

Encoding detect_encoding(std::string_view bytes) {
  if (bytes.starts_with(utf8_mark)) return Encoding::utf8;
  if (bytes.starts_with(utf16_le_mark)) return Encoding::utf16_le;
  if (bytes.starts_with(utf16_be_mark)) return Encoding::utf16_be;
  if (has_zeros_at(bytes, 1)) return Encoding::utf16_le;
  if (has_zeros_at(bytes, 0)) return Encoding::utf16_be;
  return is_utf8(bytes) ? Encoding::utf8 : Encoding::windows_1252;
}

std::string to_utf8(std::string_view bytes, Encoding encoding) {
  const auto text = without_mark(bytes, encoding);
  switch (encoding) {
    case Encoding::utf16_le:
      return converted(text, "UTF-16LE");
    case Encoding::utf16_be:
      return converted(text, "UTF-16BE");
    case Encoding::windows_1252:
      return converted(text, "windows-1252");
    case Encoding::utf8:
      // A file that says it is UTF-8 and breaks off somewhere keeps the rest of its letters.
      return is_utf8(text) ? std::string(text) : converted(text, "UTF-8");
  }
  return {};
}

std::string to_utf8(std::string_view bytes) { return to_utf8(bytes, detect_encoding(bytes)); }

std::string to_utf8(std::string_view bytes, std::string_view charset) {
  // One letter of these is never more than three bytes of UTF-8 for each of its own.
  constexpr std::array<const char*, 24> known{
      "US-ASCII",     "ISO-8859-1",   "ISO-8859-2",   "ISO-8859-5",   "ISO-8859-7",
      "ISO-8859-9",   "ISO-8859-15",  "UTF-16LE",     "UTF-16BE",     "windows-1250",
      "windows-1251", "windows-1252", "windows-1253", "windows-1254", "windows-1257",
      "KOI8-R",       "Shift_JIS",    "EUC-JP",       "ISO-2022-JP",  "GB2312",
      "GBK",          "GB18030",      "Big5",         "EUC-KR"};
  const auto is_same = [&](const char* name) {
    return ucnv_compareNames(std::string(charset).c_str(), name) == 0;
  };
  if (is_same("UTF-8")) return to_utf8(bytes, Encoding::utf8);
  const auto found = std::find_if(known.begin(), known.end(), is_same);
  if (charset.size() > 40 || found == known.end()) return to_utf8(bytes);
  // Many a writer calls Windows-1252 by the name of its smaller sister, as browsers know.
  const bool is_latin = is_same("US-ASCII") || is_same("ISO-8859-1");
  if (is_latin && is_utf8(bytes)) return std::string(bytes);
  return converted(bytes, is_latin ? "windows-1252" : *found);
}

}  // namespace carnet::text

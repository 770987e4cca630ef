// SPDX-License-Identifier: Apache-2.0
// Text as code points, UTF-16 units and what a reader sees as one letter.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace carnet::text {

/// Bytes that are not UTF-8 become U+FFFD.
std::u32string code_points(std::string_view utf8);
std::string utf8(std::u32string_view points);
void append_utf8(std::string& out, char32_t point);

/// 1, or 2 for a surrogate pair: how JavaScript and UCS-2 count.
constexpr std::size_t utf16_length(char32_t point) { return point > 0xffff ? 2 : 1; }
std::size_t utf16_length(std::string_view utf8);

/// The ends, as code point indexes, of what a reader sees as one letter (UAX 29 graphemes):
/// "e" + accent is one, a family emoji is one, CR LF is one.
std::vector<std::size_t> grapheme_ends(std::u32string_view points);

/// Letters, digits and marks of any script.
bool is_word_point(char32_t point);

}  // namespace carnet::text

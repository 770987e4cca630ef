// SPDX-License-Identifier: Apache-2.0
// Encodings are told apart and end as the same UTF-8.
#include "kit/text/encoding.hpp"

#include <gtest/gtest.h>

using carnet::text::detect_encoding;
using carnet::text::Encoding;
using carnet::text::to_utf8;

namespace {

std::string utf16(std::u16string_view text, Encoding encoding, std::string mark) {
  for (const char16_t unit : text) {
    const char high = static_cast<char>(unit >> 8);
    const char low = static_cast<char>(unit & 0xff);
    mark += encoding == Encoding::utf16_be ? high : low;
    mark += encoding == Encoding::utf16_be ? low : high;
  }
  return mark;
}

}  // namespace

TEST(encoding, the_mark_decides_and_is_taken_off) {
  EXPECT_EQ(to_utf8("\xef\xbb\xbfname,Zo\u00eb"), "name,Zo\u00eb");
  EXPECT_EQ(to_utf8(utf16(u"name,Zo\u00eb", Encoding::utf16_le, "\xff\xfe")), "name,Zo\u00eb");
  EXPECT_EQ(to_utf8(utf16(u"name,Zo\u00eb", Encoding::utf16_be, "\xfe\xff")), "name,Zo\u00eb");
}

TEST(encoding, without_a_mark_the_zeros_of_utf_16_tell) {
  EXPECT_EQ(to_utf8(utf16(u"name,city", Encoding::utf16_le, "")), "name,city");
  EXPECT_EQ(to_utf8(utf16(u"name,city", Encoding::utf16_be, "")), "name,city");
  EXPECT_EQ(detect_encoding(std::string_view("a,b\n1,\0\n", 8)), Encoding::utf8);
}

TEST(encoding, what_is_not_utf_8_is_windows_1252) {
  EXPECT_EQ(to_utf8("Ren\xe9\x65,\x80 5"), "Ren\u00e9e,\u20ac 5");
  EXPECT_EQ(to_utf8("Ren\u00e9e"), "Ren\u00e9e");
  EXPECT_EQ(to_utf8(""), "");
}

TEST(encoding, a_broken_end_of_marked_text_keeps_the_rest) {
  EXPECT_EQ(to_utf8("\xef\xbb\xbf"
                    "ok\xc3"),
            "ok\ufffd");
}

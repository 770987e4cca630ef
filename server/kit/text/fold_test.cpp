// SPDX-License-Identifier: Apache-2.0
// Promises of folding, code points and graphemes.
#include "kit/text/fold.hpp"

#include <gtest/gtest.h>

#include "kit/text/unicode.hpp"

namespace carnet::text {

namespace {

TEST(fold, case_accents_and_strokes_do_not_matter) {
  EXPECT_EQ(fold("Renée  DØE"), "renee doe");
  EXPECT_EQ(fold("MÜLLER-Łukasz"), "muller-lukasz");
  EXPECT_EQ(fold("Straße"), "strasse");
  EXPECT_EQ(fold("ARRÊT"), "arret");
}

TEST(fold, wide_and_mathematical_letters_are_plain) {
  EXPECT_EQ(fold("ＳＴＯＰ"), "stop");
  EXPECT_EQ(fold("𝐒𝐓𝐎𝐏"), "stop");
}

TEST(fold, invisible_letters_go) {
  EXPECT_EQ(fold("S\u200BT\u200DO\u00ADP\uFE0F\u202E"), "stop");
  EXPECT_EQ(fold("\uFEFFstop"), "stop");
}

TEST(fold, spaces_collapse_and_the_ends_are_trimmed) {
  EXPECT_EQ(fold("  Bell \t &\n Co "), "bell & co");
  EXPECT_EQ(fold("a\u00A0\u2003b"), "a b");
}

TEST(fold, folding_twice_changes_nothing) {
  for (const char* text : {"İstanbul", "ΣΊΣΥΦΟΣ", "ﬁancée", "Ǆ", "가나", "停止", "🛑️"}) {
    EXPECT_EQ(fold(fold(text)), fold(text)) << text;
  }
}

TEST(fold, broken_bytes_become_a_mark_and_do_not_crash) {
  EXPECT_EQ(fold("a\xff"
                 "b"),
            "a\uFFFD"
            "b");
  EXPECT_EQ(fold(std::string("st\0op", 5)), std::string("st\0op", 5));
}

TEST(skeleton, cyrillic_look_alikes_read_like_latin) {
  EXPECT_EQ(skeleton("ЅТОР"), skeleton("STOP"));
  EXPECT_NE(skeleton("SHOP"), skeleton("STOP"));
}

TEST(unicode, code_points_and_back) {
  EXPECT_EQ(utf8(code_points("Zoë 🛑")), "Zoë 🛑");
  EXPECT_EQ(utf16_length(std::string_view("Zoë 🛑")), 6u);
}

TEST(unicode, a_reader_sees_one_letter) {
  EXPECT_EQ(grapheme_ends(code_points("e\u0301x")).size(), 2u);
  EXPECT_EQ(grapheme_ends(code_points("👨‍👩‍👧")).size(), 1u);
  EXPECT_EQ(grapheme_ends(code_points("\r\n")).size(), 1u);
}

}  // namespace

}  // namespace carnet::text

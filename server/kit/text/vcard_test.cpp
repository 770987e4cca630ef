// SPDX-License-Identifier: Apache-2.0
// Cards as phones and mail programs write them, and as nobody should.
#include "kit/text/vcard.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace carnet::text;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

std::vector<Vcard> read(std::string_view text) {
  VcardReader reader(text);
  std::vector<Vcard> cards;
  while (const auto* card = reader.next()) cards.push_back(*card);
  return cards;
}

/// The value of a property in a card of this version with only that line.
std::string value_of(const std::string& line, const std::string& version = "3.0") {
  const auto cards =
      read("BEGIN:VCARD\r\nVERSION:" + version + "\r\n" + line + "\r\nEND:VCARD\r\n");
  if (cards.size() != 1 || cards[0].properties.size() != 2) return "not one property";
  return cards[0].properties[1].value;
}

std::string fault_of(const Vcard& card) {
  if (!card.fault) return "";
  return std::to_string(card.fault->place.line) + ":" + std::to_string(card.fault->place.column) +
         " " + std::string(code_of(card.fault->what));
}

}  // namespace

TEST(vcard, several_cards_stand_in_one_file) {
  const auto cards = read(
      "BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nEND:VCARD\n\n\nbegin:vcard\nversion:4.0\nfn:Bo\n"
      "end:vcard");
  ASSERT_THAT(cards, SizeIs(2));
  EXPECT_EQ(cards[0].version, "3.0");
  EXPECT_EQ(cards[1].properties[1].name, "FN");
  EXPECT_EQ(cards[1].properties[1].value, "Bo");
  EXPECT_EQ(cards[1].place, (TextPlace{7, 1}));
  EXPECT_EQ(cards[1].properties[1].place, (TextPlace{9, 4}));
}

TEST(vcard, folded_lines_are_one_line) {
  EXPECT_EQ(value_of("NOTE:one\r\n  two\r\n\tthree"), "one twothree");
  EXPECT_EQ(value_of("NOTE:one\r\n two", "2.1"), "one two");
  EXPECT_EQ(value_of("NOTE;X-LONG=a\r\n b:one\r\n two"), "onetwo") << "within parameters too";
}

TEST(vcard, each_line_end_is_one) {
  for (const auto* end : {"\n", "\r\n", "\r", "\r\r\n"}) {
    std::string text;
    for (const auto* line : {"BEGIN:VCARD", "NOTE:one", "  two", "END:VCARD"}) {
      text.append(line).append(end);
    }
    EXPECT_EQ(read(text).at(0).properties.at(0).value, "one two");
  }
}

TEST(vcard, quoted_printable_is_decoded_in_its_charset) {
  EXPECT_EQ(value_of("FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Ren=E9e", "2.1"),
            "Ren\u00e9e");
  EXPECT_EQ(value_of("FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Ren=C3=A9e", "2.1"), "Ren\u00e9e");
  EXPECT_EQ(value_of("FN;QUOTED-PRINTABLE:a=20=\r\nb=3D", "2.1"), "a b=");
  EXPECT_EQ(value_of("FN;ENCODING=QUOTED-PRINTABLE:=C3=91", "2.1"), "\u00d1") << "told by bytes";
  EXPECT_EQ(value_of("FN;CHARSET=x-none;ENCODING=QUOTED-PRINTABLE:=ZZ=4", "2.1"), "=ZZ=4");
  EXPECT_EQ(value_of("FN;CHARSET=Shift_JIS;ENCODING=QUOTED-PRINTABLE:=83=4A", "2.1"), "\u30ab");
}

TEST(vcard, pictures_are_marked_and_left_out) {
  for (const auto* photo :
       {"PHOTO;ENCODING=b;TYPE=JPEG:AAAA\r\n BBBB", "PHOTO;BASE64:AAAA\r\nBBBB\r\n",
        "PHOTO;ENCODING=BASE64:\r\n AAAA\r\n\r\n"}) {
    const auto cards =
        read("BEGIN:VCARD\r\nVERSION:2.1\r\n" + std::string(photo) + "\r\nFN:Ann\r\nEND:VCARD\r\n");
    ASSERT_THAT(cards, SizeIs(1));
    ASSERT_THAT(cards[0].properties, SizeIs(3)) << photo;
    EXPECT_FALSE(cards[0].fault) << photo;
    EXPECT_TRUE(cards[0].properties[1].is_binary);
    EXPECT_THAT(cards[0].properties[1].value, IsEmpty());
    EXPECT_EQ(cards[0].properties[2].value, "Ann");
  }
}

TEST(vcard, types_come_in_every_spelling) {
  for (const auto* line : {"TEL;CELL;VOICE:1", "TEL;TYPE=cell,voice:1", "TEL;TYPE=\"voice,cell\":1",
                           "TEL;type=CELL;type=VOICE:1"}) {
    const auto cards = read("BEGIN:VCARD\nVERSION:4.0\n" + std::string(line) + "\nEND:VCARD\n");
    const auto& property = cards.at(0).properties.at(1);
    EXPECT_TRUE(property.has_type("cell")) << line;
    EXPECT_TRUE(property.has_type("voice")) << line;
    EXPECT_FALSE(property.has_type("fax")) << line;
  }
}

TEST(vcard, groups_and_quoted_colons_are_understood) {
  const auto cards =
      read("BEGIN:VCARD\nVERSION:3.0\nitem1.X-ABLabel;X-NOTE=\"a:b;c\":Spouse\nEND:VCARD\n");
  const auto& property = cards.at(0).properties.at(1);
  EXPECT_EQ(property.group, "item1");
  EXPECT_EQ(property.name, "X-ABLABEL");
  EXPECT_EQ(property.parameter("X-NOTE"), "a:b;c");
  EXPECT_EQ(property.value, "Spouse");
}

TEST(vcard, backslashes_are_taken_off_values) {
  EXPECT_EQ(vcard_text(R"(a\, b\; c\nd\\e\x)"), "a, b; c\nd\\e\\x");
  EXPECT_THAT(vcard_parts(R"(Do\;e;Ann;;)", ';'), ElementsAre("Do;e", "Ann", "", ""));
  EXPECT_THAT(vcard_parts(R"(a\,b,c)", ','), ElementsAre("a,b", "c"));
  EXPECT_THAT(vcard_parts("", ';'), ElementsAre(""));
  EXPECT_THAT(vcard_parts("a\\", ';'), ElementsAre("a\\"));
}

TEST(vcard, a_card_within_a_card_is_passed_over) {
  const auto cards = read(
      "BEGIN:VCARD\nVERSION:2.1\nFN:Ann\nAGENT:\nBEGIN:VCARD\nFN:Other\nEND:VCARD\nNOTE:x\n"
      "END:VCARD\n");
  ASSERT_THAT(cards, SizeIs(1));
  EXPECT_FALSE(cards[0].fault);
  EXPECT_EQ(cards[0].properties.back().value, "x");
}

TEST(vcard, what_cannot_be_read_is_placed) {
  EXPECT_EQ(fault_of(read("BEGIN:VCARD\nFN:Ann\nnothing\nEND:VCARD\n").at(0)), "3:1 no_value");
  EXPECT_EQ(fault_of(read("BEGIN:VCARD\nFN:A\x01n\nEND:VCARD\n").at(0)), "2:5 control_character");
  const auto cards = read("hello\nyou\nBEGIN:VCARD\nFN:Ann\nBEGIN:VCARD\nFN:Bo\nEND:VCARD\n");
  ASSERT_THAT(cards, SizeIs(3));
  EXPECT_EQ(fault_of(cards[0]), "1:1 outside_card");
  EXPECT_EQ(fault_of(cards[1]), "3:1 unfinished_card");
  EXPECT_EQ(fault_of(cards[2]), "");
}

TEST(vcard, a_card_without_end_costs_no_more_than_its_length) {
  std::string text = "BEGIN:VCARD\nVERSION:3.0\n";
  for (int line = 0; line < 200'000; ++line) text += "NOTE:" + std::string(20, 'x') + "\n";
  const auto cards = read(text);
  ASSERT_THAT(cards, SizeIs(1));
  EXPECT_EQ(cards[0].fault->what, VcardWrong::too_long);
  EXPECT_LE(cards[0].properties.size(), 1'000u);
}

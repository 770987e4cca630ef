// SPDX-License-Identifier: Apache-2.0
// What a wish must be and what its words tell.
#include "app/wishes/rules.hpp"

#include <gtest/gtest.h>

namespace carnet::wishes {
namespace {

struct Case {
  const char* words;
  Described described;
};
const Case cases[] = {
    {"Cushion halo, platinum, under 9,000", {"", "platinum", "", "cushion halo", 9'000}},
    {"a sapphire ring in YELLOW GOLD", {"ring", "yellow gold", "sapphire", "", {}}},
    {"Diamond studs up to $4k", {"earrings", "", "diamond", "stud", 4'000}},
    {"hoops, rose gold", {"earrings", "rose gold", "", "hoop", {}}},
    {"emerald-cut solitaire", {"", "", "", "emerald cut solitaire", {}}},
    {"An emerald pendant, less than 12 500", {"pendant", "", "emerald", "", 12'500}},
    {"tennis bracelet with rubies below €20'000", {"bracelet", "", "ruby", "tennis", 20'000}},
    {"lab-grown diamond band", {"ring", "", "laboratory diamond", "", {}}},
    {"Three-stone ring, oval", {"ring", "", "", "three-stone oval", {}}},
    {"something golden and goldenrod", {}},
    {"under the weather", {}},
    {"max 99999999999", {}},
    {"under", {}},
    {"", {}},
};

TEST(wishes, words_of_the_trade_are_read_out_of_a_description) {
  for (const auto& row : cases) {
    const auto read = read_description(row.words);
    EXPECT_EQ(read.category, row.described.category) << row.words;
    EXPECT_EQ(read.metal, row.described.metal) << row.words;
    EXPECT_EQ(read.stone, row.described.stone) << row.words;
    EXPECT_EQ(read.style, row.described.style) << row.words;
    EXPECT_EQ(read.highest, row.described.highest) << row.words;
  }
}

TEST(wishes, reading_survives_whatever_is_written) {
  const std::string odd[] = {std::string(200, ','), "under\xff\xfe", "up to ,,,1",
                             std::string("under ") + std::string(190, '9'),
                             "\xf0\x9f\x92\x8d under 1"};
  for (const auto& words : odd) read_description(words);
  EXPECT_EQ(read_description("\xf0\x9f\x92\x8d under 1").highest, 1);
}

VisitId visit(int number) {
  return *VisitId::parse("01938f2e-7a10-7c3a-9b1e-5d2f00c0e00" + std::to_string(number));
}
const auto drops = *PieceId::parse("00000000-0000-7000-8000-0000000000e1");

TEST(wishes, a_piece_is_looked_at_once_a_visit) {
  const SeenPiece seen[] = {{visit(1), drops, "Sapphire drops", false},
                            {visit(1), drops, "Sapphire drops", true},
                            {visit(2), drops, "Drops", false},
                            {visit(3), {}, "Sapphire drops", true}};
  Wish wish;
  wish.piece_id = drops;
  wish.words = "Sapphire drops";
  count_looks(seen, wish);
  EXPECT_EQ(wish.looks, 2);
  EXPECT_TRUE(wish.tried);
}

TEST(wishes, where_no_piece_is_named_the_words_are_counted) {
  const SeenPiece seen[] = {{visit(1), {}, "A thin gold CHAIN", false},
                            {visit(2), drops, "A thin gold chain", true}};
  Wish wish;
  wish.words = "a  thin gold chain";
  count_looks(seen, wish);
  EXPECT_EQ(wish.looks, 1);
  EXPECT_FALSE(wish.tried);
}

TEST(wishes, the_last_change_of_each_field_after_a_version_is_told) {
  const PastEdit past[] = {{{4, {"note"}}, "Claire", {}},
                           {{3, {"note", "by_day"}}, "Inès", {}},
                           {{2, {"for_whom"}}, "Inès", {}}};
  const auto changes = last_changes(past, 2);
  ASSERT_EQ(changes.size(), 2u);
  EXPECT_EQ(changes[0].field, "note");
  EXPECT_EQ(changes[0].changed_by, "Claire");
  EXPECT_EQ(changes[1].field, "by_day");
  EXPECT_TRUE(last_changes(past, 4).empty());
}

}  // namespace
}  // namespace carnet::wishes

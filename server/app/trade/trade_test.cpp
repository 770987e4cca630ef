// SPDX-License-Identifier: Apache-2.0
// The trade's words are one vocabulary, and stones are read in it.
#include "app/trade/trade.hpp"

#include <gtest/gtest.h>

namespace carnet::trade {
namespace {

TEST(trade, whatever_a_description_is_read_as_is_a_word_of_the_trade) {
  for (const auto* words : {"lab-grown diamond pendant in rose gold", "pearl strand, silver",
                            "ruby hoops", "titanium cufflinks", "steel watch, bangle"}) {
    const auto read = read_description(words);
    EXPECT_TRUE(read.metal.empty() || spelt(Kind::metal, read.metal)) << read.metal;
    EXPECT_TRUE(read.stone.empty() || spelt(Kind::stone, read.stone)) << read.stone;
    EXPECT_TRUE(read.category.empty() || spelt(Kind::category, read.category)) << read.category;
  }
}

TEST(trade, words_are_spelt_as_the_trade_spells_them) {
  ASSERT_NE(spelt(Kind::style, "PAVE"), nullptr);
  EXPECT_EQ(*spelt(Kind::style, "PAVE"), "pavé");
  EXPECT_EQ(*spelt(Kind::clarity, "vs1"), "VS1");
  EXPECT_EQ(spelt(Kind::metal, "mithril"), nullptr);
}

TEST(trade, what_no_word_of_the_trade_says_is_looked_for_as_it_stands) {
  using Words = std::vector<std::string>;
  EXPECT_EQ(other_words("Cushion halo, platinum, under 9,000"), Words());
  EXPECT_EQ(other_words("OW-2207 steel chronograph"), Words{"ow-2207"});
  EXPECT_EQ(other_words("a ring by Orsay in yellow gold"), (Words{"by", "orsay"}));
  EXPECT_EQ(other_words(""), Words());
}

TEST(trade, of_a_description_only_the_piece_is_said) {
  const std::pair<const char*, const char*> descriptions[] = {
      {"Ruby cluster ring for the fortieth", "Ruby cluster ring"},
      {"Cushion halo, platinum, under 9,000", "Cushion halo, platinum"},
      {"Bracelet for Ruby", "Bracelet"},
      {"Ruby’s bracelet, in rose gold for her, with pearls", "bracelet, rose gold, pearls"},
      {"Pear-shaped sapphire and diamond drops", "Pear-shaped sapphire and diamond drops"},
      {"An emerald cut diamond on a pavé band", "emerald cut diamond, pavé band"},
      {"Grandmother's Peridot collar", "Peridot collar"},
      {"Lab grown diamond studs $4k", "Lab grown diamond studs"},
      {"Emerald ring, no diamonds", "Emerald ring"},
      {"Emerald ring, no diamonds, pearls or opals. In platinum", "Emerald ring, platinum"},
      {"Rose gold ring, never yellow gold", "Rose gold ring"},
      {"Ring without 2.5 ct diamonds", "Ring"},
      {"She doesn’t wear pearls; a halo ring", "halo ring"},
      {"Platinum band, allergic to white gold", "Platinum band"},
      {"Emerald ring, pearls she hates", "Emerald ring"},
      {"Ruby studs, opals never", "Ruby studs"},
      {"Emerald ring because she hates diamonds", "Emerald ring"},
      {"Rose gold rather than yellow gold", "Rose gold"},
      {"Halo ring, Ruby has one", "Halo ring"},
      {"Ruby has one like it", ""},
      {"Pavé band to match, with Pearl", "Pavé band"},
      {"Bracelet with Pearl", "Bracelet"},
      {"Bracelet with pearls", "Bracelet with pearls"},
      {"Sapphire and Diamond Drops", "Sapphire and Diamond Drops"},
      {"Ring, Sapphire, Platinum", "Ring, Sapphire, Platinum"},
      {"An Emerald", "Emerald"},
      {"Sapphire, 3 ct", "Sapphire"},
      {"Sapphire for her fortieth", "Sapphire"},
      {"Something to make up for the divorce", ""},
      {"", ""},
  };
  for (const auto& [words, piece] : descriptions) EXPECT_EQ(said_in_trade(words), piece) << words;
}

struct Case {
  const char* words;
  StoneWords stone;
};
const Case cases[] = {
    {"Cushion brilliant, 2.03 ct, H VS1, in a halo of pavé, finger 5",
     {"cushion", 203, "H", "VS1", "", "", ""}},
    {"Two pear-shaped sapphires, 4.20 ct together", {"pear", 420, "", "", "", "", ""}},
    {"Round 1ct F/VVS2 diamond, excellent cut, GIA 2205551234",
     {"round", 100, "F", "VVS2", "excellent", "GIA", "2205551234"}},
    {"Brilliants, 10.00 ct together, 16 cm", {"round", 1000, "", "", "", "", ""}},
    {"emerald-cut, 1.505 carats, very good cut", {"emerald cut", 151, "", "", "very good", "", ""}},
    {"bridal, Carat: 1.02, Color: G, Clarity: VVS1, Shape_Oval, Shape: Oval, Cut: Ideal",
     {"oval", 102, "G", "VVS1", "ideal", "", ""}},
    {"18 ct yellow gold band with an emerald", {"", {}, "", "", "", "", ""}},
    {"18ct gold ring, 0.25ct", {"", 25, "", "", "", "", ""}},
    {"Oval emerald, 0.004 ct", {"oval", {}, "", "", "", "", ""}},
    {"SI of GIA 12", {"", {}, "", "", "", "GIA", ""}},
    {"99999 ct", {}},
    {"", {}},
};

TEST(trade, a_stone_is_read_out_of_its_description) {
  for (const auto& row : cases) {
    const auto read = read_stone(row.words);
    EXPECT_EQ(read.shape, row.stone.shape) << row.words;
    EXPECT_EQ(read.points, row.stone.points) << row.words;
    EXPECT_EQ(read.colour, row.stone.colour) << row.words;
    EXPECT_EQ(read.clarity, row.stone.clarity) << row.words;
    EXPECT_EQ(read.cut, row.stone.cut) << row.words;
    EXPECT_EQ(read.laboratory, row.stone.laboratory) << row.words;
    EXPECT_EQ(read.certificate, row.stone.certificate) << row.words;
  }
}

TEST(trade, reading_survives_whatever_is_written) {
  for (const auto* odd : {"ct", "1.1.1 ct", ",,,,", "\xff\xfe 1 ct", "- - -", "1 ct gold"}) {
    read_stone(odd);
    other_words(odd);
    said_in_trade(odd);
  }
  EXPECT_EQ(read_stone("1 ct \xf0\x9f\x92\x8e").points, 100);
}

}  // namespace
}  // namespace carnet::trade

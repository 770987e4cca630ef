// SPDX-License-Identifier: Apache-2.0
// What a title of jewelry says of metal, stone, style and category.
#include "app/imports/attributes.hpp"

#include <gtest/gtest.h>

using carnet::imports::attributes_of;

TEST(attributes, titles_are_read_as_a_jeweler_reads_them) {
  struct Case {
    const char* title;
    const char* category;
    const char* metal;
    int karat;  // 0 for none
    const char* stone;
    const char* style;
  };
  const Case cases[] = {
      {"Sapphire Halo Ring in Platinum", "ring", "platinum", 0, "sapphire", "halo"},
      {"18k Yellow Gold Hoop Earrings", "earrings", "yellow gold", 18, "", "hoop"},
      {"Sapphire and Diamond Three-Stone Ring, 14kt White Gold", "ring", "white gold", 14,
       "sapphire", "three-stone"},
      {"2ct Emerald-Cut Diamond Solitaire", "ring", "", 0, "diamond", "solitaire"},
      {"Lab-Grown Diamond Tennis Bracelet, 18 karat gold", "bracelet", "yellow gold", 18,
       "laboratory diamond", "tennis"},
      {"9ct gold signet", "ring", "yellow gold", 9, "", "signet"},
      {"Akoya Pearl Strand Necklace", "necklace", "", 0, "pearl", ""},
      {"Automatic Dive Watch, Steel", "watch", "steel", 0, "", "dive"},
      {"Pavé Eternity Band 750", "ring", "yellow gold", 18, "", "pavé"},
      {"Earring of strings", "earrings", "", 0, "", ""},
      {"String quartet tickets", "", "", 0, "", ""},
  };
  for (const auto& each : cases) {
    const auto read = attributes_of(each.title, "", "");
    EXPECT_EQ(read.category, each.category) << each.title;
    EXPECT_EQ(read.metal, each.metal) << each.title;
    EXPECT_EQ(read.karat.value_or(0), each.karat) << each.title;
    EXPECT_EQ(read.stone, each.stone) << each.title;
    EXPECT_EQ(read.style, each.style) << each.title;
  }
}

TEST(attributes, type_and_tags_fill_what_the_title_leaves_open) {
  const auto read = attributes_of("Boho Dream", "Earrings", "Silver, Turquoise");
  EXPECT_EQ(read.category, "earrings");
  EXPECT_EQ(read.metal, "silver");
  EXPECT_EQ(read.stone, "turquoise");
}

TEST(attributes, a_title_is_believed_before_its_tags) {
  const auto read = attributes_of("Platinum ring", "", "gold, silver");
  EXPECT_EQ(read.metal, "platinum");
}

// SPDX-License-Identifier: Apache-2.0
// The lists of the trade's words.
#include <algorithm>
#include <array>

#include "app/trade/trade.hpp"
#include "kit/text/fold.hpp"

namespace carnet::trade {

namespace {

using Words = std::vector<std::string>;

std::array<Words, 11> lists() {
  return {{
      {"ring", "earrings", "necklace", "pendant", "bracelet", "brooch", "cufflinks", "watch",
       "charm", "tiara", "loose stone"},
      {"platinum", "yellow gold", "white gold", "rose gold", "two-tone", "palladium", "silver",
       "titanium", "steel"},
      {"9", "14", "18", "22", "24"},
      {"colourless", "white", "black", "grey", "blue", "green", "red", "pink", "yellow", "orange",
       "purple", "brown", "multicoloured"},
      {"diamond",    "laboratory diamond", "sapphire",   "ruby",    "emerald",      "pearl",
       "aquamarine", "tanzanite",          "tourmaline", "spinel",  "garnet",       "opal",
       "topaz",      "amethyst",           "citrine",    "peridot", "morganite",    "alexandrite",
       "moonstone",  "turquoise",          "jade",       "onyx",    "lapis lazuli", "coral",
       "no stone"},
      {"round", "oval", "cushion", "emerald cut", "princess", "pear", "marquise", "radiant",
       "asscher", "heart", "baguette", "cabochon", "old mine", "rose cut"},
      {"classic", "modern", "vintage", "art deco", "minimal", "bold", "delicate", "solitaire",
       "halo", "three-stone", "pavé", "bezel", "eternity", "stacking", "signet"},
      {"D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O",
       "P", "Q", "R", "S", "T", "U", "V", "W", "X", "Y", "Z"},
      {"FL", "IF", "VVS1", "VVS2", "VS1", "VS2", "SI1", "SI2", "I1", "I2", "I3"},
      {"excellent", "ideal", "very good", "premium", "good", "fair", "poor"},
      {"GIA", "IGI", "AGS", "HRD", "GCAL", "SSEF", "Gübelin", "GRS", "AGL", "Lotus"},
  }};
}

}  // namespace

const std::vector<std::string>& words_of(Kind kind) {
  static const auto all = lists();
  return all.at(static_cast<std::size_t>(kind));
}

const std::string* spelt(Kind kind, std::string_view word) {
  const auto folded = text::fold(word);
  const auto& words = words_of(kind);
  const auto found = std::ranges::find_if(
      words, [&](const std::string& each) { return text::fold(each) == folded; });
  return found == words.end() ? nullptr : &*found;
}

}  // namespace carnet::trade

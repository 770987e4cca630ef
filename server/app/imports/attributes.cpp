// SPDX-License-Identifier: Apache-2.0
// The small table of a jeweler's words, and the search for them.
#include "app/imports/attributes.hpp"

#include <charconv>
#include <span>

#include "kit/text/fold.hpp"

namespace carnet::imports {

namespace {

/// `written` is folded; longer ones stand before the shorter ones they contain.
struct Spelling {
  std::string_view written;
  std::string_view word;
};

constexpr Spelling categories[] = {
    {"earring", "earrings"},   {"ear ring", "earrings"}, {"stud", "earrings"},
    {"hoop", "earrings"},      {"huggie", "earrings"},   {"necklace", "necklace"},
    {"choker", "necklace"},    {"pendant", "necklace"},  {"locket", "necklace"},
    {"bracelet", "bracelet"},  {"bangle", "bracelet"},   {"cuff link", "cufflinks"},
    {"cufflink", "cufflinks"}, {"cuff", "bracelet"},     {"anklet", "bracelet"},
    {"brooch", "brooch"},      {"watch", "watch"},       {"chronograph", "watch"},
    {"wedding band", "ring"},  {"ring", "ring"},         {"eternity band", "ring"},
    {"solitaire", "ring"},     {"signet", "ring"},       {"chain", "necklace"},
    {"charm", "charm"},        {"tiara", "tiara"},
};

constexpr Spelling metals[] = {
    {"yellow gold", "yellow gold"},
    {"white gold", "white gold"},
    {"rose gold", "rose gold"},
    {"pink gold", "rose gold"},
    {"red gold", "rose gold"},
    {"two tone", "two-tone"},
    {"gold plated", "gold plate"},
    {"gold vermeil", "vermeil"},
    {"vermeil", "vermeil"},
    {"gold filled", "gold filled"},
    {"platinum", "platinum"},
    {"palladium", "palladium"},
    {"sterling silver", "silver"},
    {"stainless steel", "steel"},
    {"titanium", "titanium"},
    {"tantalum", "tantalum"},
    {"gold", "yellow gold"},
    {"silver", "silver"},
    {"steel", "steel"},
    {"ceramic", "ceramic"},
    {"leather", "leather"},
};

constexpr Spelling stones[] = {
    {"sapphire", "sapphire"},
    {"ruby", "ruby"},
    {"emerald cut diamond", "diamond"},
    {"emerald", "emerald"},
    {"tanzanite", "tanzanite"},
    {"aquamarine", "aquamarine"},
    {"tourmaline", "tourmaline"},
    {"morganite", "morganite"},
    {"amethyst", "amethyst"},
    {"topaz", "topaz"},
    {"citrine", "citrine"},
    {"garnet", "garnet"},
    {"peridot", "peridot"},
    {"spinel", "spinel"},
    {"alexandrite", "alexandrite"},
    {"opal", "opal"},
    {"turquoise", "turquoise"},
    {"moonstone", "moonstone"},
    {"onyx", "onyx"},
    {"jade", "jade"},
    {"lapis", "lapis lazuli"},
    {"pearl", "pearl"},
    {"coral", "coral"},
    {"moissanite", "moissanite"},
    {"quartz", "quartz"},
    {"malachite", "malachite"},
};

constexpr Spelling diamonds[] = {
    {"lab grown diamond", "laboratory diamond"},
    {"lab diamond", "laboratory diamond"},
    {"diamond", "diamond"},
};

constexpr Spelling styles[] = {
    {"halo", "halo"},
    {"solitaire", "solitaire"},
    {"three stone", "three-stone"},
    {"trilogy", "three-stone"},
    {"toi et moi", "toi et moi"},
    {"eternity", "eternity"},
    {"pave", "pavé"},
    {"tennis", "tennis"},
    {"riviere", "rivière"},
    {"signet", "signet"},
    {"cocktail", "cocktail"},
    {"art deco", "art deco"},
    {"vintage", "vintage"},
    {"antique", "antique"},
    {"cluster", "cluster"},
    {"bezel", "bezel"},
    {"channel", "channel"},
    {"stud", "stud"},
    {"hoop", "hoop"},
    {"huggie", "hoop"},
    {"drop", "drop"},
    {"chandelier", "chandelier"},
    {"station", "station"},
    {"choker", "choker"},
    {"locket", "locket"},
    {"pendant", "pendant"},
    {"bangle", "bangle"},
    {"cuff", "cuff"},
    {"chain", "chain"},
    {"stacking", "stacking"},
    {"dive", "dive"},
    {"diver", "dive"},
    {"chronograph", "chronograph"},
    {"dress watch", "dress"},
    {"band", "band"},
};

/// Folded, with every sign a space, so that words stand between spaces: " 18k white gold ".
std::string words_of(std::string_view text) {
  std::string out = " ";
  for (const char letter : text::fold(text)) {
    const auto code = static_cast<unsigned char>(letter);
    const bool is_letter = code >= 0x80 || std::isalnum(code);
    if (is_letter || out.back() != ' ') out += is_letter ? letter : ' ';
  }
  return out + " ";
}

/// A whole word, or its plural.
std::size_t place_of(const std::string& words, std::string_view written) {
  for (auto at = words.find(written); at != std::string::npos; at = words.find(written, at + 1)) {
    auto end = at + written.size();
    if (words.compare(end, 2, "s ") == 0) ++end;
    if (words.compare(end, 3, "es ") == 0) end += 2;
    if (words[at - 1] == ' ' && words[end] == ' ') return at;
  }
  return std::string::npos;
}

/// What is named first; of two that begin together the longer one, which the tables list first.
std::string_view first_named(const std::string& words, std::span<const Spelling> table) {
  std::size_t first = std::string::npos;
  std::string_view word;
  for (const auto& spelling : table) {
    const auto at = place_of(words, spelling.written);
    if (at < first) first = at, word = spelling.word;
  }
  return word;
}

/// The table's own order decides: "earring" before "ring", "yellow gold" before "gold".
std::string_view first_listed(const std::string& words, std::span<const Spelling> table) {
  for (const auto& spelling : table) {
    if (place_of(words, spelling.written) != std::string::npos) return spelling.word;
  }
  return {};
}

std::optional<int> karat_of(const std::string& words) {
  // "ct" alone is the weight of a stone.
  constexpr std::string_view units[] = {
      "k",           "kt", " karat", " k", "ct gold", " ct gold", "ct yellow gold", "ct white gold",
      "ct rose gold"};
  constexpr Spelling finenesses[] = {{"750", "18"}, {"585", "14"}, {"375", "9"}, {"916", "22"}};
  for (int karat = 24; karat >= 8; --karat) {
    for (const auto unit : units) {
      const auto written = std::to_string(karat).append(unit);
      if (place_of(words, written) != std::string::npos) return karat;
    }
  }
  const auto fineness = first_listed(words, finenesses);
  if (fineness.empty()) return std::nullopt;
  return std::stoi(std::string(fineness));
}

bool is_gold(std::string_view metal) {
  return metal == "yellow gold" || metal == "white gold" || metal == "rose gold" ||
         metal == "two-tone";
}

void fill(Attributes& attributes, const std::string& words) {
  if (attributes.category.empty()) attributes.category = first_listed(words, categories);
  if (attributes.metal.empty()) attributes.metal = first_listed(words, metals);
  if (!attributes.karat) attributes.karat = karat_of(words);
  if (attributes.stone.empty()) attributes.stone = first_named(words, stones);
  if (attributes.stone.empty()) attributes.stone = first_listed(words, diamonds);
  if (attributes.style.empty()) attributes.style = first_named(words, styles);
}

}  // namespace

Attributes attributes_of(std::string_view title, std::string_view type, std::string_view tags) {
  Attributes attributes;
  fill(attributes, words_of(title));
  fill(attributes, words_of(type));
  fill(attributes, words_of(tags));
  // "18k ring" is gold although nobody wrote the word.
  if (attributes.metal.empty() && attributes.karat) attributes.metal = "yellow gold";
  if (!is_gold(attributes.metal)) attributes.karat.reset();
  return attributes;
}

}  // namespace carnet::imports

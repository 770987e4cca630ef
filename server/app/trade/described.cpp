// SPDX-License-Identifier: Apache-2.0
// Reads words of the trade out of a description.
#include <algorithm>
#include <array>
#include <charconv>

#include "app/trade/trade.hpp"
#include "kit/text/fold.hpp"

namespace carnet::trade {

namespace {

struct TradeWord {
  std::string_view said;
  std::string_view means;
};

// Longer ones first where one begins with another.
constexpr std::array metals{TradeWord{"yellow gold", "yellow gold"},
                            TradeWord{"white gold", "white gold"},
                            TradeWord{"rose gold", "rose gold"},
                            TradeWord{"pink gold", "rose gold"},
                            TradeWord{"platinum", "platinum"},
                            TradeWord{"palladium", "palladium"},
                            TradeWord{"titanium", "titanium"},
                            TradeWord{"silver", "silver"},
                            TradeWord{"steel", "steel"},
                            TradeWord{"gold", "gold"}};

constexpr std::array stones{TradeWord{"lab grown diamond", "laboratory diamond"},
                            TradeWord{"laboratory diamond", "laboratory diamond"},
                            TradeWord{"lab diamond", "laboratory diamond"},
                            TradeWord{"diamond", "diamond"},
                            TradeWord{"sapphire", "sapphire"},
                            TradeWord{"emerald", "emerald"},
                            TradeWord{"ruby", "ruby"},
                            TradeWord{"rubies", "ruby"},
                            TradeWord{"pearl", "pearl"},
                            TradeWord{"aquamarine", "aquamarine"},
                            TradeWord{"tanzanite", "tanzanite"},
                            TradeWord{"opal", "opal"},
                            TradeWord{"tourmaline", "tourmaline"},
                            TradeWord{"topaz", "topaz"},
                            TradeWord{"amethyst", "amethyst"},
                            TradeWord{"garnet", "garnet"},
                            TradeWord{"spinel", "spinel"},
                            TradeWord{"morganite", "morganite"}};

constexpr std::array categories{
    TradeWord{"earring", "earrings"},  TradeWord{"stud", "earrings"},
    TradeWord{"hoop", "earrings"},     TradeWord{"drops", "earrings"},
    TradeWord{"bracelet", "bracelet"}, TradeWord{"bangle", "bracelet"},
    TradeWord{"necklace", "necklace"}, TradeWord{"strand", "necklace"},
    TradeWord{"chain", "necklace"},    TradeWord{"pendant", "pendant"},
    TradeWord{"brooch", "brooch"},     TradeWord{"cufflink", "cufflinks"},
    TradeWord{"charm", "charm"},       TradeWord{"tiara", "tiara"},
    TradeWord{"watch", "watch"},       TradeWord{"ring", "ring"},
    TradeWord{"band", "ring"}};

constexpr std::array styles{TradeWord{"emerald cut", "emerald cut"},
                            TradeWord{"three stone", "three-stone"},
                            TradeWord{"cushion", "cushion"},
                            TradeWord{"oval", "oval"},
                            TradeWord{"round", "round"},
                            TradeWord{"princess", "princess"},
                            TradeWord{"radiant", "radiant"},
                            TradeWord{"asscher", "asscher"},
                            TradeWord{"marquise", "marquise"},
                            TradeWord{"pear", "pear"},
                            TradeWord{"heart", "heart"},
                            TradeWord{"baguette", "baguette"},
                            TradeWord{"halo", "halo"},
                            TradeWord{"solitaire", "solitaire"},
                            TradeWord{"eternity", "eternity"},
                            TradeWord{"signet", "signet"},
                            TradeWord{"tennis", "tennis"},
                            TradeWord{"hoop", "hoop"},
                            TradeWord{"stud", "stud"},
                            TradeWord{"drop", "drop"},
                            TradeWord{"strand", "strand"},
                            TradeWord{"chronograph", "chronograph"}};

constexpr std::array limits{std::string_view("under"),   std::string_view("below"),
                            std::string_view("up to"),   std::string_view("less than"),
                            std::string_view("at most"), std::string_view("max")};

bool is_letter(char letter) { return letter >= 'a' && letter <= 'z'; }

// Only letters and single spaces, with one before and after: " cushion halo platinum ".
std::string letters_of(const std::string& folded) {
  std::string letters = " ";
  for (const char each : folded) {
    if (is_letter(each)) {
      letters += each;
    } else if (letters.back() != ' ') {
      letters += ' ';
    }
  }
  if (letters.back() != ' ') letters += ' ';
  return letters;
}

// Takes the word out, in the singular or the plural, so that no other is read in it.
bool take(std::string& letters, std::string_view word) {
  for (const std::string_view ending : {" ", "s ", "es "}) {
    const auto whole = " " + std::string(word) + std::string(ending);
    const auto place = letters.find(whole);
    if (place == std::string::npos) continue;
    letters.replace(place, whole.size(), " ");
    return true;
  }
  return false;
}

template <class Words>
std::string first_of(std::string& letters, const Words& words) {
  for (const auto& word : words) {
    if (take(letters, word.said)) return std::string(word.means);
  }
  return {};
}

// What a kind of piece is called by is often its style too ("hoops"), so it is not taken out.
std::string category_of(std::string letters) { return first_of(letters, categories); }

std::string style_of(std::string& letters) {
  std::string style;
  for (const auto& word : styles) {
    if (!take(letters, word.said)) continue;
    style += (style.empty() ? "" : " ") + std::string(word.means);
  }
  return style;
}

// "9,000", "$9k", "12 500": an amount of at most nine digits.
std::optional<std::int64_t> amount_at(std::string_view rest) {
  std::string digits;
  std::size_t place = 0;
  while (place < rest.size() && !(rest[place] >= '0' && rest[place] <= '9')) {
    if (is_letter(rest[place]) || place > 4) return std::nullopt;
    ++place;
  }
  for (; place < rest.size() && digits.size() <= 9; ++place) {
    const char each = rest[place];
    const bool is_digit = each >= '0' && each <= '9';
    const bool goes_on = (each == ',' || each == ' ' || each == '\'') && place + 3 < rest.size() &&
                         rest[place + 1] >= '0' && rest[place + 1] <= '9';
    if (is_digit) digits += each;
    if (!is_digit && !goes_on) break;
  }
  std::int64_t amount = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), amount);
  if (place < rest.size() && rest[place] == 'k') amount *= 1'000;
  if (digits.empty() || digits.size() > 9 || amount == 0) return std::nullopt;
  return amount;
}

std::optional<std::int64_t> highest_of(const std::string& folded) {
  for (const auto& limit : limits) {
    const auto place = folded.find(limit);
    if (place == std::string::npos) continue;
    if (auto amount = amount_at(std::string_view(folded).substr(place + limit.size()))) {
      return amount;
    }
  }
  return std::nullopt;
}

// What people write around the words of the trade.
constexpr std::array fillers{
    std::string_view("a"),    std::string_view("an"),   std::string_view("and"),
    std::string_view("cut"),  std::string_view("for"),  std::string_view("in"),
    std::string_view("of"),   std::string_view("on"),   std::string_view("or"),
    std::string_view("than"), std::string_view("the"),  std::string_view("to"),
    std::string_view("with"), std::string_view("grown")};

// Up to the limit: an amount and what stands behind it name no piece.
std::string before_limit(const std::string& folded) {
  if (!highest_of(folded)) return folded;
  auto first = folded.size();
  for (const auto& limit : limits) first = std::min(first, folded.find(limit));
  return folded.substr(0, first);
}

}  // namespace

Described read_description(std::string_view words) {
  const auto folded = text::fold(words);
  auto letters = letters_of(folded);
  Described described;
  described.highest = highest_of(folded);
  described.metal = first_of(letters, metals);
  described.category = category_of(letters);
  described.style = style_of(letters);  // before the stones: an emerald cut is no emerald
  described.stone = first_of(letters, stones);
  return described;
}

std::vector<std::string> other_words(std::string_view words) {
  auto letters = " " + before_limit(text::fold(words)) + " ";
  for (auto& each : letters) {
    if (std::string_view(",;:()\"").find(each) != std::string_view::npos) each = ' ';
  }
  const auto take_all = [&](const auto& table) {
    for (const auto& word : table) {
      while (take(letters, word.said)) {
      }
    }
  };
  take_all(metals);
  take_all(styles);
  take_all(stones);
  take_all(categories);
  std::vector<std::string> others;
  for (std::size_t start = 0; start < letters.size();) {
    const auto end = std::min(letters.find(' ', start), letters.size());
    auto word = letters.substr(start, end - start);
    start = end + 1;
    if (word.empty() || std::ranges::find(fillers, word) != fillers.end()) continue;
    others.push_back(std::move(word));
  }
  return others;
}

}  // namespace carnet::trade

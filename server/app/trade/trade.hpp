// SPDX-License-Identifier: Apache-2.0
// The words of the trade: what pieces, tastes and wishes are described in, and how they are read
// out of what somebody wrote. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace carnet::trade {

/// Diamonds are graded by GIA's scales: colour D to Z, clarity FL to I3, cut Excellent to Poor.
enum class Kind {
  category,
  metal,
  karat,
  colour,
  stone,
  shape,
  style,
  diamond_colour,
  clarity,
  cut,
  laboratory
};

/// In the order in which somebody is asked. Of `style` these are suggestions.
const std::vector<std::string>& words_of(Kind kind);

/// The trade's own spelling of a word, whatever its case and accents; nothing for another word.
const std::string* spelt(Kind kind, std::string_view word);

/// What can be read out of a description; empty where it says nothing.
struct Described {
  std::string category;
  std::string metal;
  std::string stone;
  std::string style;                    // shapes and styles as they were said: "cushion halo"
  std::optional<std::int64_t> highest;  // in whole units of the currency
  bool operator==(const Described&) const = default;
};

/// "Cushion halo, platinum, under 9,000": words of the trade, in any case and order.
Described read_description(std::string_view words);

/// The words of a description that say nothing of the trade: a brand, a reference, a SKU.
std::vector<std::string> other_words(std::string_view words);

/// What a description says of the piece, as it was said, without what it says besides: for whom,
/// what for, how dear. "Ruby cluster ring for the fortieth, under 9,000" → "Ruby cluster ring".
std::string said_in_trade(std::string_view words);

/// What is said of one stone; empty where nothing is. Weight in hundredths of a carat (points).
struct StoneWords {
  std::string shape;
  std::optional<int> points;
  std::string colour;
  std::string clarity;
  std::string cut;
  std::string laboratory;
  std::string certificate;
  bool operator==(const StoneWords&) const = default;
};

/// "Cushion brilliant, 2.03 ct, H VS1, excellent cut, GIA 2205551234".
StoneWords read_stone(std::string_view words);

/// "1.20", "1.2 ct": a weight of at most 9,999.99 carats, rounded to a hundredth.
std::optional<int> read_points(std::string_view carats);

}  // namespace carnet::trade

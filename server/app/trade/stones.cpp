// SPDX-License-Identifier: Apache-2.0
// Reads what is said of one stone: shape, weight, grades and the laboratory that gave them.
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "app/trade/trade.hpp"
#include "kit/text/fold.hpp"

namespace carnet::trade {

namespace {

struct Token {
  std::string written;
  std::string folded;
};

constexpr std::string_view between = " \t\n,;:/()|-";

// "H-VS1, GIA 220": words and numbers as they were written; not folded_words, for a point stays
// within its number.
std::vector<Token> tokens_of(std::string_view words) {
  std::vector<Token> tokens;
  for (std::size_t start = 0; start < words.size();) {
    const auto end = std::min(words.find_first_of(between, start), words.size());
    std::string word(words.substr(start, end - start));
    while (word.ends_with('.')) word.pop_back();
    start = end + 1;
    if (word.empty()) continue;
    auto folded = text::fold(word);
    tokens.push_back({std::move(word), std::move(folded)});
  }
  return tokens;
}

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

struct ShapeWord {
  std::string_view said;
  std::string_view means;
};

// "Emerald" alone is a stone, and "old mine" and "rose" need their second word too.
constexpr std::array shapes{ShapeWord{"oval", "oval"},         ShapeWord{"cushion", "cushion"},
                            ShapeWord{"princess", "princess"}, ShapeWord{"pear", "pear"},
                            ShapeWord{"marquise", "marquise"}, ShapeWord{"radiant", "radiant"},
                            ShapeWord{"asscher", "asscher"},   ShapeWord{"heart", "heart"},
                            ShapeWord{"baguette", "baguette"}, ShapeWord{"cabochon", "cabochon"},
                            ShapeWord{"round", "round"}};
constexpr std::array two_word_shapes{ShapeWord{"emerald cut", "emerald cut"},
                                     ShapeWord{"old mine", "old mine"},
                                     ShapeWord{"rose cut", "rose cut"}};

bool is_one_or_many(std::string_view word, std::string_view one) {
  return word == one ||
         (word.size() == one.size() + 1 && word.starts_with(one) && word.back() == 's');
}

std::string shape_of(const std::vector<Token>& tokens) {
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const auto next = at + 1 < tokens.size() ? tokens[at + 1].folded : std::string();
    for (const auto& shape : two_word_shapes) {
      if (tokens[at].folded + " " + next == shape.said) return std::string(shape.means);
    }
    for (const auto& shape : shapes) {
      if (is_one_or_many(tokens[at].folded, shape.said)) return std::string(shape.means);
    }
  }
  const bool is_brilliant = std::ranges::any_of(
      tokens, [](const Token& each) { return is_one_or_many(each.folded, "brilliant"); });
  return is_brilliant ? "round" : "";
}

bool is_carat_unit(std::string_view word) {
  return word == "ct" || word == "cts" || word == "carat" || word == "carats" || word == "ctw";
}

// "18 ct gold" and "18 ct yellow gold" tell of a metal.
bool is_of_gold(const std::vector<Token>& tokens, std::size_t at) {
  for (auto next = at; next < tokens.size() && next < at + 2; ++next) {
    if (tokens[next].folded == "gold") return true;
  }
  return false;
}

std::optional<int> points_of(const std::vector<Token>& tokens) {
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const auto& word = tokens[at].folded;
    // Tags say "Carat: 1.02".
    if (word == "carat" && at + 1 < tokens.size() &&
        (at == 0 || !is_digit(tokens[at - 1].folded[0]))) {
      if (const auto points = read_points(tokens[at + 1].folded)) return points;
    }
    if (word.empty() || !is_digit(word.front())) continue;
    const auto unit = word.find_first_not_of("0123456789.");
    const bool is_joined = unit != std::string::npos && is_carat_unit(word.substr(unit));
    const bool stands_apart =
        unit == std::string::npos && at + 1 < tokens.size() && is_carat_unit(tokens[at + 1].folded);
    if (!is_joined && !stands_apart) continue;
    if (!is_of_gold(tokens, at + (is_joined ? 1 : 2))) return read_points(word);
  }
  return std::nullopt;
}

bool is_word(Kind kind, const std::string& written) {
  return std::ranges::find(words_of(kind), written) != words_of(kind).end();
}

// Grades are capital letters; a colour stands right before the clarity, or is called so.
void read_grades(const std::vector<Token>& tokens, StoneWords& stone) {
  for (std::size_t at = 1; at < tokens.size(); ++at) {
    const auto& called = tokens[at - 1].folded;
    const bool is_colour = called == "color" || called == "colour";
    if (is_colour && is_word(Kind::diamond_colour, tokens[at].written)) {
      stone.colour = tokens[at].written;
    }
  }
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (!is_word(Kind::clarity, tokens[at].written)) continue;
    stone.clarity = tokens[at].written;
    if (at > 0 && is_word(Kind::diamond_colour, tokens[at - 1].written)) {
      stone.colour = tokens[at - 1].written;
    }
    return;
  }
}

std::string cut_of(const std::vector<Token>& tokens) {
  for (std::size_t at = 1; at < tokens.size(); ++at) {
    if (tokens[at].folded != "cut") continue;
    const auto& before = tokens[at - 1].folded;
    if (at > 1 && tokens[at - 2].folded + " " + before == "very good") return "very good";
    if (const auto* const grade = spelt(Kind::cut, before)) return *grade;
  }
  for (std::size_t at = 1; at < tokens.size(); ++at) {
    const auto* const grade = spelt(Kind::cut, tokens[at].folded);
    if (grade && tokens[at - 1].folded == "cut") return *grade;
  }
  return {};
}

void read_certificate(const std::vector<Token>& tokens, StoneWords& stone) {
  constexpr std::size_t shortest = 5;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (!is_word(Kind::laboratory, tokens[at].written)) continue;
    stone.laboratory = tokens[at].written;
    const auto next = at + 1 < tokens.size() ? tokens[at + 1].written : std::string();
    const auto digits = std::ranges::count_if(next, is_digit);
    if (digits >= static_cast<std::ptrdiff_t>(shortest)) stone.certificate = next.substr(0, 40);
    return;
  }
}

}  // namespace

std::optional<int> read_points(std::string_view carats) {
  constexpr double most_carats = 9'999.99;
  double value = 0;
  const auto read = std::from_chars(carats.data(), carats.data() + carats.size(), value,
                                    std::chars_format::fixed);
  if (read.ec != std::errc() || !(value > 0) || value > most_carats) return std::nullopt;
  const auto points = static_cast<int>(std::lround(value * 100));
  return points > 0 ? std::optional(points) : std::nullopt;
}

StoneWords read_stone(std::string_view words) {
  const auto tokens = tokens_of(words);
  StoneWords stone;
  stone.shape = shape_of(tokens);
  stone.points = points_of(tokens);
  read_grades(tokens, stone);
  stone.cut = cut_of(tokens);
  read_certificate(tokens, stone);
  return stone;
}

}  // namespace carnet::trade

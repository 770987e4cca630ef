// SPDX-License-Identifier: Apache-2.0
// Of a description only what the trade says of a piece, as it was said.
#include <algorithm>
#include <array>

#include "app/trade/trade.hpp"
#include "kit/text/fold.hpp"
#include "kit/text/unicode.hpp"

namespace carnet::trade {

namespace {

using Text = std::string_view;

constexpr std::size_t longest_term = 3;  // "lab grown diamond"

// Said of pieces, and of no use to a search for them.
constexpr std::array others{Text("cluster"),  Text("collar"),   Text("locket"),   Text("choker"),
                            Text("cuff"),     Text("cameo"),    Text("intaglio"), Text("riviere"),
                            Text("sautoir"),  Text("trilogy"),  Text("filigree"), Text("milgrain"),
                            Text("cocktail"), Text("clasp"),    Text("bead"),     Text("gold"),
                            Text("gem"),      Text("gemstone"), Text("link"),     Text("wishbone")};
// Behind a word of the trade: "pear-shaped", "emerald cut".
constexpr std::array followers{Text("shaped"), Text("shape"), Text("cut"), Text("set")};
// Between two of them.
constexpr std::array joints{Text("and"), Text("in"), Text("with"), Text("of"), Text("&")};
// From here to the next comma somebody or some reason is named.
constexpr std::array turns{
    Text("for"),  Text("from"),    Text("to"),    Text("by"),     Text("like"),    Text("as"),
    Text("when"), Text("because"), Text("until"), Text("before"), Text("after"),   Text("if"),
    Text("that"), Text("who"),     Text("which"), Text("but"),    Text("instead"), Text("not")};

// Neither is a part of any term.
constexpr std::array little{Text("a"),  Text("an"), Text("the"),
                            Text("or"), Text("on"), Text("than")};

template <class Words>
bool is_one_of(const Words& words, Text word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

struct Token {
  std::string as_said;
  std::string folded;
  bool ends = false;  // a comma or the like behind it
};

bool belongs(char32_t point) {
  return text::is_word_point(point) || point == U'-' || point == U'\'' || point == U'’' ||
         point == U'&';
}

std::vector<Token> tokens_of(Text words) {
  std::vector<Token> tokens;
  bool goes_on = false;
  for (const auto point : text::code_points(words)) {
    if (belongs(point)) {
      if (!goes_on) tokens.emplace_back();
      text::append_utf8(tokens.back().as_said, point);
      goes_on = true;
    } else {
      if (point != U' ' && !tokens.empty()) tokens.back().ends = true;
      goes_on = false;
    }
  }
  for (auto& token : tokens) token.folded = text::fold(token.as_said);
  return tokens;
}

bool is_listed(const std::string& term) {
  for (const auto kind :
       {Kind::category, Kind::metal, Kind::colour, Kind::stone, Kind::shape, Kind::style}) {
    if (spelt(kind, term) != nullptr) return true;
  }
  const auto read = read_description(term);
  const bool says =
      !read.category.empty() || !read.metal.empty() || !read.stone.empty() || !read.style.empty();
  return (says && other_words(term).empty()) || is_one_of(others, term);
}

bool is_term(const std::string& term) {
  const bool is_plural = term.size() > 3 && term.back() == 's';
  return is_listed(term) || (is_plural && is_listed(term.substr(0, term.size() - 1)));
}

// "pear-shaped" is "pear" with what follows it.
bool is_of_the_trade(const std::string& folded) {
  const auto hyphen = folded.rfind('-');
  if (hyphen == std::string::npos) return is_term(folded);
  auto apart = folded;
  std::replace(apart.begin(), apart.end(), '-', ' ');
  const bool follows = is_one_of(followers, Text(folded).substr(hyphen + 1));
  return is_term(folded) || is_term(apart) || (follows && is_term(apart.substr(0, hyphen)));
}

// How many tokens from here on are one term.
std::size_t term_at(const std::vector<Token>& tokens, std::size_t at) {
  std::size_t found = 0;
  std::string term;
  for (std::size_t count = 1; count <= longest_term && at + count <= tokens.size(); ++count) {
    const auto& last = tokens[at + count - 1];
    const auto& word = last.folded;
    if (is_one_of(little, word) || is_one_of(joints, word) || is_one_of(turns, word)) break;
    term += (count > 1 ? " " : "") + word;
    if (is_of_the_trade(term)) found = count;
    if (last.ends) break;
  }
  return found;
}

}  // namespace

std::string said_in_trade(Text words) {
  const auto tokens = tokens_of(words);
  std::string said;
  std::string between;  // what stands before the next term
  bool is_cut = false;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const auto count = is_cut ? 0 : term_at(tokens, at);
    for (std::size_t each = 0; each < count; ++each) {
      said += between + tokens[at + each].as_said;
      between = " ";
    }
    if (count > 1) at += count - 1;
    const auto& token = tokens[at];
    const bool is_beside = between == " " && count == 0;
    const bool follows = is_beside && is_one_of(followers, token.folded);
    is_cut = (is_cut || (count == 0 && is_one_of(turns, token.folded))) && !token.ends;
    if (follows) said += " " + token.as_said;
    if (said.empty()) continue;
    if (is_beside && is_one_of(joints, token.folded)) {
      between = " " + token.as_said + " ";
    } else {
      between = (count > 0 || follows) && !token.ends ? " " : ", ";
    }
  }
  return said;
}

}  // namespace carnet::trade

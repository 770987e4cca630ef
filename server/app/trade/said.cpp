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
    Text("who"),  Text("but"),     Text("than"),  Text("over"),   Text("instead"), Text("unlike")};
// The same, and of what stands before.
constexpr std::array relatives{Text("that"), Text("which")};
// To the end of the sentence, for a list goes on behind its commas, something is not wanted.
constexpr std::array denials{Text("no"),     Text("not"),    Text("never"), Text("without"),
                             Text("nor"),    Text("none"),   Text("minus"), Text("neither"),
                             Text("except"), Text("cannot"), Text("free"),  Text("nothing")};
// What is said beside these, before them too, is not wanted.
constexpr std::array dislikes{
    Text("hate"),     Text("hates"),    Text("hated"),    Text("dislike"),
    Text("dislikes"), Text("disliked"), Text("avoid"),    Text("avoids"),
    Text("allergic"), Text("allergy"),  Text("detests"),  Text("loathes"),
    Text("refuses"),  Text("refused"),  Text("irritate"), Text("irritates")};

// Neither is a part of any term.
constexpr std::array little{Text("a"), Text("an"), Text("the"), Text("or"), Text("on")};

template <class Words>
bool is_one_of(const Words& words, Text word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

struct Token {
  std::string as_said;
  std::string folded;
  bool ends = false;           // a comma or the like behind it, or nothing
  bool ends_sentence = false;  // not the point in "2.03 ct"
};

// How long nothing is said of the piece.
enum class Cut { none, of_it, to_comma, to_end };

bool belongs(char32_t point) {
  return text::is_word_point(point) || point == U'-' || point == U'\'' || point == U'’' ||
         point == U'&';
}

bool ends_sentence(char32_t before, char32_t point) {
  const bool is_space = point == U' ' || point == U'\n';
  return point == U'!' || point == U'?' || point == U';' || point == U'\n' ||
         (before == U'.' && is_space);
}

std::vector<Token> tokens_of(Text words) {
  std::vector<Token> tokens;
  char32_t before = U' ';
  for (const auto point : text::code_points(words)) {
    if (belongs(point)) {
      if (tokens.empty() || !belongs(before)) tokens.emplace_back();
      text::append_utf8(tokens.back().as_said, point);
    } else if (!tokens.empty()) {
      tokens.back().ends |= point != U' ';
      tokens.back().ends_sentence |= ends_sentence(before, point);
    }
    before = point;
  }
  if (!tokens.empty()) tokens.back().ends = true;
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

bool is_between(const std::string& word) {
  return is_one_of(little, word) || is_one_of(joints, word);
}

bool is_denial(const std::string& word) {
  return is_one_of(denials, word) || is_one_of(dislikes, word) || word.ends_with("n't") ||
         word.ends_with("n’t");
}

Cut cut_by(const std::string& word) {
  if (is_denial(word)) return Cut::to_end;
  if (is_one_of(turns, word)) return Cut::to_comma;
  return is_one_of(relatives, word) ? Cut::of_it : Cut::none;
}

// "Pearls she hates", "opals never".
bool takes_back(const Token& token) {
  return is_one_of(dislikes, token.folded) || (token.ends && is_denial(token.folded));
}

// How many tokens from here on are one term.
std::size_t term_at(const std::vector<Token>& tokens, std::size_t at) {
  std::size_t found = 0;
  std::string term;
  for (std::size_t count = 1; count <= longest_term && at + count <= tokens.size(); ++count) {
    const auto& last = tokens[at + count - 1];
    const auto& word = last.folded;
    if (is_between(word) || cut_by(word) != Cut::none) break;
    term += (count > 1 ? " " : "") + word;
    if (is_of_the_trade(term)) found = count;
    if (last.ends) break;
  }
  return found;
}

// "2", "ct", "under": neither makes a name of a stone.
bool is_measure(Text word) {
  constexpr std::array measures{Text("ct"),    Text("carat"), Text("carats"),
                                Text("under"), Text("about"), Text("around")};
  const bool is_number = !word.empty() && word.front() >= '0' && word.front() <= '9';
  return is_number || is_one_of(measures, word);
}

bool is_stone_with_capital(const Token& token) {
  const bool is_capital = token.as_said.front() >= 'A' && token.as_said.front() <= 'Z';
  const bool is_one = !token.folded.ends_with('s');
  return is_capital && is_one &&
         (spelt(Kind::stone, token.folded) || !read_description(token.folded).stone.empty());
}

// Ruby, Pearl or Opal: a stone that stands alone among words of no piece.
bool may_be_name(const std::vector<Token>& tokens, std::size_t at) {
  const auto& token = tokens[at];
  if (!is_stone_with_capital(token)) return false;
  const auto makes_one = [](const Token& beside) {
    return !is_one_of(little, beside.folded) && !is_measure(beside.folded);
  };
  const bool is_behind_word = at > 0 && !tokens[at - 1].ends;
  if (token.ends) return is_behind_word && makes_one(tokens[at - 1]);
  const auto& next = tokens[at + 1];
  if (is_one_of(followers, next.folded) || term_at(tokens, at + 1) > 0) return false;
  const bool is_joined = is_between(next.folded) && !next.ends && term_at(tokens, at + 2) > 0;
  if (is_joined) return false;
  if (is_behind_word) return makes_one(tokens[at - 1]);
  return cut_by(next.folded) == Cut::none && makes_one(next);
}

}  // namespace

std::string said_in_trade(Text words) {
  const auto tokens = tokens_of(words);
  std::string said;
  std::string between;     // what stands before the next term
  std::size_t clause = 0;  // from here on it was said since the last comma
  auto cut = Cut::none;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    auto count = cut == Cut::none ? term_at(tokens, at) : 0;
    if (count == 1 && between != " " && may_be_name(tokens, at)) count = 0;
    for (std::size_t each = 0; each < count; ++each) {
      said += between + tokens[at + each].as_said;
      between = " ";
    }
    if (count > 1) at += count - 1;
    const auto& token = tokens[at];
    const bool is_beside = between == " " && count == 0;
    const bool follows = is_beside && is_one_of(followers, token.folded);
    if (follows) said += " " + token.as_said;
    if (count == 0 && cut <= Cut::of_it && takes_back(token)) said.resize(clause);
    if (count == 0) cut = std::max(cut, cut_by(token.folded));
    if (token.ends_sentence || (token.ends && cut != Cut::to_end)) cut = Cut::none;
    if (token.ends) clause = said.size();
    if (said.empty()) {
      between.clear();
    } else if (is_beside && is_one_of(joints, token.folded)) {
      between = " " + token.as_said + " ";
    } else {
      between = (count > 0 || follows) && !token.ends ? " " : ", ";
    }
  }
  return said;
}

}  // namespace carnet::trade

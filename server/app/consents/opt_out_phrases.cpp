// SPDX-License-Identifier: Apache-2.0
// Phrases that refuse, threaten, disown a number, or use a keyword harmlessly; and their matcher.
// A pattern is a row of words: a|b either; a? may be missing; * any word; ... up to six words;
// %ing a word ending so; !a|b the word before is none of these; ~a|b any word but these;
// ^ the message begins; $ a clause ends.
#include <algorithm>
#include <map>

#include "app/consents/opt_out_words.hpp"
#include "kit/text/fold.hpp"

namespace carnet::consents {

namespace tables {
extern const std::string_view opt_out_phrases_tsv;
}

namespace {

struct Element {
  enum class Kind { word, any, gap, ing, not_before, other_than, begins, clause_end };
  Kind kind = Kind::word;
  bool may_miss = false;
  std::vector<int> words;  // sorted ids
  bool lists(int id) const { return std::binary_search(words.begin(), words.end(), id); }
};

struct Pattern {
  std::string_view language;
  std::vector<Element> elements;
  std::size_t key = 0;  // an element that must be there: most messages are refused by it at once
  std::string chinese;
};

/// A number for every word that some pattern knows; all other words are 0.
std::map<std::string, int, std::less<>>& dictionary() {
  static std::map<std::string, int, std::less<>> ids;
  return ids;
}

int id_of(std::string_view word) {
  auto& ids = dictionary();
  return ids.emplace(text::fold(word), static_cast<int>(ids.size()) + 1).first->second;
}

constexpr std::size_t no_match = static_cast<std::size_t>(-1);
constexpr std::size_t longest_gap = 6;

std::string_view cut(std::string_view& text, char mark) {
  const auto end = std::min(text.find(mark), text.size());
  const auto part = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return part;
}

Element element_of(std::string_view text) {
  Element element;
  if (text.size() > 1 && text.back() == '?') element.may_miss = true, text.remove_suffix(1);
  if (text == "*") return element.kind = Element::Kind::any, element;
  if (text == "...") return element.kind = Element::Kind::gap, element;
  if (text == "%ing") return element.kind = Element::Kind::ing, element;
  if (text == "^") return element.kind = Element::Kind::begins, element;
  if (text == "$") return element.kind = Element::Kind::clause_end, element;
  if (text.front() == '!') element.kind = Element::Kind::not_before;
  if (text.front() == '~') element.kind = Element::Kind::other_than;
  if (element.kind != Element::Kind::word) text.remove_prefix(1);
  while (!text.empty()) element.words.push_back(id_of(cut(text, '|')));
  std::sort(element.words.begin(), element.words.end());
  return element;
}

/// The compulsory word with the fewest alternatives.
std::size_t key_of(const std::vector<Element>& elements) {
  std::size_t best = elements.size();
  for (std::size_t place = 0; place < elements.size(); ++place) {
    const auto& element = elements[place];
    if (element.kind != Element::Kind::word || element.may_miss) continue;
    const bool is_better =
        best == elements.size() || element.words.size() < elements[best].words.size();
    if (is_better) best = place;
  }
  return best;
}

using Book = std::map<std::string_view, std::vector<Pattern>>;

Book read_book() {
  Book book;
  for (auto table = tables::opt_out_phrases_tsv; !table.empty();) {
    auto line = cut(table, '\n');
    if (line.empty() || line.front() == '#') continue;
    const auto kind = cut(line, '\t');
    Pattern pattern{cut(line, '\t'), {}, 0, {}};
    if (pattern.language == "zh") pattern.chinese = text::fold(line);
    while (!line.empty()) pattern.elements.push_back(element_of(cut(line, ' ')));
    pattern.key = key_of(pattern.elements);
    book[kind].push_back(std::move(pattern));
  }
  return book;
}

Book& book_of_phrases() {
  static auto book = read_book();
  return book;
}

const std::vector<Pattern>& patterns(Phrases kind) {
  auto& book = book_of_phrases();
  switch (kind) {
    case Phrases::refusal:
      return book["refusal"];
    case Phrases::qualified_refusal:
      return book["qualified"];
    case Phrases::threat:
      return book["threat"];
    case Phrases::weak_threat:
      return book["weak_threat"];
    case Phrases::wrong_number:
      return book["wrong_number"];
    case Phrases::stranger:
      return book["stranger"];
    case Phrases::doubt:
      return book["doubt"];
    case Phrases::safe:
      break;
  }
  return book["safe"];
}

bool takes(const Element& element, const Words& words, std::size_t place) {
  switch (element.kind) {
    case Element::Kind::word:
      return element.lists(words.ids[place]);
    case Element::Kind::any:
      return true;
    case Element::Kind::ing:
      return words.list[place].size() > 4 && words.list[place].ends_with("ing");
    case Element::Kind::other_than:
      return !element.lists(words.ids[place]);
    default:
      return false;
  }
}

/// The place after the match of elements[next…] from `place`, or no_match.
std::size_t match(const Pattern& pattern, std::size_t next, const Words& words, std::size_t place) {
  if (next == pattern.elements.size()) return place;
  const auto& element = pattern.elements[next];
  const auto go_on = [&](std::size_t from) { return match(pattern, next + 1, words, from); };
  switch (element.kind) {
    case Element::Kind::begins:
      return place == 0 ? go_on(place) : no_match;
    case Element::Kind::clause_end:
      return place > 0 && words.ends_clause[place - 1] ? go_on(place) : no_match;
    case Element::Kind::not_before:
      return place > 0 && element.lists(words.ids[place - 1]) ? no_match : go_on(place);
    case Element::Kind::gap:
      for (std::size_t skip = 0; skip <= longest_gap && place + skip <= words.size(); ++skip) {
        if (const auto end = go_on(place + skip); end != no_match) return end;
      }
      return no_match;
    default:
      break;
  }
  if (place < words.size() && takes(element, words, place)) {
    if (const auto end = go_on(place + 1); end != no_match) return end;
  }
  return element.may_miss ? go_on(place) : no_match;
}

/// Chinese has no spaces: its phrases stand inside a word.
bool holds_chinese(const Pattern& pattern, const Words& words) {
  return !pattern.chinese.empty() && words.joined.find(pattern.chinese) != std::string::npos;
}

bool has_key(const Pattern& pattern, const Words& words) {
  if (pattern.key >= pattern.elements.size()) return true;
  const auto& key = pattern.elements[pattern.key];
  return std::any_of(words.ids.begin(), words.ids.end(), [&](int id) { return key.lists(id); });
}

}  // namespace

std::vector<int> phrase_ids(const std::vector<std::string>& words) {
  book_of_phrases();  // reading it fills the dictionary
  std::vector<int> ids;
  ids.reserve(words.size());
  for (const auto& word : words) {
    const auto found = dictionary().find(word);
    ids.push_back(found == dictionary().end() ? 0 : found->second);
  }
  return ids;
}

std::string_view find_phrase(Phrases kind, const Words& words) {
  for (const auto& pattern : patterns(kind)) {
    if (holds_chinese(pattern, words)) return pattern.language;
    if (!has_key(pattern, words)) continue;
    for (std::size_t place = 0; place < words.size(); ++place) {
      if (match(pattern, 0, words, place) != no_match) return pattern.language;
    }
  }
  return {};
}

bool is_covered(Phrases kind, const Words& words, std::size_t place) {
  constexpr std::size_t reach = 4;
  for (const auto& pattern : patterns(kind)) {
    if (!has_key(pattern, words)) continue;
    for (auto start = place < reach ? 0 : place - reach; start <= place; ++start) {
      const auto end = match(pattern, 0, words, start);
      if (end != no_match && end > place) return true;
    }
  }
  return false;
}

}  // namespace carnet::consents

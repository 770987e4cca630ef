// SPDX-License-Identifier: Apache-2.0
// Splits, compares and quotes words.
#include "app/search/rules.hpp"

#include <algorithm>

#include "kit/text/folded_words.hpp"
#include "kit/text/unicode.hpp"

namespace carnet::search {

namespace {

constexpr std::size_t words_before = 5;
constexpr std::size_t words_behind = 9;
constexpr std::size_t most_met = 4;

bool begins_one(const std::vector<std::string>& words, const std::string& wanted) {
  return std::any_of(words.begin(), words.end(),
                     [&](const auto& word) { return word.starts_with(wanted); });
}

bool each_begins_one(const std::vector<std::string>& words,
                     const std::vector<std::string>& wanted) {
  return std::all_of(wanted.begin(), wanted.end(),
                     [&](const auto& each) { return begins_one(words, each); });
}

std::string capital(std::string name) {
  const bool is_small = !name.empty() && name.front() >= 'a' && name.front() <= 'z';
  if (is_small) name.front() = static_cast<char>(name.front() - 'a' + 'A');
  return name;
}

std::vector<std::string> apart_at_spaces(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char byte : text) {
    const bool is_space = byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';
    if (!is_space) word += byte;
    if (is_space && !word.empty()) words.push_back(std::exchange(word, {}));
  }
  if (!word.empty()) words.push_back(word);
  return words;
}

// Within a word: "pear-shaped", "L’Étoile".
bool joins(char32_t point) { return point == U'-' || point == U'\'' || point == U'’'; }

// As they stand, without what parts them.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  std::string between;  // belongs to the word if it goes on
  for (const auto point : text::code_points(text)) {
    const bool is_word = text::is_word_point(point);
    if (is_word) {
      word += std::exchange(between, {});
      text::append_utf8(word, point);
    } else if (!word.empty() && between.empty() && joins(point)) {
      text::append_utf8(between, point);
    } else if (!word.empty()) {
      words.push_back(std::exchange(word, {}));
      between.clear();
    }
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

bool meets(const std::string& word, const std::vector<std::string>& wanted) {
  const auto parts = text::folded_words(word);
  return std::any_of(wanted.begin(), wanted.end(),
                     [&](const auto& each) { return begins_one(parts, each); });
}

}  // namespace

std::string plain_words(std::string_view text) {
  std::string plain;
  for (const auto& word : text::folded_words(text)) plain += (plain.empty() ? "" : " ") + word;
  return plain;
}

bool has_each(std::string_view plain, const std::vector<std::string>& wanted) {
  return each_begins_one(apart_at_spaces(plain), wanted);
}

int rank_of(std::string_view name, const std::vector<std::string>& wanted) {
  const auto words = text::folded_words(name);
  const bool are_words = std::all_of(wanted.begin(), wanted.end(), [&](const auto& each) {
    return std::find(words.begin(), words.end(), each) != words.end();
  });
  if (are_words) return 0;
  return each_begins_one(words, wanted) ? 1 : 2;
}

std::string around(std::string_view text, const std::vector<std::string>& wanted) {
  const auto words = apart_at_spaces(text);
  const auto found = std::find_if(words.begin(), words.end(),
                                  [&](const auto& word) { return meets(word, wanted); });
  const auto at =
      found == words.end() ? std::size_t{0} : static_cast<std::size_t>(found - words.begin());
  const auto from = at > words_before ? at - words_before : 0;
  const auto to = std::min(words.size(), at + words_behind);
  std::string quoted(from > 0 ? "…" : "");
  for (auto each = from; each < to; ++each) {
    if (each > from) quoted += ' ';
    quoted += words[each];
  }
  return to < words.size() ? quoted + "…" : quoted;
}

std::string words_met(std::string_view text, const std::vector<std::string>& wanted) {
  std::vector<std::string> met;
  std::string said;
  for (const auto& word : words_of(text)) {
    auto plain = plain_words(word);
    const bool is_new = std::find(met.begin(), met.end(), plain) == met.end();
    if (met.size() == most_met || !is_new || !meets(word, wanted)) continue;
    said += (met.empty() ? "" : " … ") + word;
    met.push_back(std::move(plain));
  }
  return said;
}

bool is_in_own_words(FoundBy by) {
  return by == FoundBy::note || by == FoundBy::promise || by == FoundBy::kept_promise ||
         by == FoundBy::wish || by == FoundBy::visit || by == FoundBy::repair;
}

std::string line_of_words(FoundBy by, const std::string& month, const std::string& met) {
  std::string line = by == FoundBy::note           ? "Note"
                     : by == FoundBy::promise      ? "Promise"
                     : by == FoundBy::kept_promise ? "Kept promise"
                     : by == FoundBy::wish         ? "Wish"
                     : by == FoundBy::repair       ? "Repair"
                                                   : "Visit";
  if (!month.empty()) line += " of " + month;
  return met.empty() ? line : line + ": “" + met + "”";
}

std::string line_of(FoundBy by, const std::string& text) {
  if (text.empty()) return "";
  switch (by) {
    case FoundBy::nickname:
      return "A name for " + capital(text);
    case FoundBy::spelling:
      return "Spelt or heard like it: " + capital(text);
    case FoundBy::relation:
      return "With " + text;
    case FoundBy::sale:
      return "Has " + text;
    case FoundBy::file:
      return "File: " + text;
    case FoundBy::occasion:
    case FoundBy::field:
      return text;
    case FoundBy::name:
    case FoundBy::address:
    case FoundBy::note:
    case FoundBy::promise:
    case FoundBy::wish:
    case FoundBy::repair:
    case FoundBy::visit:
    case FoundBy::kept_promise:
      break;
  }
  return "";
}

std::string line_of_own(FoundBy by) {
  return by == FoundBy::file ? "A file for your own eyes" : "A note for your own eyes";
}

std::string beginning(std::string_view text, std::size_t most) {
  if (text.size() <= most) return std::string(text);
  while (most > 0 && (text[most] & 0xc0) == 0x80) --most;
  return std::string(text.substr(0, most));
}

}  // namespace carnet::search

// SPDX-License-Identifier: Apache-2.0
// When words give a surprise away; on plain values.
#include "app/surprises/rules.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "app/trade/trade.hpp"
#include "kit/text/folded_words.hpp"

namespace carnet::surprises {

namespace {

constexpr std::size_t shortest_telling = 4;  // "the", "and", "in" tell nothing
constexpr std::size_t most_of_a_title = 8;   // of a longer text a run of words must be met
constexpr std::size_t run_of_a_text = 3;

// Folded; without the ending of a plural.
std::vector<std::string> words_in(std::string_view text) {
  auto words = text::folded_words(text);
  for (auto& word : words) {
    if (word.size() > shortest_telling && word.back() == 's') word.pop_back();
  }
  return words;
}

bool has_word(const std::vector<std::string>& words, const std::string& word) {
  return std::ranges::find(words, word) != words.end();
}

// A phone calls what it takes "image.jpg", which names no piece.
bool is_telling(const std::string& word) {
  constexpr std::array<std::string_view, 4> names_of_files{"image", "photo", "picture", "scan"};
  return word.size() >= shortest_telling &&
         std::find(names_of_files.begin(), names_of_files.end(), word) == names_of_files.end();
}

void keep_telling(std::vector<std::string>& words) {
  std::erase_if(words, [](const auto& word) { return !is_telling(word); });
}

// Telling words that follow one another in both.
bool quotes(std::vector<std::string> said, const std::vector<std::string>& telling) {
  keep_telling(said);
  for (std::size_t at = 0; at + run_of_a_text <= telling.size(); ++at) {
    const auto run = std::span(telling).subspan(at, run_of_a_text);
    if (std::search(said.begin(), said.end(), run.begin(), run.end()) != said.end()) return true;
  }
  return false;
}

// Every telling word of the title, or two of them.
bool names_it(const std::vector<std::string>& said, std::string_view title) {
  auto telling = words_in(title);
  const bool is_title = telling.size() <= most_of_a_title;
  keep_telling(telling);
  if (!is_title) return quotes(said, telling);
  const auto met = std::ranges::count_if(telling, [&](const auto& w) { return has_word(said, w); });
  return met > 0 && (met >= 2 || met == std::ssize(telling));
}

bool says_the_same(const std::string& one, const std::string& other) {
  return !one.empty() && one == other;
}

// Of each word by itself: a letter may speak of several kinds of piece.
bool names_kind(const std::vector<std::string>& said, const std::string& category) {
  return std::ranges::any_of(said, [&](const std::string& word) {
    return trade::read_description(word).category == category;
  });
}

bool is_of_its_kind(const std::vector<std::string>& said, const Spoken& spoken,
                    std::string_view words) {
  const auto kept = trade::read_description(words);
  if (kept.category.empty() || !names_kind(said, kept.category)) return false;
  if (!spoken.is_service) return true;
  const auto told = trade::read_description(spoken.body);
  return says_the_same(told.metal, kept.metal) || says_the_same(told.stone, kept.stone) ||
         says_the_same(told.style, kept.style);
}

}  // namespace

Day day_everywhere(Instant now) {
  constexpr std::chrono::hours westernmost{12};
  return utc_day(now - westernmost);
}

bool tells_of(const Spoken& spoken, const Secret& secret) {
  const bool shows_it =
      secret.piece_id && std::ranges::find(spoken.pieces, *secret.piece_id) != spoken.pieces.end();
  if (shows_it) return true;
  const auto said = words_in(spoken.body);
  return names_it(said, secret.words) || is_of_its_kind(said, spoken, secret.words);
}

}  // namespace carnet::surprises

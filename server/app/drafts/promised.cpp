// SPDX-License-Identifier: Apache-2.0
// Reads a note of the house as the end of a sentence to a client.
#include "app/drafts/promised.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <sstream>

#include "kit/text/folded_words.hpp"

namespace carnet::drafts {

namespace {

constexpr std::size_t longest_promise = 110;

constexpr std::array<std::string_view, 26> deeds{
    "ask",  "bring",   "call", "check", "choose", "clean", "compare", "draw", "engrave",
    "find", "get",     "have", "keep",  "lay",    "look",  "make",    "mend", "order",
    "put",  "reserve", "send", "set",   "show",   "try",   "wrap",    "write"};

// Who is spoken of is not who is written to; and what concerns the house alone. One of each: more
// of them end in an s.
constexpr std::array<std::string_view, 55> not_to_be_read{
    "he",     "him",     "his",        "she",       "her",      "hers",     "they",    "them",
    "their",  "theirs",  "client",     "customer",  "price",    "discount", "cost",    "margin",
    "budget", "husband", "wife",       "mother",    "father",   "mum",      "mom",     "dad",
    "parent", "son",     "daughter",   "child",     "children", "kid",      "sister",  "brother",
    "aunt",   "uncle",   "niece",      "nephew",    "cousin",   "friend",   "boss",    "partner",
    "fiance", "fiancee", "girlfriend", "boyfriend", "dollar",   "euro",     "pound",   "franc",
    "yen",    "usd",     "eur",        "gbp",       "chf",      "secret",   "surprise"};

bool is_letter(char letter) { return std::isalpha(static_cast<unsigned char>(letter)) != 0; }
bool is_capital(char letter) { return letter >= 'A' && letter <= 'Z'; }

template <std::size_t Size>
bool is_among(const std::array<std::string_view, Size>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

char first_letter(const std::string& word) {
  const auto found = std::find_if(word.begin(), word.end(), is_letter);
  return found == word.end() ? ' ' : *found;
}

// "9,000": nothing else in such a note has four digits but a year, which can be spared.
bool is_amount(std::string_view word) {
  return std::count_if(word.begin(), word.end(), [](char letter) {
           return std::isdigit(static_cast<unsigned char>(letter)) != 0;
         }) >= 4;
}

bool is_dash(std::string_view word) { return word == "–" || word == "—"; }

bool is_not_to_be_read(const std::string& word) {
  return is_among(not_to_be_read, word) ||
         (word.ends_with('s') && is_among(not_to_be_read, word.substr(0, word.size() - 1)));
}

// A capital begins a name, a month or a place; an amount has a sign or four digits, braces would be
// read anew.
bool reads_well(const std::string& words) {
  if (words.find_first_of("$%{}\n") != std::string::npos) return false;
  for (const auto* sign : {"€", "£", "¥"}) {
    if (words.find(sign) != std::string::npos) return false;
  }
  std::istringstream rest(words);
  for (std::string word; rest >> word;) {
    if (is_dash(word)) continue;
    const bool begins_with_a_byte = static_cast<unsigned char>(word.front()) >= 0x80;
    if (begins_with_a_byte || is_amount(word) || is_capital(first_letter(word))) return false;
  }
  const auto said = text::folded_words(words);
  return std::none_of(said.begin(), said.end(), is_not_to_be_read);
}

}  // namespace

std::optional<std::string> promise_in_a_letter(std::string_view note) {
  std::string words(note);
  while (!words.empty() && (words.back() == '.' || words.back() == ' ')) words.pop_back();
  if (words.empty() || words.size() > longest_promise || !is_letter(words.front())) {
    return std::nullopt;
  }
  words.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(words.front())));
  const auto first = words.substr(0, words.find(' '));
  if (first == words || !is_among(deeds, first) || !reads_well(words)) return std::nullopt;
  // More than one sentence is a note to oneself.
  if (words.find_first_of(".?!;:") != std::string::npos) return std::nullopt;
  return words;
}

}  // namespace carnet::drafts

// SPDX-License-Identifier: Apache-2.0
// How alike two folded words are by their letters and by their sound.
#include "app/duplicates/spelling.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace carnet::duplicates {

namespace {

// Letters of the one that stand near enough in the other (Jaro's window), in the order of the one.
struct Shared {
  std::string letters;
  std::vector<bool> in_other;
};

Shared shared_letters(std::string_view one, std::string_view other) {
  const auto longest = std::max(one.size(), other.size());
  const std::size_t window = longest / 2 > 0 ? longest / 2 - 1 : 0;
  Shared shared{{}, std::vector<bool>(other.size(), false)};
  for (std::size_t i = 0; i < one.size(); ++i) {
    const std::size_t first = i > window ? i - window : 0;
    const std::size_t last = std::min(other.size(), i + window + 1);
    for (std::size_t j = first; j < last; ++j) {
      if (shared.in_other[j] || one[i] != other[j]) continue;
      shared.in_other[j] = true;
      shared.letters += one[i];
      break;
    }
  }
  return shared;
}

double jaro(std::string_view one, std::string_view other) {
  if (one.empty() || other.empty()) return 0;
  const auto shared = shared_letters(one, other);
  if (shared.letters.empty()) return 0;
  std::size_t place = 0;
  std::size_t out_of_order = 0;
  for (std::size_t j = 0; j < other.size(); ++j) {
    if (shared.in_other[j]) out_of_order += other[j] != shared.letters[place++] ? 1 : 0;
  }
  const auto found = static_cast<double>(shared.letters.size());
  return (found / static_cast<double>(one.size()) + found / static_cast<double>(other.size()) +
          (found - static_cast<double>(out_of_order) / 2) / found) /
         3;
}

bool is_vowel(char letter) {
  return std::string_view("aeiouyhw").find(letter) != std::string::npos;
}

// Letters, or pairs of them, that sound like one another.
void write_alike(std::string& word) {
  static constexpr std::pair<std::string_view, std::string_view> alike[] = {
      {"sch", "s"}, {"tch", "s"}, {"ph", "f"}, {"gh", "h"}, {"ck", "k"}, {"ch", "s"},
      {"sh", "s"},  {"kn", "n"},  {"wr", "r"}, {"pf", "f"}, {"qu", "k"}, {"dt", "t"}};
  static constexpr std::pair<char, char> same[] = {{'c', 'k'}, {'q', 'k'}, {'g', 'k'}, {'z', 's'},
                                                   {'x', 's'}, {'v', 'f'}, {'d', 't'}, {'j', 'y'}};
  for (const auto& [from, to] : alike) {
    for (auto at = word.find(from); at != std::string::npos; at = word.find(from, at + to.size())) {
      word.replace(at, from.size(), to);
    }
  }
  for (const auto& [from, to] : same) std::replace(word.begin(), word.end(), from, to);
}

}  // namespace

std::size_t slips_between(std::string_view one, std::string_view other, std::size_t most) {
  const auto [shorter, longer] = std::minmax({one.size(), other.size()});
  if (longer - shorter > most) return most + 1;
  std::vector<std::size_t> before, above(other.size() + 1), row(other.size() + 1);
  for (std::size_t j = 0; j <= other.size(); ++j) above[j] = j;
  for (std::size_t i = 1; i <= one.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= other.size(); ++j) {
      const std::size_t change = one[i - 1] == other[j - 1] ? 0 : 1;
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + change});
      const bool is_swap =
          i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
      if (is_swap) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    if (*std::min_element(row.begin(), row.end()) > most) return most + 1;
    before = std::exchange(above, row);
  }
  return std::min(above[other.size()], most + 1);
}

double likeness(std::string_view one, std::string_view other) {
  // Which letters pair up depends on where one begins; so both begin with the same.
  const double plain = one < other ? jaro(one, other) : jaro(other, one);
  std::size_t prefix = 0;
  const auto most = std::min({one.size(), other.size(), std::size_t{4}});
  while (prefix < most && one[prefix] == other[prefix]) ++prefix;
  return plain + static_cast<double>(prefix) * 0.1 * (1 - plain);
}

bool is_slip(std::string_view one, std::string_view other) {
  const auto shorter = std::min(one.size(), other.size());
  if (shorter < 3) return false;
  const std::size_t allowed = shorter < 6 ? 1 : shorter < 10 ? 2 : 3;
  return slips_between(one, other, allowed) <= allowed || likeness(one, other) >= 0.93;
}

std::string sound_of(std::string_view word) {
  std::string letters;
  for (const char letter : word) {
    if (letter >= 'a' && letter <= 'z') letters += letter;
  }
  write_alike(letters);
  std::string sound;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (i > 0 && is_vowel(letters[i])) continue;
    const bool is_first_vowel = i == 0 && is_vowel(letters[i]);
    const char heard = is_first_vowel ? 'a' : letters[i];
    if (i == 0 || letters[i] != letters[i - 1]) sound += heard;
  }
  return sound;
}

}  // namespace carnet::duplicates

// SPDX-License-Identifier: Apache-2.0
// Splits where a letter is none of a word.
#include "kit/text/folded_words.hpp"

#include <utility>

#include "kit/text/fold.hpp"
#include "kit/text/unicode.hpp"

namespace carnet::text {

std::vector<std::string> folded_words(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const auto point : code_points(fold(text))) {
    if (is_word_point(point)) {
      append_utf8(word, point);
    } else if (!word.empty()) {
      words.push_back(std::exchange(word, {}));
    }
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

}  // namespace carnet::text

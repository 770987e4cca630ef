// SPDX-License-Identifier: Apache-2.0
// Words that are looked for: split, compared, quoted.
#include "app/search/rules.hpp"

#include <gtest/gtest.h>

namespace carnet::search {
namespace {

TEST(SearchRules, plain_words_have_letters_and_digits_of_any_script) {
  EXPECT_EQ(plain_words("OW-1001: Rivière, 2.5 ct"), "ow 1001 riviere 2 5 ct");
  EXPECT_EQ(plain_words("  ("), "");
  EXPECT_EQ(plain_words("Кольцо с рубином"), "кольцо с рубином");
}

TEST(SearchRules, each_wanted_word_begins_one) {
  EXPECT_TRUE(has_each("a pear shape", {"sha", "pea"}));
  EXPECT_FALSE(has_each("a pear shape", {"ear"}));
  EXPECT_FALSE(has_each("a pear", {"pear", "shape"}));
}

TEST(SearchRules, whole_words_rank_before_beginnings_before_anything_else) {
  EXPECT_EQ(rank_of("Ray Elean", {"elean"}), 0);
  EXPECT_EQ(rank_of("Eleanor Whitcombe", {"elean"}), 1);
  EXPECT_EQ(rank_of("Eleanor Whitcombe", {"combe"}), 2);
}

TEST(SearchRules, a_quotation_stands_around_the_word) {
  EXPECT_EQ(around("one two three four five six SEVEN eight", {"sev"}),
            "…two three four five six SEVEN eight");
  EXPECT_EQ(around("seven a b c d e f g h i j", {"seven"}), "seven a b c d e f g h…");
  EXPECT_EQ(around("(pear-shaped) stone", {"shap"}), "(pear-shaped) stone");
}

TEST(SearchRules, a_beginning_cuts_no_letter_in_two) {
  EXPECT_EQ(beginning("abc", 3), "abc");
  EXPECT_EQ(beginning("aé", 2), "a");
  EXPECT_EQ(beginning("aéb", 3), "aé");
}

}  // namespace
}  // namespace carnet::search

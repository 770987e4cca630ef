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

TEST(SearchRules, of_what_was_written_down_the_words_looked_for_are_quoted_alone) {
  EXPECT_EQ(words_met("She asked for a (pear-shaped) “Padparadscha”—before the summer",
                      {"padparad", "shap"}),
            "pear-shaped … Padparadscha");
  EXPECT_EQ(words_met("Opal, opal, OPAL; l’Étoile d’opale", {"opal", "etoile"}),
            "Opal … l’Étoile … d’opale");
  EXPECT_EQ(words_met("Nothing of the kind", {"opal"}), "");
  EXPECT_EQ(words_met("", {"opal"}), "");
}

TEST(SearchRules, a_line_says_in_what_and_of_when_it_stands) {
  EXPECT_EQ(line_of_words(FoundBy::note, "March", "Padparadscha"), "Note of March: “Padparadscha”");
  EXPECT_EQ(line_of_words(FoundBy::kept_promise, "May 2024", ""), "Kept promise of May 2024");
  EXPECT_EQ(line_of_words(FoundBy::visit, "", "Menton"), "Visit: “Menton”");
  EXPECT_EQ(line_of_words(FoundBy::repair, "March", "opal"), "Repair of March: “opal”");
}

TEST(SearchRules, a_beginning_cuts_no_letter_in_two) {
  EXPECT_EQ(beginning("abc", 3), "abc");
  EXPECT_EQ(beginning("aé", 2), "a");
  EXPECT_EQ(beginning("aéb", 3), "aé");
}

}  // namespace
}  // namespace carnet::search

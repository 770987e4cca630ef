// SPDX-License-Identifier: Apache-2.0
// What parts words, and what does not.
#include "kit/text/folded_words.hpp"

#include <gtest/gtest.h>

namespace carnet::text {
namespace {

using Words = std::vector<std::string>;

TEST(folded_words, are_letters_and_digits_of_any_script) {
  EXPECT_EQ(folded_words("OW-1001: Rivière, 2.5 ct"),
            (Words{"ow", "1001", "riviere", "2", "5", "ct"}));
  EXPECT_EQ(folded_words("Кольцо с рубином"), (Words{"кольцо", "с", "рубином"}));
  EXPECT_EQ(folded_words("  ("), Words{});
}

TEST(folded_words, quotation_marks_and_dashes_of_any_script_part_them) {
  EXPECT_EQ(folded_words("“Emerald”—«Rivière»…‘drops’"), (Words{"emerald", "riviere", "drops"}));
  EXPECT_EQ(folded_words("指輪、真珠"), (Words{"指輪", "真珠"}));
}

}  // namespace
}  // namespace carnet::text

// SPDX-License-Identifier: Apache-2.0
// How well pieces answer wishes.
#include <gtest/gtest.h>

#include "app/wishes/rules.hpp"

namespace carnet::wishes {
namespace {

Money dollars(std::int64_t whole) { return {whole * 100, *Currency::parse("USD")}; }

Asked asked(std::string_view words) {
  const auto read = read_description(words);
  Asked wish{read.category, read.metal, read.stone, read.style, {}};
  if (read.highest) wish.highest = dollars(*read.highest);
  return wish;
}

const Offered halo =
    offered_in("Cushion halo ring", "Rings", "Platinum 950", "Diamond", "halo", dollars(8'400));

TEST(matching, a_piece_is_read_in_the_words_of_the_trade) {
  EXPECT_EQ(halo.category, "ring");
  EXPECT_EQ(halo.metal, "platinum");
  EXPECT_EQ(halo.stone, "diamond");
  EXPECT_EQ(halo.style, "cushion halo");
  const auto told_by_title = offered_in("Emerald pendant, 18k yellow gold", "", "", "", "", {});
  EXPECT_EQ(told_by_title.category, "pendant");
  EXPECT_EQ(told_by_title.metal, "yellow gold");
  EXPECT_EQ(told_by_title.stone, "emerald");
}

TEST(matching, what_was_asked_for_in_full_is_found) {
  EXPECT_DOUBLE_EQ(match_of(asked("cushion halo diamond ring, platinum, under 9,000"), halo), 1);
}

struct Pair {
  const char* words;
  bool is_near;
};
const Pair pairs[] = {
    {"diamond ring, white gold", true},            // platinum looks alike
    {"diamond ring, yellow gold", false},          // and this does not
    {"diamond ring, cushion, under 8,000", true},  // a little over
    {"diamond ring, cushion, under 5,000", false},
    {"radiant diamond ring in platinum", true},
    {"sapphire ring, platinum", false},
    {"lab diamond ring", false},
    {"diamond necklace, platinum", false},
    {"ring", false},  // fits too many
    {"under 9,000", false},
    {"platinum halo", false},
    {"", false},
};

TEST(matching, near_is_near_enough_and_far_is_not) {
  for (const auto& pair : pairs) {
    EXPECT_EQ(match_of(asked(pair.words), halo) >= least_match, pair.is_near)
        << pair.words << ": " << match_of(asked(pair.words), halo);
  }
}

TEST(matching, having_what_was_asked_for_never_lowers_a_match) {
  const auto wish = asked("cushion halo diamond ring, platinum, under 9,000");
  using Member = std::string Offered::*;
  for (const Member member :
       {&Offered::category, &Offered::metal, &Offered::stone, &Offered::style}) {
    auto silent = halo;
    (silent.*member).clear();
    auto other = halo;
    other.*member = "brooch";
    EXPECT_LT(match_of(wish, silent), match_of(wish, halo));
    EXPECT_LT(match_of(wish, other), match_of(wish, silent));
  }
}

TEST(matching, an_amount_in_another_currency_says_nothing) {
  auto in_euros = halo;
  in_euros.price = Money{100, *Currency::parse("EUR")};
  const auto wish = asked("cushion halo diamond ring, platinum, under 9,000");
  auto unpriced = halo;
  unpriced.price.reset();
  EXPECT_DOUBLE_EQ(match_of(wish, in_euros), match_of(wish, unpriced));
}

}  // namespace
}  // namespace carnet::wishes

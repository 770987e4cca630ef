// SPDX-License-Identifier: Apache-2.0
// What of the house's own notes may stand in a letter.
#include "app/drafts/promised.hpp"

#include <gtest/gtest.h>

namespace carnet::drafts {
namespace {

struct Case {
  const char* note;
  const char* said;  // empty: the letter says when it was promised alone
};
const Case cases[] = {
    {"Send the photographs", "send the photographs"},
    {"Send the photographs. ", "send the photographs"},
    {"Ask the workshop whether the signet can be engraved",
     "ask the workshop whether the signet can be engraved"},
    {"have two bands ready to try", "have two bands ready to try"},
    {"Follow up on the visit", ""},
    {"The clasp", ""},
    {"Call", ""},
    {"Call Thomas about the ring", ""},
    {"Send her the drawing", ""},
    {"Ask her husband’s size", ""},
    {"Keep it a surprise", ""},
    {"Write down the price of the pearls", ""},
    {"Find one under $4,000", ""},
    {"Find one for €900", ""},
    {"Find one under 9,000", ""},
    {"Find one under 900 dollars", ""},
    {"Find one under 900 euro", ""},
    {"Choose earrings for the daughters", ""},
    {"Show the strap to the aunt", ""},
    {"Send the sketch – before noon", "send the sketch – before noon"},
    {"Have the ring in size 52 ready", "have the ring in size 52 ready"},
    {"Send the sketch to the daughter", ""},
    {"Call the mother-in-law about lunch", ""},
    {"Show the ring to the fiancé", ""},
    {"Call back. Careful, still cross about the strap", ""},
    {"Send {piece}", ""},
    {"Bring the bands from Harbour", ""},
    {"", ""},
};

TEST(promised, is_said_in_a_letter_only_where_it_reads_as_one) {
  for (const auto& row : cases) {
    EXPECT_EQ(promise_in_a_letter(row.note).value_or(""), row.said) << row.note;
  }
}

TEST(promised, too_long_for_a_letter_is_left_out) {
  EXPECT_FALSE(promise_in_a_letter("Send " + std::string(120, 'a')));
}

}  // namespace
}  // namespace carnet::drafts

// SPDX-License-Identifier: Apache-2.0
// Slips, likeness, sound and nicknames.
#include "app/duplicates/spelling.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace carnet::duplicates {
namespace {

TEST(spelling, a_swap_of_neighbours_is_one_slip) {
  EXPECT_EQ(slips_between("april", "apirl", 3), 1U);
  EXPECT_EQ(slips_between("smith", "smyth", 3), 1U);
  EXPECT_EQ(slips_between("", "abc", 3), 3U);
  EXPECT_EQ(slips_between("anna", "zoe", 1), 2U);  // counted no further than asked for
}

// The pairs every text on the measure gives (Winkler 1990).
TEST(spelling, likeness_is_that_of_jaro_and_winkler) {
  EXPECT_NEAR(likeness("martha", "marhta"), 0.9611, 5e-5);
  EXPECT_NEAR(likeness("dwayne", "duane"), 0.8400, 5e-5);
  EXPECT_NEAR(likeness("dixon", "dicksonx"), 0.8133, 5e-5);
  EXPECT_EQ(likeness("", "anna"), 0);
}

RC_GTEST_PROP(spelling, slips_and_likeness_are_the_same_both_ways, ()) {
  const auto letters = rc::gen::container<std::string>(rc::gen::inRange('a', 'e'));
  const auto one = *letters;
  const auto other = *letters;
  RC_ASSERT(slips_between(one, other, 4) == slips_between(other, one, 4));
  RC_ASSERT(std::abs(likeness(one, other) - likeness(other, one)) < 1e-9);
  RC_ASSERT(likeness(one, other) <= 1);
  RC_ASSERT((slips_between(one, other, 4) == 0) == (one == other));
}

TEST(spelling, short_words_may_not_differ) {
  EXPECT_TRUE(is_slip("whitcombe", "whitcomb"));
  EXPECT_TRUE(is_slip("okafor", "okaffor"));
  EXPECT_FALSE(is_slip("li", "lu"));
  EXPECT_FALSE(is_slip("meyer", "moore"));
}

TEST(spelling, what_is_said_alike_sounds_alike) {
  EXPECT_EQ(sound_of("philippe"), sound_of("filip"));
  EXPECT_EQ(sound_of("catherine"), sound_of("kathryn"));
  EXPECT_EQ(sound_of("schmidt"), sound_of("smit"));
  EXPECT_NE(sound_of("durand"), sound_of("lambert"));
  EXPECT_EQ(sound_of("田中"), "");
}

TEST(spelling, bearers_of_a_name_are_called_many_things) {
  EXPECT_TRUE(are_names_of_one("elizabeth", "beth"));
  EXPECT_TRUE(are_names_of_one("liz", "beth"));
  EXPECT_TRUE(are_names_of_one("robert", "bob"));
  EXPECT_FALSE(are_names_of_one("robert", "beth"));
  EXPECT_FALSE(are_names_of_one("inès", "beth"));
}

}  // namespace
}  // namespace carnet::duplicates

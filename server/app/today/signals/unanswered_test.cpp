// SPDX-License-Identifier: Apache-2.0
// When a reply is owed.
#include "app/today/signals/unanswered.hpp"

#include <gtest/gtest.h>

namespace carnet::today {
namespace {

WaitingMessage waiting(int open_minutes) {
  return {MessageId{}, Instant{}, Day(2026, 11, 23), open_minutes, "Could you resize the halo?"};
}

TEST(unanswered, is_owed_after_four_open_hours) {
  EXPECT_FALSE(unanswered_reason(waiting(239), Day(2026, 11, 24)));
  const auto reason = unanswered_reason(waiting(240), Day(2026, 11, 24));
  ASSERT_TRUE(reason);
  EXPECT_EQ(reason->lane, Lane::obligation);
  EXPECT_EQ(reason->fact.days, 1);
  EXPECT_EQ(reason->fact.quote, "Could you resize the halo?");
}

TEST(unanswered, a_long_message_is_cut_between_words) {
  EXPECT_EQ(opening_of("one two three", 9), "one two…");
  EXPECT_EQ(opening_of("  one\n\ntwo ", 9), "one two");
  EXPECT_EQ(opening_of("éééééééé", 5), "éé…");
  EXPECT_EQ(opening_of("", 5), "");
}

}  // namespace
}  // namespace carnet::today

// SPDX-License-Identifier: Apache-2.0
// Promises of what an empty text takes away again.
#include "kit/shape/or_none.hpp"

#include <gtest/gtest.h>

#include "kit/shape/instant.hpp"

namespace carnet {
namespace {

enum class Metal { gold, silver };
BOOST_DESCRIBE_ENUM(Metal, gold, silver)

TEST(or_none, an_empty_text_is_nothing_and_another_is_read_as_it_is_without) {
  EXPECT_EQ(OrNone<Day>::parse("2026-04-02")->value(), Day(2026, 4, 2));
  EXPECT_EQ(OrNone<Metal>::parse("silver")->value(), Metal::silver);
  EXPECT_EQ(OrNone<Day>::parse("2026-04-02")->text(), "2026-04-02");
  EXPECT_EQ(OrNone<Metal>::parse("gold")->text(), "gold");
  for (const auto* nothing : {"", " ", "\t"}) {
    EXPECT_TRUE(OrNone<Day>::parse(nothing)->is_empty());
    EXPECT_EQ(OrNone<Metal>::parse(nothing)->text(), "");
  }
  EXPECT_FALSE(OrNone<Day>::parse("soon"));
  EXPECT_EQ(OrNone<Metal>::parse("tin").error().code, "choice");
}

TEST(or_none, its_format_lets_nothing_through) {
  EXPECT_EQ(OrNone<Day>::format().name, "");
  EXPECT_EQ(OrNone<Day>::format().max_length, 10u);
  static_assert(Word<OrNone<Day>> && Word<OrNone<Metal>>);
}

}  // namespace
}  // namespace carnet

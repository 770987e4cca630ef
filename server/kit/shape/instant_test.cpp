// SPDX-License-Identifier: Apache-2.0
// Moments as text: what is taken, and what a clock never shows.
#include <gtest/gtest.h>

#include "kit/shape/instant.hpp"

using carnet::Instant;

TEST(instants, a_moment_reads_with_its_zone_and_its_fraction) {
  EXPECT_EQ(Instant::parse("2026-05-14T10:00:00Z")->text(), "2026-05-14T10:00:00.000Z");
  EXPECT_EQ(Instant::parse("2026-05-14T10:00:00.25Z")->text(), "2026-05-14T10:00:00.250Z");
  EXPECT_EQ(Instant::parse("2026-05-14T12:00:00+02:00")->text(), "2026-05-14T10:00:00.000Z");
}

TEST(instants, what_no_clock_shows_is_no_moment) {
  for (const auto* text :
       {"2026-05-14T1000Z", "2026-05-14T10:00:00", "2026-05-14T10:00:00.Z", "2026-05-14T10:0:00Z",
        "2026-05-14T11:46:450022-", "2026-05-14T11:46:45+2", "2026-05-14T11:46:45.1234567890Z",
        "2026-05-14", "", "T10:00:00Z"}) {
    EXPECT_FALSE(Instant::parse(text)) << text;
  }
}

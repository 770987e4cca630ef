// SPDX-License-Identifier: Apache-2.0
// A log line is one line, and quiet levels are quiet.
#include "kit/log/log.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace carnet::log {
namespace {

std::string printed(const auto& act) {
  testing::internal::CaptureStderr();
  act();
  return testing::internal::GetCapturedStderr();
}

TEST(log, a_line_cannot_be_forged) {
  const auto text = printed([] { warn("from {}", "a\nb\x1b[0m\x7f"); });
  EXPECT_NE(text.find("Z warning from a\\x0ab\\x1b[0m\\x7f\n"), std::string::npos) << text;
}

TEST(log, what_is_below_the_level_is_not_written) {
  set_level(Level::error);
  EXPECT_EQ(printed([] { warn("quiet {}", 1); }), "");
  set_level(read_level("info"));
  EXPECT_NE(printed([] { info("loud {}", 1); }), "");
  EXPECT_THROW(read_level("verbose"), std::invalid_argument);
}

}  // namespace
}  // namespace carnet::log

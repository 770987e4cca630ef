// SPDX-License-Identifier: Apache-2.0
// Which picture stands beside a promise.
#include "app/today/pieces_words.hpp"

#include <gtest/gtest.h>

namespace carnet::today {
namespace {

struct Case {
  const char* promise;
  bool is_named;
};
constexpr auto picture = "Gold signet ring with a crest, from above";
constexpr Case cases[] = {
    {"Engrave the signet", true},
    {"Send photographs of the signet, and ask about the clasp", true},
    {"Size the ring.", true},
    {"Call back with the drawing from the bench", false},
    {"Lay the pearls aside", false},
};

TEST(pieces_words, a_promise_names_what_a_picture_shows_by_its_own_words) {
  for (const auto& row : cases)
    EXPECT_EQ(names_it(row.promise, picture), row.is_named) << row.promise;
}

}  // namespace
}  // namespace carnet::today

// SPDX-License-Identifier: Apache-2.0
// Places of objects and members in a JSON text.
#include "kit/json/places.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace carnet::json;
using testing::ElementsAre;

TEST(json_places, objects_are_found_in_the_order_of_a_walk) {
  EXPECT_THAT(object_offsets(R"([{"a":{"b":"{"}},{}])"), ElementsAre(1, 6, 17));
}

TEST(json_places, a_member_is_found_in_its_own_object_only) {
  const std::string text = R"({"x": {"name": 1}, "y": "name", "name" : "here"})";
  EXPECT_EQ(member_offset(text, 0, "name"), text.find("\"here\""));
  EXPECT_EQ(member_offset(text, text.find("{\"name"), "name"), text.find("1}"));
  EXPECT_EQ(member_offset(text, 0, "none"), 0u);
}

TEST(json_places, broken_text_ends_the_search) {
  EXPECT_EQ(member_offset("{\"a", 0, "a"), 0u);
  EXPECT_THAT(object_offsets("\"\\"), ElementsAre());
}

// SPDX-License-Identifier: Apache-2.0
// What the JSON codec promises: all faults at once, with paths; nothing lost on the way out.
#include "kit/json/json.hpp"

#include <gtest/gtest.h>

#include "kit/shape/id.hpp"
#include "kit/shape/instant.hpp"
#include "kit/shape/words.hpp"

namespace carnet {
namespace {

enum class Cut { round, pear };
BOOST_DESCRIBE_ENUM(Cut, round, pear)

struct Stone {
  Line<10> name;
  Cut cut = Cut::round;
  std::optional<double> carat;
};
BOOST_DESCRIBE_STRUCT(Stone, (), (name, cut, carat))

struct Ring {
  Uuid id;
  std::int64_t price_minor = 0;
  bool is_sold = false;
  std::vector<Stone> stones;
  std::optional<Day> made;
};
BOOST_DESCRIBE_STRUCT(Ring, (), (id, price_minor, is_sold, stones, made))

constexpr auto whole_ring = R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0ffee","price_minor":925000,)"
                            R"("is_sold":false,"stones":[{"name":"Halo","cut":"pear",)"
                            R"("carat":1.5E0}],"made":"2026-04-02"})";

TEST(json, what_is_read_is_what_is_printed) {
  const auto ring = json::parse<Ring>(whole_ring);
  ASSERT_TRUE(ring.has_value());
  EXPECT_EQ(json::print(*ring), whole_ring);
}

TEST(json, every_bad_field_is_named_in_one_answer) {
  const auto ring =
      json::parse<Ring>(R"({"id":"x","price_minor":1.5,"stones":[{"name":"Halo","cut":"oval"},)"
                        R"({"cut":"round","carat":"big"}],"made":"2026-02-30","maid":1})");
  ASSERT_FALSE(ring.has_value());
  const auto& fields = ring.error().fields;
  EXPECT_EQ(fields.at("/id").code, "uuid");
  EXPECT_EQ(fields.at("/price_minor").code, "whole_number");
  EXPECT_EQ(fields.at("/is_sold").code, "required");
  EXPECT_EQ(fields.at("/stones/0/cut").code, "choice");
  EXPECT_EQ(fields.at("/stones/1/name").code, "required");
  EXPECT_EQ(fields.at("/stones/1/carat").code, "number");
  EXPECT_EQ(fields.at("/made").code, "day");
  EXPECT_EQ(fields.at("/maid").code, "unknown");
  EXPECT_EQ(fields.size(), 8u);
}

TEST(json, null_and_absent_both_mean_nothing_for_an_optional) {
  const auto absent = json::parse<Stone>(R"({"name":"Halo","cut":"round"})");
  const auto null = json::parse<Stone>(R"({"name":"Halo","cut":"round","carat":null})");
  ASSERT_TRUE(absent && null);
  EXPECT_FALSE(absent->carat || null->carat);
}

TEST(json, malformed_text_is_one_clear_fault) {
  for (const auto* text : {"", "{", "[1,]", "{\"name\":\"\xff\"}", "nul", "{} x"}) {
    const auto stone = json::parse<Stone>(text);
    ASSERT_FALSE(stone.has_value()) << text;
    EXPECT_EQ(stone.error().code, "json") << text;
  }
}

TEST(json, numbers_out_of_range_are_refused_not_wrapped) {
  const auto date = json::parse<PartialDay>(R"({"month":99999999999,"calendar":"gregorian"})");
  ASSERT_FALSE(date.has_value());
  EXPECT_EQ(date.error().fields.at("/month").code, "whole_number");
}

}  // namespace
}  // namespace carnet

// SPDX-License-Identifier: Apache-2.0
// Scales of rings against the field's own tables, and how sizes are written and refused.
#include "app/sizes/rules.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace carnet::sizes {
namespace {

struct IsoRow {
  int size;
  double diameter_mm;
};
// Inner diameters as ISO 8653 rounds them.
constexpr IsoRow iso_8653[] = {
    {49, 15.6}, {50, 15.9}, {51, 16.2}, {52, 16.6}, {53, 16.9}, {54, 17.2}, {55, 17.5}, {56, 17.8},
    {57, 18.1}, {58, 18.5}, {59, 18.8}, {60, 19.1}, {61, 19.4}, {62, 19.7}, {63, 20.1}, {64, 20.4},
    {65, 20.7}, {66, 21.0}, {67, 21.3}, {68, 21.6}, {69, 22.0}, {70, 22.3}, {71, 22.6}, {72, 22.9}};

struct RingRow {
  const char* us;
  int hundredth_mm;
  double eu;       // before it is rounded
  const char* uk;  // nearest half
  double jp;       // before it is rounded
};
constexpr RingRow rings[] = {{"3", 1407, 44.21, "F½", 4.2},   {"3½", 1448, 45.48, "G½", 5.4},
                             {"3¾", 1468, 46.12, "H", 6.0},   {"4", 1488, 46.76, "H½", 6.7},
                             {"4¼", 1509, 47.4, "I", 7.3},    {"4½", 1529, 48.04, "I½", 7.9},
                             {"4¾", 1549, 48.68, "J", 8.5},   {"5", 1570, 49.31, "J½", 9.1},
                             {"5½", 1610, 50.59, "K½", 10.3}, {"5¾", 1631, 51.23, "L", 10.9},
                             {"6", 1651, 51.87, "L½", 11.5},  {"6¼", 1671, 52.51, "M", 12.1},
                             {"6½", 1692, 53.14, "M½", 12.7}, {"7", 1732, 54.42, "N½", 14.0},
                             {"7½", 1773, 55.7, "O½", 15.2},  {"8", 1814, 56.97, "P½", 16.4},
                             {"8½", 1854, 58.25, "Q½", 17.6}, {"9", 1895, 59.53, "R½", 18.8},
                             {"9½", 1935, 60.8, "S½", 20.1},  {"10", 1976, 62.08, "T½", 21.3},
                             {"11", 2057, 64.64, "V½", 23.7}, {"12", 2139, 67.19, "Y", 26.2},
                             {"13", 2220, 69.74, "Z+1", 28.6}};

TEST(RingScales, an_iso_size_has_the_diameter_of_the_standard) {
  for (const auto& row : iso_8653) {
    const auto read = read_size(Part::ring, Scale::eu, std::to_string(row.size));
    ASSERT_TRUE(read) << row.size;
    EXPECT_NEAR(static_cast<double>(read->hundredth_mm) / 100, row.diameter_mm, .051) << row.size;
  }
}

TEST(RingScales, an_american_size_is_found_in_every_other_scale) {
  for (const auto& row : rings) {
    const auto read = read_size(Part::ring, Scale::us, row.us);
    ASSERT_TRUE(read) << row.us;
    EXPECT_EQ(read->hundredth_mm, row.hundredth_mm) << row.us;
    EXPECT_NEAR(std::stod(nearest_in(Scale::eu, read->hundredth_mm)), row.eu, .52) << row.us;
    EXPECT_EQ(nearest_in(Scale::uk, read->hundredth_mm), row.uk) << row.us;
    EXPECT_NEAR(std::stod(nearest_in(Scale::jp, read->hundredth_mm)), row.jp, .501) << row.us;
  }
}

TEST(RingScales, every_size_said_in_its_own_scale_comes_back_as_it_was) {
  const std::pair<Scale, std::vector<const char*>> said[] = {
      {Scale::us, {"0", "¼", "3¾", "6", "6½", "13¼", "16"}},
      {Scale::uk, {"A", "A½", "L½", "M", "Z", "Z½", "Z+1", "Z+1½", "Z+6"}},
      {Scale::eu, {"37", "52", "76"}},
      {Scale::jp, {"1", "11", "35"}}};
  for (const auto& [scale, sizes] : said) {
    for (const std::string size : sizes) {
      const auto read = read_size(Part::ring, scale, size == "¼" ? "0.25" : size);
      ASSERT_TRUE(read) << size;
      EXPECT_EQ(nearest_in(scale, read->hundredth_mm), size == "¼" ? "0¼" : size) << size;
      EXPECT_EQ(read->said, size == "¼" ? "0¼" : size);
    }
  }
}

TEST(RingScales, a_size_is_read_in_each_way_it_is_written) {
  for (const auto* said : {"6½", "6.5", "6,5", "6.50", "6 1/2"}) {
    const auto read = read_size(Part::ring, Scale::us, said);
    ASSERT_TRUE(read) << said;
    EXPECT_EQ(read->said, "6½");
    EXPECT_EQ(read->hundredth_mm, 1692);
  }
  for (const auto* said : {"L½", "l½", "L 1/2", "L.5", "l ½"}) {
    const auto read = read_size(Part::ring, Scale::uk, said);
    ASSERT_TRUE(read) << said;
    EXPECT_EQ(read->said, "L½");
  }
}

TEST(RingScales, what_no_finger_has_and_what_is_no_size_is_refused) {
  const std::pair<Scale, const char*> cases[] = {
      {Scale::us, "60"},   {Scale::us, "six"}, {Scale::us, ""},       {Scale::us, "6.555"},
      {Scale::us, "-6"},   {Scale::us, "6."},  {Scale::us, "99999"},  {Scale::uk, "6"},
      {Scale::uk, "LL"},   {Scale::uk, "L¼"},  {Scale::uk, "Z+30"},   {Scale::uk, "\xC3\xA9"},
      {Scale::eu, "6"},    {Scale::eu, "90"},  {Scale::jp, "90"},     {Scale::jp, "1e3"},
      {Scale::us, "6 ½½"}, {Scale::eu, "½"},   {Scale::uk, "Z+1 bis"}};
  for (const auto& [scale, said] : cases) EXPECT_FALSE(read_size(Part::ring, scale, said)) << said;
}

TEST(Lengths, a_wrist_and_a_chain_are_read_and_said_in_both_measures) {
  const auto wrist = read_size(Part::wrist, Scale::cm, "15,5");
  ASSERT_TRUE(wrist);
  EXPECT_EQ(wrist->hundredth_mm, 15'500);
  EXPECT_EQ(wrist->said, "15.5");
  EXPECT_EQ(nearest_in(Scale::inch, wrist->hundredth_mm), "6");
  const auto chain = read_size(Part::chain, Scale::inch, "18");
  ASSERT_TRUE(chain);
  EXPECT_EQ(nearest_in(Scale::cm, chain->hundredth_mm), "45.7");
  EXPECT_FALSE(read_size(Part::wrist, Scale::cm, "155"));
  EXPECT_FALSE(read_size(Part::chain, Scale::mm, "45"));
}

TEST(Sizes, the_newest_of_each_finger_counts_and_the_left_ring_finger_comes_first) {
  std::vector<Size> sizes(4);
  sizes[0].hand = sizes[3].hand = Hand::right;
  sizes[0].finger = sizes[3].finger = Finger::index;
  sizes[1].hand = Hand::left;
  sizes[1].finger = Finger::ring;
  sizes[2].part = Part::wrist;
  mark_newest(sizes);
  EXPECT_TRUE(sizes[0].is_newest && sizes[1].is_newest && sizes[2].is_newest);
  EXPECT_FALSE(sizes[3].is_newest);
  const auto shown = sizes_at_a_glance(sizes);
  ASSERT_EQ(shown.size(), 2u);
  EXPECT_EQ(shown[0].finger, Finger::ring);
  EXPECT_EQ(shown[1].part, Part::wrist);
}

}  // namespace
}  // namespace carnet::sizes

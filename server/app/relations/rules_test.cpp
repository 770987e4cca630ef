// SPDX-License-Identifier: Apache-2.0
// Relations from both sides, and who lives together.
#include "app/relations/rules.hpp"

#include <gtest/gtest.h>

namespace carnet::relations {
namespace {

ClientId person(int number) {
  return *ClientId::parse("00000000-0000-7000-8000-0000000000" + std::to_string(10 + number));
}

class Households : public ::testing::Test {
 protected:
  std::vector<Bond> bonds;
  /// Both sides, as the pages have them.
  void tie(int client, RelationKind kind, int other) {
    bonds.push_back({person(client), kind, person(other)});
    bonds.push_back({person(other), seen_from_other(kind), person(client)});
  }
  std::vector<ClientId> of(int client) { return household_of(person(client), bonds); }
};

TEST(Relations, seen_from_the_other_and_back_is_the_same) {
  for (const auto name : shape::enum_names<RelationKind>()) {
    const auto kind = *shape::enum_value<RelationKind>(name);
    EXPECT_EQ(seen_from_other(seen_from_other(kind)), kind) << name;
  }
  EXPECT_EQ(words_of(RelationKind::child), "parent of");
  EXPECT_EQ(words_of(seen_from_other(RelationKind::child)), "child of");
}

TEST_F(Households, a_couple_and_their_children_live_together_whoever_is_asked) {
  tie(1, RelationKind::spouse, 2);
  tie(1, RelationKind::child, 3);
  tie(2, RelationKind::child, 4);
  EXPECT_EQ(of(1), (std::vector{person(1), person(2), person(3), person(4)}));
  EXPECT_EQ(of(2).size(), 4u);
  EXPECT_EQ(of(4).size(), 4u);
}

TEST_F(Households, a_child_who_shares_a_life_has_a_household_of_their_own) {
  tie(1, RelationKind::child, 2);
  tie(2, RelationKind::partner, 3);
  EXPECT_TRUE(of(1).empty());
  EXPECT_EQ(of(2), (std::vector{person(2), person(3)}));
}

TEST_F(Households, friends_siblings_and_those_who_sent_them_live_elsewhere) {
  tie(1, RelationKind::friend_of, 2);
  tie(1, RelationKind::sibling, 3);
  tie(1, RelationKind::referred_by, 4);
  EXPECT_TRUE(of(1).empty());
  EXPECT_TRUE(of(9).empty());
}

TEST_F(Households, a_circle_ends_and_a_clan_is_cut) {
  for (int each = 1; each < 40; ++each) tie(each, RelationKind::spouse, each + 1);
  tie(40, RelationKind::spouse, 1);
  EXPECT_EQ(of(1).size(), 12u);
}

}  // namespace
}  // namespace carnet::relations

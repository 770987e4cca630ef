// SPDX-License-Identifier: Apache-2.0
// What a door card says: the nearest day, the last visit, and never a muted day.
#include "app/door/rules.hpp"

#include <gtest/gtest.h>

namespace carnet::door {
namespace {

using occasions::OccasionKind;

class DoorLines : public ::testing::Test {
 protected:
  DoorLines() {
    known.given_name = "Eleanor";
    known.today = Day(2026, 3, 12);
    known.zone = "America/New_York";
  }
  void remember(const std::string& label, int month, int day, bool muted = false) {
    occasions::Occasion occasion;
    occasion.label = label;
    occasion.date = {{}, month, day};
    occasion.muted = muted;
    known.occasions.push_back(occasion);
  }
  void feel(tastes::TasteKind kind, const std::string& value) {
    known.tastes.push_back({{}, kind, value, tastes::Leaning::avoids, {}, {}});
  }
  static std::vector<std::string> texts(const std::vector<DoorLine>& lines) {
    std::vector<std::string> all;
    for (const auto& line : lines) all.push_back(line.text);
    return all;
  }
  std::vector<std::string> said() { return texts(lines_to_say(known)); }
  std::vector<std::string> avoided() { return texts(lines_to_avoid(known)); }
  Known known;
};

TEST_F(DoorLines, nothing_known_says_nothing) {
  EXPECT_TRUE(said().empty());
  EXPECT_TRUE(avoided().empty());
}

TEST_F(DoorLines, the_nearest_day_within_a_month_is_said_and_a_muted_one_is_kept_back) {
  remember("Wedding anniversary", 4, 2);
  remember("Birthday", 3, 14, true);
  remember("Graduation", 8, 1);
  EXPECT_EQ(said(), std::vector<std::string>{"Wedding anniversary in three weeks"});
  EXPECT_EQ(avoided(), std::vector<std::string>{"Not a word of Birthday"});
}

TEST_F(DoorLines, while_contact_rests_only_their_name_and_what_is_owed_are_said) {
  known.preferred_name = "Nell";
  remember("Wedding anniversary", 4, 2);
  relations::Relation husband;
  husband.kind = relations::RelationKind::spouse;
  husband.first_name = "Thomas";
  known.relations = {husband};
  promises::Promise promise;
  promise.text = "Call about the clasp";
  promise.made_by.name = "Inès";
  known.promises = {promise};
  known.pause.emplace();
  const std::vector<std::string> gentle{"Is called Nell", "Inès promised: Call about the clasp"};
  EXPECT_EQ(said(), gentle);
  const std::string rest = ": days, family and wishes only if they speak of them first";
  EXPECT_EQ(avoided(), std::vector<std::string>{"Contact rests" + rest});
  known.pause->kind = pauses::PauseKind::bereavement;
  EXPECT_EQ(avoided(), std::vector<std::string>{"After a death" + rest});
}

TEST_F(DoorLines, an_open_promise_the_last_visit_and_the_family_are_said) {
  known.preferred_name = "Nell";
  promises::Promise promise;
  promise.text = "Call about the clasp";
  promise.made_by.name = "Inès";
  known.promises = {promise};
  visits::Visit visit;
  visit.at = *Instant::parse("2026-03-08T01:00:00Z");
  visits::VisitPiece drops;
  drops.title = "Sapphire drops";
  visit.pieces = {drops};
  known.visits = {visit};
  relations::Relation husband;
  husband.first_name = "Thomas";
  relations::Relation friend_of;
  friend_of.kind = relations::RelationKind::friend_of;
  friend_of.first_name = "Ada";
  known.relations = {husband, friend_of};
  EXPECT_EQ(said(), (std::vector<std::string>{
                        "Is called Nell", "Inès promised: Call about the clasp",
                        "Looked at Sapphire drops five days ago", "Ask after Thomas"}));
}

TEST_F(DoorLines, a_kept_promise_and_an_old_visit_are_not_said) {
  promises::Promise promise;
  promise.ending = promises::Ending{};
  known.promises = {promise};
  visits::Visit visit;
  visit.at = *Instant::parse("2025-03-08T01:00:00Z");
  known.visits = {visit};
  EXPECT_TRUE(said().empty());
}

TEST_F(DoorLines, allergies_come_before_what_they_do_not_like) {
  feel(tastes::TasteKind::style, "halo");
  feel(tastes::TasteKind::allergy, "nickel");
  feel(tastes::TasteKind::metal, "yellow gold");
  EXPECT_EQ(avoided(),
            (std::vector<std::string>{"Allergic to nickel", "Does not like halo and yellow gold"}));
}

TEST_F(DoorLines, an_alert_stands_through_its_last_day) {
  EXPECT_TRUE(stands_on(Day(2026, 3, 12), Day(2026, 3, 12)));
  EXPECT_FALSE(stands_on(Day(2026, 3, 12), Day(2026, 3, 13)));
}

}  // namespace
}  // namespace carnet::door

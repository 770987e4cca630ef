// SPDX-License-Identifier: Apache-2.0
// What a piece must be, and the counts beside a list, on plain values.
#include "app/pieces/rules.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "kit/json/json.hpp"

namespace carnet::pieces {
namespace {

const Instant now(1'773'324'000'000);  // 12 March 2026

FieldFaults faults_of(std::string_view edit, PieceRecord& piece) {
  const auto read = json::parse<PieceEdit>(edit);
  EXPECT_TRUE(read) << edit;
  return apply(*read, now, piece);
}

struct Case {
  const char* edit;
  const char* pointer;
};
const Case refused[] = {
    {R"({"category":"hat"})", "/category"},
    {R"({"metal":"mithril"})", "/metal"},
    {R"({"colour":"octarine"})", "/colour"},
    {R"({"karat":7})", "/karat"},
    {R"({"metal":"platinum","karat":18})", "/karat"},
    {R"({"price":{"minor":-1,"currency":"USD"}})", "/price"},
    {R"({"cost":{"minor":100,"currency":"EUR"}})", "/cost"},
    {R"({"arrived_on":"2026-03-14"})", "/arrived_on"},
    {R"({"stones":[{"type":""}]})", "/stones/0/type"},
    {R"({"stones":[{"type":"diamond"},{"type":"glass"}]})", "/stones/1/type"},
    {R"({"stones":[{"type":"diamond","shape":"star"}]})", "/stones/0/shape"},
    {R"({"stones":[{"type":"diamond","points":0}]})", "/stones/0/points"},
    {R"({"stones":[{"type":"diamond","colour":"AA"}]})", "/stones/0/colour"},
    {R"({"stones":[{"type":"diamond","clarity":"VS9"}]})", "/stones/0/clarity"},
    {R"({"stones":[{"type":"diamond","cut":"sharp"}]})", "/stones/0/cut"},
    {R"({"stones":[{"type":"diamond","certificate":"123"}]})", "/stones/0/laboratory"},
};

TEST(pieces, what_is_wrong_with_a_piece_is_told_where_it_stands) {
  for (const auto& row : refused) {
    PieceRecord piece;
    const auto faults = faults_of(row.edit, piece);
    EXPECT_EQ(faults.size(), 1u) << row.edit;
    EXPECT_TRUE(faults.contains(row.pointer)) << row.edit;
  }
}

TEST(pieces, all_that_is_wrong_is_told_at_once) {
  PieceRecord piece;
  const auto faults = faults_of(R"({"metal":"tin","karat":99,"stones":[{"type":"glass"}]})", piece);
  EXPECT_EQ(faults.size(), 3u);
}

TEST(pieces, a_piece_is_written_down_in_the_words_of_the_trade) {
  PieceRecord piece;
  const auto faults = faults_of(
      R"({"category":"RING","metal":"White Gold","karat":18,"stones":[{"type":"Diamond",)"
      R"("shape":"CUSHION","points":203,"colour":"h","clarity":"vs1","cut":"Very Good",)"
      R"("laboratory":"gia","certificate":"2205551234"},{"type":"sapphire","colour":"royal"}]})",
      piece);
  EXPECT_TRUE(faults.empty()) << faults.begin()->first;
  EXPECT_EQ(piece.category, "ring");
  EXPECT_EQ(piece.metal, "white gold");
  EXPECT_EQ(piece.stone, "diamond");
  EXPECT_EQ(piece.shape, "cushion");
  EXPECT_EQ(piece.points, 203);
  const auto stones = stones_of(piece);
  ASSERT_EQ(stones.size(), 2u);
  EXPECT_EQ(stones[0],
            (Stone{"diamond", "cushion", 203, "H", "VS1", "very good", "", "GIA", "2205551234"}));
  EXPECT_EQ(stones[1].colour, "royal");
}

TEST(pieces, a_word_that_another_system_brought_may_stand) {
  PieceRecord piece;
  piece.metal = "ceramic";
  EXPECT_TRUE(faults_of(R"({"metal":"ceramic","title":"A watch"})", piece).empty());
  EXPECT_EQ(piece.metal, "ceramic");
}

Scope works_at(Role role, StoreId store) {
  Scope scope;
  scope.actor = Actor::person;
  scope.role = role;
  scope.stores = {store};
  return scope;
}

TEST(pieces, managers_of_its_store_and_owners_manage_a_piece) {
  const auto here = *StoreId::parse("00000000-0000-7000-8000-0000000000d1");
  const auto there = *StoreId::parse("00000000-0000-7000-8000-0000000000d2");
  EXPECT_TRUE(may_manage(works_at(Role::manager, here), here));
  EXPECT_TRUE(may_manage(works_at(Role::manager, here), std::nullopt));
  EXPECT_TRUE(may_manage(works_at(Role::owner, here), there));
  EXPECT_FALSE(may_manage(works_at(Role::manager, here), there));
  EXPECT_FALSE(may_manage(works_at(Role::associate, here), here));
  EXPECT_FALSE(may_manage(works_at(Role::associate, here), std::nullopt));
}

std::string told(const std::vector<FacetValue>& values) {
  std::string text;
  for (const auto& each : values) text += each.value + " " + std::to_string(each.count) + ", ";
  return text;
}

Combination some(const char* category, const char* metal, PieceStatus status, int band,
                 std::int64_t count) {
  return {category, metal, "diamond", "round", {}, status, band, count};
}
const std::vector<Combination> catalogue{
    some("ring", "platinum", PieceStatus::in_stock, 3, 5),
    some("ring", "yellow gold", PieceStatus::sold, 1, 3),
    some("watch", "steel", PieceStatus::in_stock, 3, 2),
    some("ring", "platinum", PieceStatus::archived, 7, 40),
};

TEST(pieces, a_facet_counts_what_its_other_values_would_leave) {
  Chosen chosen;
  chosen.category = "ring";
  const auto facets = count_facets(catalogue, chosen);
  EXPECT_EQ(facets.count, 8);
  EXPECT_EQ(told(facets.category), "ring 8, watch 2, ");
  EXPECT_EQ(told(facets.metal), "platinum 5, yellow gold 3, ");
  EXPECT_EQ(told(facets.status), "in_stock 5, sold 3, ");
  EXPECT_EQ(told(facets.price), "from_1000 3, from_5000 5, ");
}

TEST(pieces, what_is_archived_is_counted_for_those_who_ask) {
  Chosen chosen;
  chosen.status = PieceStatus::archived;
  EXPECT_EQ(count_facets(catalogue, chosen).count, 40);
  EXPECT_EQ(count_facets(catalogue, {}).count, 10);
  EXPECT_EQ(count_facets({}, {}).count, 0);
}

}  // namespace
}  // namespace carnet::pieces

// SPDX-License-Identifier: Apache-2.0
// What a client came to avoid is told apart from what they chose although they avoided it.
#include "app/today/visited.hpp"

#include <gtest/gtest.h>

namespace carnet::today {
namespace {

const SaleId halo_id = *SaleId::parse("01938f2e-7a10-7c3a-9b1e-5d2f00c0f001");
const Instant bought_at(1'000);

ClientRows who_bought_a_halo(std::optional<Instant> disliked_at, const std::string& value) {
  ClientRows rows;
  rows.calling.sales.push_back({{}, halo_id, Day(2025, 12, 10), bought_at, 900'000});
  SaleLineRow line;
  line.sale_id = halo_id;
  line.title = "Cushion halo";
  line.category = "ring";
  line.metal = "yellow gold";
  line.style = "halo";
  rows.called.lines.push_back(line);
  if (disliked_at) {
    rows.calling.avoided.push_back({{}, tastes::TasteKind::style, value, *disliked_at});
  }
  return rows;
}

struct Case {
  const char* what;
  std::optional<Instant> disliked_at;
  const char* value;
  bool is_disliked;
};
const Case cases[] = {
    {"nothing is avoided", std::nullopt, "", false},
    {"noted after the purchase", Instant(2'000), "halo", true},
    {"noted before: they bought it all the same", Instant(500), "halo", false},
    {"its metal", Instant(2'000), "yellow gold", true},
    {"something else", Instant(2'000), "rose gold", false},
};

TEST(visited, a_purchase_of_what_they_came_to_avoid_is_marked) {
  for (const auto& row : cases) {
    const auto sales = sales_of(who_bought_a_halo(row.disliked_at, row.value));
    ASSERT_EQ(sales.size(), 1u) << row.what;
    EXPECT_EQ(sales.front().piece, "cushion halo") << row.what;
    EXPECT_EQ(sales.front().is_disliked, row.is_disliked) << row.what;
  }
}

TEST(visited, a_piece_they_looked_at_is_marked_by_its_metal_and_style_too) {
  ClientRows rows;
  VisitRow seen;
  seen.title = "Cushion ring";
  seen.category = "ring";
  seen.metal = "yellow gold";
  seen.style = "halo";
  rows.calling.visits.push_back(seen);
  const auto is_disliked = [&](const char* value) {
    rows.calling.avoided = {{{}, tastes::TasteKind::style, value, Instant(1)}};
    return visits_of(rows, Setting()).front().is_disliked;
  };
  EXPECT_TRUE(is_disliked("yellow gold"));
  EXPECT_TRUE(is_disliked("halo"));
  EXPECT_FALSE(is_disliked("rose gold"));
}

}  // namespace
}  // namespace carnet::today

// SPDX-License-Identifier: Apache-2.0
// Which of what Today knows becomes words of a letter.
#include <gtest/gtest.h>

#include "app/drafts/drafts.hpp"

namespace carnet::drafts {
namespace {

const Day today(2026, 3, 12);

today::LetterMaterial after(Signal signal) {
  today::LetterMaterial material;
  material.greeted_as = "Eleanor";
  material.today = today;
  material.last_sale = today::SaleFact{{}, Day(2025, 12, 10), Instant(1), 900'000, "cushion halo"};
  today::Reason reason;
  reason.signal = signal;
  reason.fact.day = today - std::chrono::days(1);
  reason.fact.piece = "cushion halo";
  material.reasons.push_back(reason);
  return material;
}

bool names_the_halo(const today::LetterMaterial& material) {
  for (const auto tone : {Tone::plain, Tone::shorter, Tone::warmer}) {
    if (draft_of(material, tone).body.find("halo") != std::string::npos) return true;
  }
  return false;
}

TEST(facts, a_letter_names_no_piece_of_what_they_came_to_avoid) {
  auto bought = after(Signal::anniversary);
  EXPECT_TRUE(facts_of(bought).piece);
  bought.last_sale->is_disliked = true;
  EXPECT_FALSE(facts_of(bought).piece);
  EXPECT_FALSE(names_the_halo(bought));
  auto seen = after(Signal::visit);
  seen.last_sale.reset();
  EXPECT_TRUE(facts_of(seen).seen);
  seen.reasons.front().fact.is_disliked = true;
  EXPECT_FALSE(facts_of(seen).seen);
  EXPECT_FALSE(names_the_halo(seen));
}

}  // namespace
}  // namespace carnet::drafts

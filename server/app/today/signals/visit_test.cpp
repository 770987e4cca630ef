// SPDX-License-Identifier: Apache-2.0
// When a visit without a purchase is worth a word.
#include "app/today/signals/visit.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace carnet::today {
namespace {

using visits::ForWhom;

const Priors priors;
const Day today(2026, 11, 24);

Day ago(int days) { return today - std::chrono::days(days); }

VisitFact came(int days_ago, std::optional<ForWhom> for_whom = {}) {
  VisitFact visit;
  visit.id = *VisitId::parse("01938f2e-7a10-7c3a-9b1e-5d2f00c0e001");
  visit.day = ago(days_ago);
  visit.at = Instant(std::chrono::milliseconds(visit.day.days().time_since_epoch()).count());
  visit.for_whom = for_whom;
  visit.has_intent = true;
  visit.piece = "cushion halo";
  return visit;
}

VisitFact bought(int days_ago) {
  auto visit = came(days_ago);
  visit.bought = true;
  return visit;
}

VisitFact wanted_by(int days_ago, int days_ahead) {
  auto visit = came(days_ago);
  visit.by_day = today + std::chrono::days(days_ahead);
  return visit;
}

struct Case {
  const char* what;
  std::vector<VisitFact> visits;
  Since since;
  const char* event;  // the ending of it; nullptr when nothing is said
};
constexpr const char* once = "c0e001";
const Case cases[] = {
    {"nobody came", {}, {}, nullptr},
    {"on the day itself", {came(0)}, {}, nullptr},
    {"the day after", {came(1)}, {}, once},
    {"the fourteenth day", {came(14)}, {}, once},
    {"the fifteenth day", {came(15)}, {}, nullptr},
    {"to come", {came(-1)}, {}, nullptr},
    {"bought then", {bought(3)}, {}, nullptr},
    {"bought since", {came(3)}, {{}, ago(1)}, nullptr},
    {"bought on that day", {came(3)}, {{}, ago(3)}, nullptr},
    {"bought before", {came(3)}, {{}, ago(4)}, once},
    {"written to on that day", {came(3)}, {ago(3), {}}, once},
    {"written to since", {came(3)}, {ago(2), {}}, nullptr},
    {"came again and bought", {came(6), bought(2)}, {}, nullptr},
    {"bought and came again", {bought(6), came(2)}, {}, once},
    {"the day it was for has passed", {wanted_by(5, -1)}, {}, nullptr},
    {"the day it was for is today", {wanted_by(5, 0)}, {}, once},
    {"an engagement, first look", {came(8, ForWhom::engagement)}, {}, once},
    {"an engagement, second look", {came(9, ForWhom::engagement)}, {}, ":9"},
    {"a wedding, between looks", {came(23, ForWhom::wedding)}, {}, nullptr},
    {"a wedding, third look", {came(30, ForWhom::wedding)}, {}, ":30"},
    {"written to since the second look", {came(12, ForWhom::wedding)}, {ago(2), {}}, nullptr},
    {"written to before the second look", {came(12, ForWhom::wedding)}, {ago(6), {}}, ":9"},
    {"an engagement, fourth look", {came(73, ForWhom::engagement)}, {}, ":60"},
    {"an engagement, last look", {came(133, ForWhom::engagement)}, {}, ":120"},
    {"an engagement, too late", {came(134, ForWhom::engagement)}, {}, nullptr},
    {"a gift has one look", {came(30, ForWhom::gift)}, {}, nullptr},
};

TEST(visit, speaks_while_they_may_still_be_looking) {
  for (const auto& row : cases) {
    const auto reason = visit_reason(row.visits, row.since, today, 1, priors);
    EXPECT_EQ(reason.has_value(), row.event != nullptr) << row.what;
    if (!reason || !row.event) continue;
    EXPECT_TRUE(reason->event.ends_with(row.event)) << row.what;
  }
}

TEST(visit, fades_by_the_day_and_weighs_what_they_wanted) {
  const VisitFact fresh[] = {came(1)};
  const auto reason = visit_reason(fresh, {}, today, 0.5, priors);
  ASSERT_TRUE(reason);
  EXPECT_EQ(reason->lane, Lane::opportunity);
  EXPECT_NEAR(reason->p(), 0.8 * 0.55 * 1.6 * 0.12 * std::exp(-1 / 6.0) * 0.5, 1e-12);
  auto glance = came(1);
  glance.has_intent = false;
  EXPECT_NEAR(visit_reason(std::vector{glance}, {}, today, 0.5, priors)->p(), reason->p() / 2,
              1e-12);
  EXPECT_LT(visit_reason(std::vector{came(5)}, {}, today, 0.5, priors)->p(), reason->p());
}

TEST(visit, cites_the_visit) {
  const auto reason = visit_reason(std::vector{came(2)}, {}, today, 1, priors);
  EXPECT_EQ(reason->source.kind, "visits");
  EXPECT_EQ(reason->source.id, came(2).id.uuid());
  EXPECT_EQ(reason->fact.piece, "cushion halo");
}

}  // namespace
}  // namespace carnet::today

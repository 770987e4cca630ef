// SPDX-License-Identifier: Apache-2.0
// When occasions speak, how strongly, and when they keep silent.
#include "app/today/signals/occasion.hpp"

#include <gtest/gtest.h>

namespace carnet::today {
namespace {

const Priors priors;

OccasionFact anniversary(PartialDay date) {
  OccasionFact fact;
  fact.kind = OccasionKind::anniversary;
  fact.date = date;
  fact.noted_at = *Instant::parse("2025-06-01T10:00:00Z");
  return fact;
}

SaleFact sale_on(Day day) { return {SaleId{}, day, Instant{}, 50'000, "pearl studs"}; }

// today.md 6.2 gives g(7, 14, 18, 21, 30, 45) = .29 .46 .47 .46 .37 .22.
TEST(occasion, timing_repeats_the_published_curve) {
  constexpr std::pair<int, double> curve[] = {{7, .29},  {14, .46}, {18, .47},
                                              {21, .46}, {30, .37}, {45, .22}};
  for (const auto& [days, value] : curve) {
    EXPECT_NEAR(gift_timing(days, GiftPace::ordinary), value, 0.0051) << days;
  }
}

TEST(occasion, early_gifts_peak_five_weeks_ahead) {
  int best = 0;
  for (int days = 0; days <= 90; ++days) {
    if (gift_timing(days, GiftPace::early) > gift_timing(best, GiftPace::early)) best = days;
  }
  EXPECT_NEAR(best, 37, 1);
}

struct WindowCase {
  const char* what;
  PartialDay date;
  int production_days;
  const char* today;
  bool speaks;
};

const WindowCase windows[] = {
    {"opens at 24 days", {2014, 4, 2, "gregorian"}, 0, "2026-03-09", true},
    {"not at 25", {2014, 4, 2, "gregorian"}, 0, "2026-03-08", false},
    {"last call at seven", {2014, 4, 2, "gregorian"}, 0, "2026-03-26", true},
    {"not at six", {2014, 4, 2, "gregorian"}, 0, "2026-03-27", false},
    {"a milestone opens at 43", {2016, 4, 2, "gregorian"}, 0, "2026-02-18", true},
    {"engraving brings it forward", {2014, 4, 2, "gregorian"}, 7, "2026-03-02", true},
    {"and its last call", {2014, 4, 2, "gregorian"}, 7, "2026-03-20", false},
    {"without a year", {{}, 4, 2, "gregorian"}, 0, "2026-03-12", true},
    {"month alone, counted to its first", {{}, 4, {}, "gregorian"}, 0, "2026-03-12", true},
    {"month alone, already in it", {{}, 4, {}, "gregorian"}, 0, "2026-04-03", false},
    {"across new year", {2014, 1, 5, "gregorian"}, 0, "2025-12-18", true},
    {"a calendar we cannot read", {{}, 4, 2, "hebrew"}, 0, "2026-03-12", false},
    {"not a day", {{}, 2, 30, "gregorian"}, 0, "2026-02-10", false},
    {"a year still to come", {2027, 4, 2, "gregorian"}, 0, "2026-03-12", false},
};

TEST(occasion, speaks_only_inside_its_window) {
  for (const auto& row : windows) {
    auto fact = anniversary(row.date);
    fact.production_days = row.production_days;
    const auto reason = occasion_reason(fact, {}, *Day::parse(row.today), 1, priors);
    EXPECT_EQ(reason.has_value(), row.speaks) << row.what;
  }
}

TEST(occasion, the_29th_of_february_is_kept_on_the_28th) {
  const auto fact = anniversary({2012, 2, 29, "gregorian"});
  const auto reason = occasion_reason(fact, {}, Day(2026, 2, 10), 1, priors);
  ASSERT_TRUE(reason);
  EXPECT_EQ(reason->fact.day, Day(2026, 2, 28));
  EXPECT_EQ(reason->fact.nth, 14);
}

TEST(occasion, a_muted_day_is_never_mentioned) {
  auto fact = anniversary({2014, 4, 2, "gregorian"});
  fact.muted = true;
  EXPECT_FALSE(occasion_reason(fact, {}, Day(2026, 3, 12), 1, priors));
}

TEST(occasion, need_follows_what_was_bought_for_it_before) {
  const auto fact = anniversary({2013, 4, 2, "gregorian"});
  const SaleFact bought[] = {sale_on(Day(2023, 1, 1)), sale_on(Day(2024, 3, 20)),
                             sale_on(Day(2025, 3, 28))};
  const SaleFact elsewhen[] = {sale_on(Day(2023, 1, 1))};
  const auto with = occasion_reason(fact, bought, Day(2026, 3, 12), 1, priors);
  const auto without = occasion_reason(fact, elsewhen, Day(2026, 3, 12), 1, priors);
  EXPECT_DOUBLE_EQ(with->need, (4 * 0.22 + 2) / (4 + 3));
  EXPECT_DOUBLE_EQ(without->need, (4 * 0.22) / (4 + 3));
}

TEST(occasion, each_year_is_an_event_of_its_own_and_cites_the_record) {
  const auto fact = anniversary({2014, 4, 2, "gregorian"});
  const auto reason = occasion_reason(fact, {}, Day(2026, 3, 12), 1, priors);
  EXPECT_EQ(reason->event, "occasions:" + fact.id.text() + ":2026");
  EXPECT_EQ(reason->source, (Source{"occasions", fact.id.uuid(), fact.noted_at}));
}

TEST(occasion, kinds_become_signals) {
  auto fact = anniversary({2026, 4, 2, "gregorian"});
  fact.kind = OccasionKind::wedding;
  EXPECT_EQ(occasion_reason(fact, {}, Day(2026, 3, 12), 1, priors)->signal, Signal::occasion);
  fact.date.year = 2020;
  EXPECT_EQ(occasion_reason(fact, {}, Day(2026, 3, 12), 1, priors)->signal, Signal::anniversary);
  fact.kind = OccasionKind::birthday;
  EXPECT_EQ(occasion_reason(fact, {}, Day(2026, 3, 12), 1, priors)->signal, Signal::birthday);
}

}  // namespace
}  // namespace carnet::today

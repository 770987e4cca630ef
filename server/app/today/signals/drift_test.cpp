// SPDX-License-Identifier: Apache-2.0
// Going quiet is judged against the client's own rhythm.
#include "app/today/signals/drift.hpp"

#include <gtest/gtest.h>

namespace carnet::today {
namespace {

const Priors priors;
const Rhythm rhythm;
const Day today(2026, 11, 24);

std::vector<SaleFact> bought_days_ago(std::initializer_list<int> days_ago) {
  std::vector<SaleFact> sales;
  for (const int days : days_ago) {
    sales.push_back({SaleId{}, today - std::chrono::days(days), Instant{}, 40'000, "signet"});
  }
  return sales;
}

bool is_quiet(std::initializer_list<int> days_ago) {
  const auto sales = bought_days_ago(days_ago);
  return gone_quiet_reason(sales, pulse_of(sales, today, rhythm), today, priors).has_value();
}

struct Case {
  const char* what;
  std::initializer_list<int> days_ago;
  bool quiet;
};
const Case cases[] = {
    {"never bought", {}, false},
    {"bought once, long ago", {900}, false},
    {"monthly, silent for six months", {450, 420, 390, 360, 330, 300, 270, 240, 210, 180}, true},
    {"monthly, bought last month", {270, 240, 210, 180, 150, 120, 90, 60, 30}, false},
    {"every five months, silent for a year", {1415, 1265, 1115, 965, 815, 665, 515, 365}, true},
    {"every five months, two gone by", {960, 810, 660, 510, 360, 210, 60}, false},
    {"yearly, ten months ago", {1765, 1400, 1035, 670, 305}, false},
    {"twice in a day is once", {400, 400}, false},
};

TEST(drift, is_judged_against_the_clients_own_rhythm) {
  for (const auto& row : cases) EXPECT_EQ(is_quiet(row.days_ago), row.quiet) << row.what;
}

TEST(drift, the_same_silence_is_quiet_for_one_and_usual_for_another) {
  EXPECT_TRUE(is_quiet({430, 400, 370, 340, 310, 280, 200}));
  EXPECT_FALSE(is_quiet({1400, 1200, 1000, 800, 600, 400, 200}));
}

TEST(drift, someone_gone_for_years_is_no_longer_chased) {
  const auto sales = bought_days_ago({3000, 2970, 2940, 2910, 2880, 2850});
  const auto pulse = pulse_of(sales, today, rhythm);
  EXPECT_LT(pulse.alive, 0.02);
  EXPECT_FALSE(gone_quiet_reason(sales, pulse, today, priors));
}

TEST(drift, returns_and_the_future_are_no_purchases) {
  auto sales = bought_days_ago({100, 50, -5});
  sales[1].value = -40'000;
  const auto pulse = pulse_of(sales, today, rhythm);
  EXPECT_EQ(pulse.purchases.repeats, 0);
  EXPECT_EQ(pulse.last_day, today - std::chrono::days(100));
}

TEST(drift, speaks_once_in_120_days_and_cites_the_last_sale) {
  const auto sales = bought_days_ago({430, 400, 370, 340, 310, 280, 200});
  const auto reason = gone_quiet_reason(sales, pulse_of(sales, today, rhythm), today, priors);
  ASSERT_TRUE(reason);
  EXPECT_EQ(reason->event, "quiet:" + sales.back().id.text() + ":1");
  EXPECT_EQ(reason->source.kind, "sales");
  EXPECT_GT(reason->p(), 0);
}

}  // namespace
}  // namespace carnet::today

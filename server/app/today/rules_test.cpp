// SPDX-License-Identifier: Apache-2.0
// The score, its explanation and the order of the list.
#include "app/today/rules.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace carnet::today {
namespace {

const Priors priors;

Reason reason_with(double p) {
  Reason reason;
  reason.need = p;
  reason.gain = 1;
  return reason;
}

std::vector<Reason> reasons_with(const std::vector<double>& chances) {
  std::vector<Reason> reasons;
  for (const double p : chances) reasons.push_back(reason_with(p));
  return reasons;
}

double sum_of(const std::vector<double>& weights) {
  return std::accumulate(weights.begin(), weights.end(), 0.0);
}

TEST(score, reasons_combine_by_noisy_or) {
  const auto reasons = reasons_with({0.1, 0.2});
  const auto score = score_of(reasons, {1, 0, 100'000, {}, 0}, priors);
  EXPECT_NEAR(score.chance, 1 - 0.9 * 0.8, 1e-12);
  const auto weights = weights_of(reasons);
  EXPECT_NEAR(weights[0], std::log(0.9) / std::log(0.72), 1e-12);
  EXPECT_NEAR(weights[1], std::log(0.8) / std::log(0.72), 1e-12);
}

// One anniversary without history, worked out by hand from the formula of the score.
TEST(score, is_the_formula_worked_by_hand) {
  auto reason = reason_with(0.015);
  reason.value_factor = 1.2;
  const Standing standing{0.9, 0.5, 40'000, {}, 0.8};
  const auto score = score_of(std::vector{reason}, standing, priors);
  const double v = 48'000;
  const double g = 0.001 + 0.35 * 0.12 * 0.5 * 20 / 365 * 0.9;
  const double phi = std::exp(-0.3 * 0.3);
  const double clv = 40'000 * 0.5 * 0.5 * 0.9;
  const double c = (0.001 + 0.006 * 0.2 * 0.4) * 0.3 * clv + 0.08 * v * 0.5 * 0.015 * 0.8;
  EXPECT_NEAR(score.margin, v * 0.5 * (0.015 + g) * phi - c, 1e-9);
}

TEST(score, a_stated_budget_caps_the_value) {
  const auto reasons = reasons_with({0.1});
  EXPECT_EQ(score_of(reasons, {1, 0, 90'000, 50'000.0, 0}, priors).value, 50'000);
}

TEST(score, falls_with_every_further_contact) {
  const auto reasons = reasons_with({0.03});
  double before = 1e18;
  for (const double fatigue : {0.0, 0.6, 1.0, 2.0, 4.0}) {
    const double now = score_of(reasons, {1, 1, 40'000, {}, fatigue}, priors).margin;
    EXPECT_LT(now, before);
    before = now;
  }
}

TEST(weights, always_sum_to_one_and_so_do_those_shown) {
  rc::check([] {
    const auto parts =
        *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 1'000)));
    std::vector<double> chances;
    for (const int part : parts) chances.push_back(part / 1'000.0);
    const auto weights = weights_of(reasons_with(chances));
    RC_ASSERT(std::abs(sum_of(weights) - 1) < 1e-9);
    const auto shown = shown_weights(weights);
    RC_ASSERT(std::abs(sum_of(shown) - 1) < 1e-9);
    for (std::size_t i = 0; i < shown.size(); ++i) {
      RC_ASSERT(std::abs(shown[i] - weights[i]) < 2e-4);
    }
  });
}

TEST(weights, what_is_owed_explains_itself) {
  auto reasons = reasons_with({0, 0.3});
  reasons[0].lane = Lane::obligation;
  EXPECT_EQ(weights_of(reasons), (std::vector<double>{1, 0}));
}

TEST(fatigue, halves_in_forty_days_and_a_reply_takes_one_off) {
  using enum ContactKind;
  const PastContact contacts[] = {{discretionary, 0}, {discretionary, 40}, {service, 0}};
  EXPECT_NEAR(fatigue_of(contacts), 1 + 0.5 + 0.3, 1e-12);
  const PastContact answered[] = {{discretionary, 3}, {reply_from_client, 3}};
  EXPECT_NEAR(fatigue_of(answered), 0, 1e-12);
  const PastContact chatty[] = {{reply_from_client, 0}};
  EXPECT_EQ(fatigue_of(chatty), 0);
}

TEST(bands, the_highest_fifth_is_the_fourth_band) {
  std::vector<double> margins(100);
  std::iota(margins.begin(), margins.end(), 1.0);
  const auto bounds = band_bounds(margins);
  const auto in_band = [&](int band) {
    return std::count_if(margins.begin(), margins.end(),
                         [&](double each) { return value_band(each, bounds) == band; });
  };
  EXPECT_EQ(in_band(4), 20);
  EXPECT_EQ(in_band(3), 30);
  EXPECT_EQ(in_band(2), 30);
  EXPECT_EQ(in_band(1), 20);
  EXPECT_EQ(value_band(5, band_bounds({})), 1);
}

Uuid tie(int number) {
  char text[37];
  std::snprintf(text, sizeof text, "01938f2e-7a10-7c3a-9b1e-%012d", number);
  return *Uuid::parse(text);
}

Candidate candidate(int number, Lane lane, double margin, bool is_top = false) {
  return {static_cast<std::size_t>(number), lane, Instant(number), margin, is_top, tie(number)};
}

std::vector<std::size_t> order_of(const std::vector<Candidate>& picked) {
  std::vector<std::size_t> order;
  for (const auto& each : picked) order.push_back(each.index);
  return order;
}

TEST(pick, what_is_owed_comes_first_by_how_long_it_waits) {
  using enum Lane;
  const auto picked = pick({candidate(1, opportunity, 900), candidate(3, obligation, 0),
                            candidate(2, obligation, 0), candidate(4, relationship, 950)},
                           10);
  EXPECT_EQ(order_of(picked), (std::vector<std::size_t>{2, 3, 4, 1}));
}

TEST(pick, keeps_a_fifth_for_clients_outside_the_highest_fifth) {
  std::vector<Candidate> all;
  for (int i = 0; i < 12; ++i) all.push_back(candidate(i, Lane::opportunity, 1'000 - i, true));
  for (int i = 12; i < 16; ++i) all.push_back(candidate(i, Lane::opportunity, 100 - i));
  const auto picked = pick(all, 10);
  ASSERT_EQ(picked.size(), 10u);
  EXPECT_EQ(std::count_if(picked.begin(), picked.end(), [](auto& each) { return !each.is_top; }),
            2);
  EXPECT_EQ(picked[7].index, 7u);
  EXPECT_EQ(picked[8].index, 12u);
}

TEST(pick, leaves_slots_to_the_highest_fifth_when_nobody_else_is_there) {
  std::vector<Candidate> all;
  for (int i = 0; i < 12; ++i) all.push_back(candidate(i, Lane::opportunity, 1'000 - i, true));
  EXPECT_EQ(pick(all, 5).size(), 5u);
  EXPECT_TRUE(pick(all, 0).empty());
  EXPECT_TRUE(pick({}, 5).empty());
}

TEST(pick, does_not_depend_on_the_order_of_the_book) {
  rc::check([] {
    const auto margins = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 5));
    std::vector<Candidate> book;
    for (std::size_t i = 0; i < margins.size(); ++i) {
      const auto lane = static_cast<Lane>(i % 3);
      book.push_back(candidate(static_cast<int>(i), lane, margins[i], i % 2 == 0));
    }
    auto shuffled = book;
    const auto seed = *rc::gen::arbitrary<unsigned>();
    for (std::size_t i = shuffled.size(); i > 1; --i) {
      std::swap(shuffled[i - 1], shuffled[(seed + i * 7919u) % i]);
    }
    const int slots = *rc::gen::inRange(0, 12);
    RC_ASSERT(order_of(pick(book, slots)) == order_of(pick(shuffled, slots)));
  });
}

TEST(slots, follow_the_minutes_there_are) {
  EXPECT_EQ(slots_of({}, {}), 10);
  EXPECT_EQ(slots_of(3, {}), 3);
  EXPECT_EQ(slots_of({}, 10), 5);
  EXPECT_EQ(slots_of({}, 1), 1);
  EXPECT_EQ(slots_of(3, 60), 3);
}

}  // namespace
}  // namespace carnet::today

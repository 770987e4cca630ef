// SPDX-License-Identifier: Apache-2.0
// The purchase models against computed vectors and printed results, and on hostile houses.
#include "app/today/models/rhythm.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "app/today/models/vectors/rhythm_vectors.hpp"

namespace carnet::today {
namespace {

void expect_close(double found, double wanted, const char* what) {
  EXPECT_NEAR(found, wanted, std::abs(wanted) * 1e-9) << what;
}

TEST(rhythm, agrees_with_forty_digit_arithmetic) {
  for (const auto& row : rhythm_vectors) {
    SCOPED_TRACE(testing::Message() << row.client.repeats << " " << row.client.last_week << " "
                                    << row.client.age_weeks << " in " << row.weeks);
    expect_close(log_likelihood(row.rhythm, row.client), row.log_likelihood, "log-likelihood");
    expect_close(p_alive(row.rhythm, row.client), row.p_alive, "p_alive");
    expect_close(expected_purchases(row.rhythm, row.client, row.weeks), row.expected, "expected");
    if (row.p_no_purchase < 0) continue;
    expect_close(p_no_purchase(row.rhythm, row.client, row.weeks), row.p_no_purchase, "none");
  }
}

// Hardie's spreadsheet: 1.226 purchases in 39 weeks for the client (2, 30.43, 38.86).
TEST(rhythm, repeats_the_printed_example) {
  const Rhythm published{RhythmKind::bg, 0.243, 4.414, 0.793, 2.426};
  EXPECT_NEAR(expected_purchases(published, {2, 30.43, 38.86}, 39), 1.226, 5e-4);
}

TEST(rhythm, is_smooth_where_the_closed_form_divides_by_nothing) {
  const Purchases client{3, 40, 60};
  const double at = expected_purchases({RhythmKind::mbg, 0.5, 42, 1, 2}, client, 52);
  const double near = expected_purchases({RhythmKind::mbg, 0.5, 42, 1.0001, 2}, client, 52);
  EXPECT_NEAR(at, near, 1e-4);
}

TEST(rhythm, a_one_time_buyer_may_have_left) {
  const Purchases once{0, 0, 200};
  EXPECT_EQ(p_alive({RhythmKind::bg, 0.5, 42, 0.7, 2}, once), 1);
  EXPECT_LT(p_alive({RhythmKind::mbg, 0.5, 42, 0.7, 2}, once), 0.6);
}

std::vector<Purchases> copies(int count, Purchases client) {
  return std::vector<Purchases>(static_cast<std::size_t>(count), client);
}

TEST(rhythm, learns_nothing_from_fewer_than_fifty_repeats) {
  const auto few = copies(49, {1, 10, 40});
  const auto fit = fit_rhythm(RhythmKind::mbg, few, RhythmPrior{});
  EXPECT_TRUE(fit.is_prior_alone);
  EXPECT_EQ(fit.rhythm.alpha, RhythmPrior{}.alpha);
  EXPECT_FALSE(fit_rhythm(RhythmKind::mbg, copies(50, {1, 10, 40}), RhythmPrior{}).is_prior_alone);
}

TEST(rhythm, stays_sane_on_degenerate_houses) {
  std::vector<std::vector<Purchases>> houses{{},
                                             {{0, 0, 10}},
                                             {{1, 5, 10}, {0, 0, 0}},
                                             copies(300, {0, 0, 100}),
                                             copies(300, {0, 0, 0}),
                                             copies(300, {30, 52, 52.1}),
                                             {{5000, 300, 301}, {0, 0, 50}}};
  for (const auto& house : houses) {
    const auto fit = fit_rhythm(RhythmKind::mbg, house, RhythmPrior{});
    const auto& [kind, r, alpha, a, b] = fit.rhythm;
    for (const double value : {r, alpha, a, b}) {
      EXPECT_TRUE(std::isfinite(value));
      EXPECT_GT(value, 1e-4);
      EXPECT_LT(value, 1e6);
    }
    for (const auto& client : house) {
      const double none = p_no_purchase(fit.rhythm, client, 13);
      EXPECT_TRUE(none >= 0 && none <= 1) << none;
      EXPECT_GE(expected_purchases(fit.rhythm, client, 13), 0);
    }
  }
}

}  // namespace
}  // namespace carnet::today

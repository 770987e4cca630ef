// SPDX-License-Identifier: Apache-2.0
// Gamma-Gamma against computed and printed means (Fader and Hardie note 25), and on odd houses.
#include "app/today/models/order_value.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace carnet::today {
namespace {

constexpr GammaGamma published{6.25, 3.74, 15.44};

// Mean of the client's next order; log-likelihood where the client has ordered. mpmath, 40 digits.
struct Case {
  Orders client;
  double mean;
  double log_likelihood;
};
constexpr Case cases[] = {
    {{0, 0}, 35.21897810218978, 0},
    {{1, 11.77}, 18.916852057842046, -3.7377096787408397},
    {{2, 22.35}, 24.663713910761157, -3.5513167597317046},
    {{7, 73.74}, 71.46967089696709, -6.054867310722229},
    {{1, 450.0}, 323.5817575083426, -12.973910389004743},
    {{30, 35.0}, 35.003153910849456, -4.001756834897947},
};

TEST(order_value, agrees_with_forty_digit_arithmetic) {
  for (const auto& row : cases) {
    EXPECT_NEAR(expected_order(published, row.client), row.mean, row.mean * 1e-9);
    if (row.client.count == 0) continue;
    EXPECT_NEAR(log_likelihood(published, row.client), row.log_likelihood, 1e-8);
  }
}

TEST(order_value, a_client_without_orders_is_worth_the_population_mean) {
  EXPECT_DOUBLE_EQ(expected_order(published, {0, 0}), population_mean(published));
}

TEST(order_value, stays_finite_on_odd_houses) {
  std::vector<std::vector<Orders>> houses{
      {}, {{1, 400}}, {{0, 0}, {0, 0}}, std::vector<Orders>(50, Orders{1, 100}), {{5000, 9e6}}};
  for (const auto& house : houses) {
    const auto fit = fit_order_value(house);
    EXPECT_GT(fit.q, 1.2);
    EXPECT_TRUE(std::isfinite(population_mean(fit)));
    EXPECT_GT(expected_order(fit, {2, 300}), 0);
  }
}

TEST(order_value, day_one_leans_on_two_median_orders) {
  EXPECT_DOUBLE_EQ(shrunken_order(400, 0, 0), 400);
  EXPECT_DOUBLE_EQ(shrunken_order(400, 2'000, 2), 700);
}

}  // namespace
}  // namespace carnet::today

// SPDX-License-Identifier: Apache-2.0
// The few special functions the purchase models stand on, and a small minimiser.
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <functional>
#include <span>
#include <vector>

namespace carnet::today {

/// ln Gamma(x) for x > 0, without the global sign that makes std::lgamma unsafe in threads.
double log_gamma(double x);

/// ln B(a, b).
double log_beta(double a, double b);

/// ln(e^a + e^b); either may be minus infinity.
double log_sum(double a, double b);

/// Gauss' 2F1(a, b; c; z) by its series, 0 <= z < 1.
double hypergeometric(double a, double b, double c, double z);

struct Minimum {
  std::vector<double> at;
  double value = 0;
  int evaluations = 0;
};

/// Nelder and Mead 1965 from `start`, restarted once from where it first came to rest.
/// A value that is not finite counts as very high ground.
Minimum minimise(const std::function<double(std::span<const double>)>& height,
                 std::vector<double> start);

}  // namespace carnet::today

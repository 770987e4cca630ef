// SPDX-License-Identifier: Apache-2.0
// On which days a jeweler sells: a third of the year in November and December.
#pragma once

#include <vector>

#include "kit/shape/instant.hpp"

namespace carnet::demo {

/// The weight of a month, 1 on average: the prior for jewelers in the United States.
double season_of(unsigned month);

/// The selling days before one day, with the weight of their season.
class SellingDays {
 public:
  SellingDays(Day today, int most_days);
  /// How many days ago the sale was that stands at `share` (0 up to 1) of the last `days` days.
  int days_ago(double share, int days) const;

 private:
  std::vector<double> sums_;  // of the weights of 1, 2, … days ago
};

}  // namespace carnet::demo

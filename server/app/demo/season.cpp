// SPDX-License-Identifier: Apache-2.0
// The jeweler's year.
#include "app/demo/season.hpp"

#include <algorithm>
#include <array>

namespace carnet::demo {

namespace {

bool is_closed(Day day) {
  const auto date = day.date();
  const auto month = static_cast<unsigned>(date.month());
  const auto number = static_cast<unsigned>(date.day());
  return (month == 12 && number == 25) || (month == 1 && number == 1);
}

}  // namespace

double season_of(unsigned month) {
  constexpr std::array<double, 12> year{.70, 1.00, .75, .80, 1.00, .85,
                                        .80, .80,  .75, .80, 1.35, 2.40};
  return year.at(month - 1);
}

SellingDays::SellingDays(Day today, int most_days) {
  double sum = 0;
  for (int ago = 1; ago <= most_days; ++ago) {
    const Day day = today - std::chrono::days(ago);
    if (!is_closed(day)) sum += season_of(static_cast<unsigned>(day.date().month()));
    sums_.push_back(sum);
  }
}

int SellingDays::days_ago(double share, int days) const {
  const auto last = sums_.begin() + std::clamp<std::ptrdiff_t>(days, 1, std::ssize(sums_));
  const double wanted = share * *(last - 1);
  return static_cast<int>(std::upper_bound(sums_.begin(), last, wanted) - sums_.begin()) + 1;
}

}  // namespace carnet::demo

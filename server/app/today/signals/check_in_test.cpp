// SPDX-License-Identifier: Apache-2.0
// When to ask after a purchase.
#include "app/today/signals/check_in.hpp"

#include <gtest/gtest.h>

namespace carnet::today {
namespace {

const Priors priors;
const Day today(2026, 11, 24);

SaleFact sale(int days_ago, double value) {
  return {SaleId{}, today - std::chrono::days(days_ago), Instant{}, value, "tennis bracelet"};
}

struct Case {
  const char* what;
  std::vector<SaleFact> sales;
  bool speaks;
};
const Case cases[] = {
    {"nothing bought", {}, false},
    {"too soon", {sale(9, 100)}, false},
    {"opens after ten days", {sale(10, 100)}, true},
    {"closes after 21", {sale(21, 100)}, true},
    {"too late", {sale(22, 100)}, false},
    {"brought back since", {sale(15, 100), sale(2, -100)}, false},
    {"a return in the window", {sale(15, 100), sale(12, -100)}, false},
    {"came again since", {sale(15, 100), sale(2, 100)}, false},
};

TEST(check_in, speaks_between_ten_and_21_days) {
  for (const auto& row : cases) {
    const auto reason = check_in_reason(row.sales, today, 0.5, 1, priors);
    EXPECT_EQ(reason.has_value(), row.speaks) << row.what;
  }
}

TEST(check_in, is_a_matter_of_relationship) {
  const SaleFact sales[] = {sale(14, 100)};
  const auto reason = check_in_reason(sales, today, 0.5, 1, priors);
  EXPECT_EQ(reason->lane, Lane::relationship);
  EXPECT_NEAR(reason->p(), 0.0225, 1e-12);
}

}  // namespace
}  // namespace carnet::today

// SPDX-License-Identifier: Apache-2.0
// When a thank-you is owed.
#include "app/today/signals/note_owed.hpp"

#include <gtest/gtest.h>

namespace carnet::today {
namespace {

const Priors priors;
const Day today(2026, 11, 24);

Day ago(int days) { return today - std::chrono::days(days); }
SaleFact sale(int days_ago, double value) {
  return {SaleId{}, ago(days_ago), Instant{}, value, "cushion halo"};
}

struct Case {
  const char* what;
  std::vector<SaleFact> sales;
  std::optional<Day> last_contact;
  bool speaks;
};
const Case cases[] = {
    {"nothing bought", {}, {}, false},
    {"on the day itself", {sale(0, 90'000)}, {}, false},
    {"the day after", {sale(1, 90'000)}, {}, true},
    {"a week later", {sale(7, 90'000)}, {}, true},
    {"too late", {sale(8, 90'000)}, {}, false},
    {"the usual order is of the upper half", {sale(1, 40'000)}, {}, true},
    {"the lower half", {sale(1, 39'999)}, {}, false},
    {"brought back", {sale(3, 90'000), sale(1, -90'000)}, {}, false},
    {"only the latest counts", {sale(5, 90'000), sale(1, 5'000)}, {}, false},
    {"thanked since", {sale(3, 90'000)}, ago(2), false},
    {"spoken to on the day", {sale(3, 90'000)}, ago(3), true},
};

TEST(note_owed, speaks_in_the_week_after_a_purchase_that_mattered) {
  for (const auto& row : cases) {
    const auto reason = note_owed_reason(row.sales, {row.last_contact, {}}, today, 1, priors);
    EXPECT_EQ(reason.has_value(), row.speaks) << row.what;
  }
}

TEST(note_owed, is_a_matter_of_relationship_apart_from_the_check_in) {
  const auto reason = note_owed_reason(std::vector{sale(1, 90'000)}, {}, today, 0, priors);
  EXPECT_EQ(reason->lane, Lane::relationship);
  EXPECT_TRUE(reason->event.ends_with(":thanks"));
  EXPECT_EQ(reason->source.kind, "sales");
  EXPECT_NEAR(reason->p(), 0.045 * 0.2, 1e-12);
}

}  // namespace
}  // namespace carnet::today

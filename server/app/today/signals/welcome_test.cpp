// SPDX-License-Identifier: Apache-2.0
// When somebody new is worth a word.
#include "app/today/signals/welcome.hpp"

#include <gtest/gtest.h>

namespace carnet::today {
namespace {

const Priors priors;
const Day today(2026, 11, 24);

Day ago(int days) { return today - std::chrono::days(days); }
FirstPage opened(int days_ago) {
  return {*ClientId::parse("00000000-0000-7000-8000-0000000000c1"), ago(days_ago), Instant(1),
          "Inès"};
}
SaleFact sale(int days_ago) { return {SaleId{}, ago(days_ago), Instant{}, 100, "gold hoops"}; }

struct Case {
  const char* what;
  int opened_days_ago;
  std::vector<SaleFact> sales;
  std::optional<Day> last_contact;
  bool speaks;
};
const Case cases[] = {
    {"on the day itself", 0, {}, {}, false},
    {"the day after", 1, {}, {}, true},
    {"the tenth day", 10, {}, {}, true},
    {"the eleventh day", 11, {}, {}, false},
    {"written to that day", 3, {}, ago(3), true},
    {"written to since", 3, {}, ago(2), false},
    {"bought that day", 3, {sale(3)}, {}, true},
    {"an old friend with a new page", 3, {sale(400)}, {}, false},
};

TEST(welcome, speaks_in_the_first_days_of_a_page) {
  for (const auto& row : cases) {
    const auto reason = welcome_reason(opened(row.opened_days_ago), row.sales,
                                       {row.last_contact, {}}, today, priors);
    EXPECT_EQ(reason.has_value(), row.speaks) << row.what;
  }
}

TEST(welcome, is_a_matter_of_relationship_and_cites_the_page) {
  const auto reason = welcome_reason(opened(1), {}, {}, today, priors);
  EXPECT_EQ(reason->lane, Lane::relationship);
  EXPECT_EQ(reason->source.kind, "clients");
  EXPECT_NEAR(reason->p(), 0.1 * 1.2 * 0.12, 1e-12);
}

}  // namespace
}  // namespace carnet::today

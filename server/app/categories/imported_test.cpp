// SPDX-License-Identifier: Apache-2.0
// A house that brought its sales in has tiers the same day.
#include "test/import_house.hpp"

namespace carnet::test {
namespace {

class CategoriesImported : public ImportHouse {
 protected:
  std::int64_t of_the_first_tier() { return count("client_categories where category = 'tier_1'"); }
  void let_pass() {
    app().run_jobs_until(test_clock(), test_clock().now() + std::chrono::minutes(1));
  }
};

TEST_P(CategoriesImported, bounds_follow_a_file_and_its_undo) {
  app().start_upkeep();
  let_pass();
  const auto bounds = [&] {
    return database().read(
        [](sql::Tx& tx) { return tx.one<std::string>("select bounds from category_bounds"); });
  };
  const auto before = bounds();
  committed(fixture("shopify_customers.csv"));
  const auto orders = committed(fixture("shopify_orders.csv"));
  let_pass();
  let_pass();
  EXPECT_NE(bounds(), before);
  EXPECT_GT(of_the_first_tier(), 0);
  undo(orders);
  let_pass();
  let_pass();
  EXPECT_EQ(bounds(), before);
}

CARNET_ON_EACH_ENGINE(CategoriesImported);

}  // namespace
}  // namespace carnet::test

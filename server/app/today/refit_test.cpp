// SPDX-License-Identifier: Apache-2.0
// The nightly refit: however often a night's run is repeated, one run follows it.
#include "app/today/today.hpp"
#include "kit/jobs/jobs.hpp"
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

class Refit : public AppTest {};

TEST_P(Refit, two_runs_of_one_night_have_one_successor) {
  jobs::Queue queue(database());
  today::add_jobs(queue, house());
  database().write([](sql::Tx& tx) {
    today::start_jobs(tx, morning());
    today::start_jobs(tx, morning());
    jobs::enqueue(tx, "today.refit", morning() + std::chrono::minutes(1), "nightly");
  });
  EXPECT_EQ(count("jobs where kind = 'today.refit'"), 2);
  test_clock().set(morning() + std::chrono::minutes(2));
  EXPECT_EQ(queue.step(test_clock().now()), 2);
  EXPECT_EQ(count("jobs where kind = 'today.refit'"), 1);
  test_clock().set(morning() + std::chrono::hours(25));
  EXPECT_EQ(queue.step(test_clock().now()), 1);
  EXPECT_EQ(count("jobs where kind = 'today.refit'"), 1);
}

CARNET_ON_EACH_ENGINE(Refit);

}  // namespace
}  // namespace carnet::test

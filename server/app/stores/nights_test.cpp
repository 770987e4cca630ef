// SPDX-License-Identifier: Apache-2.0
// Whatever works at night does so at three by the house's clock, whenever the server was started.
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

class Nights : public AppTest {
 protected:
  /// When the jobs of the night come next, once those of this moment have run.
  std::vector<std::string> next_after(const char* now) {
    test_clock().set(*Instant::parse(now));
    app().run_jobs_until(test_clock(), test_clock().now() + milliseconds(60'000));
    std::vector<std::string> moments;
    for (const auto at : database().read([](sql::Tx& tx) {
           return tx.all<Instant>(
               "select run_at from jobs where payload = 'nightly' order by kind");
         })) {
      moments.push_back(at.text());
    }
    return moments;
  }
  static std::vector<std::string> both(const char* moment) { return {moment, moment}; }
};

TEST_P(Nights, come_at_three_in_the_house_whenever_the_server_started) {
  test_clock().set(*Instant::parse("2027-03-12T18:30:00.000Z"));
  app().start_upkeep();
  EXPECT_EQ(next_after("2027-03-12T18:30:00.000Z"), both("2027-03-13T08:00:00.000Z"));
  EXPECT_EQ(next_after("2027-03-13T08:00:00.000Z"), both("2027-03-14T07:00:00.000Z"))
      << "the clocks went forward";
  EXPECT_EQ(next_after("2027-03-15T20:00:00.000Z"), both("2027-03-16T07:00:00.000Z"))
      << "after a night in which no server ran";
}

CARNET_ON_EACH_ENGINE(Nights);

}  // namespace
}  // namespace carnet::test

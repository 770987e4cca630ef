// SPDX-License-Identifier: Apache-2.0
// The demo's house as a whole: who stands in it twice, and who without a name.
#include "app/demo/furnish.hpp"
#include "app/duplicates/duplicates.hpp"
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

class DemoHouseTest : public AppTest {
 protected:
  void furnish_demo() {
    leave_empty();
    auto& opened = house();
    database().write([&](sql::Tx& tx) {
      demo::Furnisher(tx, opened, test_clock().now()).furnish_all("no password");
      duplicates::start_jobs(tx, test_clock().now());
    });
    app().run_jobs_until(test_clock(), test_clock().now() + milliseconds(1'000));
  }
  std::vector<std::string> rows(const std::string& text) {
    return database().read([&](sql::Tx& tx) { return tx.all<std::string>(text); });
  }
};

TEST_P(DemoHouseTest, nobody_stands_in_it_twice) {
  furnish_demo();
  EXPECT_EQ(count("duplicate_waiting"), 0);
  EXPECT_EQ(rows("select a.given_name || ' ' || a.family_name || ' and ' || b.given_name || ' '"
                 " || b.family_name as row from duplicate_pairs p"
                 " join clients a on a.id = p.one_id join clients b on b.id = p.other_id"),
            std::vector<std::string>());
}

TEST_P(DemoHouseTest, whoever_stopped_at_a_piece_and_left_has_no_name_yet) {
  furnish_demo();
  EXPECT_EQ(rows("select p.title as row from clients c join visit_pieces p on p.client_id = c.id"
                 " where c.kind = 'unnamed'"),
            std::vector<std::string>{"Sapphire drops"});
}

CARNET_ON_EACH_ENGINE(DemoHouseTest);

}  // namespace
}  // namespace carnet::test

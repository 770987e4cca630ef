// SPDX-License-Identifier: Apache-2.0
// Scenarios of what a client looked at, on a phone that is turned to them.
#include "app/surprises/surprise_cases.hpp"

namespace carnet::test {
namespace {

class ShownLooks : public SurprisesTest {
 protected:
  Thing visit_to_the_drops() {
    post(Person::ines, client_path + "/visits",
         R"({"id":")" + id(7003) + R"(","pieces":[{"piece_id":")" + drops_id +
             R"("},{"title":"The ring her aunt left her"}]})");
    return {"visits", id(7003)};
  }
  std::vector<std::string> looks() {
    std::vector<std::string> titles;
    const auto shown = get(Person::ines, client_path + "/shown");
    for (const auto& look : at(shown, "/looks").as_array())
      titles.push_back(text_at(look, "/title"));
    return titles;
  }
};
using Titles = std::vector<std::string>;

TEST_P(ShownLooks, are_pieces_of_the_house_and_nobody_s_words) {
  EXPECT_EQ(looks(), Titles{});
  visit_to_the_drops();
  EXPECT_EQ(looks(), Titles{"Sapphire drops"});
}

TEST_P(ShownLooks, say_nothing_that_stands_there_as_a_wish) {
  visit_to_the_drops();
  post(Person::ines, client_path + "/wishes",
       R"({"id":")" + id(7101) + R"(","piece_id":")" + drops_id + "\"}");
  EXPECT_EQ(looks(), Titles{});
}

TEST_P(ShownLooks, say_nothing_of_a_visit_they_must_not_hear_of) {
  keep_from_her(client_path, visit_to_the_drops());
  EXPECT_EQ(looks(), Titles{});
}

CARNET_ON_EACH_ENGINE(ShownLooks);

}  // namespace
}  // namespace carnet::test

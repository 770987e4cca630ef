// SPDX-License-Identifier: Apache-2.0
// Scenarios of what a client looked at, on a phone that is turned to them.
#include <set>

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

TEST_P(ShownLooks, are_called_what_the_catalogue_calls_them) {
  post(Person::ines, client_path + "/visits",
       R"({"id":")" + id(7003) + R"(","pieces":[{"piece_id":")" + drops_id +
           R"(","title":"Her aunt's drops, too dear"}]})");
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

TEST_P(ShownLooks, say_a_wish_in_the_words_of_the_piece_and_nothing_besides) {
  const auto wish = [&](int number, const char* words) {
    post(Person::ines, client_path + "/wishes",
         R"({"id":")" + id(number) + R"(","words":")" + words + "\"}");
  };
  wish(7201, "ruby cluster ring for the fortieth, Anna must not know, under 9,000");
  const auto shown = get(Person::ines, client_path + "/shown");
  EXPECT_EQ(text_at(shown, "/wishes/0/said"), "Ruby cluster ring");
  EXPECT_EQ(boost::json::serialize(shown).find("fortieth"), std::string::npos);
}

TEST_P(ShownLooks, say_neither_what_a_wish_is_not_nor_a_name_that_is_a_stone) {
  const auto wish = [&](int number, const char* words) {
    post(Person::ines, client_path + "/wishes",
         R"({"id":")" + id(number) + R"(","words":")" + words + "\"}");
  };
  wish(7301, "Emerald ring, no diamonds");
  wish(7302, "Something Ruby has");
  const auto shown = get(Person::ines, client_path + "/shown");
  ASSERT_EQ(at(shown, "/wishes").as_array().size(), 1u);
  EXPECT_EQ(text_at(shown, "/wishes/0/said"), "Emerald ring");
  EXPECT_EQ(text_at(shown, "/wishes/0/stone"), "emerald");
}

TEST_P(ShownLooks, say_of_which_piece_a_repair_is) {
  post(Person::ines, client_path + "/repairs",
       R"({"id":")" + id(7202) + R"(","piece":"her aunt's opal brooch","kind":"clean"})");
  EXPECT_EQ(text_at(get(Person::ines, client_path + "/shown"), "/repairs/0/piece"), "Opal brooch");
  sale(eleanor_id);
  post(Person::ines, client_path + "/repairs",
       R"({"id":")" + id(7203) + R"(","piece":"Calliope bangle","kind":"resize"})");
  const auto shown = get(Person::ines, client_path + "/shown");
  std::set<std::string> said;
  for (const auto& each : at(shown, "/repairs").as_array()) said.insert(text_at(each, "/piece"));
  EXPECT_EQ(said, (std::set<std::string>{"Calliope bangle", "Opal brooch"}));
}

CARNET_ON_EACH_ENGINE(ShownLooks);

}  // namespace
}  // namespace carnet::test

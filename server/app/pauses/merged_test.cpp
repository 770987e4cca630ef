// SPDX-License-Identifier: Apache-2.0
// Two pages that both rest become one: it rests once, is woken once, and an undo has both rest.
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

const std::string eleanor = std::string("/api/clients/") + eleanor_id;
const std::string marcus = std::string("/api/clients/") + marcus_id;
const std::string priya = std::string("/api/clients/") + priya_id;

class PausesMerged : public AppTest {
 protected:
  static std::string id(int number) {
    return "01938f2e-7a10-7c3a-9b1e-5d2f00c0a20" + std::to_string(number);
  }
  void pause(const std::string& page, int number, const std::string& kind,
             const std::string& others = "") {
    post(Person::odile, page + "/pauses",
         R"({"id":")" + id(number) + R"(","kind":")" + kind + R"(","others":[)" + others + "]}");
  }
  void merge_marcus_into_eleanor() {
    post(Person::odile, eleanor + "/merges",
         R"({"id":")" + id(9) + R"(","take":[],"gone_id":")" + marcus_id + "\"}");
  }
  void undo() { post(Person::odile, "/api/merges/" + id(9) + "/undo", "", 200); }
  std::string standing(const std::string& page) {
    const auto profile = get(Person::odile, page + "/profile");
    const auto& found = at(profile, "/pause");
    return found.is_null() ? "" : text_at(found, "/kind");
  }
  std::size_t listed(const std::string& page) {
    return at(get(Person::odile, page + "/pauses"), "/items").as_array().size();
  }
};

TEST_P(PausesMerged, the_heavier_stands_alone_and_one_word_wakes) {
  pause(eleanor, 1, "space");
  pause(marcus, 2, "bereavement");
  merge_marcus_into_eleanor();
  EXPECT_EQ(standing(eleanor), "bereavement");
  EXPECT_EQ(listed(eleanor), 1u);
  post(Person::odile, eleanor + "/pauses/" + id(2) + "/ending", "{}", 200);
  EXPECT_EQ(standing(eleanor), "");
  EXPECT_EQ(count("pauses where ended_at is null"), 0);
}

TEST_P(PausesMerged, an_undo_has_each_rest_as_before) {
  pause(eleanor, 1, "bereavement");
  pause(marcus, 2, "illness");
  merge_marcus_into_eleanor();
  EXPECT_EQ(standing(eleanor), "bereavement");
  undo();
  EXPECT_EQ(standing(eleanor), "bereavement");
  EXPECT_EQ(standing(marcus), "illness");
}

TEST_P(PausesMerged, what_was_a_slip_leaves_the_other_standing) {
  pause(eleanor, 1, "space");
  pause(marcus, 2, "bereavement");
  merge_marcus_into_eleanor();
  json(Person::odile, http::Method::del, eleanor + "/pauses/" + id(2), 204);
  EXPECT_EQ(standing(eleanor), "space");
}

TEST_P(PausesMerged, two_who_rested_together_are_named_once_to_the_third) {
  const auto other = [](int number, const char* who) {
    return R"({"id":")" + id(number) + R"(","client_id":")" + who + "\"}";
  };
  pause(priya, 1, "bereavement", other(2, eleanor_id) + "," + other(3, marcus_id));
  merge_marcus_into_eleanor();
  const auto profile = get(Person::odile, priya + "/profile");
  EXPECT_EQ(at(profile, "/pause/together").as_array().size(), 1u);
  post(Person::odile, eleanor + "/pauses/" + id(2) + "/ending", "{}", 200);
  EXPECT_EQ(standing(eleanor), "");
  EXPECT_EQ(standing(priya), "bereavement");
}

TEST_P(PausesMerged, a_word_said_twice_wakes_nobody_who_rests_anew) {
  pause(eleanor, 1, "space");
  post(Person::odile, eleanor + "/pauses/" + id(1) + "/ending", "{}", 200);
  pause(eleanor, 2, "illness");
  post(Person::odile, eleanor + "/pauses/" + id(1) + "/ending", "{}", 200);
  EXPECT_EQ(standing(eleanor), "illness");
}

CARNET_ON_EACH_ENGINE(PausesMerged);

}  // namespace
}  // namespace carnet::test

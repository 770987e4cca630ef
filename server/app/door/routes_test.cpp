// SPDX-License-Identifier: Apache-2.0
// Scenarios of the door: the card from the record and the house's own words, and alerts that end.
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

using http::Method;

class Door : public AppTest {
 protected:
  const std::string page = std::string("/api/clients/") + eleanor_id;
  const std::string id = "01938f2e-7a10-7c3a-9b1e-5d2f00c0c001";

  std::string row(const std::string& id_end, const std::string& more) {
    return R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0)" + id_end + R"(",)" + more + "}";
  }
  boost::json::value alert(const std::string& last_day, int status = 201) {
    return post(Person::ines, page + "/alerts",
                row("c001", R"("text":"Brings her mother","last_day":")" + last_day + R"(")"),
                status);
  }
  std::size_t alerts() {
    return at(get(Person::claire, page + "/profile"), "/alerts").as_array().size();
  }
  void move_to(const std::string& instant) { test_clock().set(*Instant::parse(instant)); }
};

TEST_P(Door, the_card_says_what_the_record_knows_below_the_house_s_own_words) {
  post(Person::ines, page + "/tastes", row("c002", R"("kind":"allergy","value":"nickel")"));
  post(Person::ines, page + "/door", row("c003", R"("side":"say","text":"Congratulate Clara")"));
  post(Person::ines, page + "/door", row("c004", R"("side":"avoid","text":"The lost earring")"));
  const auto card = get(Person::claire, page + "/door");
  EXPECT_EQ(text_at(card, "/say/0/text"), "Congratulate Clara");
  EXPECT_EQ(text_at(card, "/say/0/staff_name"), "Inès");
  EXPECT_EQ(text_at(card, "/say/1/text"), "Wedding anniversary in three weeks");
  EXPECT_EQ(text_at(card, "/say/1/noun"), "occasions");
  EXPECT_EQ(text_at(card, "/avoid/0/text"), "The lost earring");
  EXPECT_EQ(text_at(card, "/avoid/1/text"), "Allergic to nickel");
}

TEST_P(Door, a_line_of_the_house_is_kept_once_taken_away_and_five_are_enough) {
  for (const auto* end : {"c001", "c001", "c002", "c003", "c004", "c005"}) {
    post(Person::ines, page + "/door", row(end, R"("side":"say","text":"A line")"));
  }
  EXPECT_EQ(count("door_words"), 5);
  const auto full =
      post(Person::ines, page + "/door", row("c006", R"("side":"say","text":"One more")"), 400);
  EXPECT_EQ(text_at(full, "/fields/~1text/code"), "full");
  EXPECT_EQ(at(get(Person::ines, page + "/door"), "/say").as_array().size(), 5u);
  post(Person::ines, page + "/door", row("c007", R"("side":"avoid","text":" ")"), 400);
  EXPECT_EQ(request(Person::claire, Method::del, page + "/door/" + id).status, 204);
  EXPECT_EQ(request(Person::claire, Method::del, page + "/door/" + id).status, 404);
}

TEST_P(Door, an_alert_ends_by_itself_when_its_day_ends_where_the_door_is) {
  alert("2026-03-13");
  EXPECT_EQ(alerts(), 1u);
  move_to("2026-03-14T03:59:59.000Z");
  EXPECT_EQ(alerts(), 1u);
  EXPECT_EQ(at(get(Person::ines, page + "/door"), "/alerts").as_array().size(), 1u);
  move_to("2026-03-14T04:00:00.000Z");
  EXPECT_EQ(alerts(), 0u);
  EXPECT_TRUE(at(get(Person::ines, page + "/door"), "/alerts").as_array().empty());
}

TEST_P(Door, an_alert_is_of_today_at_the_earliest_and_of_a_year_at_most) {
  EXPECT_EQ(text_at(alert("2026-03-11", 400), "/fields/~1last_day/code"), "past");
  EXPECT_EQ(text_at(alert("2028-03-11", 400), "/fields/~1last_day/code"), "far");
  alert("2026-03-12");
  alert("2026-03-12");
  EXPECT_EQ(count("alerts"), 1);
}

TEST_P(Door, an_alert_is_ended_before_its_day) {
  alert("2026-03-20");
  EXPECT_EQ(request(Person::claire, Method::del, page + "/alerts/" + id).status, 204);
  EXPECT_EQ(request(Person::claire, Method::del, page + "/alerts/" + id).status, 404);
  EXPECT_EQ(alerts(), 0u);
}

TEST_P(Door, whoever_may_not_see_the_client_stands_before_a_closed_door) {
  get(Person::nobody, page + "/door", 401);
  get(Person::ines, "/api/clients/01938f2e-7a10-7c3a-9b1e-5d2f00c0ffee/door", 404);
}

CARNET_ON_EACH_ENGINE(Door);

}  // namespace
}  // namespace carnet::test

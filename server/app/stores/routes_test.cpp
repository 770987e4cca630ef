// SPDX-License-Identifier: Apache-2.0
// Scenarios of a store's settings: opened, changed, its week.
#include "app/stores/stores.hpp"
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

using http::Method;

const auto madison = std::string("/api/stores/") + madison_id;
const auto harbour = std::string("/api/stores/") + harbour_id;
const auto quai_id = std::string("01938f2e-7a10-7c3a-9b1e-5d2f00000002");

class StoreSettings : public AppTest {
 protected:
  std::string quai(const std::string& more) {
    return R"({"id":")" + quai_id + R"(","name":"Quai","time_zone":"Europe/Paris","country":"FR")" +
           more + "}";
  }
};

TEST_P(StoreSettings, everybody_reads_where_the_house_is_and_when_it_opens) {
  const auto list = get(Person::ines, "/api/stores");
  EXPECT_EQ(text_at(list, "/items/0/name"), "Madison Avenue");
  EXPECT_EQ(at(list, "/items/0/hours").as_array().size(), 6u);
  EXPECT_EQ(at(list, "/items/1/hours/0/opens_minute").as_int64(), 600);
  EXPECT_FALSE(at(list, "/items/0/may_edit").as_bool());
  EXPECT_TRUE(at(get(Person::beatrix, "/api/stores"), "/items/0/may_edit").as_bool());
}

TEST_P(StoreSettings, the_owner_opens_a_store_once_with_the_usual_hours) {
  const auto opened = post(Person::odile, "/api/stores", quai(R"(,"phone":"01 70 18 55 00")"));
  EXPECT_EQ(text_at(opened, "/phone"), "+33170185500");
  EXPECT_EQ(at(opened, "/hours").as_array().size(), 6u);
  post(Person::odile, "/api/stores", quai(""));
  EXPECT_EQ(count("stores"), 3);
  EXPECT_EQ(count("store_hours where store_id = '" + quai_id + "'"), 6);
  post(Person::beatrix, "/api/stores", quai(""), 403);
}

TEST_P(StoreSettings, every_fault_of_a_store_is_told_at_once) {
  const auto wrong =
      R"(,"phone":"12","email":"quai","hours":[{"weekday":8,"opens_minute":0,"closes_minute":60}])";
  const auto refused = post(Person::odile, "/api/stores", quai(wrong), 400);
  EXPECT_EQ(at(refused, "/fields").as_object().size(), 3u);
  json(Person::odile, Method::patch, madison, 400, R"({"region":"New York"})");
  json(Person::odile, Method::patch, madison, 400, R"({"name":""})");
}

TEST_P(StoreSettings, a_manager_changes_her_own_store_alone) {
  const auto changed =
      json(Person::beatrix, Method::patch, madison, 200, R"({"address":"1 Madison Avenue"})");
  EXPECT_EQ(text_at(changed, "/address"), "1 Madison Avenue");
  EXPECT_EQ(text_at(changed, "/phone"), "+12125550100");
  json(Person::beatrix, Method::patch, harbour, 403, R"({"address":"x"})");
  json(Person::ines, Method::patch, madison, 403, R"({"address":"x"})");
  json(Person::odile, Method::patch, std::string("/api/stores/") + quai_id, 404,
       R"({"address":"x"})");
  EXPECT_EQ(count("audit where noun = 'stores' and verb = 'changed'"), 1);
}

TEST_P(StoreSettings, a_week_takes_the_place_of_the_one_before) {
  const auto week = R"([{"weekday":2,"opens_minute":600,"closes_minute":720},)"
                    R"({"weekday":2,"opens_minute":780,"closes_minute":1080}])";
  const auto set = json(Person::beatrix, Method::put, madison + "/hours", 200, week);
  EXPECT_EQ(at(set, "/hours").as_array().size(), 2u);
  EXPECT_EQ(count("store_hours where store_id = '" + std::string(madison_id) + "'"), 2);
  json(Person::beatrix, Method::put, harbour + "/hours", 403, week);
}

TEST_P(StoreSettings, hours_that_overlap_or_end_before_they_begin_are_refused) {
  const auto overlapping = R"([{"weekday":2,"opens_minute":600,"closes_minute":720},)"
                           R"({"weekday":2,"opens_minute":700,"closes_minute":1080}])";
  const auto refused = json(Person::odile, Method::put, madison + "/hours", 400, overlapping);
  EXPECT_EQ(text_at(refused, "/fields/~11/code"), "overlap");
  json(Person::odile, Method::put, madison + "/hours", 400,
       R"([{"weekday":1,"opens_minute":900,"closes_minute":600}])");
  EXPECT_EQ(count("store_hours"), 12);
}

TEST_P(StoreSettings, holidays_take_the_place_of_those_before_and_shut_the_doors) {
  const auto days = R"([{"day":"2026-03-12","label":"Inventory"},{"day":"2026-03-13","label":""}])";
  const auto set = json(Person::beatrix, Method::put, madison + "/holidays", 200, days);
  EXPECT_EQ(text_at(set, "/holidays/0/label"), "Inventory");
  const auto opens = database().read([](sql::Tx& tx) {
    const auto store = *stores::find(tx, house_scope(), *StoreId::parse(madison_id));
    return stores::next_open(morning(), store, stores::hours_of(tx, house_scope(), store.id));
  });
  EXPECT_EQ(opens.text(), "2026-03-14T14:00:00.000Z");
  json(Person::beatrix, Method::put, madison + "/holidays", 200, "[]");
  EXPECT_EQ(count("store_holidays"), 0);
  json(Person::ines, Method::put, madison + "/holidays", 403, days);
}

TEST_P(StoreSettings, a_holiday_that_stands_twice_is_refused_by_its_place) {
  const auto twice = R"([{"day":"2026-12-25","label":"a"},{"day":"2026-12-25","label":"b"}])";
  const auto refused = json(Person::odile, Method::put, madison + "/holidays", 400, twice);
  EXPECT_EQ(text_at(refused, "/fields/~11~1day/code"), "twice");
}

CARNET_ON_EACH_ENGINE(StoreSettings);

}  // namespace
}  // namespace carnet::test

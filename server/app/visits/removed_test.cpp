// SPDX-License-Identifier: Apache-2.0
// A visit that was removed is counted by nobody who counts visits, until it is back.
#include <functional>

#include "app/sales/sales.hpp"
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

using http::Method;

class RemovedVisits : public AppTest {
 protected:
  static std::string id(int number) {
    return "01938f2e-7a10-7c3a-9b1e-5d2f00" + std::to_string(930'000 + number);
  }
  static std::string page(std::string_view of) { return "/api/clients/" + std::string(of); }

  void come(Person who, std::string_view of, int number, const std::string& more) {
    post(who, page(of) + "/visits", R"({"id":")" + id(number) + "\"" + more + "}");
  }
  /// Whoever tells of visits tells of this one while it stands, and only then.
  void expect_told_while_it_stands(std::string_view of, const std::string& more,
                                   const std::function<std::string()>& tell) {
    const auto without = tell();
    come(Person::ines, of, 1, more);
    const auto with = tell();
    EXPECT_NE(with, without);
    const auto visit = page(of) + "/visits/" + id(1);
    json(Person::ines, Method::del, visit, 204);
    EXPECT_EQ(tell(), without);
    post(Person::ines, visit + "/return", "", 200);
    EXPECT_EQ(tell(), with);
  }
  void eleanor_buys() {
    sales::SaleRecord sale;
    sale.client_id = client(eleanor_id);
    sale.id = *SaleId::parse(id(90));
    sale.day = Day(2026, 3, 14);
    sale.at = *Instant::parse("2026-03-14T15:00:00Z");
    sale.total_minor = sale.house_total_minor = 750'000;
    database().write(
        [&](sql::Tx& tx) { return sales::keep_sale(tx, house_scope(), morning(), sale, {}); });
  }
  std::string of_ines_in_the_team(const char* member) {
    const auto team = get(Person::beatrix, "/api/team?period=week");
    for (const auto& row : at(team, "/people").as_array()) {
      if (text_at(row, "/staff/name") == "Inès") return boost::json::serialize(at(row, member));
    }
    return "";
  }
  std::string leak(const char* member) {
    return boost::json::serialize(at(get(Person::beatrix, "/api/team?period=week"), member));
  }
};

TEST_P(RemovedVisits, the_team_has_neither_met_anybody_nor_sold_by_it) {
  eleanor_buys();
  test_clock().set(*Instant::parse("2026-03-14T16:00:00Z"));
  const std::string on_the_13th = R"(,"at":"2026-03-13T15:00:00Z")";
  expect_told_while_it_stands(eleanor_id, on_the_13th, [&] {
    return leak("/leak/visits") + of_ines_in_the_team("/captured") +
           of_ines_in_the_team("/in_touch") + of_ines_in_the_team("/sales_touched/minor");
  });
}

TEST_P(RemovedVisits, nobody_came_back_by_it) {
  come(Person::claire, eleanor_id, 2, R"(,"at":"2026-03-10T15:00:00Z")");
  post(Person::claire, page(eleanor_id) + "/touches",
       R"({"id":")" + id(81) + R"(","kind":"call","result":"spoke","at":"2026-03-11T15:00:00Z"})");
  expect_told_while_it_stands(eleanor_id, R"(,"at":"2026-03-12T13:00:00Z")",
                              [&] { return leak("/leak/came_back"); });
}

TEST_P(RemovedVisits, no_letter_speaks_of_its_piece) {
  post(Person::beatrix, "/api/templates",
       R"({"id":")" + id(80) +
           R"(","name":"After a visit","channel":"sms","class":"marketing","body":"The {piece}"})");
  expect_told_while_it_stands(priya_id, R"(,"pieces":[{"title":"Halo ring"}])", [&] {
    return text_at(get(Person::ines, page(priya_id) + "/templates?channel=sms"), "/items/0/body");
  });
}

TEST_P(RemovedVisits, no_page_is_of_a_category_by_it) {
  expect_told_while_it_stands(tomas_id, R"(,"for_whom":"engagement")", [&] {
    return boost::json::serialize(
        at(get(Person::odile, page(tomas_id) + "/profile"), "/standing/categories"));
  });
}

TEST_P(RemovedVisits, who_has_no_name_stands_in_the_list_without_it) {
  post(Person::ines, "/api/clients",
       R"({"id":")" + id(70) + R"(","kind":"unnamed","contacts":[]})");
  expect_told_while_it_stands(id(70), R"(,"pieces":[{"title":"Halo ring"},{"title":"Cuff"}])", [&] {
    return text_at(get(Person::ines, "/api/clients?filter=unnamed"), "/items/0/line");
  });
}

TEST_P(RemovedVisits, who_was_quiet_is_quiet_still) {
  expect_told_while_it_stands(eleanor_id, "", [&] {
    return boost::json::serialize(
        at(get(Person::ines, "/api/clients?filter=quiet&q=eleanor"), "/items"));
  });
}

TEST_P(RemovedVisits, today_calls_nobody_because_of_it) {
  const std::string yesterday = R"(,"at":"2026-03-11T15:00:00Z","for_whom":"engagement")";
  expect_told_while_it_stands(eleanor_id, yesterday, [&] {
    std::string called;
    const auto today = get(Person::ines, "/api/today?limit=100");
    for (const auto& prompt : at(today, "/prompts").as_array()) {
      for (const auto& reason : at(prompt, "/reasons").as_array()) {
        if (text_at(reason, "/signal") == "visit") called += text_at(prompt, "/client_id");
      }
    }
    return called;
  });
}

CARNET_ON_EACH_ENGINE(RemovedVisits);

}  // namespace
}  // namespace carnet::test

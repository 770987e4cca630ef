// SPDX-License-Identifier: Apache-2.0
// Scenarios of the team's page, through the whole application.
#include "app/messages/messages.hpp"
#include "app/sales/sales.hpp"
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

class TeamPage : public AppTest {
 protected:
  void visit(Person who, const char* client_id, const std::string& id_end) {
    post(who, std::string("/api/clients/") + client_id + "/visits",
         R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0)" + id_end + R"(","pieces":[]})");
  }

  void said(messages::Direction direction, Instant at, std::optional<StaffId> by = {}) {
    messages::PastMessage message;
    message.client_id = client(eleanor_id);
    message.id =
        *MessageId::parse("00000000-0000-7000-8000-00000000aa" + std::to_string(10 + said_++));
    message.contact_id = *ContactId::parse(eleanor_phone_id);
    message.direction = direction;
    message.body = "Words";
    message.staff_id = by;
    message.at = at;
    database().write([&](sql::Tx& tx) { return messages::keep_past(tx, house_scope(), message); });
  }

  void eleanor_bought(Day day) {
    sales::SaleRecord sale;
    sale.client_id = client(eleanor_id);
    sale.id = *SaleId::parse("00000000-0000-7000-8000-000000000b01");
    sale.day = day;
    sale.at = Instant(std::chrono::milliseconds(day.days().time_since_epoch()).count());
    sale.total_minor = sale.house_total_minor = 750'000;
    database().write(
        [&](sql::Tx& tx) { return sales::keep_sale(tx, house_scope(), morning(), sale, {}); });
  }

  static const boost::json::value& row_of(const boost::json::value& team, const std::string& name) {
    for (const auto& row : at(team, "/people").as_array()) {
      if (text_at(row, "/staff/name") == name) return row;
    }
    throw std::out_of_range(name);
  }

 private:
  int said_ = 0;
};

TEST_P(TeamPage, it_is_for_managers_of_the_store_and_owners) {
  get(Person::ines, "/api/team", 403);
  get(Person::beatrix, std::string("/api/team?store=") + madison_id);
  get(Person::beatrix, std::string("/api/team?store=") + harbour_id, 404);
  get(Person::odile, std::string("/api/team?store=") + harbour_id);
  get(Person::odile, "/api/team?period=year", 400);
}

TEST_P(TeamPage, a_visit_is_followed_from_the_door_to_the_next_purchase) {
  visit(Person::ines, eleanor_id, "d001");
  visit(Person::claire, tomas_id, "d002");  // nobody knows how to reach him
  said(messages::Direction::out, morning() + hours(1), id_of(Person::ines));
  said(messages::Direction::in, morning() + hours(2));
  said(messages::Direction::out, morning() + hours(2) + minutes(11), id_of(Person::ines));
  eleanor_bought(Day(2026, 3, 14));
  test_clock().set(*Instant::parse("2026-03-14T16:00:00.000Z"));
  const auto team = get(Person::beatrix, "/api/team?period=week");
  EXPECT_EQ(text_at(team, "/title"), "The week to 14 March");
  EXPECT_EQ(at(team, "/leak/visits").as_int64(), 2);
  EXPECT_EQ(at(team, "/leak/captured").as_int64(), 1);
  EXPECT_EQ(at(team, "/leak/followed_up").as_int64(), 1);
  EXPECT_EQ(at(team, "/leak/replied").as_int64(), 1);
  EXPECT_EQ(at(team, "/leak/came_back").as_int64(), 1);
  EXPECT_EQ(at(team, "/leak/sales/minor").as_int64(), 750'000);
  const auto& ines = row_of(team, "Inès");
  EXPECT_EQ(at(ines, "/captured").as_int64(), 1);
  EXPECT_EQ(at(ines, "/within_week").to_number<double>(), 1.0);
  EXPECT_EQ(at(ines, "/first_reply_minutes").as_int64(), 11);
  EXPECT_EQ(at(ines, "/in_touch").as_int64(), 1);
  EXPECT_EQ(at(ines, "/sales_touched/minor").as_int64(), 750'000);
  const auto& claire = row_of(team, "Claire");
  EXPECT_TRUE(at(claire, "/within_week").is_null());
  EXPECT_EQ(at(claire, "/sales_touched/minor").as_int64(), 0);
}

TEST_P(TeamPage, another_stores_visits_and_people_are_left_out) {
  visit(Person::ines, eleanor_id, "d001");
  EXPECT_EQ(at(get(Person::beatrix, "/api/team"), "/leak/visits").as_int64(), 1);
  const auto harbour = get(Person::odile, std::string("/api/team?store=") + harbour_id);
  EXPECT_EQ(at(harbour, "/leak/visits").as_int64(), 0);
  ASSERT_EQ(at(harbour, "/people").as_array().size(), 1u);
  EXPECT_EQ(text_at(harbour, "/people/0/full_name"), "Hugo Lindqvist");
  EXPECT_EQ(at(get(Person::odile, "/api/team"), "/people").as_array().size(), 5u);
}

TEST_P(TeamPage, todays_pearls_are_those_of_the_associates_own_list) {
  test_clock().set(*Instant::parse("2026-03-26T14:00:00.000Z"));  // a week before the anniversary
  const auto list = get(Person::ines, "/api/today");
  const auto team = get(Person::beatrix, "/api/team");
  const auto& ines = row_of(team, "Inès");
  EXPECT_GT(at(list, "/total").as_int64(), 0);
  EXPECT_EQ(at(ines, "/total_today"), at(list, "/total"));
  EXPECT_EQ(at(ines, "/done_today"), at(list, "/done"));
  const auto done = [&] {
    return at(row_of(get(Person::beatrix, "/api/team"), "Inès"), "/done_today").as_int64();
  };
  const auto outcome = "/api/clients/" + text_at(list, "/prompts/0/client_id") + "/prompts/" +
                       text_at(list, "/prompts/0/id") + "/outcome";
  post(Person::ines, outcome, R"({"kind":"done"})", 200);
  EXPECT_EQ(done(), 1);
  post(Person::ines, outcome, R"({"kind":"later","until":"2026-03-28T14:00:00.000Z"})", 200);
  EXPECT_EQ(done(), 0);
}

TEST_P(TeamPage, a_list_nobody_opened_is_not_made_for_the_manager) {
  test_clock().set(*Instant::parse("2026-03-26T14:00:00.000Z"));
  EXPECT_EQ(at(row_of(get(Person::beatrix, "/api/team"), "Inès"), "/total_today").as_int64(), 0);
}

TEST_P(TeamPage, promises_and_long_waits_are_put_before_the_manager) {
  post(Person::ines, std::string("/api/clients/") + eleanor_id + "/promises",
       R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0b001","text":"Call","due":"2026-03-12"})");
  said(messages::Direction::in, morning());
  test_clock().set(*Instant::parse("2026-03-13T16:00:00.000Z"));
  const auto team = get(Person::beatrix, "/api/team");
  EXPECT_EQ(text_at(team, "/aside"), "The floor has not kept its one promise yet");
  ASSERT_EQ(at(team, "/decide").as_array().size(), 2u);
  EXPECT_EQ(text_at(team, "/decide/0/kind"), "late_replies");
  EXPECT_EQ(text_at(team, "/decide/1/title"), "One promise is late");
}

CARNET_ON_EACH_ENGINE(TeamPage);

}  // namespace
}  // namespace carnet::test

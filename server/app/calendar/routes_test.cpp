// SPDX-License-Identifier: Apache-2.0
// Scenarios of the calendar: what falls on which day, and whose it is.
#include "app/calendar/rules.hpp"
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

class Calendar : public AppTest {
 protected:
  const std::string eleanor = std::string("/api/clients/") + eleanor_id;

  boost::json::value calendar(Person who, const std::string& from, const std::string& to,
                              const std::string& more = "") {
    return get(who, "/api/calendar?from=" + from + "&to=" + to + more);
  }
  static std::size_t days(const boost::json::value& calendar) {
    return at(calendar, "/days").as_array().size();
  }

  void occasion(const std::string& id_end, const std::string& date, const std::string& more = "") {
    post(Person::ines, eleanor + "/occasions",
         R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0)" + id_end + R"(","kind":"birthday","date":{)" +
             date + R"(,"calendar":"gregorian"})" + more + "}");
  }

  /// A message of Inès to Eleanor, written this morning, that goes out at a moment.
  void letter(const char* id_end, const std::string& body, Instant send_at) {
    house();
    database().write([&](sql::Tx& tx) {
      tx.run(
          "insert into messages (client_id, id, direction, channel, message_class, body, pieces,"
          " address_key, sent_by, staff_id, state, state_text, counts, at, send_at)"
          " values ($1, $2, 'out', 'sms', 'marketing', $3, '[]', '+12125550142', 'person', $4,"
          " 'waiting', '', true, $5, $6)",
          client(eleanor_id),
          *MessageId::parse(std::string("00000000-0000-7000-8000-0000000000") + id_end), body,
          id_of(Person::ines), morning(), send_at);
    });
  }
};

TEST_P(Calendar, an_occasion_stands_on_its_day_in_the_book_and_in_the_store) {
  const auto april = calendar(Person::ines, "2026-04-01", "2026-04-30");
  ASSERT_EQ(days(april), 1u);
  EXPECT_EQ(text_at(april, "/days/0/day"), "2026-04-02");
  EXPECT_EQ(text_at(april, "/days/0/occasions/0/client_name"), "Eleanor Whitcombe");
  EXPECT_EQ(text_at(april, "/days/0/occasions/0/in_words"), "in three weeks");
  EXPECT_EQ(days(calendar(Person::claire, "2026-04-01", "2026-04-30")), 0u);
  EXPECT_EQ(days(calendar(Person::claire, "2026-04-01", "2026-04-30", "&whose=store")), 1u);
  EXPECT_EQ(days(calendar(Person::hugo, "2026-04-01", "2026-04-30", "&whose=store")), 0u);
}

TEST_P(Calendar, the_first_and_the_last_day_of_all_are_days_too) {
  EXPECT_EQ(days(calendar(Person::ines, "0001-01-01", "0001-01-02")), 0u);
  EXPECT_EQ(days(calendar(Person::ines, "9999-12-30", "9999-12-31")), 0u);
  get(Person::ines, "/api/calendar?from=0000-12-31&to=0001-01-02", 400);
}

TEST_P(Calendar, the_turn_of_the_year_is_no_border_and_a_first_time_is_not_foretold) {
  occasion("a001", R"("month":1,"day":5)");
  occasion("a002", R"("year":2030,"month":1,"day":6)");
  occasion("a003", R"("month":1,"day":7)", R"(,"muted":true)");
  const auto winter = calendar(Person::ines, "2026-12-15", "2027-01-31");
  ASSERT_EQ(days(winter), 1u);
  EXPECT_EQ(text_at(winter, "/days/0/day"), "2027-01-05");
}

TEST_P(Calendar, a_promise_stands_on_the_day_it_is_due_until_it_is_kept) {
  const std::string id = "01938f2e-7a10-7c3a-9b1e-5d2f00c0b001";
  post(Person::ines, eleanor + "/promises",
       R"({"id":")" + id + R"(","text":"Call about the clasp","due":"2026-03-14"})");
  const auto week = calendar(Person::ines, "2026-03-09", "2026-03-15");
  ASSERT_EQ(days(week), 1u);
  EXPECT_EQ(text_at(week, "/days/0/promises/0/text"), "Call about the clasp");
  EXPECT_EQ(days(calendar(Person::claire, "2026-03-09", "2026-03-15")), 0u);
  EXPECT_EQ(days(calendar(Person::claire, "2026-03-09", "2026-03-15", "&whose=store")), 1u);
  EXPECT_EQ(days(calendar(Person::ines, "2026-03-15", "2026-03-20")), 0u);
  post(Person::ines, eleanor + "/promises/" + id + "/ending", R"({"kind":"kept"})", 200);
  EXPECT_EQ(days(calendar(Person::ines, "2026-03-09", "2026-03-15")), 0u);
}

TEST_P(Calendar, a_letter_stands_on_the_stores_day_on_which_it_goes_out) {
  // One in the morning in London is still the evening before on Madison Avenue.
  letter("01", "Dear Eleanor,\nthe drops are back.", *Instant::parse("2026-03-15T01:00:00.000Z"));
  letter("02", "On its way", morning() + std::chrono::seconds(6));
  const auto days_of_ines = calendar(Person::ines, "2026-03-12", "2026-03-20");
  ASSERT_EQ(days(days_of_ines), 1u);
  EXPECT_EQ(text_at(days_of_ines, "/days/0/day"), "2026-03-14");
  EXPECT_EQ(text_at(days_of_ines, "/days/0/letters/0/opening"),
            "Dear Eleanor, the drops are back.");
  EXPECT_EQ(days(calendar(Person::claire, "2026-03-12", "2026-03-20")), 0u);
  EXPECT_EQ(days(calendar(Person::beatrix, "2026-03-12", "2026-03-20", "&whose=store")), 1u);
}

TEST_P(Calendar, a_letter_to_another_stores_client_is_not_in_the_stores_calendar) {
  letter("b1", "Your ring is ready.", morning() + std::chrono::hours(48));
  post(Person::hugo, "/api/clients",
       R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0ffee","given_name":"Nadia","contacts":[]})");
  EXPECT_EQ(days(calendar(Person::claire, "2026-03-13", "2026-03-15", "&whose=store")), 1u);
  EXPECT_EQ(days(calendar(Person::hugo, "2026-03-13", "2026-03-15", "&whose=store")), 0u);
}

TEST_P(Calendar, it_shows_sixty_two_days_at_most_and_none_backwards) {
  calendar(Person::ines, "2026-03-01", "2026-05-01");
  get(Person::ines, "/api/calendar?from=2026-03-01&to=2026-05-02", 400);
  get(Person::ines, "/api/calendar?from=2026-03-02&to=2026-03-01", 400);
  get(Person::ines, "/api/calendar?from=2026-03-02", 400);
  get(Person::nobody, "/api/calendar?from=2026-03-02&to=2026-03-03", 401);
}

CARNET_ON_EACH_ENGINE(Calendar);

TEST(CalendarWords, days_are_said_from_today_on_and_back) {
  const Day today(2026, 3, 12);
  using calendar::in_words;
  EXPECT_EQ(in_words(today, today), "today");
  EXPECT_EQ(in_words(Day(2026, 3, 11), today), "yesterday");
  EXPECT_EQ(in_words(Day(2026, 3, 6), today), "six days ago");
  EXPECT_EQ(in_words(Day(2026, 5, 30), today), "in three months");
}

TEST(CalendarWords, an_opening_is_cut_between_words_and_never_within_a_letter) {
  const std::string long_letter(30, 'x');
  EXPECT_EQ(calendar::opening_of(long_letter + " " + long_letter + " " + long_letter),
            long_letter + " " + long_letter + "…");
  std::string accents;
  for (int each = 0; each < 60; ++each) accents += "é";
  EXPECT_EQ(calendar::opening_of(accents).size(), 80 + std::string("…").size());
}

TEST(CalendarRules, sixty_two_days_may_touch_four_months) {
  EXPECT_EQ(calendar::months_of({Day(2026, 1, 31), Day(2026, 4, 2)}),
            (std::vector<int>{1, 2, 3, 4}));
  EXPECT_EQ(calendar::months_of({Day(2026, 12, 15), Day(2027, 1, 31)}), (std::vector<int>{12, 1}));
}

}  // namespace
}  // namespace carnet::test

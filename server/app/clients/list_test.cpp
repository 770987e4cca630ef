// SPDX-License-Identifier: Apache-2.0
// Scenarios of the clients' list: whose, which of them, under which letter.
#include "app/clients/rules.hpp"
#include "app/consents/consents.hpp"
#include "app/sales/sales.hpp"
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

class ClientList : public AppTest {
 protected:
  std::string names(Person who, const std::string& query) {
    std::string all;
    const auto answer = get(who, "/api/clients?" + query);
    for (const auto& each : at(answer, "/items").as_array()) {
      if (!all.empty()) all += ", ";
      all += text_at(each, "/name");
    }
    return all;
  }

  void said(const std::string& id_end, const std::string& state) {
    database().write(
        [](sql::Tx& tx) { consents::write_first_wordings(tx, house_scope(), morning()); });
    const auto wordings = get(Person::ines, "/api/wordings");
    for (const auto& each : at(wordings, "/items").as_array()) {
      const bool fits =
          text_at(each, "/purpose") == "marketing" && text_at(each, "/channel") == "sms";
      if (!fits) continue;
      post(Person::ines, std::string("/api/clients/") + eleanor_id + "/consents",
           R"({"id":"00000000-0000-7000-8000-0000000c00)" + id_end + R"(","contact_id":")" +
               eleanor_phone_id + R"(","purpose":"marketing","state":")" + state +
               R"(","method":"tick","wording_id":")" + text_at(each, "/id") + R"("})");
    }
  }

  void bought(Day day) {
    sales::SaleRecord sale;
    sale.client_id = client(marcus_id);
    sale.id = *SaleId::parse("00000000-0000-7000-8000-000000000b01");
    sale.day = day;
    sale.at = Instant(std::chrono::milliseconds(day.days().time_since_epoch()).count());
    database().write(
        [&](sql::Tx& tx) { return sales::keep_sale(tx, house_scope(), morning(), sale, {}); });
  }
};

TEST_P(ClientList, mine_is_my_book_and_store_is_what_my_store_knows) {
  EXPECT_EQ(names(Person::ines, "whose=mine"), "Marcus Okafor, Eleanor Whitcombe");
  EXPECT_EQ(names(Person::claire, "whose=mine"), "Priya Raman, Tomás Reyes");
  EXPECT_EQ(names(Person::ines, "whose=store"),
            "Marcus Okafor, Priya Raman, Tomás Reyes, Eleanor Whitcombe");
  EXPECT_EQ(names(Person::hugo, "whose=store"), "");
  EXPECT_EQ(names(Person::hugo, "whose=all"), names(Person::hugo, ""));
}

TEST_P(ClientList, a_letter_shows_who_stands_under_it) {
  EXPECT_EQ(names(Person::ines, "letter=r"), "Priya Raman, Tomás Reyes");
  EXPECT_EQ(names(Person::ines, "letter=W&whose=mine"), "Eleanor Whitcombe");
  EXPECT_EQ(names(Person::ines, "letter=%23"), "");
  get(Person::ines, "/api/clients?letter=ab", 400);
  const auto first = get(Person::ines, "/api/clients?letter=R&limit=1");
  const auto rest = "letter=R&cursor=" + text_at(first, "/next");
  EXPECT_EQ(names(Person::ines, rest), "Tomás Reyes");
}

TEST_P(ClientList, no_consent_follows_the_last_word_and_a_stop) {
  house();
  EXPECT_EQ(names(Person::ines, "filter=no_consent&whose=mine"),
            "Marcus Okafor, Eleanor Whitcombe");
  said("01", "granted");
  EXPECT_EQ(names(Person::ines, "filter=no_consent&whose=mine"), "Marcus Okafor");
  test_clock().set(morning() + std::chrono::minutes(1));
  said("02", "revoked");
  EXPECT_EQ(names(Person::ines, "filter=no_consent&q=eleanor"), "Eleanor Whitcombe");
  test_clock().set(morning() + std::chrono::minutes(2));
  said("03", "granted");
  EXPECT_EQ(names(Person::ines, "filter=no_consent&q=eleanor"), "");
  database().write([&](sql::Tx& tx) {
    consents::stop_by_carrier(tx, house(), house_scope(), morning(), "+12125550142");
  });
  EXPECT_EQ(names(Person::ines, "filter=no_consent&q=eleanor"), "Eleanor Whitcombe");
}

TEST_P(ClientList, quiet_are_those_with_whom_nothing_happened_for_ninety_days) {
  house();
  EXPECT_EQ(names(Person::ines, "filter=quiet&whose=mine"), "Marcus Okafor, Eleanor Whitcombe");
  bought(Day(2026, 2, 20));
  EXPECT_EQ(names(Person::ines, "filter=quiet&whose=mine"), "Eleanor Whitcombe");
  EXPECT_EQ(names(Person::ines, "filter=quiet&q=marcus"), "");
  test_clock().set(*Instant::parse("2026-06-01T14:00:00.000Z"));
  EXPECT_EQ(names(Person::ines, "filter=quiet&q=marcus"), "Marcus Okafor");
}

TEST_P(ClientList, an_occasion_this_month_goes_by_the_stores_own_day) {
  house();
  EXPECT_EQ(names(Person::ines, "filter=occasion_this_month"), "");
  // It is April in London already, but still the 31st of March on Madison Avenue.
  test_clock().set(*Instant::parse("2026-04-01T03:00:00.000Z"));
  EXPECT_EQ(names(Person::ines, "filter=occasion_this_month"), "");
  test_clock().set(*Instant::parse("2026-04-01T05:00:00.000Z"));
  EXPECT_EQ(names(Person::ines, "filter=occasion_this_month&whose=mine"), "Eleanor Whitcombe");
}

TEST_P(ClientList, who_has_no_name_stands_there_with_a_number_as_people_write_it) {
  const std::pair<const char*, const char*> written[] = {{"+19785550143", "(978) 555-0143"},
                                                         {"+442079460018", "020 7946 0018"},
                                                         {"bo@example.com", "bo@example.com"}};
  int number = 0;
  for (const auto& [value, line] : written) {
    const auto own = std::to_string(++number);
    const auto kind = std::string(value).starts_with('+') ? "phone" : "email";
    post(Person::ines, "/api/clients",
         R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0f10)" + own +
             R"(","kind":"unnamed","contacts":[{"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0f20)" + own +
             R"(","kind":")" + kind + R"(","value":")" + value + R"("}]})");
    const auto found = get(Person::ines, "/api/clients?q=" + std::string(value).substr(1));
    EXPECT_EQ(text_at(found, "/items/0/line"), line);
  }
}

TEST(ClientLetters, a_key_stands_under_its_first_letter) {
  using clients::sort_letter;
  EXPECT_EQ(sort_letter(clients::sort_key_of("Zoë", "Ångström", "")), "A");
  EXPECT_EQ(sort_letter(clients::sort_key_of("", "8th Avenue Club", "")), "#");
  EXPECT_EQ(sort_letter(clients::sort_key_of("", "", "")), "~");
  EXPECT_EQ(sort_letter("юлия"), "ю");
  EXPECT_FALSE(clients::keys_under("&"));
  EXPECT_EQ(clients::keys_under("É")->from, "e");
}

CARNET_ON_EACH_ENGINE(ClientList);

}  // namespace
}  // namespace carnet::test

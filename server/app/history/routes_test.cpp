// SPDX-License-Identifier: Apache-2.0
// Scenarios of a simulated past: taken whole, in one go, and only where the test clock stands.
#include "app/staff/staff.hpp"
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

constexpr auto past_sale =
    R"({"client_id":"CLIENT","id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0b001","day":"DAY",)"
    R"("total":{"minor":420000,"currency":"CURRENCY"},"lines":[{)"
    R"("id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0b002","title":"Signet ring","metal":"yellow gold",)"
    R"("price":{"minor":420000,"currency":"USD"}}]})";

constexpr auto past_occasion =
    R"({"client_id":"CLIENT","occasion":{"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0b003",)"
    R"("kind":"birthday","date":{"month":6,"day":3,"calendar":"gregorian"}}})";

constexpr auto past_visit =
    R"({"client_id":"CLIENT","visit":{"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0b004",)"
    R"("at":"2024-02-03T15:00:00.000Z","pieces":[{"title":"Pearl strand"}]}})";

class PastOfTheHouse : public AppTest {
 protected:
  static std::string filled(std::string text, const std::string& word, const std::string& value) {
    return text.replace(text.find(word), word.size(), value);
  }
  static std::string sale(const std::string& client_id, const std::string& currency = "USD",
                          const std::string& day = "2023-05-06") {
    const auto of_client = filled(past_sale, "CLIENT", client_id);
    return filled(filled(of_client, "DAY", day), "CURRENCY", currency);
  }
  static std::string history(const std::string& sale, const std::string& client_id) {
    return "{\"sales\":[" + sale + "],\"occasions\":[" +
           filled(past_occasion, "CLIENT", client_id) + "],\"visits\":[" +
           filled(past_visit, "CLIENT", client_id) + "]}";
  }
};

TEST_P(PastOfTheHouse, sales_occasions_and_visits_stand_on_the_page_at_their_own_time) {
  const auto body = history(sale(marcus_id), marcus_id);
  const auto kept = post(Person::ines, "/api/test/history", body, 200);
  EXPECT_EQ(boost::json::serialize(kept), R"({"sales":1,"occasions":1,"visits":1})");
  post(Person::ines, "/api/test/history", body, 200);
  const auto path = std::string("/api/clients/") + marcus_id;
  const auto sales = get(Person::ines, path + "/sales");
  ASSERT_EQ(at(sales, "/items").as_array().size(), 1U);
  EXPECT_EQ(text_at(sales, "/items/0/day"), "2023-05-06");
  EXPECT_EQ(text_at(sales, "/items/0/lines/0/title"), "Signet ring");
  EXPECT_EQ(at(get(Person::ines, path + "/occasions"), "/items").as_array().size(), 1U);
  EXPECT_EQ(text_at(get(Person::ines, path + "/visits"), "/items/0/at"),
            "2024-02-03T15:00:00.000Z");
  EXPECT_EQ(count("audit where noun = 'sales' and verb = 'recorded'"), 3);
}

TEST_P(PastOfTheHouse, every_fault_is_told_at_once_and_nothing_is_kept) {
  const std::string nobody = "00000000-0000-7000-8000-0000000000cc";
  const auto refused = post(Person::ines, "/api/test/history",
                            history(sale(marcus_id, "EUR", "2027-01-01"), nobody), 400);
  EXPECT_EQ(text_at(refused, "/fields/~1sales~10~1total~1currency/code"), "currency");
  EXPECT_EQ(text_at(refused, "/fields/~1sales~10~1day/code"), "future");
  EXPECT_EQ(text_at(refused, "/fields/~1occasions~10~1client_id/code"), "unknown");
  EXPECT_EQ(text_at(refused, "/fields/~1visits~10~1client_id/code"), "unknown");
  EXPECT_EQ(count("visits"), 0);
}

TEST_P(PastOfTheHouse, a_house_that_lives_by_the_real_time_has_no_such_page) {
  clock::SystemClock real;
  House living{config(), database(), real, house().key};
  App living_app(living);
  http::Request asked;
  asked.method = http::Method::post;
  asked.path = asked.target = "/api/test/history";
  asked.body = R"({"sales":[],"occasions":[],"visits":[]})";
  const auto token = database().write(
      [&](sql::Tx& tx) { return staff::open_session(tx, living, id_of(Person::odile)); });
  asked.headers.add("Cookie", std::string(staff::cookie_name) + "=" + token);
  EXPECT_EQ(living_app.answer(asked).status, 404);
  post(Person::nobody, "/api/test/history", asked.body, 401);
}

CARNET_ON_EACH_ENGINE(PastOfTheHouse);

}  // namespace
}  // namespace carnet::test

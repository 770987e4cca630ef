// SPDX-License-Identifier: Apache-2.0
// Scenarios of sign-ups: once for each link, in time, and nothing told about who is known.
#include <thread>

#include "app/consents/consents.hpp"
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

constexpr auto entry_id = "01938f2e-7a10-7c3a-9b1e-5d2f00c0d001";
constexpr auto other_entry_id = "01938f2e-7a10-7c3a-9b1e-5d2f00c0d002";
constexpr auto over_text = "This link is over. Please ask for a new one.";

class SignUps : public AppTest {
 protected:
  boost::json::value opened(Person who = Person::ines) { return post(who, "/api/sign_ups", "{}"); }
  static std::string token_in(const boost::json::value& link) { return text_at(link, "/token"); }
  static std::string entry(const std::string& token, const std::string& more,
                           const char* id = entry_id) {
    return std::string(R"({"id":")") + id + R"(","token":")" + token + R"(",)" + more + "}";
  }
  static std::string nadia(const std::string& more = "") {
    return R"("given_name":"Nadia","phone":"(917) 555-0188","email":"nadia@example.com")" + more;
  }
  boost::json::value join(const std::string& body, int status = 201,
                          const http::Headers& headers = {}) {
    return json(Person::nobody, http::Method::post, "/api/join", status, body, headers);
  }
  boost::json::value form(const std::string& token, int status = 200) {
    return json(Person::nobody, http::Method::post, "/api/join/form", status,
                R"({"token":")" + token + R"("})");
  }
  boost::json::value seen(const boost::json::value& link, Person who = Person::ines,
                          int status = 200) {
    return get(who, "/api/sign_ups/" + text_at(link, "/id"), status);
  }
  void write_wordings() {
    house();
    database().write(
        [](sql::Tx& tx) { consents::write_first_wordings(tx, house_scope(), morning()); });
  }
};

TEST_P(SignUps, a_page_with_its_days_and_each_yes_lands_with_who_showed_the_link) {
  write_wordings();
  const auto link = opened();
  const auto shown = form(token_in(link));
  EXPECT_EQ(text_at(shown, "/house"), "Orsay & Wren");
  EXPECT_EQ(text_at(shown, "/by_text/purpose"), "marketing");
  const auto wording = text_at(shown, "/by_text/id");
  EXPECT_EQ(text_at(seen(link), "/state"), "open");
  const auto said = join(
      entry(token_in(link),
            nadia(R"(,"birthday":{"month":5,"day":12,"calendar":"gregorian"},"agreed_by_text":")" +
                  wording + "\"")),
      201, {{"User-Agent", "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0)"}});
  EXPECT_EQ(said, boost::json::parse(R"({"house":"Orsay & Wren"})"));
  const auto used = seen(link);
  EXPECT_EQ(text_at(used, "/state"), "used");
  EXPECT_EQ(text_at(used, "/client_name"), "Nadia");
  const auto path = "/api/clients/" + text_at(used, "/client_id");
  EXPECT_EQ(text_at(get(Person::ines, path), "/home_store_id"), madison_id);
  EXPECT_EQ(text_at(get(Person::ines, path), "/contacts/0/value"), "+19175550188");
  EXPECT_EQ(text_at(get(Person::ines, path + "/occasions"), "/items/0/kind"), "birthday");
  const auto consents = get(Person::ines, path + "/consents");
  ASSERT_EQ(at(consents, "/items").as_array().size(), 1u) << "the email was not agreed to";
  EXPECT_EQ(text_at(consents, "/items/0/purpose"), "marketing");
  EXPECT_EQ(text_at(consents, "/items/0/method"), "form");
  EXPECT_EQ(text_at(consents, "/items/0/wording_id"), wording);
  EXPECT_TRUE(text_at(consents, "/items/0/place").ends_with(", on a phone of their own"));
  EXPECT_FALSE(text_at(consents, "/items/0/staff_name").empty());
}

TEST_P(SignUps, a_link_is_used_once_and_a_lost_answer_is_given_again) {
  const auto link = opened();
  const auto body = entry(token_in(link), nadia());
  const auto first = join(body);
  EXPECT_EQ(join(body), first);
  const auto clients = count("clients");
  const auto again = join(entry(token_in(link), nadia(), other_entry_id), 404);
  EXPECT_EQ(text_at(again, "/title"), over_text);
  EXPECT_EQ(count("clients"), clients);
  form(token_in(link), 404);
}

TEST_P(SignUps, a_link_ends_after_a_quarter_of_an_hour_as_if_it_had_never_been) {
  const auto link = opened();
  test_clock().set(morning() + std::chrono::minutes(15));
  EXPECT_EQ(text_at(join(entry(token_in(link), nadia()), 404), "/title"), over_text);
  EXPECT_EQ(text_at(join(entry("no-such-token", nadia()), 404), "/title"), over_text);
  EXPECT_EQ(text_at(form(token_in(link), 404), "/title"), over_text);
  EXPECT_EQ(text_at(seen(link), "/state"), "over");
  EXPECT_EQ(count("clients where given_name = 'Nadia'"), 0);
}

TEST_P(SignUps, nobody_learns_from_the_answer_that_a_number_is_known) {
  const auto known = opened();
  const auto unknown = opened();
  const auto said = join(entry(token_in(known), R"("given_name":"Ann","phone":"212-555-0142")"));
  EXPECT_EQ(said, join(entry(token_in(unknown), nadia(), other_entry_id)));
  const auto page = text_at(seen(known), "/client_id");
  EXPECT_NE(page, eleanor_id) << "a stranger's words never reach a page that stands";
  EXPECT_EQ(count(std::string("contacts where client_id = '") + eleanor_id + "'"), 2);
}

TEST_P(SignUps, everything_that_is_wrong_is_told_at_once) {
  write_wordings();
  const auto link = opened();
  const auto wording = text_at(form(token_in(link)), "/by_email/id");
  const auto agreed = R"(,"agreed_by_email":")" + wording + R"(","agreed_by_text":")" + wording;
  const auto born = R"("phone":"12","birthday":{"month":2,"day":31,"calendar":"gregorian"})";
  const auto faults = join(entry(token_in(link), born + agreed + "\""), 400);
  for (const char* field :
       {"~1given_name", "~1phone", "~1birthday", "~1agreed_by_email", "~1agreed_by_text"}) {
    EXPECT_FALSE(text_at(faults, std::string("/fields/") + field + "/text").empty()) << field;
  }
  EXPECT_EQ(text_at(seen(link), "/state"), "open") << "a slip does not use the link up";
  const auto empty = join(entry(token_in(link), R"("given_name":"Nadia")"), 400);
  EXPECT_EQ(text_at(empty, "/fields/~1phone/code"), "required");
  join(entry(token_in(link), nadia(R"(,"note":")" + std::string(5'000, 'x') + "\"")), 400);
}

TEST_P(SignUps, a_made_up_link_never_waits_for_the_writer) {
  house();
  app();
  database().write([&](sql::Tx&) {
    std::thread([&] {
      const auto answer =
          request(Person::nobody, http::Method::post, "/api/join", entry("no-such-token", nadia()));
      EXPECT_EQ(answer.status, 404) << "503 would say that it waited for this very write";
    }).join();
  });
}

TEST_P(SignUps, a_write_from_another_site_is_refused) {
  const auto link = opened();
  join(entry(token_in(link), nadia()), 403, {{"Sec-Fetch-Site", "cross-site"}});
  EXPECT_EQ(text_at(seen(link), "/state"), "open");
}

TEST_P(SignUps, a_link_is_its_opener_s_and_no_more_than_twenty_are_open) {
  const auto link = opened();
  seen(link, Person::claire, 404);
  json(Person::nobody, http::Method::post, "/api/sign_ups", 401, "{}");
  const auto elsewhere = std::string(R"({"store_id":")") + harbour_id + "\"}";
  EXPECT_EQ(text_at(post(Person::ines, "/api/sign_ups", elsewhere, 400), "/fields/~1store_id/code"),
            "unknown");
  for (int more = 1; more < 20; ++more) opened();
  post(Person::ines, "/api/sign_ups", "{}", 429);
  test_clock().set(morning() + std::chrono::minutes(15));
  opened();
  EXPECT_EQ(count("sign_ups"), 1) << "links that nobody used in time are gone";
}

CARNET_ON_EACH_ENGINE(SignUps);

}  // namespace
}  // namespace carnet::test

// SPDX-License-Identifier: Apache-2.0
// Scenarios of passwords: the first, a change, guesses by address and by place.
#include "app/staff/rules.hpp"
#include "app/staff/throttle.hpp"
#include "kit/http/problem.hpp"
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

using http::Method;

class Passwords : public AppTest {
 protected:
  http::Response sign_in(const std::string& email, const std::string& password,
                         const std::string& peer = "198.51.100.7") {
    http::Request asked;
    asked.method = Method::post;
    asked.target = asked.path = "/api/session";
    asked.body = R"({"email":")" + email + R"(","password":")" + password + R"("})";
    asked.peer = peer;
    asked.request_id = "sign-in";
    return http::guard([&](const http::Request& each) { return app().answer(each); },
                       fault_of)(asked);
  }
  static std::string path_of(Person person) {
    return std::string("/api/staff/") + id_of(person).text() + "/password";
  }
  static std::string cookie_of(const http::Response& signed_in) {
    const std::string cookie(signed_in.headers.get("Set-Cookie"));
    return cookie.substr(0, cookie.find(';'));
  }
};

TEST_P(Passwords, a_manager_gives_an_associate_one_and_it_works) {
  get(Person::ines, "/api/session");
  post(Person::beatrix, std::string("/api/staff/") + id_of(Person::ines).text() + "/password",
       R"({"password":"a new carnet"})", 204);
  get(Person::ines, "/api/session", 401);
  EXPECT_EQ(sign_in("ines@orsay.example.com", "a fine carnet").status, 401);
  EXPECT_EQ(sign_in("ines@orsay.example.com", "a new carnet").status, 201);
  EXPECT_EQ(count("audit where verb = 'password_set' and payload = ''"), 1);
}

TEST_P(Passwords, nobody_sets_one_for_those_above_or_elsewhere_or_for_themselves) {
  const auto body = R"({"password":"a new carnet"})";
  post(Person::beatrix, path_of(Person::odile), body, 403);
  post(Person::beatrix, path_of(Person::hugo), body, 403);
  post(Person::ines, path_of(Person::claire), body, 403);
  EXPECT_EQ(text_at(post(Person::odile, path_of(Person::odile), body, 409), "/code"),
            "own_password");
  const auto weak = post(Person::odile, path_of(Person::ines), R"({"password":"short"})", 400);
  EXPECT_EQ(text_at(weak, "/fields/~1password/code"), "too_short");
}

TEST_P(Passwords, a_change_ends_the_other_sessions_and_keeps_this_one) {
  get(Person::ines, "/api/session");
  const auto here = cookie_of(sign_in("ines@orsay.example.com", "a fine carnet"));
  json(Person::nobody, Method::post, "/api/session/password", 204,
       R"({"old":"a fine carnet","new":"another carnet"})", {{"Cookie", here}});
  json(Person::nobody, Method::get, "/api/session", 200, "", {{"Cookie", here}});
  get(Person::ines, "/api/session", 401);
  EXPECT_EQ(sign_in("ines@orsay.example.com", "another carnet").status, 201);
  EXPECT_EQ(count("audit where verb = 'password_changed' and payload = ''"), 1);
}

TEST_P(Passwords, a_change_asks_for_the_old_one_and_for_a_good_new_one) {
  const auto wrong = post(Person::ines, "/api/session/password",
                          R"({"old":"not the carnet","new":"another carnet"})", 400);
  EXPECT_EQ(text_at(wrong, "/fields/~1old/code"), "wrong");
  const auto same = post(Person::ines, "/api/session/password",
                         R"({"old":"a fine carnet","new":"a fine carnet"})", 400);
  EXPECT_EQ(text_at(same, "/fields/~1new/code"), "same");
  post(Person::ines, "/api/session/password", R"({"old":"a fine carnet","new":"short"})", 400);
  get(Person::ines, "/api/session");
}

TEST_P(Passwords, guesses_at_an_old_one_are_slowed_down) {
  const auto throttles = staff::password_throttles(house(), id_of(Person::ines));
  database().write([&](sql::Tx& tx) {
    for (int guess = 0; guess < 10; ++guess) {
      staff::note_failure(tx, house_scope(), morning(), throttles);
    }
  });
  post(Person::ines, "/api/session/password", R"({"old":"a fine carnet","new":"another carnet"})",
       429);
}

TEST_P(Passwords, guesses_from_one_place_are_slowed_down_whomever_they_try) {
  const auto& here = house();
  database().write([&](sql::Tx& tx) {
    for (int guess = 0; guess < 30; ++guess) {
      const auto email = std::to_string(guess) + "@example.com";
      staff::note_failure(tx, house_scope(), morning(),
                          staff::sign_in_throttles(here, email, "2001:db8::17"));
    }
  });
  EXPECT_EQ(sign_in("ines@orsay.example.com", "a fine carnet", "2001:db8::99").status, 429);
  EXPECT_EQ(sign_in("ines@orsay.example.com", "a fine carnet", "2001:db8:0:1::99").status, 201);
  test_clock().set(morning() + std::chrono::minutes(16));
  EXPECT_EQ(sign_in("ines@orsay.example.com", "a fine carnet", "2001:db8::99").status, 201);
}

CARNET_ON_EACH_ENGINE(Passwords);

TEST(network_of, is_the_address_or_its_sixty_four_bits) {
  EXPECT_EQ(staff::network_of("198.51.100.7"), "198.51.100.7");
  EXPECT_EQ(staff::network_of("::ffff:198.51.100.7"), "198.51.100.7");
  EXPECT_EQ(staff::network_of("2001:db8:1:2:3:4:5:6"), staff::network_of("2001:db8:1:2::9"));
  EXPECT_NE(staff::network_of("2001:db8:1:2::9"), staff::network_of("2001:db8:1:3::9"));
  EXPECT_EQ(staff::network_of("a proxy's nonsense"), "");
}

}  // namespace
}  // namespace carnet::test

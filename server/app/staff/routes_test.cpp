// SPDX-License-Identifier: Apache-2.0
// Scenarios of signing in and of founding a house.
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

using http::Method;

class SigningIn : public AppTest {
 protected:
  http::Response sign_in(const std::string& password) {
    return request(Person::nobody, Method::post, "/api/session",
                   R"({"email":"INES@orsay.example.com","password":")" + password + R"("})");
  }
};

TEST_P(SigningIn, the_right_password_opens_a_session_in_a_strict_cookie) {
  const auto response = sign_in("a fine carnet");
  ASSERT_EQ(response.status, 201) << response.body;
  const std::string cookie(response.headers.get("Set-Cookie"));
  EXPECT_NE(cookie.find("HttpOnly"), std::string::npos);
  EXPECT_NE(cookie.find("SameSite=Strict"), std::string::npos);
  const auto who = json(Person::nobody, Method::get, "/api/session", 200, "",
                        {{"Cookie", cookie.substr(0, cookie.find(';'))}});
  EXPECT_EQ(text_at(who, "/staff/given_name"), "Inès");
  EXPECT_EQ(text_at(who, "/house/name"), "Orsay & Wren");
  EXPECT_EQ(text_at(who, "/clock"), "test");
}

TEST_P(SigningIn, a_session_token_stands_nowhere_in_the_database) {
  const std::string cookie(sign_in("a fine carnet").headers.get("Set-Cookie"));
  const auto start = cookie.find('=') + 1;
  const auto token = cookie.substr(start, cookie.find(';') - start);
  EXPECT_EQ(count("sessions where token_hash = '" + token + "'"), 0);
  EXPECT_EQ(count("sessions"), 1);
}

TEST_P(SigningIn, a_wrong_password_and_an_unknown_address_sound_the_same) {
  const auto wrong = sign_in("not the carnet");
  const auto unknown = request(Person::nobody, Method::post, "/api/session",
                               R"({"email":"who@example.com","password":"not the carnet"})");
  EXPECT_EQ(wrong.status, 401);
  EXPECT_EQ(boost::json::parse(wrong.body).at("title"),
            boost::json::parse(unknown.body).at("title"));
}

TEST_P(SigningIn, after_ten_failures_even_the_right_password_waits) {
  for (int attempt = 0; attempt < 10; ++attempt) EXPECT_EQ(sign_in("not it").status, 401);
  EXPECT_EQ(sign_in("a fine carnet").status, 429);
  test_clock().set(morning() + std::chrono::minutes(16));
  EXPECT_EQ(sign_in("a fine carnet").status, 201);
}

TEST_P(SigningIn, a_signed_out_session_is_over) {
  get(Person::ines, "/api/session");
  EXPECT_EQ(request(Person::ines, Method::del, "/api/session").status, 204);
  get(Person::ines, "/api/session", 401);
}

TEST_P(SigningIn, a_write_from_another_site_is_refused) {
  const auto path = std::string("/api/clients/") + eleanor_id + "/notes";
  const auto note = R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0ffee","body":"x"})";
  json(Person::ines, Method::post, path, 403, note, {{"Sec-Fetch-Site", "cross-site"}});
  json(Person::ines, Method::post, path, 403, note,
       {{"Origin", "https://elsewhere.example"}, {"Host", "carnet.example.com"}});
  EXPECT_EQ(count("notes"), 0);
}

TEST_P(SigningIn, a_founded_house_cannot_be_founded_again) {
  EXPECT_FALSE(at(get(Person::nobody, "/api/setup"), "/needed").as_bool());
  const auto refused = post(Person::nobody, "/api/setup",
                            R"({"house_name":"H","store_name":"S","time_zone":"Europe/Paris",)"
                            R"("currency":"EUR","given_name":"A","family_name":"B",)"
                            R"("email":"a@example.com","password":"long enough"})",
                            409);
  EXPECT_EQ(text_at(refused, "/code"), "already_set_up");
}

CARNET_ON_EACH_ENGINE(SigningIn);

/// A house whose database holds nothing yet.
class Founding : public AppTest {
 protected:
  Founding() { leave_empty(); }
};

TEST_P(Founding, the_owner_founds_the_house_and_is_signed_in) {
  EXPECT_TRUE(at(get(Person::nobody, "/api/setup"), "/needed").as_bool());
  const auto me = post(Person::nobody, "/api/setup",
                       R"({"house_name":"Maison Lune","store_name":"Rue Neuve",)"
                       R"("time_zone":"Europe/Paris","currency":"EUR","given_name":"Ada",)"
                       R"("family_name":"Lune","email":"ada@example.com",)"
                       R"("password":"long enough"})");
  EXPECT_EQ(text_at(me, "/staff/role"), "owner");
  EXPECT_EQ(text_at(me, "/stores/0/time_zone"), "Europe/Paris");
  EXPECT_FALSE(at(get(Person::nobody, "/api/setup"), "/needed").as_bool());
}

TEST_P(Founding, every_fault_of_the_first_page_is_told_at_once) {
  const auto refused = post(Person::nobody, "/api/setup",
                            R"({"house_name":"","store_name":"S","time_zone":"Mars/Base",)"
                            R"("currency":"euro","given_name":"A","family_name":"B",)"
                            R"("email":"a","password":"long enough"})",
                            400);
  EXPECT_EQ(at(refused, "/fields").as_object().size(), 3u);
  EXPECT_EQ(count("staff"), 0);
}

CARNET_ON_EACH_ENGINE(Founding);

}  // namespace
}  // namespace carnet::test

// SPDX-License-Identifier: Apache-2.0
// Scenarios of the people of a house: added, moved, named owner, and gone.
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

using http::Method;

const auto theo_id = std::string("01938f2e-7a10-7c3a-9b1e-5d2f00000001");

std::string theo(const std::string& email, const std::string& role, const std::string& store_id) {
  return R"({"id":")" + theo_id + R"(","given_name":"Théo","family_name":"Blanc","email":")" +
         email + R"(","role":")" + role + R"(","stores":[")" + store_id + R"("]})";
}

class People : public AppTest {
 protected:
  boost::json::value edit(Person who, const std::string& id, const std::string& body,
                          int status = 200) {
    return json(who, Method::patch, std::string("/api/staff/") + id, status, body);
  }
  static std::string text_of(Person person) { return id_of(person).text(); }
  const boost::json::value& member(const boost::json::value& list, const std::string& id) {
    for (const auto& each : at(list, "/items").as_array()) {
      if (text_at(each, "/id") == id) return each;
    }
    throw std::out_of_range("no " + id);
  }
};

TEST_P(People, a_manager_adds_an_associate_to_her_store_once) {
  const auto body = theo("theo@orsay.example.com", "associate", madison_id);
  const auto added = post(Person::beatrix, "/api/staff", body);
  EXPECT_EQ(text_at(added, "/email"), "theo@orsay.example.com");
  EXPECT_FALSE(at(added, "/has_password").as_bool());
  EXPECT_TRUE(at(added, "/may_edit").as_bool());
  post(Person::beatrix, "/api/staff", body);
  EXPECT_EQ(count("staff"), 6);
  EXPECT_EQ(count("audit where noun = 'staff' and verb = 'added' and noun_id = '" + theo_id + "'"),
            1);
}

TEST_P(People, a_manager_makes_no_manager_and_sends_nobody_to_another_store) {
  const auto manager = theo("theo@orsay.example.com", "manager", madison_id);
  EXPECT_EQ(text_at(post(Person::beatrix, "/api/staff", manager, 403), "/code"), "owner_only");
  const auto elsewhere = theo("theo@orsay.example.com", "associate", harbour_id);
  EXPECT_EQ(text_at(post(Person::beatrix, "/api/staff", elsewhere, 403), "/code"), "other_store");
  edit(Person::beatrix, text_of(Person::ines), R"({"role":"owner"})", 403);
  edit(Person::beatrix, text_of(Person::hugo), R"({"given_name":"Ugo"})", 403);
  edit(Person::beatrix, text_of(Person::odile), R"({"is_active":false})", 403);
  EXPECT_EQ(count("staff"), 5);
}

TEST_P(People, an_associate_changes_nobody_and_reads_no_addresses) {
  post(Person::ines, "/api/staff", theo("theo@orsay.example.com", "associate", madison_id), 403);
  edit(Person::ines, text_of(Person::claire), R"({"given_name":"Clara"})", 403);
  const auto list = get(Person::ines, "/api/staff");
  EXPECT_EQ(at(list, "/items").as_array().size(), 5u);
  EXPECT_TRUE(at(member(list, text_of(Person::claire)), "/email").is_null());
  EXPECT_EQ(text_at(member(list, text_of(Person::ines)), "/email"), "ines@orsay.example.com");
}

TEST_P(People, who_leaves_is_signed_out_at_once_and_cannot_come_back) {
  get(Person::ines, "/api/session");
  const auto stream = request(Person::ines, Method::get, "/api/live");
  ASSERT_TRUE(stream.stream && stream.stream());
  edit(Person::beatrix, text_of(Person::ines), R"({"is_active":false})");
  get(Person::ines, "/api/session", 401);
  EXPECT_FALSE(stream.stream());
  EXPECT_EQ(count("sessions where staff_id = '" + text_of(Person::ines) + "'"), 0);
  const auto refused =
      post(Person::nobody, "/api/session",
           R"({"email":"ines@orsay.example.com","password":"a fine carnet"})", 401);
  EXPECT_EQ(text_at(refused, "/code"), "wrong_sign_in");
  EXPECT_THROW(member(get(Person::claire, "/api/staff"), text_of(Person::ines)), std::out_of_range);
  const auto seen = member(get(Person::odile, "/api/staff"), text_of(Person::ines));
  EXPECT_FALSE(at(seen, "/is_active").as_bool());
}

TEST_P(People, a_new_role_counts_from_the_next_request) {
  get(Person::ines, "/api/session");
  edit(Person::odile, text_of(Person::ines), R"({"role":"manager"})");
  EXPECT_FALSE(
      at(member(get(Person::ines, "/api/staff"), text_of(Person::hugo)), "/email").is_null());
}

TEST_P(People, a_house_keeps_one_active_owner) {
  const auto owner = text_of(Person::odile);
  const auto refused = edit(Person::odile, owner, R"({"is_active":false})", 409);
  EXPECT_EQ(text_at(refused, "/code"), "last_owner");
  edit(Person::odile, owner, R"({"role":"manager"})", 409);
  edit(Person::odile, text_of(Person::beatrix), R"({"role":"owner"})");
  edit(Person::odile, owner, R"({"role":"manager"})");
  edit(Person::beatrix, text_of(Person::beatrix), R"({"is_active":false})", 409);
}

TEST_P(People, an_address_signs_in_one_person_only) {
  const auto taken = theo("INES@orsay.example.com", "associate", madison_id);
  EXPECT_EQ(text_at(post(Person::odile, "/api/staff", taken, 409), "/code"), "email_taken");
  edit(Person::odile, text_of(Person::hugo), R"({"email":"claire@orsay.example.com"})", 409);
  const auto moved = edit(Person::odile, text_of(Person::hugo),
                          R"({"email":"hugo@example.com","stores":[")" + std::string(madison_id) +
                              R"(",")" + harbour_id + R"("]})");
  EXPECT_EQ(text_at(moved, "/email"), "hugo@example.com");
  EXPECT_EQ(at(moved, "/stores").as_array().size(), 2u);
}

TEST_P(People, faults_of_a_person_are_told_by_field) {
  const auto nowhere =
      post(Person::odile, "/api/staff", theo("theo@orsay.example.com", "associate", theo_id), 400);
  EXPECT_EQ(text_at(nowhere, "/fields/~1stores~10/code"), "unknown");
  edit(Person::odile, text_of(Person::hugo), R"({"given_name":" "})", 400);
  edit(Person::odile, theo_id, R"({"given_name":"Théo"})", 404);
}

CARNET_ON_EACH_ENGINE(People);

}  // namespace
}  // namespace carnet::test

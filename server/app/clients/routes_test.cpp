// SPDX-License-Identifier: Apache-2.0
// Scenarios of clients through the whole application.
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

using http::Method;

class Clients : public AppTest {};

constexpr auto nadia = R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0ffee","given_name":"Nadia",)"
                       R"("contacts":[{"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0ff01",)"
                       R"("kind":"phone","value":"(917) 555-0188"}]})";
constexpr auto nadia_path = "/api/clients/01938f2e-7a10-7c3a-9b1e-5d2f00c0ffee";

TEST_P(Clients, a_new_client_is_kept_with_its_number_in_one_form) {
  const auto kept = post(Person::ines, "/api/clients", nadia);
  EXPECT_EQ(text_at(kept, "/contacts/0/value"), "+19175550188");
  EXPECT_EQ(at(kept, "/version").as_int64(), 1);
  EXPECT_EQ(get(Person::claire, nadia_path), kept);
}

TEST_P(Clients, the_same_create_again_changes_nothing) {
  post(Person::ines, "/api/clients", nadia);
  const auto before = count("clients");
  post(Person::ines, "/api/clients", nadia);
  EXPECT_EQ(count("clients"), before);
  EXPECT_EQ(count("timeline where noun_id = '01938f2e-7a10-7c3a-9b1e-5d2f00c0ffee'"), 1);
}

TEST_P(Clients, every_fault_of_a_new_client_is_told_at_once) {
  const auto refused =
      post(Person::ines, "/api/clients",
           R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0ffee","contacts":[)"
           R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0ff01","kind":"phone","value":"12"},)"
           R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0ff01","kind":"email","value":"nobody"}]})",
           400);
  EXPECT_EQ(text_at(refused, "/fields/~1contacts~10~1value/code"), "phone");
  EXPECT_EQ(text_at(refused, "/fields/~1contacts~11~1value/code"), "email");
  EXPECT_EQ(text_at(refused, "/fields/~1contacts~11~1id/code"), "repeated");
  EXPECT_EQ(count("clients where id = '01938f2e-7a10-7c3a-9b1e-5d2f00c0ffee'"), 0);
}

TEST_P(Clients, fragments_of_names_and_last_digits_find_a_client) {
  for (const auto* typed :
       {"whitc", "ELEA", "0142", "(212)%20555-0142", "elea%20whit", "eleanor@example"}) {
    const auto found = get(Person::ines, std::string("/api/clients?q=") + typed);
    ASSERT_EQ(at(found, "/items").as_array().size(), 1u) << typed;
    EXPECT_EQ(text_at(found, "/items/0/name"), "Eleanor Whitcombe");
  }
  EXPECT_EQ(text_at(get(Person::ines, "/api/clients?q=tomas"), "/items/0/name"), "Tomás Reyes");
}

TEST_P(Clients, two_letters_or_a_sign_of_its_own_are_looked_for_as_they_stand) {
  EXPECT_EQ(text_at(get(Person::ines, "/api/clients?q=wh"), "/items/0/name"), "Eleanor Whitcombe");
  EXPECT_EQ(text_at(get(Person::ines, "/api/clients?q=whit%20el"), "/items/0/name"),
            "Eleanor Whitcombe");
  for (const std::string typed : {"w_itcombe", "whit%25be", "%22whit", "wh_"}) {
    const auto found = get(Person::ines, "/api/clients?q=" + typed);
    EXPECT_TRUE(at(found, "/items").as_array().empty()) << typed;
  }
}

TEST_P(Clients, pages_follow_one_another_without_gap_or_repeat) {
  std::vector<std::string> names;
  std::string cursor;
  for (int page = 0; page < 4; ++page) {
    const auto answer = get(Person::ines, "/api/clients?limit=1" + cursor);
    names.push_back(text_at(answer, "/items/0/name"));
    if (!at(answer, "/next").is_null()) cursor = "&cursor=" + text_at(answer, "/next");
  }
  EXPECT_EQ(names, (std::vector<std::string>{"Marcus Okafor", "Priya Raman", "Tomás Reyes",
                                             "Eleanor Whitcombe"}));
}

TEST_P(Clients, a_change_from_an_old_version_is_refused) {
  const auto path = std::string("/api/clients/") + eleanor_id;
  const auto changed = json(Person::ines, Method::patch, path, 200, R"({"preferred_name":"Nell"})",
                            {{"If-Match", "1"}});
  EXPECT_EQ(at(changed, "/version").as_int64(), 2);
  const auto refused = json(Person::claire, Method::patch, path, 412,
                            R"({"preferred_name":"Ellie"})", {{"If-Match", "1"}});
  EXPECT_EQ(text_at(refused, "/code"), "version");
  EXPECT_EQ(text_at(get(Person::ines, path), "/preferred_name"), "Nell");
}

TEST_P(Clients, who_comes_second_is_shown_what_stands_there_by_whom_and_when) {
  const auto path = std::string("/api/clients/") + eleanor_id;
  json(Person::ines, Method::patch, path, 200, R"({"language":"fr","tags":["pearls"]})",
       {{"If-Match", "1"}});
  json(Person::claire, Method::patch, path, 200, R"({"tags":["pearls","opals"]})",
       {{"If-Match", "2"}});
  const auto refused =
      json(Person::claire, Method::patch, path, 412, R"({"language":"it"})", {{"If-Match", "1"}});
  EXPECT_EQ(text_at(refused, "/current/client/language"), "fr");
  EXPECT_EQ(at(refused, "/current/client/version").as_int64(), 3);
  EXPECT_EQ(text_at(refused, "/current/changes/0/field"), "tags");
  EXPECT_EQ(text_at(refused, "/current/changes/0/changed_by"), "Claire");
  EXPECT_EQ(text_at(refused, "/current/changes/1/field"), "language");
  EXPECT_EQ(text_at(refused, "/current/changes/1/changed_by"), "Inès");
  EXPECT_EQ(at(refused, "/current/changes").as_array().size(), 2U);
  const auto later =
      json(Person::claire, Method::patch, path, 412, R"({"language":"it"})", {{"If-Match", "2"}});
  EXPECT_EQ(at(later, "/current/changes").as_array().size(), 1U);
  EXPECT_EQ(count("audit where noun = 'clients' and verb = 'changed'"), 2);
}

TEST_P(Clients, under_store_visibility_a_client_of_another_store_does_not_exist) {
  house();
  database().write([](sql::Tx& tx) {
    tx.run(
        "insert into settings (name, value, changed_at) values ('visibility', 'store', 0)"
        " on conflict (name) do update set value = 'store'");
  });
  const auto path = std::string("/api/clients/") + eleanor_id;
  get(Person::hugo, path, 404);
  get(Person::claire, path, 200);
  EXPECT_EQ(at(get(Person::hugo, "/api/clients"), "/items").as_array().size(), 0u);
}

TEST_P(Clients, a_sender_who_is_given_a_name_is_a_person_from_then_on) {
  const auto unnamed = post(
      Person::ines, "/api/clients",
      R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0ffee","kind":"unnamed","contacts":[)"
      R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0ff01","kind":"phone","value":"9175550188"}]})");
  EXPECT_EQ(text_at(unnamed, "/kind"), "unnamed");
  const auto same = json(Person::ines, Method::patch, nadia_path, 200, R"({"language":"fr"})",
                         {{"If-Match", "1"}});
  EXPECT_EQ(text_at(same, "/kind"), "unnamed");
  const auto named = json(Person::ines, Method::patch, nadia_path, 200, R"({"given_name":"Nadia"})",
                          {{"If-Match", "2"}});
  EXPECT_EQ(text_at(named, "/kind"), "person");
}

TEST_P(Clients, nobody_reads_a_client_without_signing_in) {
  const auto refused = get(Person::nobody, std::string("/api/clients/") + eleanor_id, 401);
  EXPECT_EQ(text_at(refused, "/code"), "sign_in");
}

TEST_P(Clients, a_repeated_key_answers_the_first_answer_and_another_body_is_refused) {
  const auto path = std::string("/api/clients/") + eleanor_id;
  const http::Headers headers{{"If-Match", "1"}, {"Idempotency-Key", "k1"}};
  const auto first =
      json(Person::ines, Method::patch, path, 200, R"({"preferred_name":"Nell"})", headers);
  EXPECT_EQ(json(Person::ines, Method::patch, path, 200, R"({"preferred_name":"Nell"})", headers),
            first);
  json(Person::ines, Method::patch, path, 422, R"({"preferred_name":"Ellie"})", headers);
}

CARNET_ON_EACH_ENGINE(Clients);

}  // namespace
}  // namespace carnet::test

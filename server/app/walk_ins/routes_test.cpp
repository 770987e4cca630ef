// SPDX-License-Identifier: Apache-2.0
// Scenarios of walk-ins: kept whole or not at all, once, whatever the network does.
#include "app/consents/consents.hpp"
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

using http::Method;

constexpr auto walk_in_id = "01938f2e-7a10-7c3a-9b1e-5d2f00c0a001";
constexpr auto nadia_id = "01938f2e-7a10-7c3a-9b1e-5d2f00c0a002";
constexpr auto phone_id = "01938f2e-7a10-7c3a-9b1e-5d2f00c0a003";
constexpr auto visit_id = "01938f2e-7a10-7c3a-9b1e-5d2f00c0a004";
constexpr auto consent_id = "01938f2e-7a10-7c3a-9b1e-5d2f00c0a005";
constexpr auto promise_id = "01938f2e-7a10-7c3a-9b1e-5d2f00c0a006";

class WalkIns : public AppTest {
 protected:
  static std::string member(const char* name, const std::string& value) {
    return std::string(",\"") + name + "\":" + value;
  }
  static std::string visit(const std::string& more = "") {
    return std::string(R"({"id":")") + visit_id + R"(","pieces":[{"piece_id":")" + drops_id +
           R"(","liked":true}],"for_whom":"engagement")" + more + "}";
  }
  static std::string someone(const std::string& name, const std::string& phone) {
    return std::string(R"({"id":")") + nadia_id + R"(",)" + name + R"("contacts":[{"id":")" +
           phone_id + R"(","kind":"phone","value":")" + phone + R"("}]})";
  }
  static std::string walk_in(const std::string& more) {
    return std::string(R"({"id":")") + walk_in_id + "\"" + more + "}";
  }
  static std::string nadia() { return someone(R"("given_name":"Nadia",)", "(917) 555-0188"); }
  boost::json::value keep(const std::string& body, int status = 201) {
    return post(Person::ines, "/api/walk_ins", body, status);
  }
  std::string wording() {
    house();
    return database().write([](sql::Tx& tx) {
      consents::write_first_wordings(tx, house_scope(), morning());
      return consents::wording_for(tx, house_scope(), consents::Purpose::marketing,
                                   consents::Channel::sms)
          ->id.text();
    });
  }
  std::string agreed(const std::string& wording) {
    return std::string(R"([{"id":")") + consent_id + R"(","contact_id":")" + phone_id +
           R"(","purpose":"marketing","state":"granted","method":"tick","wording_id":")" + wording +
           R"("}])";
  }
  std::string promises_of(const std::string& client_id) {
    return "/api/clients/" + client_id + "/promises";
  }
};

TEST_P(WalkIns, keep_page_visit_consent_and_promise_together) {
  const auto kept = keep(walk_in(
      member("client", nadia()) + member("visit", visit()) + member("consents", agreed(wording())) +
      member("promise", std::string(R"({"id":")") + promise_id +
                            R"(","text":"Photographs of the halo","due":"2026-03-14"})")));
  EXPECT_EQ(text_at(kept, "/client_id"), nadia_id);
  EXPECT_EQ(text_at(kept, "/client_name"), "Nadia");
  EXPECT_EQ(text_at(kept, "/visit_id"), visit_id);
  EXPECT_FALSE(at(kept, "/was_known").as_bool());
  const auto path = std::string("/api/clients/") + nadia_id;
  EXPECT_EQ(text_at(get(Person::claire, path), "/kind"), "person");
  EXPECT_EQ(text_at(get(Person::claire, path), "/home_store_id"), madison_id);
  EXPECT_EQ(text_at(get(Person::claire, path + "/visits"), "/items/0/pieces/0/title"),
            "Sapphire drops");
  EXPECT_EQ(text_at(get(Person::claire, path + "/consents"), "/items/0/state"), "granted");
  EXPECT_EQ(text_at(get(Person::claire, path + "/promises"), "/items/0/text"),
            "Photographs of the halo");
}

TEST_P(WalkIns, nobody_is_forgotten_without_a_promise_of_their_own) {
  test_clock().set(*Instant::parse("2026-03-14T20:00:00Z"));  // a Saturday; closed on Sunday
  keep(walk_in(member("client", nadia()) + member("visit", visit())));
  const auto promise = get(Person::ines, promises_of(nadia_id));
  EXPECT_EQ(text_at(promise, "/items/0/text"), "Follow up on the visit");
  EXPECT_EQ(text_at(promise, "/items/0/due"), "2026-03-16");
  EXPECT_EQ(count("timeline where noun = 'promises'"), 0) << "the visit tells of it";
}

TEST_P(WalkIns, the_same_again_days_later_changes_nothing_with_and_without_its_key) {
  const auto body = walk_in(member("client", nadia()) + member("visit", visit()) +
                            member("consents", agreed(wording())));
  const http::Headers key{{"Idempotency-Key", "walk-in-1"}};
  const auto first = json(Person::ines, Method::post, "/api/walk_ins", 201, body, key);
  const auto rows = [&] {
    return count("clients") * 10'000 + count("visits") * 1'000 + count("consents") * 100 +
           count("promises") * 10 + count("audit");
  };
  const auto before = rows();
  test_clock().set(morning() + std::chrono::hours(24 * 9));
  EXPECT_EQ(json(Person::ines, Method::post, "/api/walk_ins", 201, body, key), first);
  test_clock().set(morning() + std::chrono::hours(24 * 30));  // the key is forgotten, ids are not
  EXPECT_EQ(keep(body), first);
  EXPECT_EQ(rows(), before);
}

TEST_P(WalkIns, parts_that_came_before_are_taken_as_they_stand) {
  post(Person::ines, "/api/clients", nadia());
  post(Person::ines, std::string("/api/clients/") + nadia_id + "/visits", visit());
  const auto kept = keep(walk_in(member("client", nadia()) + member("visit", visit())));
  EXPECT_EQ(text_at(kept, "/client_id"), nadia_id);
  EXPECT_FALSE(at(kept, "/was_known").as_bool());
  EXPECT_EQ(count("visits"), 1);
  EXPECT_EQ(count(std::string("contacts where client_id = '") + nadia_id + "'"), 1);
}

TEST_P(WalkIns, a_number_we_know_brings_the_visit_to_its_page) {
  const auto kept = keep(walk_in(member("client", someone("", "212-555-0142")) +
                                 member("visit", visit()) + member("consents", agreed(wording()))));
  EXPECT_TRUE(at(kept, "/was_known").as_bool());
  EXPECT_EQ(text_at(kept, "/client_id"), eleanor_id);
  EXPECT_EQ(text_at(kept, "/client_name"), "Eleanor Whitcombe");
  const auto page = get(Person::ines, std::string("/api/clients/") + eleanor_id);
  EXPECT_EQ(at(page, "/contacts").as_array().size(), 2u);
  const auto consents = get(Person::ines, std::string("/api/clients/") + eleanor_id + "/consents");
  EXPECT_EQ(text_at(consents, "/items/0/contact_id"), eleanor_phone_id);
  EXPECT_EQ(count(std::string("clients where id = '") + nadia_id + "'"), 0);
  // What else the phone wrote down for the page it opened finds the page they had.
  const auto note = R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0a00e","body":"Green velvet box"})";
  post(Person::ines, std::string("/api/clients/") + nadia_id + "/notes", note);
  EXPECT_EQ(text_at(get(Person::ines, std::string("/api/clients/") + eleanor_id + "/notes"),
                    "/items/0/body"),
            "Green velvet box");
}

TEST_P(WalkIns, somebody_else_of_the_same_name_and_number_has_a_page_of_their_own) {
  const auto like_her =
      someone(R"("given_name":"Eleanor","family_name":"Whitcombe",)", "212-555-0142");
  const auto kept = keep(
      walk_in(member("client", like_her) + member("visit", visit()) + member("is_apart", "true")));
  EXPECT_FALSE(at(kept, "/was_known").as_bool());
  EXPECT_NE(text_at(kept, "/client_id"), eleanor_id);
}

TEST_P(WalkIns, whoever_was_said_to_be_somebody_else_is_not_put_before_a_person_again) {
  const auto like_her =
      someone(R"("given_name":"Eleanor","family_name":"Whitcombe",)", "212-555-0142");
  keep(walk_in(member("client", like_her) + member("visit", visit()) + member("is_apart", "true")));
  const auto pairs_found = [&] {
    post(Person::odile, "/api/duplicates/review", "", 200);
    app().run_jobs_until(test_clock(), test_clock().now() + milliseconds(1'000));
    return at(get(Person::ines, "/api/duplicates"), "/items").as_array().size();
  };
  EXPECT_EQ(pairs_found(), 0u);
  const auto said = at(get(Person::ines, "/api/duplicates/denials"), "/items").as_array();
  ASSERT_EQ(said.size(), 1u);
  EXPECT_EQ(text_at(said[0], "/staff_name"), "Inès");
  request(Person::ines, Method::del, "/api/duplicates/denials/" + text_at(said[0], "/id"));
  EXPECT_EQ(pairs_found(), 1u);
}

TEST_P(WalkIns, nor_beside_any_of_several_who_have_the_number) {
  post(Person::ines, std::string("/api/clients/") + marcus_id + "/contacts",
       R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0a0aa","kind":"phone","value":"212-555-0142"})");
  const auto like_her =
      someone(R"("given_name":"Eleanor","family_name":"Whitcombe",)", "212-555-0142");
  keep(walk_in(member("client", like_her) + member("visit", visit()) + member("is_apart", "true")));
  EXPECT_EQ(at(get(Person::ines, "/api/duplicates/denials"), "/items").as_array().size(), 2u);
}

TEST_P(WalkIns, of_a_page_that_is_named_nobody_says_that_it_is_somebody_else) {
  const auto refused = keep(walk_in(member("client_id", std::string("\"") + eleanor_id + "\"") +
                                    member("visit", visit()) + member("is_apart", "true")),
                            400);
  EXPECT_EQ(text_at(refused, "/fields/~1is_apart/code"), "not_new");
}

struct SaidName {
  const char* name;
  bool is_known;
};
constexpr SaidName names[] = {{R"("given_name":"ELEANOR","family_name":"whitcombe",)", true},
                              {R"("given_name":"Eleanor",)", true},
                              {R"("given_name":"Éleanor",)", true},
                              {R"("given_name":"Clara","family_name":"Whitcombe",)", false},
                              {R"("family_name":"Whitcombe",)", false},
                              {R"("given_name":"Eleanor","family_name":"Reyes",)", false}};

TEST_P(WalkIns, another_name_at_a_known_number_has_a_page_of_its_own) {
  int number = 0;
  for (const auto& [name, is_known] : names) {
    const auto ending = std::to_string(10 + number++);
    auto body = walk_in(member("client", someone(name, "212-555-0142")) + member("visit", visit()));
    for (const char* id : {walk_in_id, nadia_id, phone_id, visit_id}) {
      const std::string other = std::string(id).replace(34, 2, "");
      body.replace(body.find(id), 36, other.substr(0, 32) + ending + std::string(id).substr(34));
    }
    EXPECT_EQ(at(keep(body), "/was_known").as_bool(), is_known) << name;
    // The next must find one page at this number again.
    database().write([&](sql::Tx& tx) {
      tx.run("delete from contacts where client_id <> $1 and address_key = '+12125550142'",
             client(eleanor_id));
    });
  }
}

TEST_P(WalkIns, a_number_of_two_clients_belongs_to_neither) {
  const auto both = R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0a009","given_name":"Thomas",)"
                    R"("contacts":[{"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0a00a","kind":"phone",)"
                    R"("value":"212-555-0142"}]})";
  post(Person::ines, "/api/clients", both);
  const auto kept =
      keep(walk_in(member("client", someone("", "212-555-0142")) + member("visit", visit())));
  EXPECT_FALSE(at(kept, "/was_known").as_bool());
  EXPECT_EQ(text_at(kept, "/client_id"), nadia_id);
}

TEST_P(WalkIns, a_number_that_had_no_name_gets_it_and_the_new_email) {
  post(Person::ines, "/api/clients",
       R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0a009","kind":"unnamed","contacts":[)"
       R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0a00a","kind":"phone","value":"917-555-0188"}]})");
  auto client = nadia();
  client.insert(client.size() - 2,
                R"(,{"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0a00b","kind":"email",)"
                R"("value":"nadia@example.com"})");
  const auto kept = keep(walk_in(member("client", client) + member("visit", visit())));
  EXPECT_TRUE(at(kept, "/was_known").as_bool());
  EXPECT_EQ(text_at(kept, "/client_name"), "Nadia");
  const auto page = get(Person::ines, "/api/clients/01938f2e-7a10-7c3a-9b1e-5d2f00c0a009");
  EXPECT_EQ(text_at(page, "/kind"), "person");
  EXPECT_EQ(at(page, "/contacts").as_array().size(), 2u);
  EXPECT_EQ(text_at(get(Person::ines, "/api/clients?q=nadia"), "/items/0/id"),
            "01938f2e-7a10-7c3a-9b1e-5d2f00c0a009");
}

TEST_P(WalkIns, a_piece_alone_is_enough_and_nothing_is_not) {
  const auto nameless = std::string(R"({"id":")") + nadia_id + R"("})";
  const auto refused =
      keep(walk_in(member("client", nameless) +
                   member("visit", R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0a004"})")),
           400);
  EXPECT_EQ(text_at(refused, "/fields/~1client~1given_name/code"), "required");
  keep(walk_in(member("client", nameless) + member("visit", visit())));
  EXPECT_EQ(text_at(get(Person::ines, std::string("/api/clients/") + nadia_id), "/kind"),
            "unnamed");
}

TEST_P(WalkIns, more_consents_than_anybody_gives_are_refused) {
  std::string many;
  for (int each = 0; each < 21; ++each) {
    many += std::string(each ? "," : "") + R"({"id":")" + consent_id + R"(","contact_id":")" +
            phone_id + R"(","purpose":"service","state":"revoked","method":"oral"})";
  }
  const auto refused = keep(walk_in(member("client", someone("", "12")) + member("visit", visit()) +
                                    member("consents", "[" + many + "]")),
                            400);
  EXPECT_EQ(text_at(refused, "/fields/~1consents/code"), "too_many");
}

TEST_P(WalkIns, every_fault_of_every_part_is_told_at_once_and_nothing_is_kept) {
  const auto before = count("clients");
  const auto refused = keep(
      walk_in(
          member("client", someone("", "12")) +
          member("visit", visit(R"(,"at":"2026-05-01T10:00:00Z")")) +
          member("consents",
                 std::string(R"([{"id":")") + consent_id + R"(","contact_id":")" + phone_id +
                     R"(","purpose":"marketing","state":"granted","method":"tick"},)"
                     R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0a00c","contact_id":")" +
                     visit_id + R"(","purpose":"service","state":"revoked","method":"oral"}])") +
          member("promise",
                 std::string(R"({"id":")") + promise_id + R"(","text":"","due":"2026-03-14"})")),
      400);
  for (const char* field : {"/client/contacts/0/value", "/visit/at", "/consents/0/wording_id",
                            "/consents/1/contact_id", "/promise/text"}) {
    EXPECT_TRUE(at(refused, "/fields").as_object().contains(field)) << field;
  }
  const auto malformed =
      keep(walk_in(member("client", someone("", "(917) 555-0188")) +
                   member("visit", R"({"id":"x","pieces":[{},{"piece_id":"drops"}]})")),
           400);
  EXPECT_TRUE(at(malformed, "/fields").as_object().contains("/visit/pieces/1/piece_id"));
  EXPECT_EQ(count("clients"), before);
  EXPECT_EQ(count("visits"), 0);
}

TEST_P(WalkIns, name_exactly_one_person_and_one_the_asker_may_see) {
  EXPECT_EQ(text_at(keep(walk_in(member("visit", visit())), 400), "/fields/~1client/code"),
            "required");
  const auto known = member("client_id", std::string("\"") + eleanor_id + "\"");
  EXPECT_EQ(
      text_at(keep(walk_in(known + member("client", nadia()) + member("visit", visit())), 400),
              "/fields/~1client_id/code"),
      "both");
  const auto kept = keep(walk_in(known + member("visit", visit())));
  EXPECT_TRUE(at(kept, "/was_known").as_bool());
  const auto nobody = member("client_id", std::string("\"") + visit_id + "\"");
  auto other = walk_in(nobody + member("visit", visit()));
  other.replace(other.find(walk_in_id), 36, consent_id);
  EXPECT_EQ(text_at(keep(other, 400), "/fields/~1client_id/code"), "unknown");
}

TEST_P(WalkIns, a_stop_since_the_visit_outlasts_a_late_consent) {
  const auto words = wording();
  keep(walk_in(member("client", nadia()) + member("visit", visit())));
  const auto path = std::string("/api/clients/") + nadia_id;
  post(Person::ines, path + "/consents",
       std::string(R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0a00d","contact_id":")") + phone_id +
           R"(","purpose":"marketing","state":"revoked","method":"oral"})");
  test_clock().set(morning() + std::chrono::hours(48));
  auto late = walk_in(member("client_id", std::string("\"") + nadia_id + "\"") +
                      member("visit", visit(R"(,"at":"2026-03-11T10:00:00Z")")) +
                      member("consents", agreed(words)));
  late.replace(late.find(walk_in_id), 36, consent_id);
  late.replace(late.find(visit_id), 36, promise_id);
  keep(late);
  EXPECT_EQ(text_at(get(Person::ines, path + "/consents"), "/items/0/state"), "revoked");
}

TEST_P(WalkIns, a_known_telephone_or_email_is_recognised) {
  const auto known = get(Person::claire, "/api/clients/known?phone=(212)%20555-0142");
  EXPECT_EQ(text_at(known, "/items/0/id"), eleanor_id);
  EXPECT_EQ(text_at(known, "/items/0/name"), "Eleanor Whitcombe");
  EXPECT_EQ(text_at(known, "/items/0/line"), "Last piece in March 2025, with Inès");
  EXPECT_EQ(
      text_at(get(Person::claire, "/api/clients/known?email=Priya@example.com"), "/items/0/name"),
      "Priya Raman");
  EXPECT_TRUE(
      at(get(Person::claire, "/api/clients/known?phone=2125550199"), "/items").as_array().empty());
  for (const char* query : {"", "?phone=12", "?email=nobody", "?phone=2125550142&email=a@b.co"}) {
    get(Person::claire, std::string("/api/clients/known") + query, 400);
  }
}

TEST_P(WalkIns, what_the_asker_may_not_see_is_not_recognised_by_another_name) {
  house();
  database().write(
      [](sql::Tx& tx) { tx.run("update settings set value = 'store' where name = 'visibility'"); });
  EXPECT_TRUE(
      at(get(Person::hugo, "/api/clients/known?phone=2125550142"), "/items").as_array().empty());
  const auto body = walk_in(member("client", someone(R"("given_name":"Otto",)", "212-555-0142")) +
                            member("visit", visit()));
  EXPECT_FALSE(at(post(Person::hugo, "/api/walk_ins", body), "/was_known").as_bool());
  const auto taken = post(Person::claire, "/api/walk_ins", body, 409);
  EXPECT_EQ(text_at(taken, "/code"), "id_taken");
}

CARNET_ON_EACH_ENGINE(WalkIns);

}  // namespace
}  // namespace carnet::test

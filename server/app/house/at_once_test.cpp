// SPDX-License-Identifier: Apache-2.0
// Two people at one moment: the second waits for the first, and nothing of either is lost.
#include "test/at_once.hpp"
#include "app/duplicates/duplicates.hpp"
#include "app/fields/fields.hpp"
#include "app/gifts/gifts.hpp"
#include "app/promises/promises.hpp"
#include "app/today/today.hpp"
#include "kit/id/id_source.hpp"

namespace carnet::test {
namespace {

using http::Method;

class AtOnce : public AppTest {
 protected:
  /// Runs `first` in a transaction that stays open until `second` has had time to meet it.
  void while_open(const std::function<void(sql::Tx&)>& first, const std::function<void()>& second) {
    house();
    app();
    test::while_open(database(), first, second);
  }
};

TEST_P(AtOnce, two_managers_who_change_a_store_lose_nothing_of_each_other) {
  const auto path = std::string("/api/stores/") + madison_id;
  get(Person::odile, "/api/stores");
  while_open(
      [](sql::Tx& tx) {
        tx.run("update stores set phone = '+12125550177' where id = $1",
               *StoreId::parse(madison_id));
      },
      [&] { json(Person::odile, Method::patch, path, 200, R"({"address":"1 Madison Avenue"})"); });
  EXPECT_EQ(count("stores where phone = '+12125550177' and address = '1 Madison Avenue'"), 1);
}

TEST_P(AtOnce, a_house_keeps_the_name_that_somebody_gives_it_beside_another_setting) {
  get(Person::odile, "/api/house");
  while_open(
      [](sql::Tx& tx) {
        tx.run("update settings set value = 'Wren & Daughters' where name = 'house_name'");
      },
      [&] { json(Person::odile, Method::patch, "/api/house", 200, R"({"language":"fr"})"); });
  EXPECT_EQ(text_at(get(Person::odile, "/api/house"), "/name"), "Wren & Daughters");
  EXPECT_EQ(text_at(get(Person::odile, "/api/house"), "/language"), "fr");
}

TEST_P(AtOnce, a_promise_kept_on_two_phones_is_kept_once) {
  const auto path = std::string("/api/clients/") + eleanor_id + "/promises";
  const auto id = "01938f2e-7a10-7c3a-9b1e-5d2f00c0b001";
  post(Person::ines, path,
       std::string(R"({"id":")") + id + R"(","text":"Call","due":"2026-03-12"})");
  Scope scope;
  scope.actor = Actor::person;
  scope.staff_id = id_of(Person::claire);
  while_open(
      [&](sql::Tx& tx) {
        const auto kept = promises::end_promise(tx, scope, morning(), client(eleanor_id),
                                                *PromiseId::parse(id), promises::EndingKind::kept);
        EXPECT_TRUE(kept);
      },
      [&] { post(Person::ines, path + "/" + id + "/ending", R"({"kind":"kept"})", 200); });
  EXPECT_EQ(count("promise_endings"), 1);
  EXPECT_EQ(count("timeline where noun = 'promises' and verb = 'kept'"), 1);
}

TEST_P(AtOnce, an_outcome_said_on_two_phones_stands_once) {
  const auto list = get(Person::ines, "/api/today");
  const auto id = text_at(list, "/prompts/0/id");
  const auto path = "/api/clients/" + text_at(list, "/prompts/0/client_id") + "/prompts/" + id;
  Scope scope;
  scope.actor = Actor::person;
  scope.staff_id = id_of(Person::claire);
  while_open(
      [&](sql::Tx& tx) {
        today::NewOutcome outcome;
        EXPECT_TRUE(today::note_outcome(tx, scope, morning(), client(eleanor_id),
                                        *PromptId::parse(id), outcome));
      },
      [&] { post(Person::ines, path + "/outcome", R"({"kind":"already_spoke"})", 200); });
  EXPECT_EQ(count("prompt_outcomes where kind = 'already_spoke'"), 1);
  EXPECT_EQ(count("prompt_outcomes"), 1);
}

TEST_P(AtOnce, a_piece_that_is_being_sold_is_not_set_aside) {
  const auto path = std::string("/api/clients/") + eleanor_id + "/wishes";
  const std::string id = "01938f2e-7a10-7c3a-9b1e-5d2f00c0b001";
  post(Person::ines, path, R"({"id":")" + id + R"(","piece_id":")" + drops_id + R"("})");
  while_open(
      [](sql::Tx& tx) {
        tx.run("update pieces set status = 'sold' where id = $1", *PieceId::parse(drops_id));
      },
      [&] {
        const auto refused = post(Person::ines, path + "/" + id + "/reservation", "{}", 409);
        EXPECT_EQ(text_at(refused, "/code"), "not_here");
      });
  EXPECT_EQ(count("wish_reservations"), 0);
}

TEST_P(AtOnce, a_page_that_changes_while_it_is_compared_is_compared_as_it_becomes) {
  const std::string id = "01938f2e-7a10-7c3a-9b1e-5d2f00c0b011";
  post(Person::ines, "/api/clients",
       R"({"id":")" + id + R"(","given_name":"Elenor","family_name":"Whitcomb","home_store_id":")" +
           madison_id +
           R"(","contacts":[{"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0b012",)"
           R"("kind":"phone","value":"+1 212 555 0142"}],"tags":[]})");
  post(Person::odile, "/api/duplicates/review", "", 200);
  while_open(
      [&](sql::Tx& tx) {
        const auto page = *ClientId::parse(id);
        tx.run("update clients set given_name = 'Agathe', family_name = 'Delorme' where id = $1",
               page);
        tx.run("delete from contacts where client_id = $1", page);
        duplicates::note_changed(tx, house_scope(), std::span(&page, 1));
      },
      [&] { app().run_jobs_until(test_clock(), test_clock().now() + milliseconds(1'000)); });
  app().run_jobs_until(test_clock(), test_clock().now() + milliseconds(31'000));
  EXPECT_EQ(count("duplicate_waiting"), 0);
  EXPECT_EQ(count("duplicate_pairs"), 0);
}

TEST_P(AtOnce, of_two_who_say_who_wears_a_piece_the_second_stands) {
  const std::string line = "00000000-0000-7000-8000-000000000a02";
  const auto path = std::string("/api/clients/") + eleanor_id + "/gifts";
  get(Person::ines, path);
  Scope scope;
  scope.actor = Actor::person;
  scope.staff_id = id_of(Person::claire);
  while_open(
      [&](sql::Tx& tx) {
        gifts::GiftEdit edit;
        edit.wearer_id = client(priya_id);
        EXPECT_TRUE(gifts::keep_gift(tx, scope, morning(), client(eleanor_id),
                                     *SaleLineId::parse(line), edit));
      },
      [&] {
        json(Person::ines, Method::put, path + "/" + line, 200,
             std::string(R"({"wearer_id":")") + marcus_id + "\"}");
      });
  EXPECT_EQ(count("gifts"), 2) << "one on the payer's page and one on the wearer's";
  EXPECT_EQ(count(std::string("gifts where client_id = '") + marcus_id + "'"), 1);
}

TEST_P(AtOnce, a_choice_is_not_taken_from_under_a_page_that_is_saying_it) {
  const std::string field = "01938f2e-7a10-7c3a-9b1e-5d2f00c0d101";
  const std::string gold = "01938f2e-7a10-7c3a-9b1e-5d2f00c0d201";
  const std::string silver = R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0d202","label":"Silver"})";
  post(Person::odile, "/api/fields",
       R"({"id":")" + field + R"(","label":"Club","kind":"choice","choices":[{"id":")" + gold +
           R"(","label":"Gold"},)" + silver + "]}");
  while_open(
      [&](sql::Tx& tx) {
        fields::NewValues values;
        values.values.push_back(
            {*fields::FieldId::parse(field), Line<500>::parse(gold).value(), std::nullopt});
        EXPECT_TRUE(fields::keep_values(tx, house_scope(), morning(), client(eleanor_id), values));
      },
      [&] {
        const auto refused = json(Person::odile, Method::patch, "/api/fields/" + field, 400,
                                  R"({"choices":[)" + silver + "]}", {{"If-Match", "1"}});
        EXPECT_EQ(text_at(refused, "/fields/~1choices/code"), "held");
      });
  EXPECT_EQ(count("field_choices"), 2);
}

CARNET_ON_EACH_ENGINE(AtOnce);

}  // namespace
}  // namespace carnet::test

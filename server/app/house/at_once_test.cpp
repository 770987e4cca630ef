// SPDX-License-Identifier: Apache-2.0
// Two people at one moment: the second waits for the first, and nothing of either is lost.
#include <future>
#include <thread>

#include "app/promises/promises.hpp"
#include "app/today/today.hpp"
#include "kit/id/id_source.hpp"
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

using http::Method;

class AtOnce : public AppTest {
 protected:
  /// Runs `first` in a transaction that stays open until `second` has had time to meet it.
  void while_open(const std::function<void(sql::Tx&)>& first, const std::function<void()>& second) {
    house();
    app();
    std::promise<void> written;
    auto done = std::async(std::launch::async, [&] {
      database().write([&](sql::Tx& tx) {
        first(tx);
        written.set_value();
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
      });
    });
    written.get_future().wait();
    second();
    done.get();
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

CARNET_ON_EACH_ENGINE(AtOnce);

}  // namespace
}  // namespace carnet::test

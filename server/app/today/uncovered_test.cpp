// SPDX-License-Identifier: Apache-2.0
// Scenarios of the clients nobody looks after: in whose list they stand, and how many of them.
#include "app/clients/clients.hpp"
#include "app/occasions/occasions.hpp"
#include "kit/id/id_source.hpp"
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

/// A row of `messages` and one of `threads`: a client waits for an answer.
struct MessageOnThread {
  ClientId client_id;
  MessageId id;
  std::string direction = "in";
  std::string channel = "sms";
  std::string body = "Is the ring still there?";
  std::string pieces = "[]";
  std::string address_key = "+12125550142";
  std::string sent_by = "person";
  std::string state = "received";
  std::string state_text;
  bool counts = true;
  Instant at = morning() - std::chrono::hours(20);
};
BOOST_DESCRIBE_STRUCT(MessageOnThread, (),
                      (client_id, id, direction, channel, body, pieces, address_key, sent_by, state,
                       state_text, counts, at))
struct ThreadRow {
  ClientId client_id;
  MessageId last_id;
  Instant last_at = morning() - std::chrono::hours(20);
  Instant waiting_since = morning() - std::chrono::hours(20);
  int unread = 1;
  Instant read_at;
};
BOOST_DESCRIBE_STRUCT(ThreadRow, (), (client_id, last_id, last_at, waiting_since, unread, read_at))

class Uncovered : public AppTest {
 protected:
  /// A client of the Harbour whom nobody looks after, with an anniversary in three weeks.
  ClientId ada() {
    clients::NewClient ada;
    ada.id = client("00000000-0000-7000-8000-0000000000c9");
    ada.given_name = *Line<100>::parse("Ada");
    ada.family_name = *Line<100>::parse("Quill");
    ada.home_store_id = *StoreId::parse(harbour_id);
    ada.contacts = {{*ContactId::parse("00000000-0000-7000-8000-0000000000d9"),
                     clients::ContactKind::phone,
                     *Prose<300>::parse("+12125550149"),
                     {},
                     {},
                     {}}};
    house();
    database().write([&](sql::Tx& tx) {
      ASSERT_TRUE(clients::keep_client(tx, house_scope(), morning(), ada));
      ASSERT_TRUE(
          occasions::keep_occasion(tx, house_scope(), morning(), ada.id,
                                   {*OccasionId::parse("00000000-0000-7000-8000-0000000000f9"),
                                    occasions::OccasionKind::anniversary,
                                    {},
                                    PartialDay{std::nullopt, 4, 2},
                                    {},
                                    {}}));
    });
    return ada.id;
  }

  void see_own_stores_only() {
    house();
    database().write([](sql::Tx& tx) {
      tx.run("update settings set value = 'store' where name = 'visibility'");
    });
    house().sessions.forget_all();
  }

  bool is_shown(Person who, ClientId id, const std::string& query = "") {
    const auto today = get(who, "/api/today" + query);
    for (const auto& prompt : at(today, "/prompts").as_array()) {
      if (text_at(prompt, "/client_id") == id.text()) return true;
    }
    return false;
  }
};

TEST_P(Uncovered, a_client_nobody_looks_after_is_in_the_lists_of_those_who_answer_for_the_house) {
  const auto id = ada();
  EXPECT_TRUE(is_shown(Person::beatrix, id));
  EXPECT_TRUE(is_shown(Person::odile, id));
  EXPECT_FALSE(is_shown(Person::ines, id));
}

TEST_P(Uncovered, under_store_visibility_a_manager_sees_none_of_another_store) {
  const auto id = ada();
  see_own_stores_only();
  EXPECT_FALSE(is_shown(Person::beatrix, id));
  EXPECT_TRUE(is_shown(Person::odile, id));
  EXPECT_FALSE(is_shown(Person::odile, id, "?staff=" + id_of(Person::beatrix).text()));
}

TEST_P(Uncovered, a_promise_to_a_client_one_may_no_longer_see_names_nobody) {
  const auto id = ada();
  post(Person::ines, "/api/clients/" + id.text() + "/promises",
       R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0b001","text":"Call","due":"2026-03-12"})");
  EXPECT_TRUE(is_shown(Person::ines, id));
  see_own_stores_only();
  EXPECT_FALSE(is_shown(Person::ines, id));
}

TEST_P(Uncovered, a_large_import_is_seen_through_its_newest_and_never_read_whole) {
  house();
  database().write([&](sql::Tx& tx) {
    for (int number = 0; number < 620; ++number) {
      clients::NewClient imported;
      imported.id = new_id<ClientId>(morning());
      imported.given_name = *Line<100>::parse("Client " + std::to_string(number));
      ASSERT_TRUE(clients::keep_client(tx, house_scope(), morning(), imported));
      MessageOnThread message;
      ThreadRow thread;
      message.client_id = thread.client_id = imported.id;
      message.id = thread.last_id = new_id<MessageId>(morning());
      tx.insert("messages", message);
      tx.insert("threads", thread);
    }
  });
  const auto today = get(Person::odile, "/api/today");
  EXPECT_EQ(at(today, "/replies_waiting").as_int64(), 500);
  EXPECT_EQ(at(today, "/prompts").as_array().size(), 10U);
}

CARNET_ON_EACH_ENGINE(Uncovered);

}  // namespace
}  // namespace carnet::test

// SPDX-License-Identifier: Apache-2.0
// Scenarios of the inbox: whose turn it is, who takes care of it, and how long it has waited.
#include "app/messages/messages.hpp"
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

using http::Method;
using std::chrono::minutes;

class Inbox : public AppTest {
 protected:
  const std::string eleanor = std::string("/api/clients/") + eleanor_id;
  const std::string assignment = std::string("/api/clients/") + eleanor_id + "/thread/assignment";
  const Instant evening = *Instant::parse("2026-03-11T21:30:00.000Z");  // 17:30 in the store

  void said(const char* client_id, const char* contact_id, messages::Direction direction,
            Instant at, std::optional<StaffId> by = {}) {
    house();
    messages::PastMessage message;
    message.client_id = client(client_id);
    message.id =
        *MessageId::parse("00000000-0000-7000-8000-00000000aa" + std::to_string(10 + said_++));
    message.contact_id = *ContactId::parse(contact_id);
    message.direction = direction;
    message.body = "Words";
    message.staff_id = by;
    message.at = at;
    database().write([&](sql::Tx& tx) { return messages::keep_past(tx, house_scope(), message); });
  }
  void eleanor_wrote(Instant at) {
    said(eleanor_id, eleanor_phone_id, messages::Direction::in, at);
  }
  void ines_answered(Instant at) {
    said(eleanor_id, eleanor_phone_id, messages::Direction::out, at, id_of(Person::ines));
  }

  std::string names(Person who, const std::string& query) {
    std::string all;
    const auto answer = get(who, "/api/threads?" + query);
    for (const auto& each : at(answer, "/items").as_array()) {
      all += (all.empty() ? "" : ", ") + text_at(each, "/client_name");
    }
    return all;
  }

  static std::string to(Person who, const std::string& more = "") {
    return R"({"staff_id":")" + id_of(who).text() + R"(")" + more + "}";
  }
  boost::json::value give(Person by, const std::string& body, int status = 200) {
    return json(by, Method::put, assignment, status, body);
  }

 private:
  int said_ = 0;
};

TEST_P(Inbox, it_needs_us_until_a_person_answers_and_then_them) {
  eleanor_wrote(evening);
  EXPECT_EQ(names(Person::ines, "state=needs_us"), "Eleanor Whitcombe");
  EXPECT_EQ(names(Person::ines, "state=needs_them"), "");
  ines_answered(evening + minutes(5));
  EXPECT_EQ(names(Person::ines, "state=needs_us"), "");
  EXPECT_EQ(names(Person::ines, "state=needs_them"), "Eleanor Whitcombe");
  EXPECT_EQ(names(Person::ines, "state=all"), "Eleanor Whitcombe");
}

TEST_P(Inbox, a_wait_is_flagged_after_an_hour_of_open_doors) {
  eleanor_wrote(evening);  // half an hour before the doors close
  test_clock().set(morning() + minutes(29));
  EXPECT_FALSE(at(get(Person::ines, "/api/threads"), "/items/0/flagged").as_bool());
  test_clock().set(morning() + minutes(30));
  const auto threads = get(Person::ines, "/api/threads");
  EXPECT_TRUE(at(threads, "/items/0/flagged").as_bool());
  EXPECT_TRUE(at(threads, "/items/0/needs_us").as_bool());
}

TEST_P(Inbox, what_is_given_to_a_colleague_leaves_my_box_and_comes_back) {
  eleanor_wrote(evening);
  const auto given = give(Person::ines, to(Person::claire, R"(,"note":"She asks for blue.")"));
  EXPECT_EQ(text_at(given, "/assigned_to/name"), "Claire");
  EXPECT_EQ(text_at(given, "/by/name"), "Inès");
  EXPECT_EQ(names(Person::ines, "box=mine"), "");
  EXPECT_EQ(names(Person::claire, "box=mine"), "Eleanor Whitcombe");
  const auto row = get(Person::claire, "/api/threads?box=store");
  EXPECT_EQ(text_at(row, "/items/0/assigned_to/name"), "Claire");
  EXPECT_EQ(text_at(row, "/items/0/owner_name"), "Inès");
  test_clock().set(morning() + minutes(1));
  give(Person::beatrix, R"({"staff_id":null})");
  EXPECT_EQ(names(Person::ines, "box=mine"), "Eleanor Whitcombe");
  EXPECT_TRUE(at(get(Person::ines, assignment), "/assigned_to").is_null());
}

TEST_P(Inbox, giving_is_told_in_the_ledger_and_in_the_audit_once) {
  eleanor_wrote(evening);
  give(Person::ines, to(Person::claire));
  give(Person::ines, to(Person::claire));
  EXPECT_EQ(count("assignments"), 1);
  EXPECT_EQ(count("audit where noun = 'assignments' and verb = 'assigned'"), 1);
  const auto ledger = get(Person::hugo, eleanor + "/timeline");
  EXPECT_EQ(text_at(ledger, "/items/0/title"), "Conversation given to");
  EXPECT_EQ(text_at(ledger, "/items/0/text"), "Claire");
}

TEST_P(Inbox, who_takes_a_client_nobody_has_written_to_takes_the_conversation_to_come) {
  give(Person::ines, to(Person::claire));
  eleanor_wrote(evening);
  EXPECT_NE(names(Person::claire, "box=mine"), "");
  EXPECT_EQ(names(Person::ines, "box=mine"), "");
}

TEST_P(Inbox, only_somebody_who_may_see_the_client_can_take_it) {
  eleanor_wrote(evening);
  give(Person::ines, R"({"staff_id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0ffee"})", 400);
  give(Person::ines, to(Person::hugo));
  database().write([](sql::Tx& tx) {
    tx.run("update settings set value = 'store' where name = 'visibility'");
    tx.run("update staff set is_active = false where id = $1", id_of(Person::claire));
  });
  const auto refused = give(Person::beatrix, to(Person::hugo), 400);
  EXPECT_EQ(text_at(refused, "/fields/~1staff_id/code"), "unknown");
  give(Person::beatrix, to(Person::claire), 400);
  give(Person::beatrix, to(Person::odile));
}

TEST_P(Inbox, who_leaves_the_house_leaves_their_conversations_to_the_others) {
  eleanor_wrote(evening);
  give(Person::ines, to(Person::claire));
  EXPECT_EQ(names(Person::ines, "box=mine"), "");
  const auto claire = "/api/staff/" + id_of(Person::claire).text();
  json(Person::beatrix, Method::patch, claire, 200, R"({"is_active":false})");
  EXPECT_EQ(names(Person::ines, "box=mine"), "Eleanor Whitcombe");
  EXPECT_EQ(count("threads where assignee_id is not null"), 0);
  EXPECT_EQ(count("audit where noun = 'assignments' and verb = 'released'"), 1);
  const auto ledger = get(Person::ines, eleanor + "/timeline");
  EXPECT_EQ(text_at(ledger, "/items/0/title"), "Conversation given back");
}

TEST_P(Inbox, the_counts_are_of_the_askers_own_and_of_their_stores) {
  eleanor_wrote(evening);
  said(priya_id, priya_email_id, messages::Direction::in, evening);
  const auto ines = get(Person::ines, "/api/inbox");
  EXPECT_EQ(at(ines, "/needs_me").as_int64(), 1);
  EXPECT_EQ(at(ines, "/store").as_int64(), 2);
  EXPECT_EQ(at(ines, "/unread").as_int64(), 1);
  request(Person::ines, Method::post, eleanor + "/thread/reading");
  EXPECT_EQ(at(get(Person::ines, "/api/inbox"), "/unread").as_int64(), 0);
  const auto hugo = get(Person::hugo, "/api/inbox");
  EXPECT_EQ(at(hugo, "/needs_me").as_int64() + at(hugo, "/store").as_int64(), 0);
}

TEST_P(Inbox, pages_follow_one_another_newest_first) {
  eleanor_wrote(evening);
  said(priya_id, priya_email_id, messages::Direction::in, evening);
  said(marcus_id, marcus_phone_id, messages::Direction::in, evening + minutes(1));
  std::string seen;
  std::string cursor;
  for (int page = 0; page < 3; ++page) {
    const auto answer = get(Person::beatrix, "/api/threads?box=store&limit=1" + cursor);
    seen += text_at(answer, "/items/0/client_id").substr(34) + " ";
    const auto& next = at(answer, "/next");
    cursor = next.is_null() ? "" : "&cursor=" + std::string(next.as_string());
  }
  EXPECT_EQ(seen, "c2 c3 c1 ");
  EXPECT_EQ(cursor, "");
  get(Person::ines, "/api/threads?cursor=nonsense!", 400);
}

CARNET_ON_EACH_ENGINE(Inbox);

}  // namespace
}  // namespace carnet::test

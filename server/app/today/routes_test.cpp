// SPDX-License-Identifier: Apache-2.0
// Scenarios of Today, through the whole application: Eleanor's anniversary is in three weeks.
#include "app/today/today.hpp"

#include <sstream>

#include "app/consents/consents.hpp"
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

constexpr auto message_id = "00000000-0000-7000-8000-00000000ab01";

/// A row of `messages` as the thread keeps it.
struct MessageOnThread {
  ClientId client_id = client(eleanor_id);
  MessageId id = *MessageId::parse(message_id);
  std::string direction = "in";
  std::string channel = "sms";
  std::optional<std::string> message_class;
  std::string body = "Could you resize the halo?";
  std::string pieces = "[]";
  std::string address_key = "+12125550142";
  std::string sent_by = "person";
  std::optional<StaffId> staff_id;
  std::optional<Uuid> prompt_id;
  std::string state = "received";
  std::string state_text;
  bool counts = true;
  Instant at = morning() - std::chrono::hours(20);  // two in the afternoon of the day before
};
BOOST_DESCRIBE_STRUCT(MessageOnThread, (),
                      (client_id, id, direction, channel, message_class, body, pieces, address_key,
                       sent_by, staff_id, prompt_id, state, state_text, counts, at))

struct ThreadRow {
  ClientId client_id = client(eleanor_id);
  MessageId last_id = *MessageId::parse(message_id);
  Instant last_at = morning() - std::chrono::hours(20);
  std::optional<Instant> waiting_since = morning() - std::chrono::hours(20);
  int unread = 1;
  Instant read_at;
};
BOOST_DESCRIBE_STRUCT(ThreadRow, (), (client_id, last_id, last_at, waiting_since, unread, read_at))

class TodayRoutes : public AppTest {
 protected:
  boost::json::value today(Person who = Person::ines, const std::string& query = "") {
    return get(who, "/api/today" + query);
  }
  std::string outcome_of(const boost::json::value& prompt) {
    const auto client_id = text_at(prompt, "/client_id");
    const auto id = text_at(prompt, "/id");
    return "/api/clients/" + client_id + "/prompts/" + id + "/outcome";
  }
  boost::json::value first_prompt() { return at(today(), "/prompts/0"); }

  /// Time goes by with the app open: a session ends after twelve hours without a request.
  void stay_until(Instant moment) {
    for (auto now = test_clock().now(); now < moment; now = now + std::chrono::hours(11)) {
      test_clock().set(now);
      get(Person::ines, "/api/session");
    }
    test_clock().set(moment);
  }
  void say(const std::string& outcome, int status = 200) {
    post(Person::ines, outcome_of(first_prompt()), outcome, status);
  }
  template <class Row>
  void insert(const std::string& table, const Row& row) {
    house();
    database().write([&](sql::Tx& tx) { tx.insert(table, row); });
  }
  void eleanor_agrees() {
    house();
    const auto kept = database().write([&](sql::Tx& tx) {
      return consents::keep_imported(
          tx, house_scope(), morning(), client(eleanor_id),
          {*ConsentId::parse("00000000-0000-7000-8000-00000000ac01"),
           *ContactId::parse(eleanor_phone_id), consents::Purpose::marketing, true,
           "Ticked in the shop, 2024", morning()});
    });
    ASSERT_TRUE(kept);
  }
};

TEST_P(TodayRoutes, says_who_is_first_and_why) {
  const auto list = today();
  EXPECT_EQ(text_at(list, "/day"), "2026-03-12");
  EXPECT_EQ(text_at(list, "/prompts/0/client_name"), "Eleanor Whitcombe");
  EXPECT_EQ(text_at(list, "/prompts/0/headline"), "Anniversary, in three weeks");
  EXPECT_EQ(text_at(list, "/prompts/0/line"), "Their anniversary is Thursday 2 April");
  EXPECT_EQ(text_at(list, "/prompts/0/lane"), "opportunity");
  EXPECT_EQ(text_at(list, "/prompts/0/reasons/0/source/kind"), "occasions");
  EXPECT_EQ(at(list, "/prompts/0/reasons/0/weight").to_number<double>(), 1);
  EXPECT_EQ(at(list, "/total").as_int64(), 1);
  EXPECT_EQ(at(list, "/done").as_int64(), 0);
}

TEST_P(TodayRoutes, without_a_consent_to_write_it_suggests_a_call) {
  EXPECT_EQ(text_at(first_prompt(), "/action"), "call");
  EXPECT_TRUE(at(first_prompt(), "/preview").is_null());
  eleanor_agrees();
  EXPECT_EQ(text_at(first_prompt(), "/action"), "text");
  EXPECT_FALSE(text_at(first_prompt(), "/preview").empty());
}

TEST_P(TodayRoutes, a_reload_changes_nothing_and_counts_once) {
  const auto first = today();
  EXPECT_EQ(today(), first);
  EXPECT_EQ(count("prompts"), 1);
}

TEST_P(TodayRoutes, what_is_done_is_gone_and_undo_brings_it_back) {
  const auto prompt = first_prompt();
  say(R"({"kind":"done"})");
  const auto after = today();
  EXPECT_TRUE(at(after, "/prompts").as_array().empty());
  EXPECT_EQ(at(after, "/done").as_int64(), 1);
  EXPECT_EQ(at(after, "/total").as_int64(), 1);
  EXPECT_EQ(request(Person::ines, http::Method::del, outcome_of(prompt)).status, 204);
  EXPECT_EQ(first_prompt(), prompt);
}

TEST_P(TodayRoutes, later_names_a_moment_and_the_client_is_withheld_until_then) {
  say(R"({"kind":"later"})", 400);
  say(R"({"kind":"later","until":"2026-03-12T13:00:00Z"})", 400);
  say(R"({"kind":"later","until":"2026-03-14T14:00:00Z"})");
  const auto list = today();
  EXPECT_EQ(text_at(list, "/withheld/0/rule"), "later");
  EXPECT_EQ(text_at(list, "/withheld/0/text"), "You said later. Back on Saturday 14 March.");
  EXPECT_EQ(at(list, "/done").as_int64(), 0);
  stay_until(*Instant::parse("2026-03-14T15:00:00Z"));
  EXPECT_EQ(at(today(), "/prompts").as_array().size(), 1u);
}

TEST_P(TodayRoutes, a_client_who_asked_us_to_stop_is_withheld_with_the_sentence) {
  post(Person::ines, std::string("/api/clients/") + eleanor_id + "/stop",
       std::string(R"({"contact_id":")") + eleanor_phone_id + R"(","why":"Said so"})", 200);
  const auto list = today();
  EXPECT_TRUE(at(list, "/prompts").as_array().empty());
  EXPECT_EQ(text_at(list, "/withheld/0/rule"), "opted_out");
  EXPECT_EQ(text_at(list, "/withheld/0/text"),
            "Eleanor Whitcombe asked us to stop writing on Thursday 12 March.");
}

TEST_P(TodayRoutes, a_reply_that_is_owed_comes_first) {
  insert("messages", MessageOnThread{});
  insert("threads", ThreadRow{});
  const auto list = today();
  EXPECT_EQ(text_at(list, "/prompts/0/lane"), "obligation");
  EXPECT_EQ(text_at(list, "/prompts/0/action"), "text");
  EXPECT_EQ(text_at(list, "/prompts/0/line"), "“Could you resize the halo?”");
  EXPECT_EQ(at(list, "/replies_waiting").as_int64(), 1);
}

TEST_P(TodayRoutes, a_colleague_who_wrote_keeps_others_away) {
  MessageOnThread message;
  message.direction = "out";
  message.message_class = "reply";
  message.staff_id = id_of(Person::claire);
  insert("messages", message);
  EXPECT_EQ(text_at(today(), "/withheld/0/text"),
            "Claire wrote to Eleanor Whitcombe on Wednesday 11 March. Back on Wednesday 18 March.");
}

TEST_P(TodayRoutes, a_message_sent_from_a_prompt_is_its_outcome) {
  MessageOnThread message;
  message.direction = "out";
  message.message_class = "marketing";
  message.staff_id = id_of(Person::ines);
  message.prompt_id = *Uuid::parse(text_at(first_prompt(), "/id"));
  message.at = morning();
  insert("messages", message);
  const auto list = today();
  EXPECT_TRUE(at(list, "/prompts").as_array().empty());
  EXPECT_EQ(at(list, "/done").as_int64(), 1);
}

TEST_P(TodayRoutes, a_prompt_left_alone_rests_after_three_days) {
  for (int day = 0; day < 3; ++day) {
    stay_until(morning() + std::chrono::hours(24 * day));
    EXPECT_EQ(at(today(), "/prompts").as_array().size(), 1u) << day;
  }
  stay_until(morning() + std::chrono::hours(24 * 3));
  EXPECT_EQ(text_at(today(), "/withheld/0/rule"), "resting");
}

TEST_P(TodayRoutes, lists_are_seen_by_their_owner_and_those_above) {
  const std::string of_ines = "?staff=" + id_of(Person::ines).text();
  EXPECT_EQ(at(today(Person::beatrix, of_ines), "/prompts").as_array().size(), 1u);
  get(Person::claire, "/api/today" + of_ines, 403);
  get(Person::beatrix, "/api/today?staff=" + id_of(Person::hugo).text(), 404);
  get(Person::odile, "/api/today?staff=" + id_of(Person::hugo).text(), 200);
  get(Person::nobody, "/api/today", 401);
}

TEST_P(TodayRoutes, odd_limits_are_refused_by_name) {
  get(Person::ines, "/api/today?limit=0", 400);
  get(Person::ines, "/api/today?minutes=0", 400);
  EXPECT_EQ(at(today(Person::ines, "?limit=1&minutes=4"), "/total").as_int64(), 1);
}

TEST_P(TodayRoutes, managers_see_the_arithmetic_and_associates_do_not) {
  const auto path = "/api/today/explain/" + text_at(first_prompt(), "/id");
  get(Person::ines, path, 403);
  const auto numbers = get(Person::beatrix, path);
  EXPECT_EQ(text_at(numbers, "/currency"), "USD");
  EXPECT_NEAR(at(numbers, "/reasons/0/need").to_number<double>(), (4 * 0.22 + 2) / (4 + 2), 1e-9);
  EXPECT_GT(at(numbers, "/score/margin").to_number<double>(),
            at(numbers, "/reserve").to_number<double>());
  get(Person::beatrix, std::string("/api/today/explain/") + message_id, 404);
}

TEST_P(TodayRoutes, what_was_never_shown_has_no_outcome) {
  post(Person::ines,
       std::string("/api/clients/") + eleanor_id + "/prompts/" + message_id + "/outcome",
       R"({"kind":"done"})", 404);
}

TEST_P(TodayRoutes, a_refit_says_when_it_knows_too_little) {
  house();
  today::refit(database(), morning());
  EXPECT_EQ(count("rhythms"), 1);
  const auto path = "/api/today/explain/" + text_at(first_prompt(), "/id");
  EXPECT_EQ(
      text_at(get(Person::odile, path), "/about_the_model"),
      "The house has fewer than 50 repeat purchases: these numbers rest on assumptions alone.");
}

TEST_P(TodayRoutes, the_command_line_prints_the_same_list) {
  std::ostringstream out;
  ASSERT_TRUE(today::print_today(house(), {"ines@orsay.example.com", false}, out));
  EXPECT_EQ(out.str(),
            "Inès Marchetti, 2026-03-12: 1 to remember, 0 replies waiting, 0 done\n"
            "  1. Eleanor Whitcombe: Anniversary, in three weeks\n"
            "     Their anniversary is Thursday 2 April\n");
  EXPECT_FALSE(today::print_today(house(), {"nobody@orsay.example.com", false}, out));
}

CARNET_ON_EACH_ENGINE(TodayRoutes);

}  // namespace
}  // namespace carnet::test

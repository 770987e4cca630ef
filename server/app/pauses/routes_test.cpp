// SPDX-License-Identifier: Apache-2.0
// Scenarios of pauses: what rests, what goes on, and who knows why.
#include "app/messages/message_cases.hpp"

namespace carnet::test {
namespace {

constexpr auto pause_id = "01938f2e-7a10-7c3a-9b1e-5d2f00c08001";
const std::string eleanor = std::string("/api/clients/") + eleanor_id;
const std::string marcus = std::string("/api/clients/") + marcus_id;

class Pauses : public MessagesTest {
 protected:
  boost::json::value pause(const std::string& kind = "bereavement", Person who = Person::ines,
                           int status = 201) {
    return post(who, eleanor + "/pauses",
                R"({"id":")" + std::string(pause_id) + R"(","kind":")" + kind + "\"}", status);
  }
  static std::string reply(int number, const std::string& body) {
    auto answer = text(number, body);
    return answer.replace(answer.find("marketing"), 9, "reply");
  }
  /// What the gate makes of it: the decision, the class, and why not.
  std::string checked(const std::string& message) {
    const auto check = post(Person::ines, thread + "/check", message, 200);
    const auto& reasons = at(check, "/reasons").as_array();
    return text_at(check, "/decision") + " " + text_at(check, "/class") + " " +
           (reasons.empty() ? "" : text_at(reasons.front(), "/text"));
  }
  void say_of_service(const std::string& state, const std::string& id_end) {
    const auto wordings = get(Person::ines, "/api/wordings");
    for (const auto& each : at(wordings, "/items").as_array()) {
      if (text_at(each, "/purpose") != "service" || text_at(each, "/channel") != "sms") continue;
      post(Person::ines, client_path + "/consents",
           R"({"id":"01938f2e-7a10-7c3a-9b1e-0000000000)" + id_end + R"(","contact_id":")" +
               eleanor_phone_id + R"(","purpose":"service","state":")" + state +
               R"(","method":"tick","wording_id":")" + text_at(each, "/id") + R"("})");
    }
  }
  void wake() { post(Person::ines, eleanor + "/pauses/" + pause_id + "/ending", "{}", 200); }
  /// The signal of Eleanor's prompt in Today, or the rule that holds her back.
  std::string today() {
    const auto list = get(Person::ines, "/api/today?limit=100");
    for (const auto& prompt : at(list, "/prompts").as_array()) {
      if (text_at(prompt, "/client_id") == eleanor_id) {
        return text_at(prompt, "/reasons/0/signal");
      }
    }
    for (const auto& held : at(list, "/withheld").as_array()) {
      if (text_at(held, "/client_id") == eleanor_id) return text_at(held, "/rule");
    }
    return "";
  }
  bool is_muted(const std::string& of) {
    return at(get(Person::ines, of + "/occasions"), "/items/0/muted").as_bool();
  }
};
CARNET_ON_EACH_ENGINE(Pauses);

TEST_P(Pauses, a_paused_client_is_left_alone_until_a_person_wakes_them) {
  agree();
  EXPECT_EQ(today(), "anniversary");
  pause();
  EXPECT_EQ(today(), "paused");
  const auto refused = post(Person::ines, thread, text(1), 409);
  EXPECT_EQ(text_at(refused, "/reasons/0/code"), "paused");
  EXPECT_EQ(text_at(post(Person::ines, eleanor + "/drafts", "{}", 409), "/code"), "paused");
  EXPECT_FALSE(at(get(Person::ines, eleanor + "/profile"), "/reach/call/allowed").as_bool());
  pass(48h);
  EXPECT_EQ(today(), "paused") << "nothing wakes them by itself";
  wake();
  EXPECT_EQ(today(), "anniversary");
}

TEST_P(Pauses, a_letter_that_waits_to_leave_is_stopped) {
  agree();
  post(Person::ines, thread, text(1, "Good morning!", R"(,"send_at":"2026-03-13T15:00:00Z")"));
  const auto said = [this] { return text_at(get(Person::ines, thread), "/items/0/state_text"); };
  const auto in_calendar = [this] {
    const auto march =
        request(Person::ines, http::Method::get, "/api/calendar?from=2026-03-01&to=2026-03-31")
            .body;
    return march.find("Good morning!") != std::string::npos;
  };
  pass(1h);
  EXPECT_TRUE(in_calendar());
  pause();
  EXPECT_EQ(said(), "Does not go out: contact rests");
  EXPECT_FALSE(in_calendar());
  pass(24h * 2);
  EXPECT_TRUE(sent.empty());
  EXPECT_EQ(outbox_state(1), "rejected");
}

TEST_P(Pauses, service_and_answers_still_go) {
  agree();
  pause();
  hear("Is my ring ready?");
  post(Person::ines, thread, reply(1, "It is, whenever suits you."));
  pass(10s);
  EXPECT_EQ(sent.size(), 1U);
}

TEST_P(Pauses, a_late_answer_goes_as_service_and_only_without_a_promotion) {
  agree();
  hear("Do you still have the box?");
  pause();
  pass(48h);
  EXPECT_EQ(today(), "unanswered_message");
  EXPECT_EQ(checked(reply(2, "We do. Here is a new one for $40.")),
            "deny marketing Contact rests. An answer without pieces, prices or invitations may "
            "go.");
  post(Person::ines, thread, reply(2, "We do. Here is a new one for $40."), 409);
  EXPECT_EQ(checked(reply(2, "We do, and keep it for you.")), "allow service ");
  post(Person::ines, thread, reply(2, "We do, and keep it for you."));
  pass(10s);
  EXPECT_EQ(sent.size(), 1U);
  EXPECT_EQ(checked(reply(3, "And how are you?")),
            "deny marketing Contact rests. What they write is answered, and what is ready is told; "
            "nothing else goes.")
      << "it was answered already";
}

TEST_P(Pauses, a_late_answer_goes_by_consent_to_service_by_the_hours_and_to_an_open_address) {
  agree();
  hear("Do you still have the box?");
  pause();
  pass(48h);
  say_of_service("revoked", "d1");
  EXPECT_EQ(checked(reply(2, "We do.")).substr(0, 13), "deny service ");
  pass(1s);
  say_of_service("granted", "d2");
  EXPECT_EQ(checked(reply(2, "We do.")), "allow service ");
  pass(12h);
  EXPECT_EQ(checked(reply(2, "We do.")).substr(0, 14), "defer service ");
  hear("STOP", 901);
  EXPECT_EQ(checked(reply(2, "We do.")).substr(0, 5), "deny ");
}

TEST_P(Pauses, without_a_pause_a_late_answer_is_what_it_was) {
  hear("Do you still have the box?");
  pass(48h);
  EXPECT_EQ(checked(reply(2, "We do.")).substr(0, 15), "deny marketing ");
}

TEST_P(Pauses, the_card_of_who_waits_says_that_contact_rests) {
  hear("Do you still have the box?");
  pass(48h);
  const auto shown = [&](const std::string& field) {
    const auto list = get(Person::ines, "/api/today?limit=100");
    for (const auto& prompt : at(list, "/prompts").as_array()) {
      if (text_at(prompt, "/client_id") == eleanor_id) return text_at(prompt, field);
    }
    return std::string();
  };
  const auto before = shown("/headline");
  EXPECT_EQ(before.substr(0, 21), "Waiting for an answer");
  pause();
  EXPECT_EQ(shown("/headline"), "Contact rests. " + before);
  EXPECT_EQ(shown("/line"), "Contact rests. Waits for an answer: “Do you still have the box?”");
}

TEST_P(Pauses, what_was_promised_rests_and_what_is_ready_does_not) {
  agree();
  pause();
  post(Person::ines, eleanor + "/promises",
       R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0f001","text":"Send the photographs",)"
       R"("due":"2026-03-12"})");
  EXPECT_EQ(today(), "paused");
  const std::string repair = "01938f2e-7a10-7c3a-9b1e-5d2f00c0f101";
  post(Person::ines, eleanor + "/repairs",
       R"({"id":")" + repair + R"(","piece":"Platinum band","kind":"clean"})");
  post(Person::ines, eleanor + "/repairs/" + repair + "/steps", R"({"state":"ready"})", 200);
  EXPECT_EQ(today(), "repair_ready");
}

TEST_P(Pauses, why_is_told_to_those_alone_who_would_write) {
  pause("illness", Person::ines);
  const auto shown = [&](Person who) {
    const auto pause = at(get(who, eleanor + "/profile"), "/pause");
    return at(pause, "/kind");
  };
  EXPECT_EQ(shown(Person::ines), "illness");
  EXPECT_EQ(shown(Person::beatrix), "illness");
  EXPECT_EQ(shown(Person::odile), "illness");
  EXPECT_TRUE(shown(Person::claire).is_null());
  EXPECT_TRUE(shown(Person::hugo).is_null());
  EXPECT_TRUE(at(get(Person::claire, eleanor + "/pauses"), "/items/0/kind").is_null());
  const auto ledger = request(Person::claire, http::Method::get, eleanor + "/timeline").body;
  EXPECT_NE(ledger.find("Contact rests"), std::string::npos);
  EXPECT_EQ(ledger.find("illness"), std::string::npos);
}

TEST_P(Pauses, a_parting_mutes_the_days_of_the_couple_on_both_pages) {
  post(Person::ines, eleanor + "/relations",
       R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0e101","kind":"spouse","other_id":")" +
           std::string(marcus_id) + "\"}");
  post(Person::ines, marcus + "/occasions",
       R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0e102","kind":"anniversary",)"
       R"("date":{"month":4,"day":2,"calendar":"gregorian"}})");
  pause("divorce");
  EXPECT_TRUE(is_muted(eleanor));
  EXPECT_TRUE(is_muted(marcus));
  EXPECT_TRUE(at(get(Person::claire, marcus + "/profile"), "/pause").is_null());
  wake();
  EXPECT_TRUE(is_muted(eleanor)) << "they stay parted";
}

TEST_P(Pauses, a_slip_is_taken_back_with_all_it_muted) {
  pause("called_off");
  EXPECT_TRUE(is_muted(eleanor));
  EXPECT_EQ(request(Person::ines, http::Method::del, eleanor + "/pauses/" + pause_id).status, 204);
  EXPECT_FALSE(is_muted(eleanor));
  EXPECT_TRUE(at(get(Person::ines, eleanor + "/profile"), "/pause").is_null());
}

TEST_P(Pauses, a_slip_is_taken_back_on_the_other_page_though_the_relation_is_gone) {
  const std::string relation = "01938f2e-7a10-7c3a-9b1e-5d2f00c0e101";
  post(Person::ines, eleanor + "/relations",
       R"({"id":")" + relation + R"(","kind":"spouse","other_id":")" + std::string(marcus_id) +
           "\"}");
  post(Person::ines, marcus + "/occasions",
       R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0e102","kind":"anniversary",)"
       R"("date":{"month":4,"day":2,"calendar":"gregorian"}})");
  pause("divorce");
  EXPECT_EQ(request(Person::ines, http::Method::del, eleanor + "/relations/" + relation).status,
            204);
  EXPECT_TRUE(is_muted(marcus));
  EXPECT_EQ(request(Person::ines, http::Method::del, eleanor + "/pauses/" + pause_id).status, 204);
  EXPECT_FALSE(is_muted(eleanor));
  EXPECT_FALSE(is_muted(marcus));
}

TEST_P(Pauses, of_two_pauses_one_stands) {
  const auto first = pause();
  EXPECT_EQ(pause("illness"), first) << "the same id answers what stands";
  const auto other = post(Person::claire, eleanor + "/pauses",
                          R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c08002","kind":"space"})", 409);
  EXPECT_EQ(text_at(other, "/code"), "already_paused");
  wake();
  EXPECT_EQ(request(Person::ines, http::Method::del, eleanor + "/pauses/" + pause_id).status, 409);
  post(Person::ines, eleanor + "/pauses/" + std::string(eleanor_id) + "/ending", "{}", 404);
}

TEST_P(Pauses, a_muted_day_calls_for_nothing_and_says_who_muted_it) {
  agree();
  const auto day = text_at(get(Person::ines, eleanor + "/occasions"), "/items/0/id");
  const auto muted = post(Person::ines, eleanor + "/occasions/" + day + "/muting", "{}", 200);
  EXPECT_EQ(text_at(muted, "/muted_by"), "Inès");
  EXPECT_EQ(text_at(muted, "/muted_at"), morning_text);
  EXPECT_NE(today(), "anniversary");
  const auto back =
      request(Person::claire, http::Method::del, eleanor + "/occasions/" + day + "/muting");
  EXPECT_EQ(back.status, 204);
  EXPECT_EQ(today(), "anniversary");
}

TEST_P(Pauses, a_paused_clients_days_stand_in_no_calendar) {
  const auto days = [&] {
    const auto calendar = get(Person::ines, "/api/calendar?from=2026-04-01&to=2026-04-07");
    return at(calendar, "/days").as_array().size();
  };
  const auto before = days();
  pause();
  EXPECT_EQ(days() + 1, before);
}

}  // namespace
}  // namespace carnet::test

// SPDX-License-Identifier: Apache-2.0
// F2 cases 21 to 25, 44 and 48: who reads a number, and who may not be written to at all.
#include "test/hostile/hostile_cases.hpp"

namespace carnet::test {
namespace {

class HostilePeople : public HostileTest {
 protected:
  /// Somebody with a number; their contact point is 7900 more than the client.
  std::string somebody(int place, const std::string& value, const std::string& more = "") {
    post(Person::ines, "/api/clients",
         R"({"id":")" + id(place) + R"(","given_name":"Tom","contacts":[{"id":")" +
             id(place + 100) + R"(","kind":"phone","value":")" + value + R"("}])" + more + "}");
    return "/api/clients/" + id(place);
  }
  boost::json::value verdict_on(const std::string& page, int place, const std::string& class_,
                                const std::string& body = "Shall I set it aside for you?") {
    auto message = text(1, body);
    message.replace(message.find(eleanor_phone_id), 36, id(place + 100));
    message.replace(message.find("marketing"), 9, class_);
    return post(Person::ines, page + "/messages/check", message, 200);
  }
  std::string wording() {
    const auto all = get(Person::ines, "/api/wordings");
    for (const auto& each : at(all, "/items").as_array()) {
      const bool fits =
          text_at(each, "/purpose") == "marketing" && text_at(each, "/channel") == "sms";
      if (fits) return text_at(each, "/id");
    }
    return "";
  }
  void ticks(const std::string& page, int place) {
    post(Person::ines, page + "/consents",
         R"({"id":")" + id(place + 200) + R"(","contact_id":")" + id(place + 100) +
             R"(","purpose":"marketing","state":"granted","method":"tick","wording_id":")" +
             wording() + R"("})");
  }
  void was_born(const std::string& page, int place, const std::string& date) {
    post(Person::ines, page + "/occasions",
         R"({"id":")" + id(place + 300) + R"(","kind":"birthday","date":)" + date + "}");
  }
  /// Who stands in Today because a repair is ready.
  std::vector<std::string> called_to_collect() {
    std::vector<std::string> clients;
    const auto today = get(Person::ines, "/api/today?limit=100");
    for (const auto& prompt : at(today, "/prompts").as_array()) {
      if (has(boost::json::serialize(at(prompt, "/reasons")), "repair_ready")) {
        clients.push_back(text_at(prompt, "/client_id"));
      }
    }
    return clients;
  }
};
CARNET_ON_EACH_ENGINE(HostilePeople);

// F2 case 21: a couple with one number.
TEST_P(HostilePeople, f2_case_21_a_shared_number_is_told_nothing_and_stops_for_both) {
  const auto husband = somebody(7701, eleanor_number);
  agree();
  EXPECT_TRUE(has(why_not("Your sapphire drops are here."), "shared_address"));
  EXPECT_TRUE(has(why_not("It is $400."), "shared_address"));
  EXPECT_TRUE(has(why_not("See you on Friday?"), "shared_address"));
  EXPECT_TRUE(has(refusal(text(1, "Hello!", R"(,"pieces":[")" + std::string(drops_id) + R"("])")),
                  "shared_address"));
  hear("When is it ready?");
  EXPECT_EQ(count("messages where direction = 'in' and client_id = '" + id(7701) + "'"), 0);
  EXPECT_EQ(
      count("messages where direction = 'in' and client_id = '" + std::string(eleanor_id) + "'"),
      0);
  EXPECT_EQ(count("clients where kind = 'shared'"), 1) << "it speaks for neither";
  hear("STOP", 901);
  EXPECT_EQ(refusal(text(2)), "opted_out");
  EXPECT_EQ(text_at(verdict_on(husband, 7701, "service"), "/reasons/0/code"), "opted_out");
}

// F2 case 22: a present for her, on his page.
TEST_P(HostilePeople, f2_case_22_a_present_is_not_told_to_whom_it_is_for) {
  agree();
  post(Person::ines, marcus + "/wishes",
       R"({"id":")" + id(7001) + R"(","piece_id":")" + drops_id + R"("})");
  keep_from_her(marcus, {"wishes", id(7001)}, "2026-04-02");
  EXPECT_EQ(why_not("How do you like the sapphire drops?"), "surprise ");
  hear("Anything new?");
  EXPECT_EQ(why_not("The sapphire drops are lovely.", "reply"), "surprise ");
  const auto shown = R"(,"pieces":[")" + std::string(drops_id) + R"("])";
  EXPECT_EQ(refusal(text(1, "For you?", shown)), "surprise");
  EXPECT_EQ(count("outbox"), 0);
  test_clock().set(*Instant::parse("2026-04-07T14:00:00Z"));
  EXPECT_EQ(why_not("How do you like the sapphire drops?"), "") << "the day is over";
}

// F2 case 22: nor to a number that she reads too.
TEST_P(HostilePeople, f2_case_22_a_present_is_not_told_to_a_number_both_read) {
  keep_from_her(marcus, wish(marcus));
  post(Person::ines, marcus + "/contacts",
       R"({"id":")" + id(7302) + R"(","kind":"phone","value":")" + eleanor_number + "\"}");
  auto to_both = text(1, "The Aurelia pendant has come.");
  to_both.replace(to_both.find(eleanor_phone_id), 36, id(7302));
  to_both.replace(to_both.find("marketing"), 9, "service");
  const auto verdict = post(Person::ines, marcus + "/messages/check", to_both, 200);
  EXPECT_TRUE(has(boost::json::serialize(at(verdict, "/reasons")), "surprise"));
}

// F2 case 23: a repair she left here; her husband will pay.
TEST_P(HostilePeople, f2_case_23_who_left_the_piece_is_told_and_no_price) {
  post(Person::ines, client_path + "/relations",
       R"({"id":")" + id(7303) + R"(","kind":"spouse","other_id":")" + marcus_id + "\"}");
  post(Person::ines, client_path + "/repairs",
       R"({"id":")" + id(7002) +
           R"(","piece":"Signet ring","kind":"resize","agreed":{"minor":48700,"currency":"USD"}})");
  post(Person::ines, client_path + "/repairs/" + id(7002) + "/steps", R"({"state":"ready"})", 200);
  EXPECT_EQ(called_to_collect(), std::vector<std::string>{eleanor_id});
  std::string prompt;
  const auto today = get(Person::ines, "/api/today?limit=100");
  for (const auto& each : at(today, "/prompts").as_array()) {
    if (text_at(each, "/client_id") == eleanor_id) prompt = text_at(each, "/id");
  }
  const auto draft =
      post(Person::ines, client_path + "/drafts", R"({"prompt_id":")" + prompt + "\"}", 200);
  EXPECT_FALSE(has(text_at(draft, "/body"), "487"));
  EXPECT_EQ(why_not("Your ring is ready.", "service"), "");
  EXPECT_EQ(why_not("Your ring is ready, $487.", "service"), "no_consent ")
      << "a price makes it more than a service";
}

// F2 case 24: the number is not the client's.
TEST_P(HostilePeople, f2_case_24_a_wrong_number_hears_no_name_and_nothing_more) {
  const auto tom = somebody(7702, number(1));
  ticks(tom, 7702);
  EXPECT_EQ(text_at(verdict_on(tom, 7702, "marketing"), "/decision"), "allow");
  hear("this isn't Tom", 901, number(1));
  pass(1min);
  ASSERT_EQ(sent.size(), 1U);
  EXPECT_EQ(sent[0].body, "Orsay & Wren here. Sorry, we'll stop.");
  EXPECT_EQ(address_state(number(1)), "disputed");
  EXPECT_EQ(count("consents where state = 'revoked' and client_id = '" + id(7702) + "'"), 2);
  hear("START", 902, number(1));
  pass(1h);
  EXPECT_EQ(sent.size(), 1U) << "no promise that service is back";
  EXPECT_EQ(count("consents where method = 'reply' and state = 'granted'"), 0);
  EXPECT_EQ(text_at(verdict_on(tom, 7702, "marketing"), "/reasons/0/code"), "disputed");
  EXPECT_EQ(text_at(verdict_on(tom, 7702, "reply"), "/reasons/0/code"), "disputed");
}

// F2 case 25: whoever has the number now asks who we are.
TEST_P(HostilePeople, f2_case_25_who_asks_who_we_are_is_told_and_held) {
  agree();
  hear("who is this");
  pass(1min);
  ASSERT_EQ(sent.size(), 1U);
  EXPECT_TRUE(sent[0].body.starts_with("Orsay & Wren here."));
  EXPECT_FALSE(has(sent[0].body, "Eleanor"));
  EXPECT_EQ(address_state(eleanor_number), "on_hold");
  EXPECT_EQ(refusal(text(1)), "on_hold");
  EXPECT_EQ(refusal(reply(2, "It is the boutique.")), "") << "a person may answer";
}

// F2 case 44: a child.
TEST_P(HostilePeople, f2_case_44_nothing_that_sells_is_written_to_a_child) {
  const auto child = somebody(7703, number(3));
  ticks(child, 7703);
  was_born(child, 7703, R"({"year":2008,"month":3,"day":13,"calendar":"gregorian"})");
  const auto verdict = verdict_on(child, 7703, "marketing");
  EXPECT_EQ(text_at(verdict, "/reasons/0/code"), "no_consent");
  EXPECT_EQ(text_at(verdict, "/reasons/0/text"),
            "They are under 18: nothing that sells is written to them.");
  test_clock().set(*Instant::parse("2026-03-13T14:00:00Z"));
  EXPECT_EQ(text_at(verdict_on(child, 7703, "marketing"), "/decision"), "allow") << "of age today";
}

// F2 case 44: a country without rules, a landline, a short code.
TEST_P(HostilePeople, f2_case_44_what_is_no_number_for_texts_is_refused_or_ignored) {
  const auto abroad = somebody(7704, "+5511961234567");
  ticks(abroad, 7704);
  EXPECT_TRUE(has(boost::json::serialize(verdict_on(abroad, 7704, "marketing")), "\"country\""));
  const auto at_home = somebody(7705, "+442079460018");
  ticks(at_home, 7705);
  EXPECT_EQ(text_at(verdict_on(at_home, 7705, "marketing"), "/reasons/0/code"), "no_address");
  EXPECT_EQ(hear("Your code is 1234", 901, "22000").status, 200);
  EXPECT_EQ(count("messages"), 0);
}

// F2 case 48: "she is my best client".
TEST_P(HostilePeople, f2_case_48_not_even_the_owner_passes_over_a_stop_or_a_surprise) {
  agree();
  keep_from_her(marcus, wish(marcus));
  EXPECT_EQ(refusal(text(1, "The Aurelia pendant is here."), Person::odile), "surprise");
  hear("STOP", 901);
  EXPECT_EQ(refusal(text(2), Person::odile), "opted_out");
  hear("wrong number", 902);
  EXPECT_EQ(refusal(reply(3), Person::odile), "disputed");
  EXPECT_EQ(count("outbox where message_class <> 'legal'"), 0);
}

}  // namespace
}  // namespace carnet::test

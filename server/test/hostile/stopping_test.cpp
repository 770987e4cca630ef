// SPDX-License-Identifier: Apache-2.0
// F2 cases 11 and 13 to 20: what a STOP reaches, how it is answered, and that nothing forgets it.
#include <filesystem>
#include <thread>

#include "app/consents/lint.hpp"
#include "app/messages/arrival.hpp"
#include "app/messages/departure.hpp"
#include "test/hostile/hostile_cases.hpp"
#include "test/postgres_copies.hpp"

namespace carnet::test {
namespace {

using gateways::RefusalKind;
using gateways::Refused;

constexpr auto other_number = "+13105550190";

class HostileStops : public HostileTest {
 protected:
  void second_number_of_hers() {
    post(Person::ines, client_path + "/contacts",
         R"({"id":")" + id(7301) + R"(","kind":"phone","value":")" + other_number + "\"}");
  }
  std::string to_her_other_number(int place) {
    auto message = text(place);
    return message.replace(message.find(eleanor_phone_id), 36, id(7301));
  }
  /// A page of somebody else, or of hers once more, with her number.
  std::string page_with_her_number(int place) {
    post(Person::ines, "/api/clients",
         R"({"id":")" + id(7400 + place) + R"(","given_name":"Ellie","contacts":[{"id":")" +
             id(7500 + place) + R"(","kind":"phone","value":")" + eleanor_number + R"("}]})");
    return "/api/clients/" + id(7400 + place);
  }
  std::string refusal_at(const std::string& page, int place, const std::string& contact) {
    auto message = text(place);
    message.replace(message.find(eleanor_phone_id), 36, contact);
    const auto verdict = post(Person::ines, page + "/messages/check", message, 200);
    return text_at(verdict, "/reasons/0/code");
  }
};
CARNET_ON_EACH_ENGINE(HostileStops);

// F2 case 11: a STOP while texts are ready, claimed and posting.
TEST_P(HostileStops, f2_case_11_a_stop_takes_back_all_but_what_is_on_the_wire) {
  hear("Are you there?");
  for (const int place : {1, 2, 3}) post(Person::ines, thread, reply(place));
  while_posting = [this](const auto&) {
    while_posting = {};
    for (const int place : {2, 3}) {
      messages::depart(house(), *MessageId::parse(id(place)), house().now());
      EXPECT_EQ(outbox_state(place), "ready") << "its turn comes after the first";
    }
    database().write([&](sql::Tx& tx) {  // as a server leaves it that dies at this point
      tx.run("update outbox set state = 'claimed' where id = $1", *MessageId::parse(id(3)));
    });
    hear("STOP", 901);
  };
  pass(1h);
  EXPECT_EQ(outbox_state(1), "accepted");
  EXPECT_EQ(outbox_state(2), "cancelled");
  EXPECT_EQ(outbox_state(3), "cancelled");
  EXPECT_EQ(sent.size(), 1U);
  EXPECT_EQ(count("audit where noun = 'messages' and payload like '%crossed_by%'"), 1);
  EXPECT_EQ(refusal(reply(4)), "opted_out");
}

// F2 case 11: the moment before it would be posted.
TEST_P(HostileStops, f2_case_11_a_stop_before_the_post_takes_the_text_back) {
  agree();
  post(Person::ines, thread, text(1));
  pass(1s);
  hear("STOP");
  pass(1min);
  EXPECT_EQ(outbox_state(1), "cancelled");
  EXPECT_TRUE(sent.empty()) << "Twilio answers a bare STOP by itself";
}

// F2 case 13: the carrier calls twice.
TEST_P(HostileStops, f2_case_13_the_same_stop_again_has_no_effect) {
  hear("please stop texting me", 1);
  hear("please stop texting me", 1);
  pass(1min);
  EXPECT_EQ(count("messages where direction = 'in'"), 1);
  EXPECT_EQ(count("suppression_events where reach = 'text'"), 1);
  EXPECT_EQ(sent.size(), 1U) << "one confirmation";
}

// F2 case 13: and a second time while the first call is still being taken in.
TEST_P(HostileStops, f2_case_13_a_stop_retried_while_the_first_runs_is_one) {
  house();
  std::vector<std::thread> calls;
  for (int call = 0; call < 2; ++call) {
    calls.emplace_back([this] {
      gateways::InboundText said;
      said.carrier_id = sid(1);
      said.from = eleanor_number;
      said.body = "please stop texting me";
      database().write([&](sql::Tx& tx) {
        const auto scope = house_scope();
        messages::take_text(house(), {tx, scope, house().now()}, said, "twilio");
        std::this_thread::sleep_for(100ms);  // the other one has begun
      });
    });
  }
  for (auto& call : calls) call.join();
  pass(1min);
  EXPECT_EQ(count("messages where direction = 'in'"), 1);
  EXPECT_EQ(count("suppression_events where reach = 'text'"), 1);
  EXPECT_EQ(sent.size(), 1U);
}

// F2 case 14: the webhook of a STOP was lost, and the carrier refuses the next text.
TEST_P(HostileStops, f2_case_14_a_stop_known_only_to_the_carrier_closes_the_number) {
  agree();
  answers.push_back(Refused{21610, RefusalKind::opted_out, "This number asked for no more."});
  post(Person::ines, thread, text(1));
  pass(24h);
  EXPECT_EQ(sent.size(), 1U) << "never tried again";
  EXPECT_EQ(text_at(get(Person::ines, thread), "/items/0/state_text"),
            "Not sent: This number asked for no more.");
  EXPECT_EQ(address_state(eleanor_number), "opted_out");
  EXPECT_EQ(refusal(text(2)), "opted_out");
}

// F2 case 15: START from the client's other number.
TEST_P(HostileStops, f2_case_15_a_start_from_another_number_opens_only_that_one) {
  second_number_of_hers();
  hear("STOP", 901);
  hear("STOP", 902, other_number);
  pass(1h);
  hear("START", 903, other_number);
  EXPECT_EQ(address_state(other_number), "open");
  EXPECT_EQ(address_state(eleanor_number), "opted_out");
  EXPECT_EQ(refusal(reply(1)), "opted_out");
  auto answer = to_her_other_number(2);
  EXPECT_EQ(refusal(answer.replace(answer.find("marketing"), 9, "reply")), "");
}

// F2 case 16: what START gives back, and what YES does not.
TEST_P(HostileStops, f2_case_16_a_start_brings_service_back_and_a_yes_brings_nothing) {
  agree();
  hear("please stop texting me", 901);
  pass(1h);
  hear("START", 902);
  pass(1min);
  EXPECT_EQ(why_not("Your ring is ready.", "service"), "");
  EXPECT_EQ(why_not("Shall I hold it for you?"), "no_consent ");
  test_clock().set(house().now() + 1h);
  agree("c2");
  EXPECT_EQ(why_not("Shall I hold it for you?"), "") << "a new yes in writing";
  hear("STOP", 903);
  hear("YES", 904);
  EXPECT_EQ(address_state(eleanor_number), "opted_out") << "whatever Twilio makes of a YES";
  EXPECT_EQ(refusal(reply(1)), "opted_out");
}

// F2 case 17: an answer too late, or from a number that was not asked.
TEST_P(HostileStops, f2_case_17_a_late_or_foreign_join_is_no_consent) {
  second_number_of_hers();
  invite();
  hear("YES", 901);
  hear("JOIN", 902, other_number);
  pass(72h + 1min);
  hear("JOIN", 903);
  EXPECT_EQ(count("consents where method = 'reply'"), 0);
  EXPECT_EQ(why_not("We have new earrings."), "no_consent ");
}

TEST_P(HostileStops, f2_case_17_a_join_in_time_from_the_number_that_was_asked_is_consent) {
  invite();
  pass(71h);
  hear("JOIN", 901);
  EXPECT_EQ(count("consents where method = 'reply' and purpose = 'marketing'"), 1);
}

// F2 case 18: at the counter, by email or on the voicemail: a person presses the button.
TEST_P(HostileStops, f2_case_18_a_stop_said_elsewhere_counts_as_one_by_text) {
  agree();
  post(Person::ines, thread, text(1, "Tomorrow?", R"(,"send_at":"2026-03-12T18:30:00Z")"));
  const auto stop = [&](const char* contact, const char* why) {
    post(Person::claire, client_path + "/stop",
         std::string(R"({"contact_id":")") + contact + R"(","why":")" + why + "\"}", 200);
  };
  stop(eleanor_phone_id, "On the voicemail");
  EXPECT_EQ(refusal(text(2)), "opted_out");
  EXPECT_EQ(refusal(reply(3)), "opted_out");
  EXPECT_EQ(address_state(eleanor_number, "voice"), "opted_out");
  EXPECT_EQ(address_state("eleanor@example.com", "email"), "open") << "a number is not an email";
  stop(eleanor_email_id, "By email");
  EXPECT_EQ(address_state("eleanor@example.com", "email"), "opted_out");
  EXPECT_EQ(count("suppression_events where cause = 'oral' and staff_id is not null"), 3);
  pass(24h);
  EXPECT_TRUE(sent.empty()) << "what waited does not leave either";
}

// F2 case 19: the confirmation passes the block that it confirms.
TEST_P(HostileStops, f2_case_19_a_confirmation_passes_once_and_sells_nothing) {
  hear("please stop texting me");
  pass(24h);
  ASSERT_EQ(sent.size(), 1U);
  EXPECT_TRUE(has(sent[0].body, "unsubscribed"));
  const consents::Composed confirmation{sent[0].body, consents::Pictures::none,
                                        consents::MessageClass::service};
  EXPECT_TRUE(consents::selling_words(confirmation).empty());
}

// F2 case 19: who asks for help after a STOP gets the help text, and that alone.
TEST_P(HostileStops, f2_case_19_help_after_a_stop_is_the_help_text_alone) {
  hear("STOP", 901);
  pass(1min);
  hear("Ayuda", 902);
  hear("HELP", 903);
  pass(1h);
  ASSERT_EQ(sent.size(), 1U) << "HELP itself is answered by Twilio";
  EXPECT_TRUE(has(sent[0].body, "llame al (212) 555-0100")) << sent[0].body;
  EXPECT_EQ(address_state(eleanor_number), "opted_out");
}

// F2 case 20: added again by hand, and merged.
TEST_P(HostileStops, f2_case_20_a_stop_outlives_new_pages_and_merges) {
  hear("STOP");
  const auto again = page_with_her_number(1);
  EXPECT_EQ(refusal_at(again, 1, id(7501)), "opted_out");
  post(Person::odile, again + "/merges",
       R"({"id":")" + id(7601) + R"(","take":[],"gone_id":")" + eleanor_id + "\"}");
  EXPECT_EQ(refusal_at(again, 1, id(7501)), "opted_out");
  test_clock().set(house().now() + 1h);
  const auto contact = id(7501);
  const auto wordings = get(Person::ines, "/api/wordings");
  for (const auto& each : at(wordings, "/items").as_array()) {
    if (text_at(each, "/purpose") != "marketing" || text_at(each, "/channel") != "sms") continue;
    post(Person::ines, again + "/consents",
         R"({"id":")" + id(7602) + R"(","contact_id":")" + contact +
             R"(","purpose":"marketing","state":"granted","method":"tick","wording_id":")" +
             text_at(each, "/id") + R"("})");
  }
  EXPECT_EQ(refusal_at(again, 1, contact), "opted_out") << "a tick opens no closed number";
}

// F2 case 20: brought in again by a list that says yes.
TEST_P(HostileStops, f2_case_20_a_stop_outlives_a_list_that_says_yes) {
  hear("STOP");
  const auto number_of_hers = client_path + "/contacts/" + eleanor_phone_id;
  EXPECT_EQ(request(Person::ines, http::Method::del, number_of_hers).status, 204);
  const std::string list =
      "First Name,Last Name,Phone,Accepts Email Marketing,Accepts SMS Marketing,Total Spent,"
      "Total Orders,Tax Exempt\nEllie,Whitcombe,+12125550142,no,yes,0.00,0,no\n";
  const std::string part = "--edge\r\nContent-Disposition: form-data; name=";
  const auto import =
      request(Person::odile, http::Method::post, "/api/imports",
              part + "\"file\"; filename=\"list.csv\"\r\n\r\n" + list + "\r\n" + part +
                  "\"attestation\"\r\n\r\n" +
                  R"({"wording":"I agree to texts.","source":"The old shop","from":"2020-01-01",)"
                  R"("to":"2026-01-01"})" +
                  "\r\n--edge--\r\n",
              {{"Content-Type", "multipart/form-data; boundary=edge"}});
  ASSERT_EQ(import.status, 201) << import.body;
  const auto import_id = text_at(boost::json::parse(import.body), "/id");
  post(Person::odile, "/api/imports/" + import_id + "/commit", "", 200);
  EXPECT_EQ(count("consents where method = 'import' and state = 'granted'"), 1);
  const auto found = get(Person::odile, "/api/clients?q=ellie");
  const auto page = "/api/clients/" + text_at(found, "/items/0/id");
  const auto contact = text_at(get(Person::odile, page), "/contacts/0/id");
  auto message = text(1);
  message.replace(message.find(eleanor_phone_id), 36, contact);
  const auto verdict = post(Person::odile, page + "/messages/check", message, 200);
  EXPECT_EQ(text_at(verdict, "/reasons/0/code"), "opted_out");
}

// F2 case 20: a backup from before the STOP.
TEST_P(HostileStops, f2_case_20_a_stop_outlives_a_restored_backup) {
  config().data = ::testing::TempDir() + next_name() + "-hostile";
  hear("STOP");
  database().write([](sql::Tx& tx) {
    tx.run("delete from suppressions");
    tx.run("delete from suppression_events");
  });
  EXPECT_EQ(consents::replay_journal(house()), 2);
  EXPECT_EQ(address_state(eleanor_number), "opted_out");
  EXPECT_EQ(consents::replay_journal(house()), 0) << "once";
  std::filesystem::remove_all(config().data);
}

}  // namespace
}  // namespace carnet::test

// SPDX-License-Identifier: Apache-2.0
// Scenarios of consent, stop and the standing of an address, through the whole application.
#include "app/consents/consents.hpp"
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

using namespace consents;

class Consents : public AppTest {
 protected:
  const ClientId eleanor = client(eleanor_id);
  const ContactId phone = *ContactId::parse(eleanor_phone_id);
  const std::string path = std::string("/api/clients/") + eleanor_id;

  std::string wording(const std::string& purpose, const std::string& channel = "sms") {
    house();
    database().write([&](sql::Tx& tx) { write_first_wordings(tx, house_scope(), morning()); });
    const auto wordings = get(Person::ines, "/api/wordings");
    for (const auto& each : at(wordings, "/items").as_array()) {
      const bool fits =
          text_at(each, "/purpose") == purpose && text_at(each, "/channel") == channel;
      if (fits) return text_at(each, "/id");
    }
    return "";
  }

  std::string consent(const std::string& id_end, const std::string& purpose,
                      const std::string& method, const std::string& state = "granted") {
    return R"({"id":"00000000-0000-7000-8000-0000000c00)" + id_end + R"(","contact_id":")" +
           eleanor_phone_id + R"(","purpose":")" + purpose + R"(","state":")" + state +
           R"(","method":")" + method + R"(","wording_id":")" + wording(purpose) + R"("})";
  }

  void agree(const std::string& purpose, const std::string& method = "tick") {
    post(Person::ines, path + "/consents",
         consent(purpose == "service" ? "01" : "02", purpose, method));
  }

  Standing standing(Instant now, ClientId of, ContactId contact, Channel channel = Channel::sms) {
    return database().read([&](sql::Tx& tx) {
      return load_standing(tx, house_scope(), now, {of, contact, channel, Step::composing, {}},
                           house().key);
    });
  }

  Verdict judged(MessageClass message_class, Instant now, Channel channel = Channel::sms) {
    Outgoing outgoing;
    outgoing.message_class = outgoing.proposed_class = message_class;
    outgoing.channel = channel;
    return decide(outgoing, standing(now, eleanor, phone, channel), now);
  }

  InboundEffect hear(const std::string& body, const std::string& id_end, Instant when = morning()) {
    Inbound inbound{eleanor,      *MessageId::parse("00000000-0000-7000-8000-0000000c01" + id_end),
                    Channel::sms, "+12125550142",
                    body,         when};
    house();
    return database().write(
        [&](sql::Tx& tx) { return take_inbound(tx, house(), house_scope(), when, inbound); });
  }
};

const auto marketing = MessageClass::marketing;
const auto service = MessageClass::service;

TEST_P(Consents, a_tick_with_its_wording_opens_marketing) {
  house();
  EXPECT_EQ(judged(marketing, morning()).decision, Decision::deny);
  agree("marketing");
  EXPECT_EQ(judged(marketing, morning()).decision, Decision::allow);
  const auto items = at(get(Person::claire, path + "/consents"), "/items");
  EXPECT_EQ(text_at(items, "/0/method"), "tick");
  EXPECT_EQ(text_at(items, "/0/place"), "Madison Avenue");
  EXPECT_EQ(text_at(items, "/0/staff_name"), "Inès");
}

TEST_P(Consents, the_same_consent_again_is_one_row) {
  agree("marketing");
  agree("marketing");
  EXPECT_EQ(count("consents"), 1);
  EXPECT_EQ(count("timeline where noun = 'consents'"), 1);
}

TEST_P(Consents, an_oral_yes_opens_the_invitation_alone) {
  agree("marketing", "oral");
  EXPECT_EQ(judged(marketing, morning()).reasons.at(0).code, Reason::no_consent);
  EXPECT_EQ(judged(MessageClass::opt_in_invitation, morning()).decision, Decision::allow);
}

TEST_P(Consents, what_cannot_be_is_refused_by_field) {
  const auto code = [&](const std::string& body, const std::string& field) {
    return text_at(post(Person::ines, path + "/consents", body, 400),
                   "/fields/~1" + field + "/code");
  };
  EXPECT_EQ(code(consent("11", "marketing", "import"), "method"), "by_import");
  EXPECT_EQ(code(consent("12", "marketing", "reply"), "method"), "by_reply");
  auto other = consent("13", "marketing", "tick");
  other.replace(other.find(eleanor_phone_id), 36, marcus_phone_id);
  EXPECT_EQ(code(other, "contact_id"), "unknown");
  auto wrong = consent("14", "service", "tick");
  wrong.replace(wrong.find(wording("service")), 36, wording("marketing"));
  EXPECT_EQ(code(wrong, "wording_id"), "other_purpose");
  EXPECT_EQ(count("consents"), 0);
}

TEST_P(Consents, whatever_a_client_writes_only_their_own_join_is_a_reply) {
  hear("Where is my ring?", "10");
  EXPECT_EQ(
      text_at(post(Person::ines, path + "/consents", consent("15", "marketing", "reply"), 400),
              "/fields/~1method/code"),
      "by_reply");
  EXPECT_EQ(count("consents"), 0);
}

TEST_P(Consents, a_revocation_closes_what_was_agreed) {
  agree("marketing");
  test_clock().set(morning() + milliseconds(1000));
  post(Person::ines, path + "/consents", consent("03", "marketing", "oral", "revoked"));
  EXPECT_EQ(judged(marketing, test_clock().now()).reasons.at(0).code, Reason::no_consent);
}

TEST_P(Consents, asked_to_stop_closes_texts_and_calls_for_good) {
  agree("marketing");
  const auto body =
      std::string(R"({"contact_id":")") + eleanor_phone_id + R"(","why":"At the counter"})";
  const auto before = get(Person::claire, path + "/profile");
  EXPECT_EQ(text_at(before, "/reach/call/address"), "+12125550142");
  EXPECT_EQ(text_at(before, "/reach/call/text"), "May be called.");
  EXPECT_EQ(text_at(post(Person::claire, path + "/stop", body, 200), "/state"), "opted_out");
  for (const auto each : {marketing, service, MessageClass::reply}) {
    EXPECT_EQ(judged(each, morning()).reasons.at(0).code, Reason::opted_out);
  }
  EXPECT_EQ(judged(marketing, morning(), Channel::call).decision, Decision::deny);
  EXPECT_EQ(count("suppression_events"), 2);
  const auto profile = get(Person::claire, path + "/profile");
  EXPECT_EQ(text_at(profile, "/reach/sms/state"), "opted_out");
  EXPECT_EQ(text_at(profile, "/reach/email/state"), "open");
  EXPECT_FALSE(at(profile, "/reach/call/allowed").as_bool());
  EXPECT_EQ(text_at(profile, "/reach/call/state"), "opted_out");
}

TEST_P(Consents, stop_and_start_go_by_the_clients_words) {
  agree("marketing");
  const auto stopped = hear("please stop", "01");
  EXPECT_EQ(stopped.answer, LegalAnswer::stop);
  EXPECT_NE(stopped.answer_text.find("Orsay & Wren"), std::string::npos);
  EXPECT_EQ(judged(marketing, morning()).reasons.at(0).code, Reason::opted_out);
  const auto later = morning() + std::chrono::hours(1);
  EXPECT_EQ(hear("START", "02", later).answer, LegalAnswer::start);
  EXPECT_EQ(judged(service, later).decision, Decision::allow);
  EXPECT_EQ(judged(marketing, later).reasons.at(0).code, Reason::no_consent);
}

TEST_P(Consents, one_message_is_answered_once) {
  EXPECT_TRUE(hear("STOP", "03").answer.has_value());
  EXPECT_FALSE(hear("STOP", "03").answer.has_value());
  EXPECT_EQ(count("legal_answers"), 1);
}

TEST_P(Consents, join_without_an_invitation_is_no_consent) {
  EXPECT_EQ(hear("JOIN", "04").reading.reading, Reading::ordinary);
  EXPECT_EQ(count("consents"), 0);
}

TEST_P(Consents, who_reads_a_held_message_may_keep_the_number_open) {
  agree("marketing");
  EXPECT_EQ(hear("We must STOP this terrible bill", "08").reading.reading, Reading::held);
  EXPECT_EQ(text_at(get(Person::ines, path + "/profile"), "/reach/sms/state"), "on_hold");
  const auto changes = count("changes");
  const auto decided = post(Person::ines, path + "/hold",
                            R"({"decision":"keep_open","why":"She spoke of the bill"})", 200);
  EXPECT_EQ(text_at(decided, "/state"), "open");
  EXPECT_EQ(text_at(decided, "/contacts/0"), eleanor_phone_id);
  EXPECT_EQ(judged(marketing, morning()).decision, Decision::allow);
  EXPECT_EQ(count("timeline where noun = 'suppressions' and verb = 'allowed'"), 1);
  EXPECT_EQ(count("audit where noun = 'suppressions' and payload like '%spoke of the bill%'"), 1);
  EXPECT_GT(count("changes"), changes) << "open pages hear of it";
  database().write([&](sql::Tx& tx) {
    EXPECT_EQ(settle_holds(tx, house(), house_scope(), morning() + std::chrono::hours(25)), 0);
  });
}

TEST_P(Consents, a_held_message_that_was_a_stop_closes_the_number) {
  agree("marketing");
  hear("END?", "09");
  const std::string asked = R"({"decision":"opt_out","why":""})";
  EXPECT_EQ(text_at(post(Person::ines, path + "/hold", asked, 200), "/state"), "opted_out");
  EXPECT_EQ(judged(service, morning()).reasons.at(0).code, Reason::opted_out);
  EXPECT_EQ(text_at(get(Person::ines, path + "/consents"), "/items/0/state"), "revoked");
  const auto late = post(Person::claire, path + "/hold",
                         R"({"decision":"keep_open","why":"Second thoughts"})", 409);
  EXPECT_EQ(text_at(late, "/code"), "not_on_hold");
}

TEST_P(Consents, only_what_is_on_hold_is_decided) {
  const std::string asked = R"({"decision":"keep_open","why":""})";
  EXPECT_EQ(text_at(post(Person::ines, path + "/hold", asked, 409), "/code"), "not_on_hold");
  hear("STOP", "11");
  post(Person::ines, path + "/hold", asked, 409);
  EXPECT_EQ(judged(marketing, morning()).reasons.at(0).code, Reason::opted_out);
  post(Person::nobody, path + "/hold", asked, 401);
  post(Person::ines, path + "/hold", R"({"decision":"forget"})", 400);
}

TEST_P(Consents, a_purchase_is_enough_for_service_and_not_for_marketing) {
  house();
  EXPECT_EQ(judged(service, morning()).decision, Decision::allow);
  const auto marcus = standing(morning(), client(marcus_id), *ContactId::parse(marcus_phone_id));
  EXPECT_FALSE(marcus.gave_in_transaction);
}

TEST_P(Consents, a_number_of_two_clients_is_shared) {
  post(Person::ines, "/api/clients",
       R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0ffee","given_name":"Henry","contacts":[)"
       R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0ff01","kind":"phone","value":"+12125550142"}]})");
  EXPECT_TRUE(standing(morning(), eleanor, phone).is_shared);
  hear("STOP", "06");
  const auto henry = standing(morning(), *ClientId::parse("01938f2e-7a10-7c3a-9b1e-5d2f00c0ffee"),
                              *ContactId::parse("01938f2e-7a10-7c3a-9b1e-5d2f00c0ff01"));
  EXPECT_EQ(henry.suppression, AddressState::opted_out);
}

TEST_P(Consents, an_import_without_attestation_is_unknown) {
  house();
  const auto keep = [&](const char* id, const std::string& attestation, bool said_yes) {
    database().write([&](sql::Tx& tx) {
      return keep_imported(tx, house_scope(), morning(), eleanor,
                           {*ConsentId::parse(id), phone, Purpose::marketing, said_yes, attestation,
                            morning() - std::chrono::hours(1)});
    });
  };
  keep("00000000-0000-7000-8000-0000000c0201", "", true);
  EXPECT_EQ(judged(marketing, morning()).decision, Decision::deny);
  keep("00000000-0000-7000-8000-0000000c0202", "Web form of 2024, shown to all", true);
  EXPECT_EQ(judged(marketing, morning()).decision, Decision::allow);
  keep("00000000-0000-7000-8000-0000000c0203", "", false);
  EXPECT_EQ(judged(marketing, morning()).decision, Decision::deny);
}

TEST_P(Consents, the_profile_says_since_when_and_how) {
  agree("marketing");
  const auto shown = database().read([&](sql::Tx& tx) {
    return reach(tx, house_scope(), morning(), eleanor, Channel::sms, house().key);
  });
  EXPECT_TRUE(shown.allowed);
  EXPECT_EQ(shown.address, "(212) 555-0142");
  EXPECT_EQ(shown.text, "May be texted. Agreed 12 March 2026");
}

CARNET_ON_EACH_ENGINE(Consents);

}  // namespace
}  // namespace carnet::test

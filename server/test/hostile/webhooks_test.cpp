// SPDX-License-Identifier: Apache-2.0
// F2 cases 36 to 39: what carriers say in the wrong order, and who only claims to be one.
#include "test/hostile/hostile_cases.hpp"

namespace carnet::test {
namespace {

constexpr auto inbound = "/hooks/twilio/inbound";
constexpr auto form = "application/x-www-form-urlencoded";

class HostileHooks : public HostileTest {
 protected:
  const http::Parameters stop{{"MessageSid", sid(1)}, {"From", eleanor_number}, {"Body", "STOP"}};

  /// The house as its operator has set it up; "" is no token.
  void is_reached_at(const std::string& url, const std::string& token = "token",
                     const std::string& next_token = "") {
    gateways::TwilioAccount account;
    account.auth_token = Secret<std::string>(token);
    account.next_auth_token = Secret<std::string>(next_token);
    account.public_url = url;
    house().gateway.verify = gateways::twilio(account).verify;
  }
  int call(const std::string& target, const std::string& signature, const std::string& body,
           const std::string& type = form, http::Headers more = {}) {
    more.add("Content-Type", type);
    if (!signature.empty()) more.add("X-Twilio-Signature", signature);
    return request(Person::nobody, http::Method::post, target, body, more).status;
  }
  int call_signed_for(const std::string& url, const std::string& token = "token",
                      const std::string& target = inbound) {
    return call(target, gateways::twilio_signature(url, stop, token), http::print_form(stop));
  }
  void nothing_happened() {
    EXPECT_EQ(count("messages"), 0);
    EXPECT_EQ(count("suppressions"), 0);
    EXPECT_EQ(count("gateway_receipts"), 0);
  }
};
CARNET_ON_EACH_ENGINE(HostileHooks);

// F2 case 36: reports that overtake each other.
TEST_P(HostileHooks, f2_case_36_reports_in_any_order_and_twice_show_the_furthest) {
  agree();
  post(Person::ines, thread, text(1));
  pass(10s);
  for (const auto* status : {"delivered", "sent", "delivered", "queued"}) report(1, status);
  EXPECT_EQ(state(), "delivered");
  EXPECT_EQ(count("gateway_receipts where kind = 'status'"), 3);
}

TEST_P(HostileHooks, f2_case_36_a_report_may_come_before_the_answer_to_the_post) {
  agree();
  while_posting = [this](const auto&) { report(1, "delivered", 1); };
  post(Person::ines, thread, text(1));
  pass(1min);
  EXPECT_EQ(state(), "delivered");
}

TEST_P(HostileHooks, f2_case_36_our_id_in_the_path_names_a_text_whose_answer_was_lost) {
  agree();
  answers.push_back(gateways::Uncertain{"cut"});
  post(Person::ines, thread, text(1));
  pass(10s);
  EXPECT_EQ(state(), "unknown");
  report(1, "delivered", 77);
  EXPECT_EQ(state(), "delivered");
  EXPECT_EQ(sent.size(), 1U);
}

// F2 case 37: no signature, a guessed one, one of another call.
TEST_P(HostileHooks, f2_case_37_a_forged_call_changes_nothing) {
  const auto url = config().public_url + inbound;
  EXPECT_EQ(call(inbound, "", http::print_form(stop)), 403);
  EXPECT_EQ(call(inbound, "Z3Vlc3NlZA==", http::print_form(stop)), 403);
  EXPECT_EQ(call_signed_for(url, "guessed"), 403);
  EXPECT_EQ(call_signed_for(config().public_url + "/hooks/twilio/status/" + id(1)), 403);
  auto other = stop;
  other[1].second = "+12125550143";
  EXPECT_EQ(call(inbound, gateways::twilio_signature(url, stop, "token"), http::print_form(other)),
            403);
  nothing_happened();
}

// F2 case 37: the same words in JSON, whose body the signature does not cover.
TEST_P(HostileHooks, f2_case_37_a_body_the_signature_does_not_cover_is_refused) {
  const auto url = config().public_url + inbound;
  EXPECT_EQ(call(inbound, gateways::twilio_signature(url, {}, "token"),
                 R"({"From":"+12125550142","Body":"STOP"})", "application/json"),
            403);
  nothing_happened();
}

// F2 case 37: a true call, recorded and played again.
TEST_P(HostileHooks, f2_case_37_a_call_played_again_has_no_effect) {
  const auto url = config().public_url + inbound;
  EXPECT_EQ(call_signed_for(url), 200);
  hear("START", 2);
  EXPECT_EQ(call_signed_for(url), 200);
  EXPECT_EQ(address_state(eleanor_number), "open") << "the old STOP closes nothing anew";
  EXPECT_EQ(count("messages"), 2);
}

// F2 case 37: another order, a name twice, a name nobody knows: all true.
TEST_P(HostileHooks, f2_case_37_new_names_and_another_order_still_verify) {
  const auto url = config().public_url + inbound;
  http::Parameters pairs = stop;
  pairs.push_back({"SomethingOfNextYear", "1"});
  pairs.push_back({"SomethingOfNextYear", "2"});
  const auto signature = gateways::twilio_signature(url, pairs, "token");
  const http::Parameters turned(pairs.rbegin(), pairs.rend());
  EXPECT_EQ(call(inbound, signature, http::print_form(turned)), 200);
  EXPECT_EQ(address_state(eleanor_number), "opted_out");
}

// F2 case 38: while a token is changed, and when there is none.
TEST_P(HostileHooks, f2_case_38_both_tokens_count_while_one_is_changed_and_none_opens_nothing) {
  const auto url = config().public_url + inbound;
  is_reached_at(config().public_url, "old", "new");
  EXPECT_EQ(call_signed_for(url, "old"), 200);
  EXPECT_EQ(call_signed_for(url, "new"), 200);
  EXPECT_EQ(call_signed_for(url, "older"), 403);
  is_reached_at(config().public_url, "");
  EXPECT_EQ(call_signed_for(url, ""), 403);
  EXPECT_EQ(call_signed_for(url, "old"), 403);
}

// F2 case 38: a house that would hear nobody does not start, and says why.
TEST(HostileSettings, f2_case_38_an_account_without_its_token_does_not_start) {
  const auto config =
      read_config({{"CARNET_TWILIO_ACCOUNT_SID", "AC00000000000000000000000000000000"},
                   {"CARNET_PUBLIC_URL", "https://carnet.example"}});
  ASSERT_FALSE(config);
  EXPECT_TRUE(config.error().fields.contains("/CARNET_TWILIO_AUTH_TOKEN"));
}

// F2 case 39: written down with a slash at its end.
TEST(HostileSettings, f2_case_39_a_last_slash_of_the_address_is_dropped) {
  const auto config = read_config({{"CARNET_PUBLIC_URL", "https://carnet.example/"}});
  ASSERT_TRUE(config);
  EXPECT_EQ(config->public_url, "https://carnet.example");
}

// F2 case 39: behind a proxy, on another port, with a query, with a Host of the caller's making.
TEST_P(HostileHooks, f2_case_39_the_address_the_world_sees_is_what_is_signed) {
  is_reached_at("https://carnet.example:8443");
  const std::string seen = "https://carnet.example:8443/hooks/twilio/inbound";
  EXPECT_EQ(call_signed_for(seen), 200);
  EXPECT_EQ(call_signed_for("https://carnet.example/hooks/twilio/inbound"), 200)
      << "Twilio signs with and without the port";
  EXPECT_EQ(call_signed_for("http://carnet.example:8443/hooks/twilio/inbound"), 403);
  EXPECT_EQ(call_signed_for(seen + "?shop=1", "token", "/hooks/twilio/inbound?shop=1"), 200);
  EXPECT_EQ(call_signed_for(seen, "token", "/hooks/twilio/inbound?shop=1"), 403);
  const auto elsewhere = "https://evil.example/hooks/twilio/inbound";
  EXPECT_EQ(call(inbound, gateways::twilio_signature(elsewhere, stop, "token"),
                 http::print_form(stop), form, {{"Host", "evil.example"}}),
            403);
}

}  // namespace
}  // namespace carnet::test

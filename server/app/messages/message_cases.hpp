// SPDX-License-Identifier: Apache-2.0
// For tests of messages: the fixture house with a carrier that does what the test tells it.
#pragma once

#include <deque>
#include <map>

#include "app/consents/consents.hpp"
#include "app/gateways/twilio.hpp"
#include "app/gateways/twilio_signature.hpp"
#include "app/messages/messages.hpp"
#include "kit/http/form.hpp"
#include "test/app_test.hpp"

namespace carnet::test {

using namespace std::chrono_literals;

class MessagesTest : public AppTest {
 protected:
  static constexpr auto eleanor_number = "+12125550142";
  const std::string client_path = std::string("/api/clients/") + eleanor_id;
  const std::string thread = client_path + "/messages";

  MessagesTest() : queue_(database()) {
    config().public_url = "https://carnet.example";
    gateways::TwilioAccount account;
    account.auth_token = Secret<std::string>("token");
    account.public_url = config().public_url;
    house().gateway = gateways::twilio(account);
    house().gateway.send = [this](const gateways::OutgoingText& text) { return carry(text); };
    house().gateway.find = [this](const std::string&, Instant) { return listed; };
    house().gateway.fetch_media = [this](const std::string& url) { return give_out(url); };
    house().gateway.forget_media = [this](const std::string& url) { forgotten.push_back(url); };
    messages::add_jobs(queue_, house());
    database().write(
        [&](sql::Tx& tx) { consents::write_first_wordings(tx, house_scope(), morning()); });
  }

  gateways::SendAnswer carry(const gateways::OutgoingText& text) {
    sent.push_back(text);
    if (while_posting) while_posting(text);
    if (answers.empty()) return gateways::Accepted{sid(static_cast<int>(sent.size()))};
    auto answer = answers.front();
    answers.pop_front();
    return answer;
  }

  Result<std::string> give_out(const std::string& url) {
    ++fetches;
    const auto found = media.find(url);
    if (found != media.end()) return found->second;
    return fault(FaultKind::not_found, "media", "The carrier does not have it.");
  }

  static std::string sid(int number) {
    const auto digits = std::to_string(number);
    return "SM" + std::string(32 - digits.size(), '0') + digits;
  }
  static std::string id(int number) {
    const auto digits = std::to_string(number);
    return "01938f2e-7a10-7c3a-9b1e-" + std::string(12 - digits.size(), '0') + digits;
  }

  /// Eleanor agrees to marketing.
  void agree(std::string_view id_end = "c1", const std::string& method = "tick") {
    const auto wordings = get(Person::ines, "/api/wordings");
    for (const auto& each : at(wordings, "/items").as_array()) {
      if (text_at(each, "/purpose") != "marketing" || text_at(each, "/channel") != "sms") continue;
      post(Person::ines, client_path + "/consents",
           R"({"id":"01938f2e-7a10-7c3a-9b1e-0000000000)" + std::string(id_end) +
               R"(","contact_id":")" + eleanor_phone_id +
               R"(","purpose":"marketing","state":"granted","method":")" + method +
               R"(","wording_id":")" + text_at(each, "/id") + R"("})");
    }
  }

  static std::string text(int number, const std::string& body = "Shall I set it aside for you?",
                          const std::string& more = "") {
    return R"({"id":")" + id(number) + R"(","channel":"sms","contact_id":")" + eleanor_phone_id +
           R"(","class":"marketing","body":")" + body + R"(")" + more + "}";
  }

  static std::string reply(int number, const std::string& body = "Yes, from ten.",
                           const std::string& more = "") {
    auto message = text(number, body, more);
    return message.replace(message.find("marketing"), 9, "reply");
  }

  /// Eleanor said yes at the counter, and is asked by text to agree in writing.
  void invite() {
    agree("c7", "oral");
    auto invitation = text(70);
    invitation.replace(invitation.find("marketing"), 9, "opt_in_invitation");
    post(Person::ines, thread, invitation);
    pass(10s);
    ASSERT_EQ(sent.size(), 1U);
  }

  /// How many texts with news a day the house allows itself.
  void set_cap(const std::string& most) {
    database().write([&](sql::Tx& tx) {
      tx.run("delete from settings where name = 'marketing_cap'");
      tx.run("insert into settings (name, value, changed_at) values ('marketing_cap', $1, 1)",
             most);
    });
  }

  /// Lets the time pass, each job at its own moment.
  void pass(milliseconds span) {
    const auto end = house().now() + span;
    for (auto due = queue_.next_due(); due && *due <= end; due = queue_.next_due()) {
      if (*due > house().now()) test_clock().set(*due);
      if (queue_.step(house().now()) == 0) break;
    }
    test_clock().set(end);
  }

  /// All that is due, as one.
  int sweep() { return queue_.step(house().now()); }

  http::Response hook(const std::string& path, const http::Parameters& pairs,
                      const std::string& token = "token") {
    const auto signature = gateways::twilio_signature(config().public_url + path, pairs, token);
    return request(
        Person::nobody, http::Method::post, path, http::print_form(pairs),
        {{"Content-Type", "application/x-www-form-urlencoded"}, {"X-Twilio-Signature", signature}});
  }
  http::Response hear(const std::string& body, int number = 900,
                      const std::string& from = eleanor_number) {
    return hook(
        "/hooks/twilio/inbound",
        {{"MessageSid", sid(number)}, {"From", from}, {"To", "+12125550100"}, {"Body", body}});
  }
  http::Response report(int message, const std::string& status, int carrier_number = 1,
                        const std::string& error = "") {
    return hook(
        "/hooks/twilio/status/" + id(message),
        {{"MessageSid", sid(carrier_number)}, {"MessageStatus", status}, {"ErrorCode", error}});
  }

  std::string state(int place = 0) {
    return text_at(get(Person::ines, thread), "/items/" + std::to_string(place) + "/state");
  }
  std::string outbox_state(int number) {
    return database().read([&](sql::Tx& tx) {
      return tx.one<std::string>("select state from outbox where id = $1",
                                 *MessageId::parse(id(number)));
    });
  }

  std::vector<gateways::OutgoingText> sent;
  std::deque<gateways::SendAnswer> answers;
  std::function<void(const gateways::OutgoingText&)> while_posting;
  std::vector<gateways::ListedText> listed;
  std::map<std::string, Result<std::string>> media;  // at the carrier, by its address
  int fetches = 0;
  std::vector<std::string> forgotten;

 private:
  jobs::Queue queue_;
};

}  // namespace carnet::test

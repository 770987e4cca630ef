// SPDX-License-Identifier: Apache-2.0
// For tests against the fake carrier: the fixture house behind a socket, the real gateway, and
// Twilio's API on the other side of the wire.
#pragma once

#include <filesystem>

#include "app/messages/message_cases.hpp"
#include "kit/http/server.hpp"
#include "test/carrier/fake_carrier.hpp"
#include "test/postgres_copies.hpp"

namespace carnet::test {

class CarrierTest : public MessagesTest {
 protected:
  CarrierTest() : server_(options(), [this](const auto& each) { return app().answer(each); }) {
    config().data = testing::TempDir() + next_name() + "-carrier";
    app();
    server_.start();
    house().gateway = gateways::twilio({.account_sid = "AC" + std::string(31, '0') + "1",
                                        .auth_token = Secret<std::string>("token"),
                                        .next_auth_token = {},
                                        .number = "+12125550100",
                                        .messaging_service = "",
                                        .base_url = carrier.url(),
                                        .public_url = config().public_url});
    carrier.tell("house", {{"url", "http://127.0.0.1:" + std::to_string(server_.port())},
                           {"public_url", config().public_url}});
  }
  ~CarrierTest() override { std::filesystem::remove_all(config().data); }

  /// What becomes of the next posts; see book.py.
  void moods(std::initializer_list<boost::json::value_ref> next) {
    carrier.tell("moods", {{"next", boost::json::array(next)}});
  }
  /// A text of Eleanor's, through the carrier; what the house answered each time.
  boost::json::value brings(boost::json::object wish) {
    wish["from"] = eleanor_number;
    return at(carrier.tell("hear", wish), "/statuses");
  }
  boost::json::value reports(std::initializer_list<boost::json::value_ref> statuses,
                             boost::json::object wish = {}) {
    wish["statuses"] = boost::json::array(statuses);
    return at(carrier.tell("report", wish), "/statuses");
  }
  std::size_t carried(const std::string& what = "/texts") {
    return at(carrier.tell("book"), what).as_array().size();
  }
  std::size_t posted() { return carried("/posts"); }
  std::string address_state() {
    return database()
        .read([](sql::Tx& tx) {
          return tx.first<std::string>(
              "select state from suppressions where address_key = $1 and reach = 'text'",
              std::string(eleanor_number));
        })
        .value_or("open");
  }

  const FakeCarrier carrier;

 private:
  http::ServerOptions options() {
    http::ServerOptions options;
    options.public_url = config().public_url;
    options.translate = fault_of;
    return options;
  }

  http::Server server_;
};

}  // namespace carnet::test

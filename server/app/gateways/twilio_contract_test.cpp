// SPDX-License-Identifier: Apache-2.0
// What we post, held against Twilio's own OpenAPI by a validator that answers in its place
// (server/test/prism); bin/test starts it and says where.
#include <gtest/gtest.h>

#include "app/gateways/twilio.hpp"
#include "test/engines.hpp"

namespace carnet::gateways {
namespace {

class TwilioContract : public testing::TestWithParam<std::string> {
 protected:
  TwilioAccount account() const {
    return {.account_sid = "AC00000000000000000000000000000001",
            .auth_token = Secret<std::string>("12345"),
            .next_auth_token = {},
            .number = "+12125550100",
            .messaging_service = "",
            .base_url = GetParam(),
            .public_url = "https://carnet.example"};
  }
  static OutgoingText text() {
    OutgoingText text;
    text.outbox_id = "01938f2e-7a10-7c3a-9b1e-5d2f00c0ffee";
    text.to = "+12125550142";
    text.body = "Orsay & Wren: your ring is ready, Éléonore. 100% yours + a note?";
    return text;
  }
  static std::string said(const SendAnswer& answer) {
    if (const auto* refused = std::get_if<Refused>(&answer)) {
      return std::to_string(refused->code) + " " + refused->text;
    }
    return std::holds_alternative<Accepted>(answer) ? "accepted" : "uncertain";
  }
};

TEST_P(TwilioContract, a_text_is_accepted) {
  EXPECT_EQ(said(twilio(account()).send(text())), "accepted");
}

TEST_P(TwilioContract, a_text_with_one_picture_or_ten_is_accepted) {
  auto sent = text();
  sent.media_urls = {"https://carnet.example/media/a.jpg"};
  EXPECT_EQ(said(twilio(account()).send(sent)), "accepted");
  sent.media_urls.resize(10, sent.media_urls.front());
  EXPECT_EQ(said(twilio(account()).send(sent)), "accepted");
}

TEST_P(TwilioContract, a_text_through_a_messaging_service_is_accepted) {
  auto service = account();
  service.messaging_service = "MG00000000000000000000000000000001";
  EXPECT_EQ(said(twilio(service).send(text())), "accepted");
}

TEST_P(TwilioContract, the_validator_bites) {
  auto wrong = account();
  wrong.messaging_service = "not a service";
  EXPECT_NE(said(twilio(wrong).send(text())), "accepted");
}

GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(TwilioContract);
INSTANTIATE_TEST_SUITE_P(prism, TwilioContract, testing::ValuesIn(test::engines().carrier_urls),
                         [](const auto&) { return "openapi"; });

}  // namespace
}  // namespace carnet::gateways

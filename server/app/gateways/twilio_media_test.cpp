// SPDX-License-Identifier: Apache-2.0
// Which addresses are asked for what a client sent: the carrier's, and no other.
#include "app/gateways/twilio_media.hpp"

#include <gtest/gtest.h>

namespace carnet::gateways {
namespace {

const TwilioAccount account{.account_sid = "AC00000000000000000000000000000001",
                            .auth_token = Secret<std::string>("12345"),
                            .next_auth_token = {},
                            .number = "+12125550100",
                            .messaging_service = "",
                            .base_url = "https://api.twilio.com",
                            .public_url = "https://carnet.example"};
const std::string messages =
    "https://api.twilio.com/2010-04-01/Accounts/AC00000000000000000000000000000001/Messages/";

TEST(TwilioMedia, only_a_medium_of_this_account_is_asked_for_with_its_password) {
  EXPECT_TRUE(is_media_address(account, messages + "MM01/Media/ME01"));
  for (const auto& url :
       {messages + "MM01", messages + "MM01/Media/../../../Keys", messages + "MM01/Media/ME01?a=b",
        messages + "MM01/Media/ME01#a", messages + "MM01/Media/%2e%2e",
        std::string("https://api.twilio.com.evil.example/2010-04-01/Accounts/") +
            account.account_sid + "/Messages/MM01/Media/ME01",
        std::string("https://api.twilio.com@evil.example/Media/ME01"),
        std::string("http://169.254.169.254/latest/Media/ME01"), std::string("file:///Media/a"),
        std::string()}) {
    EXPECT_FALSE(is_media_address(account, url)) << url;
  }
  auto other = messages + "MM01/Media/ME01";
  other.replace(other.find("0001/"), 5, "0002/");
  EXPECT_FALSE(is_media_address(account, other));
}

TEST(TwilioMedia, the_carrier_sends_us_on_to_itself_and_to_its_own_store) {
  for (const auto* url : {"https://mms.twiliocdn.com/AC01/file?Expires=1&Signature=a",
                          "https://media.twiliocdn.com/AC01/file", "https://api.twilio.com/kept",
                          "https://s3-external-1.amazonaws.com/media.twiliocdn.com/AC01/file"}) {
    EXPECT_TRUE(is_media_store(account, url)) << url;
  }
  for (const auto* url :
       {"http://mms.twiliocdn.com/file", "https://twiliocdn.com.evil.example/file",
        "https://evil.example/.twiliocdn.com", "https://evil.example?.twiliocdn.com",
        "https://evil.example#.twiliocdn.com/", "https://evil.example\\.twiliocdn.com/",
        "https://a@b.twiliocdn.com/", "https://mms.twiliocdn.com:8080/", "https://127.0.0.1/",
        "https://s3-external-1.amazonaws.com/evil/file",
        "https://s3-external-1.amazonaws.com/media.twiliocdn.com/../evil/file",
        "https://api.twilio.com.evil.example/", "//mms.twiliocdn.com/file", "/file", ""}) {
    EXPECT_FALSE(is_media_store(account, url)) << url;
  }
}

TEST(TwilioMedia, what_lies_elsewhere_is_refused_for_good) {
  const auto answer = fetch_media(account, "http://169.254.169.254/latest/meta-data/");
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().kind, FaultKind::not_found);
}

}  // namespace
}  // namespace carnet::gateways

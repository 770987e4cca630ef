// SPDX-License-Identifier: Apache-2.0
// Runs every published signature vector and the ways a webhook is forged.
#include "app/gateways/twilio_signature.hpp"
#include "test/source.hpp"

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace carnet::gateways {
namespace {

boost::json::array vectors() {
  const auto path = test::source_path("server/app/gateways/vectors/twilio_signatures.json");
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  return boost::json::parse(text.str()).as_object().at("vectors").as_array();
}

std::string text_at(const boost::json::object& row, std::string_view name) {
  return std::string(row.at(name).as_string());
}

SignedCall call_of(const boost::json::object& row) {
  SignedCall call{text_at(row, "url"), BodyKind::form, {}, {}};
  if (row.contains("body")) {
    call.body_kind = BodyKind::other;
    call.body = text_at(row, "body");
    return call;
  }
  for (const auto& pair : row.at("params").as_array()) {
    call.pairs.emplace_back(pair.at(0).as_string(), pair.at(1).as_string());
  }
  return call;
}

const FormPairs pairs{{"From", "+12125550123"}, {"Body", "Yes, please"}, {"MessageSid", "SM1"}};
const std::string url = "https://carnet.example/hooks/twilio/inbound?x=1";

bool verifies(const SignedCall& call, const std::string& signature) {
  return is_signed_by_twilio(call, signature, {"current", "next"});
}

TEST(twilio_signature, every_published_vector_is_judged_as_published) {
  const auto rows = vectors();
  ASSERT_EQ(rows.size(), 57U);
  for (const auto& each : rows) {
    const auto& row = each.as_object();
    EXPECT_EQ(is_signed_by_twilio(call_of(row), text_at(row, "signature"), {text_at(row, "token")}),
              row.at("expect_valid").as_bool())
        << text_at(row, "id");
  }
}

TEST(twilio_signature, both_tokens_of_a_rotation_are_accepted) {
  const SignedCall call{url, BodyKind::form, pairs, {}};
  EXPECT_TRUE(verifies(call, twilio_signature(url, pairs, "current")));
  EXPECT_TRUE(verifies(call, twilio_signature(url, pairs, "next")));
  EXPECT_FALSE(verifies(call, twilio_signature(url, pairs, "previous")));
}

TEST(twilio_signature, nothing_is_accepted_without_a_token) {
  const SignedCall call{url, BodyKind::form, pairs, {}};
  EXPECT_FALSE(is_signed_by_twilio(call, twilio_signature(url, pairs, ""), {}));
  EXPECT_FALSE(is_signed_by_twilio(call, twilio_signature(url, pairs, ""), {""}));
}

TEST(twilio_signature, a_changed_value_is_refused) {
  SignedCall call{url, BodyKind::form, pairs, {}};
  call.pairs[1].second = "Yes, pleas";
  EXPECT_FALSE(verifies(call, twilio_signature(url, pairs, "current")));
}

TEST(twilio_signature, a_signature_for_another_url_is_refused) {
  const SignedCall call{url + "&y=2", BodyKind::form, pairs, {}};
  EXPECT_FALSE(verifies(call, twilio_signature(url, pairs, "current")));
}

TEST(twilio_signature, unknown_names_and_another_order_still_verify) {
  auto more = pairs;
  more.insert(more.begin(), {"SomethingNewInNextYear", "1"});
  const SignedCall call{url, BodyKind::form, {more.rbegin(), more.rend()}, {}};
  EXPECT_TRUE(verifies(call, twilio_signature(url, more, "current")));
  EXPECT_FALSE(verifies(call, twilio_signature(url, pairs, "current")));
}

}  // namespace
}  // namespace carnet::gateways

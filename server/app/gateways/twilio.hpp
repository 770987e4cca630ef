// SPDX-License-Identifier: Apache-2.0
// Twilio's REST API, and whatever speaks it under another address, as a gateway.
#pragma once

#include "app/gateways/gateway.hpp"
#include "kit/shape/words.hpp"

namespace carnet::gateways {

struct TwilioAccount {
  std::string account_sid;  // "AC…"
  Secret<std::string> auth_token;
  Secret<std::string> next_auth_token;  // accepted on webhooks too, while tokens rotate
  std::string number;                   // E.164
  std::string messaging_service;        // "MG…", or empty
  std::string base_url = "https://api.twilio.com";
  std::string public_url;  // where carriers reach this house: "https://carnet.example"
};

Gateway twilio(const TwilioAccount& account);

}  // namespace carnet::gateways

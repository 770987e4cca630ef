// SPDX-License-Identifier: Apache-2.0
// Tells whether a webhook really comes from Twilio (X-Twilio-Signature, HMAC-SHA1 over URL and
// form).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/gateways/gateway.hpp"

namespace carnet::gateways {

/// What Twilio signed. A form signs the URL and every pair, known or not; any other body signs the
/// URL alone, whose query must carry bodySHA256 (lower-case hex of the raw body).
enum class BodyKind { form, other };

struct SignedCall {
  std::string url;  // configured public base + raw request target, never built from Host
  BodyKind body_kind = BodyKind::form;
  FormPairs pairs;   // empty for a GET and for a body that is not a form
  std::string body;  // raw; read only when it is not a form
};

/// True when one of the tokens (current, next during a rotation) signed the call. Accepts the URL
/// as given, without its port and with the default port, because Twilio's servers differ. Compares
/// in constant time. An empty signature and an empty list of tokens are always refused.
bool is_signed_by_twilio(const SignedCall& call, std::string_view signature,
                         const std::vector<std::string>& tokens);

/// The signature Twilio would send for this call: what the fake carrier of the tests uses.
std::string twilio_signature(std::string_view url, const FormPairs& pairs, std::string_view token);

}  // namespace carnet::gateways

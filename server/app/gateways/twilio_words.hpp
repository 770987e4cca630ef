// SPDX-License-Identifier: Apache-2.0
// Twilio's REST words as plain values: the form we post, what an answer means, what a webhook says.
#pragma once

#include <string>
#include <string_view>

#include "app/gateways/gateway.hpp"

namespace carnet::gateways {

/// How texts are addressed on one Twilio account.
struct TwilioSender {
  std::string number;             // E.164; empty when a messaging service chooses
  std::string messaging_service;  // "MG…", or empty
  std::string status_callback;  // public URL before the outbox id, "https://…/hooks/twilio/status/"
};

/// The form of POST …/Messages.json, decoded. Scheduling is never used: an opt-out would not cancel
/// it. ValidityPeriod lies within Twilio's 1..14400 s, so a queued text dies rather than be late.
FormPairs message_form(const TwilioSender& sender, const OutgoingText& text);

/// What Twilio's answer to that POST means. A 5xx is uncertain: the text may have been sent.
SendAnswer read_send_answer(int http_status, std::string_view body);

/// What one of Twilio's error codes means for us, in an answer or in a callback.
Refused refusal_of(int error_code);

/// An inbound text (POST, form). Refuses what is not a text from a telephone number.
Result<HookEvent> read_inbound(const FormPairs& pairs);

/// A status callback. Refuses what does not name a text and a status known to us.
Result<HookEvent> read_status(const FormPairs& pairs);

/// The texts of GET …/Messages.json, in its order; a Fault when the body can not be read.
Result<std::vector<ListedText>> read_list(std::string_view body);

}  // namespace carnet::gateways

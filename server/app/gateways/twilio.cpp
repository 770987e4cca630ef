// SPDX-License-Identifier: Apache-2.0
// Posts to Twilio, asks its list, and reads its webhooks.
#include "app/gateways/twilio.hpp"

#include "app/gateways/twilio_media.hpp"
#include "app/gateways/twilio_signature.hpp"
#include "app/gateways/twilio_words.hpp"
#include "kit/http/fetch.hpp"
#include "kit/http/form.hpp"
#include "kit/log/log.hpp"

namespace carnet::gateways {

namespace {

http::FetchRequest request_to(const TwilioAccount& account, const std::string& query) {
  http::FetchRequest request;
  request.url =
      account.base_url + "/2010-04-01/Accounts/" + account.account_sid + "/Messages.json" + query;
  request.user_and_password = account.account_sid + ":" + account.auth_token.reveal();
  return request;
}

SendAnswer send(const TwilioAccount& account, const OutgoingText& text) {
  const TwilioSender sender{account.number, account.messaging_service,
                            account.public_url + "/hooks/twilio/status/"};
  auto request = request_to(account, "");
  request.method = http::Method::post;
  request.headers.set("Content-Type", "application/x-www-form-urlencoded");
  request.body = http::print_form(message_form(sender, text));
  const auto answer = http::fetch(request);
  if (answer.outcome == http::FetchOutcome::answered) {
    return read_send_answer(answer.status, answer.body);
  }
  log::warn("the carrier did not answer: {}", answer.problem);
  if (answer.outcome == http::FetchOutcome::not_sent) {
    return Refused{0, RefusalKind::try_again, "The carrier could not be reached."};
  }
  return Uncertain{"The carrier did not answer."};
}

Result<std::vector<ListedText>> find(const TwilioAccount& account, const std::string& to,
                                     Instant since) {
  const auto day = since.text().substr(0, 10);
  const auto query =
      "?" + http::print_form({{"To", to}, {"PageSize", "100"}}) + "&DateSent%3E=" + day;
  const auto answer = http::fetch(request_to(account, query));
  if (answer.outcome != http::FetchOutcome::answered || answer.status != 200) {
    return fault(FaultKind::busy, "carrier", "The carrier's list can not be read now.");
  }
  return read_list(answer.body);
}

bool is_form(const HookCall& call) {
  return call.content_type.starts_with("application/x-www-form-urlencoded");
}

bool verify(const TwilioAccount& account, const HookCall& call) {
  SignedCall signed_call;
  signed_call.url = account.public_url + call.target;
  signed_call.body_kind = is_form(call) ? BodyKind::form : BodyKind::other;
  if (is_form(call)) {
    signed_call.pairs = http::parse_form(call.body);
  } else {
    signed_call.body = call.body;
  }
  return is_signed_by_twilio(signed_call, call.signature,
                             {account.auth_token.reveal(), account.next_auth_token.reveal()});
}

Result<HookEvent> parse(const HookCall& call) {
  if (!is_form(call)) return fault(FaultKind::invalid, "webhook", "The webhook is not a form.");
  const auto pairs = http::parse_form(call.body);
  const bool is_status = call.target.starts_with("/hooks/twilio/status");
  return is_status ? read_status(pairs) : read_inbound(pairs);
}

}  // namespace

Gateway twilio(const TwilioAccount& account) {
  Gateway gateway;
  gateway.name = "twilio";
  gateway.sender = account.number;
  gateway.abilities.handles_keywords = Ability::yes;
  gateway.abilities.per_service_opt_out =
      account.messaging_service.empty() ? Ability::no : Ability::yes;
  gateway.abilities.pictures = Ability::yes;
  gateway.send = [account](const OutgoingText& text) { return gateways::send(account, text); };
  gateway.verify = [account](const HookCall& call) { return gateways::verify(account, call); };
  gateway.parse = [](const HookCall& call) { return gateways::parse(call); };
  gateway.explain = refusal_of;
  gateway.find = [account](const std::string& to, Instant since) {
    return gateways::find(account, to, since);
  };
  gateway.fetch_media = [account](const std::string& url) {
    return gateways::fetch_media(account, url);
  };
  gateway.forget_media = [account](const std::string& url) {
    gateways::forget_media(account, url);
  };
  return gateway;
}

}  // namespace carnet::gateways

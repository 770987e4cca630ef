// SPDX-License-Identifier: Apache-2.0
// Where carriers call: the signature first, then the text or the report, then an empty answer.
#include <chrono>
#include <thread>

#include "app/house/dispatch.hpp"
#include "app/messages/arrival.hpp"
#include "app/messages/pictures.hpp"
#include "kit/log/log.hpp"
#include "kit/sql/error.hpp"

namespace carnet::messages {

namespace {

gateways::HookCall call_of(const http::Request& request) {
  return {"POST", request.target, std::string(request.header("Content-Type")),
          std::string(request.header("X-Twilio-Signature")), request.body};
}

// Twilio texts a plain body to the client, so an answer is always XML, and always empty.
http::Response empty_answer(int status) {
  http::Response response;
  response.status = status;
  response.headers.set("Content-Type", "text/xml");
  response.body = R"(<?xml version="1.0" encoding="UTF-8"?><Response></Response>)";
  return response;
}

// A carrier waits 15 seconds, and an attempt for the writer up to five.
constexpr std::chrono::seconds patience{8};
constexpr std::chrono::milliseconds between_attempts{250};

void take(House& house, const gateways::HookEvent& event, std::optional<MessageId> outbox_id) {
  const auto scope = house_scope();
  const auto now = house.now();
  const auto& name = house.gateway.name;
  house.database.write([&](sql::Tx& tx) {
    const Writing writing{tx, scope, now};
    if (const auto* text = std::get_if<gateways::InboundText>(&event)) {
      take_text(house, writing, *text, name);
    } else {
      take_report(house, writing, std::get<gateways::StatusReport>(event), name, outbox_id);
    }
  });
}

// The text may be a STOP, and by itself Twilio asks again only when nobody answers at all.
bool take_patiently(House& house, const gateways::HookEvent& event,
                    std::optional<MessageId> outbox_id) {
  const auto last = std::chrono::steady_clock::now() + patience;
  for (;;) {
    try {
      take(house, event, outbox_id);
      return true;
    } catch (const sql::Busy& busy) {
      log::warn("a webhook waits for the database: {}", busy.what());
    }
    if (std::chrono::steady_clock::now() >= last) return false;
    std::this_thread::sleep_for(between_attempts);
  }
}

http::Response answer(House& house, const http::Request& request,
                      std::optional<MessageId> outbox_id) {
  const auto call = call_of(request);
  if (!house.gateway.verify || !house.gateway.verify(call)) {
    log::warn("a webhook without a right signature was refused");
    return empty_answer(403);
  }
  const auto event = house.gateway.parse(call);
  if (!event) {
    // Signed but not for us (a short code, another channel): a retry would not change that.
    log::warn("a webhook was ignored: {}", event.error().text);
    return empty_answer(200);
  }
  return empty_answer(take_patiently(house, *event, outbox_id) ? 200 : 503);
}

http::Response take_inbound_hook(House& house, const Scope&, const http::Request& request,
                                 const http::PathValues&) {
  return answer(house, request, std::nullopt);
}

http::Response take_status_hook(House& house, const Scope&, const http::Request& request,
                                const http::PathValues& path) {
  const auto id = MessageId::parse(path.at(0));
  return answer(house, request, id ? std::optional(*id) : std::nullopt);
}

RawRoute hook(std::string pattern, std::string name, std::string summary,
              decltype(RawRoute::run) run) {
  RawRoute route;
  route.method = http::Method::post;
  route.pattern = std::move(pattern);
  route.operation.method = "post";
  route.operation.pattern = route.pattern;
  route.operation.name = std::move(name);
  route.operation.summary = std::move(summary);
  route.operation.sign_in = docs::SignIn::not_needed;
  route.run = std::move(run);
  return route;
}

}  // namespace

void add_raw_routes(std::vector<RawRoute>& routes) {
  routes.push_back(hook("/hooks/twilio/inbound", "take_inbound_hook",
                        "A carrier brings a client's text", take_inbound_hook));
  routes.push_back(hook("/hooks/twilio/status/{outbox_id}", "take_status_hook",
                        "A carrier reports what became of a text", take_status_hook));
  routes.push_back(picture_route());
}

}  // namespace carnet::messages

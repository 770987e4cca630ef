// SPDX-License-Identifier: Apache-2.0
// For tests of the gate: a client in New York of whom everything is in order, and what is sent.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>

#include "app/consents/gate.hpp"

namespace carnet::consents {

inline Instant at(std::string_view text) { return *Instant::parse(text); }

/// A Tuesday, 10:00 in New York.
inline const Instant tuesday_morning = at("2026-11-24T15:00:00Z");
inline const Instant late_evening = at("2026-11-25T03:30:00Z");  // Tuesday 22:30 in New York
inline const Instant last_year = at("2025-11-01T15:00:00Z");

inline ConsentOnFile agreed(Purpose purpose, ConsentMethod method, Instant when = last_year) {
  return {{}, purpose, ConsentState::granted, method, when, true};
}

/// Written consent to marketing, service consent, a purchase; nothing sent lately.
inline Standing in_order(std::string_view number = "+12125550123") {
  Standing standing;
  standing.address = number;
  standing.can_receive = true;
  standing.where = whereabouts(*Phone::parse(number), {}, "");
  standing.consents = {agreed(Purpose::service, ConsentMethod::tick),
                       agreed(Purpose::marketing, ConsentMethod::tick)};
  standing.staff_may_write = true;
  return standing;
}

inline Standing wrote_an_hour_ago(Instant now = tuesday_morning) {
  auto standing = in_order();
  standing.consents.clear();
  standing.last_inbound_at = now - std::chrono::hours(1);
  return standing;
}

inline Standing said_yes_at_the_counter() {
  auto standing = in_order();
  standing.consents = {agreed(Purpose::marketing, ConsentMethod::oral)};
  return standing;
}

inline Standing by_email() {
  auto standing = in_order();
  standing.address = "sarah@example.com";
  return standing;
}

inline Outgoing text_of(MessageClass message_class, Starter starter = Starter::person) {
  Outgoing outgoing;
  outgoing.message_class = message_class;
  outgoing.proposed_class = message_class;
  outgoing.started_by = starter;
  return outgoing;
}

inline Outgoing automatic(Automatic kind) {
  auto outgoing = text_of(MessageClass::service, Starter::automatic);
  outgoing.automatic = kind;
  return outgoing;
}

inline Outgoing legal(LegalAnswer answer = LegalAnswer::stop) {
  auto outgoing = text_of(MessageClass::legal, Starter::automatic);
  outgoing.legal = answer;
  return outgoing;
}

inline Outgoing over(Channel channel) {
  auto outgoing = text_of(MessageClass::marketing);
  outgoing.channel = channel;
  return outgoing;
}

inline bool gives(const Verdict& verdict, Reason reason) {
  return std::any_of(verdict.reasons.begin(), verdict.reasons.end(),
                     [&](const auto& given) { return given.code == reason; });
}

inline testing::AssertionResult is_allowed(const Verdict& verdict) {
  if (verdict.decision == Decision::allow && verdict.reasons.empty()) {
    return testing::AssertionSuccess();
  }
  auto answer = testing::AssertionFailure();
  for (const auto& reason : verdict.reasons) answer << reason.text << ' ';
  return answer;
}

inline testing::AssertionResult refuses(const Verdict& verdict, Decision decision, Reason reason) {
  const bool is_so = verdict.decision == decision && gives(verdict, reason) &&
                     verdict.reasons.front().code == reason;
  if (is_so) return testing::AssertionSuccess();
  auto answer = testing::AssertionFailure() << "decision " << static_cast<int>(verdict.decision);
  for (const auto& given : verdict.reasons) answer << ", " << given.text;
  return answer;
}

inline testing::AssertionResult is_denied(const Verdict& verdict, Reason reason) {
  return refuses(verdict, Decision::deny, reason);
}

inline testing::AssertionResult is_deferred(const Verdict& verdict, Reason reason,
                                            std::string_view until) {
  if (verdict.until != at(until)) {
    return testing::AssertionFailure() << (verdict.until ? verdict.until->text() : "no until");
  }
  return refuses(verdict, Decision::defer, reason);
}

}  // namespace carnet::consents

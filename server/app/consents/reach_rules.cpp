// SPDX-License-Identifier: Apache-2.0
// Sentences of what stands in the way of news, or of nothing that does.
#include "app/consents/reach_rules.hpp"

#include "app/consents/consent_rules.hpp"
#include "app/house/in_words.hpp"
#include "kit/clock/zones.hpp"

namespace carnet::consents {

namespace {

std::string day_words(Instant at, std::string_view zone) {
  const auto date = clock::day_in(at, zone).value_or(utc_day(at)).date();
  return std::to_string(static_cast<unsigned>(date.day())) + ' ' +
         std::string(month_name(static_cast<int>(static_cast<unsigned>(date.month())))) + ' ' +
         std::to_string(static_cast<int>(date.year()));
}

/// What stands in the way for good: hours, caps and budgets pass by themselves.
const ReasonGiven* lasting(const Verdict& verdict) {
  for (const auto& reason : verdict.reasons) {
    const bool passes = reason.code == Reason::quiet_hours || reason.code == Reason::holiday ||
                        reason.code == Reason::cap || reason.code == Reason::budget;
    if (!passes) return &reason;
  }
  return nullptr;
}

std::string in_words(const Verdict& verdict, const Standing& standing, Channel channel,
                     std::string_view zone) {
  const std::string may = channel == Channel::sms ? "May be texted." : "May be emailed.";
  for (const auto& consent : standing.consents) {
    if (verdict.consent_id == consent.id) return may + " Agreed " + day_words(consent.at, zone);
  }
  return may + " A client of the house";
}

bool may_go(MessageClass message_class, const Standing& standing, Channel channel, Instant now) {
  Outgoing outgoing;
  outgoing.channel = channel;
  outgoing.message_class = message_class;
  return lasting(decide(outgoing, standing, now)) == nullptr;
}

bool agreed_at_the_counter(const Standing& standing, Instant now) {
  std::optional<ConsentId> by;
  return agreed_by_word({standing, now, by});
}

/// How it stands with a yes to news: what they last said, and whether they were asked for it.
std::string missing_yes(const Standing& standing, Channel channel, Instant now) {
  if (standing.age == Age::minor) return "Under 18: nothing that sells is written to them.";
  const std::string news = channel == Channel::sms ? "news by text" : "news by email";
  const ConsentOnFile* last = nullptr;
  for (const auto& consent : standing.consents) {
    if (consent.purpose != Purpose::marketing || consent.at > now) continue;
    if (last == nullptr || consent.at >= last->at) last = &consent;
  }
  if (last != nullptr && last->state == ConsentState::revoked) return "Said no to " + news + ".";
  if (channel != Channel::sms || !agreed_at_the_counter(standing, now)) {
    return "Has not agreed to " + news + " yet. Ask at the next visit.";
  }
  if (standing.invited_at) return "Was asked by text to confirm a yes; no answer yet.";
  if (may_go(MessageClass::opt_in_invitation, standing, channel, now)) {
    return "Said yes to " + news + ": ask once by text to confirm it.";
  }
  return "Said yes to " + news + "; it is not confirmed yet.";
}

/// What is missing, and what may be written all the same.
std::string in_words_without_consent(const Standing& standing, Channel channel, Instant now) {
  const auto yes = missing_yes(standing, channel, now);
  if (!may_go(MessageClass::service, standing, channel, now)) return yes;
  return yes + " Orders and repairs may be written about.";
}

}  // namespace

AddressTold told_of(const Standing& standing, Channel channel, Instant now, std::string_view zone) {
  Outgoing outgoing;
  outgoing.channel = channel;
  const auto verdict = decide(outgoing, standing, now);
  const auto* why_not = lasting(verdict);
  if (why_not == nullptr) return {true, in_words(verdict, standing, channel, zone)};
  if (why_not->code != Reason::no_consent) return {false, why_not->text};
  return {false, in_words_without_consent(standing, channel, now)};
}

}  // namespace carnet::consents

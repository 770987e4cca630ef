// SPDX-License-Identifier: Apache-2.0
// Says on the profile whether a client may be written to, and since when.
#include "app/consents/store.hpp"
#include "app/house/in_words.hpp"
#include "kit/text/phone.hpp"

namespace carnet::consents {

namespace {

std::string day_words(Instant at) {
  const auto date = utc_day(at).date();
  return std::to_string(static_cast<unsigned>(date.day())) + ' ' +
         std::string(month_name(static_cast<int>(static_cast<unsigned>(date.month())))) + ' ' +
         std::to_string(static_cast<int>(date.year()));
}

std::string shown(const store::ContactOnFile& contact, Channel channel) {
  if (channel != Channel::sms) return contact.value;
  const auto phone = Phone::parse(contact.value);
  return phone ? text::display(*phone, contact.country) : contact.value;
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

std::string in_words(const Verdict& verdict, const Standing& standing, Channel channel) {
  const std::string may = channel == Channel::sms ? "May be texted." : "May be emailed.";
  for (const auto& consent : standing.consents) {
    if (verdict.consent_id == consent.id) return may + " Agreed " + day_words(consent.at);
  }
  return may + " A client of the house";
}

bool may_go(MessageClass message_class, const Standing& standing, Channel channel, Instant now) {
  Outgoing outgoing;
  outgoing.channel = channel;
  outgoing.message_class = message_class;
  return lasting(decide(outgoing, standing, now)) == nullptr;
}

/// How it stands with a yes to news: what they last said, and whether they were asked for it.
std::string missing_yes(const Standing& standing, Channel channel, Instant now) {
  const std::string news = channel == Channel::sms ? "news by text" : "news by email";
  const ConsentOnFile* last = nullptr;
  for (const auto& consent : standing.consents) {
    if (consent.purpose != Purpose::marketing || consent.at > now) continue;
    if (last == nullptr || consent.at >= last->at) last = &consent;
  }
  if (last != nullptr && last->state == ConsentState::revoked) return "Said no to " + news + ".";
  if (channel != Channel::sms) return "Has not agreed to " + news + " yet. Ask at the next visit.";
  if (!may_go(MessageClass::opt_in_invitation, standing, channel, now)) {
    return "Has not agreed to " + news + " yet. Ask at the next visit.";
  }
  if (standing.invited_at) return "Was asked by text to confirm a yes; no answer yet.";
  return "Said yes to " + news + ": ask once by text to confirm it.";
}

/// What is missing, and what may be written all the same.
std::string in_words_without_consent(const Standing& standing, Channel channel, Instant now) {
  const auto yes = missing_yes(standing, channel, now);
  if (!may_go(MessageClass::service, standing, channel, now)) return yes;
  return yes + " Orders and repairs may be written about.";
}

}  // namespace

Reach reach(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id, Channel channel,
            std::string_view house_key) {
  Outgoing outgoing;
  outgoing.channel = channel;
  Reach best;
  best.text = channel == Channel::sms ? "No number to text." : "No email address.";
  const std::string kind = channel == Channel::sms ? "phone" : "email";
  for (const auto& contact : store::contacts_of(tx, scope, client_id)) {
    if (contact.kind != kind) continue;
    const auto standing = load_standing(
        tx, scope, now, {client_id, contact.id, channel, Step::composing, {}}, house_key);
    const auto verdict = decide(outgoing, standing, now);
    const auto* why_not = lasting(verdict);
    if (why_not != nullptr && best.contact_id) continue;  // keep the preferred one's reason
    std::string text = why_not ? why_not->text : in_words(verdict, standing, channel);
    if (why_not && why_not->code == Reason::no_consent) {
      text = in_words_without_consent(standing, channel, now);
    }
    best = {why_not == nullptr, contact.id, shown(contact, channel), std::move(text),
            standing.suppression};
    if (best.allowed) break;
  }
  return best;
}

}  // namespace carnet::consents

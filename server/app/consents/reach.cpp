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
    best = {why_not == nullptr, contact.id, shown(contact, channel),
            why_not == nullptr ? in_words(verdict, standing, channel) : why_not->text,
            standing.suppression};
    if (best.allowed) break;
  }
  return best;
}

}  // namespace carnet::consents

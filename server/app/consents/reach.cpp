// SPDX-License-Identifier: Apache-2.0
// Says on the profile whether a client may be written to, and since when.
#include "app/consents/reach_rules.hpp"
#include "app/consents/store.hpp"
#include "app/stores/day.hpp"
#include "kit/text/phone.hpp"

namespace carnet::consents {

namespace {

std::string shown(const store::ContactOnFile& contact, Channel channel) {
  if (channel != Channel::sms) return contact.value;
  const auto phone = Phone::parse(contact.value);
  return phone ? text::display(*phone, contact.country) : contact.value;
}

}  // namespace

Reach reach(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id, Channel channel,
            std::string_view house_key) {
  Reach best;
  best.text = channel == Channel::sms ? "No number to text." : "No email address.";
  const std::string kind = channel == Channel::sms ? "phone" : "email";
  const auto zone = stores::zone_of(tx, scope);
  for (const auto& contact : store::contacts_of(tx, scope, client_id)) {
    if (contact.kind != kind) continue;
    const auto standing = load_standing(
        tx, scope, now, {client_id, contact.id, channel, Step::composing, {}}, house_key);
    auto told = told_of(standing, channel, now, zone);
    const bool may = told.may_be_sent_news;
    if (!may && best.contact_id) continue;  // keep the preferred one's reason
    best = {may, contact.id, shown(contact, channel), std::move(told.text), standing.suppression};
    if (best.allowed) break;
  }
  return best;
}

}  // namespace carnet::consents

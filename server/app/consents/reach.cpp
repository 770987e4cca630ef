// SPDX-License-Identifier: Apache-2.0
// Says on the profile whether a client may be written to, and since when, or called.
#include "app/consents/reach_rules.hpp"
#include "app/consents/suppress.hpp"
#include "app/pauses/pauses.hpp"
#include "app/stores/day.hpp"
#include "kit/text/phone.hpp"

namespace carnet::consents {

namespace {

std::string shown(const store::ContactOnFile& contact, Channel channel) {
  if (channel != Channel::sms) return contact.value;
  const auto phone = Phone::parse(contact.value);
  return phone ? text::display(*phone, contact.country) : contact.value;
}

AddressState voice_at(sql::Tx& tx, const Scope& scope, const std::string& key,
                      std::string_view house_key) {
  auto state = AddressState::open;
  for (const auto& record : store::suppressions_at(tx, scope, Step::composing, key,
                                                   erased_key(key, house_key), ReachOf::voice)) {
    state = std::max(state, record.state);
  }
  return state;
}

std::string of_calls(AddressState state, bool rests) {
  if (state == AddressState::opted_out) return std::string(sentence(Reason::opted_out));
  if (state == AddressState::disputed) return std::string(sentence(Reason::disputed));
  if (rests) return std::string(sentence(Reason::paused));
  if (state == AddressState::open) return "May be called.";
  return "They want no more texts: whether to call is yours to judge.";
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

Reach reach_by_voice(sql::Tx& tx, const Scope& scope, ClientId client_id,
                     std::string_view house_key) {
  Reach best;
  best.text = "No number to call.";
  const bool rests = pauses::standing(tx, scope, client_id).has_value();
  for (const auto& contact : store::contacts_of(tx, scope, client_id)) {
    if (contact.kind != "phone") continue;
    const auto state = voice_at(tx, scope, contact.address_key, house_key);
    const bool may = may_be_called(state);
    if (!may && best.contact_id) continue;  // keep the preferred one's reason
    best = {may && !rests, contact.id, contact.value, of_calls(state, rests), state};
    if (may) break;
  }
  return best;
}

}  // namespace carnet::consents

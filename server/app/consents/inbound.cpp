// SPDX-License-Identifier: Apache-2.0
// Does what a client's message asks for, in the transaction that stores it.
#include "app/consents/suppress.hpp"
#include "app/house/journal.hpp"
#include "app/stores/stores.hpp"
#include "kit/id/id_source.hpp"
#include "kit/text/fold.hpp"
#include "kit/text/phone.hpp"

namespace carnet::consents {

namespace {

constexpr std::chrono::hours invitation_lasts{72};

std::vector<std::string> names_of(const std::optional<store::ClientFacts>& client) {
  if (!client) return {};
  return {text::fold(client->given_name), text::fold(client->family_name)};
}

InboundReading read(sql::Tx& tx, const Scope& scope, const Inbound& inbound) {
  auto found =
      read_inbound(inbound.body, names_of(store::client_facts(tx, scope, inbound.client_id)));
  // An email quotes and greets at length: only a person says that it refuses.
  const bool is_email = inbound.channel == Channel::email;
  if (is_email && found.reading == Reading::opted_out) found.reading = Reading::held;
  if (is_email && found.reading != Reading::held) found.reading = Reading::ordinary;
  if (is_email) found.asks_who = false;
  return found;
}

void note(sql::Tx& tx, const Scope& scope, Instant now, const Inbound& inbound,
          std::string_view verb) {
  record(tx, scope, now,
         {inbound.client_id, "suppressions", inbound.message_id.uuid(), verb, inbound.at});
}

Cause cause_of(const InboundReading& reading) {
  if (reading.is_threat) return Cause::threat;
  return reading.reading == Reading::opted_out ? Cause::keyword : Cause::meaning;
}

/// Grants a purpose to the client who wrote, at the contact point they wrote from.
void grant(sql::Tx& tx, const Scope& scope, const Inbound& inbound, Purpose purpose) {
  for (const auto& holder : store::holders_of(tx, scope, inbound.address_key)) {
    if (holder.client_id != inbound.client_id) continue;
    const auto id = new_id<ConsentId>(inbound.at);
    store::insert(tx, scope,
                  {holder.client_id, id, holder.id, inbound.address_key, inbound.channel, purpose,
                   ConsentState::granted, ConsentMethod::reply, std::nullopt, "",
                   inbound.message_id.text(), true, std::nullopt, inbound.at});
    record(tx, scope, inbound.at,
           {inbound.client_id, "consents", id.uuid(), "granted", inbound.at});
    return;
  }
}

/// Whose number it is nobody knows: no START opens it, and a person reads what it says.
bool is_disputed(sql::Tx& tx, const Scope& scope, const Inbound& inbound) {
  const auto& key = inbound.address_key;
  for (const auto& one :
       store::suppressions_at(tx, scope, Step::composing, key, key, ReachOf::text)) {
    if (one.state == AddressState::disputed) return true;
  }
  return false;
}

bool was_invited(sql::Tx& tx, const Scope& scope, const Inbound& inbound) {
  const auto since = inbound.at - std::chrono::hours(24 * 91);
  for (const auto& sent : store::sent_to(tx, scope, inbound.address_key, since, Uuid{})) {
    const bool is_invitation = sent.message_class == MessageClass::opt_in_invitation;
    const bool is_fresh = sent.at <= inbound.at && sent.at >= inbound.at - invitation_lasts;
    if (is_invitation && sent.has_left && is_fresh) return true;
  }
  return false;
}

std::optional<LegalAnswer> act(sql::Tx& tx, const House& house, const Scope& scope, Instant now,
                               const Inbound& inbound, InboundReading& reading) {
  switch (reading.reading) {
    case Reading::opted_out:
      close_after(tx, house, scope, now, inbound, AddressState::opted_out, cause_of(reading));
      note(tx, scope, now, inbound, "opted_out");
      return LegalAnswer::stop;
    case Reading::held:
      close_after(tx, house, scope, now, inbound, AddressState::on_hold, Cause::meaning);
      note(tx, scope, now, inbound, "held");
      if (reading.asks_who) return LegalAnswer::introduction;
      return std::nullopt;
    case Reading::wrong_number:
      close_after(tx, house, scope, now, inbound, AddressState::disputed, Cause::wrong_number);
      note(tx, scope, now, inbound, "opted_out");
      return LegalAnswer::wrong_number;
    case Reading::start:
      close_after(tx, house, scope, now, inbound, AddressState::open, Cause::keyword);
      if (is_disputed(tx, scope, inbound)) {
        reading.reading = Reading::ordinary;
        return std::nullopt;
      }
      grant(tx, scope, inbound, Purpose::service);
      note(tx, scope, now, inbound, "allowed");
      return LegalAnswer::start;
    case Reading::help:
      return LegalAnswer::help;
    case Reading::join:
      if (was_invited(tx, scope, inbound)) {
        grant(tx, scope, inbound, Purpose::marketing);
        grant(tx, scope, inbound, Purpose::service);
        return LegalAnswer::welcome;
      }
      reading.reading = Reading::ordinary;
      return std::nullopt;
    case Reading::ordinary:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

bool mentions_stop(std::string_view body) {
  const auto found = read_inbound(body);
  return found.reading == Reading::ordinary && found.mentions_stop;
}

HouseWords house_words(sql::Tx& tx, const Scope& scope) {
  HouseWords words;
  words.name = stores::house_facts(tx, scope).name;
  const auto all = stores::all(tx, scope);
  if (all.empty()) return words;
  const auto phone = Phone::parse(all.front().phone);
  words.phone = phone ? text::display(*phone, all.front().country) : all.front().phone;
  words.email = all.front().email;
  if (words.name.empty()) words.name = all.front().name;
  return words;
}

InboundEffect take_inbound(sql::Tx& tx, const House& house, const Scope& scope, Instant now,
                           const Inbound& inbound) {
  InboundEffect effect;
  effect.reading = read(tx, scope, inbound);
  effect.answer = act(tx, house, scope, now, inbound, effect.reading);
  if (!effect.answer) return effect;
  if (!store::insert_answer(tx, scope, inbound.at, inbound.message_id, inbound.address_key,
                            *effect.answer)) {
    effect.answer.reset();
    return effect;
  }
  effect.answer_text = legal_text(*effect.answer, house_words(tx, scope), effect.reading.language);
  return effect;
}

}  // namespace carnet::consents

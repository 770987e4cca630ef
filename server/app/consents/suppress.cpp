// SPDX-License-Identifier: Apache-2.0
// Closes and opens addresses: by the client's words, a person of the house, the carrier, or time.
#include "app/consents/suppress.hpp"

#include "app/clients/clients.hpp"
#include "app/house/journal.hpp"
#include "kit/id/id_source.hpp"
#include "kit/json/json.hpp"

namespace carnet::consents {

namespace {

bool is_stop(AddressState state) {
  return state == AddressState::opted_out || state == AddressState::disputed;
}

AddressState next_state(AddressState on_file, AddressState asked) {
  switch (asked) {
    case AddressState::opted_out:
      return on_file == AddressState::disputed ? on_file : asked;
    case AddressState::disputed:
      return asked;
    case AddressState::on_hold:
      return on_file == AddressState::open ? asked : on_file;
    case AddressState::open:
      return on_file == AddressState::disputed ? on_file : asked;
  }
  return asked;
}

std::optional<store::SuppressionRecord> on_file(sql::Tx& tx, const Scope& scope,
                                                const SuppressionEvent& event) {
  const auto found = store::suppressions_at(tx, scope, Step::claiming, event.address_key,
                                            event.address_key, event.reach);
  if (found.empty()) return std::nullopt;
  return found.front();
}

bool apply_to_tables(sql::Tx& tx, const Scope& scope, const SuppressionEvent& event) {
  if (!store::insert_event(tx, scope, event)) return false;
  store::write_suppression(tx, scope, after(on_file(tx, scope, event), event));
  return true;
}

SuppressionEvent event_at(Instant now, const Scope& scope, const std::string& address_key,
                          Cause cause, const std::string& why) {
  SuppressionEvent event;
  event.id = new_uuid(now);
  event.address_key = address_key;
  event.cause = cause;
  event.why = why;
  event.at = now;
  event.staff_id = scope.person();
  return event;
}

/// The ledger of everybody who uses the address says so too.
void revoke_all(sql::Tx& tx, const Scope& scope, Instant now, const std::string& address_key,
                Channel channel, ConsentMethod method) {
  for (const auto& holder : store::holders_of(tx, scope, address_key)) {
    for (const auto purpose : {Purpose::service, Purpose::marketing}) {
      store::insert(
          tx, scope,
          {holder.client_id, new_id<ConsentId>(now), holder.id, address_key, channel, purpose,
           ConsentState::revoked, method, std::nullopt, "", "", true, scope.person(), now});
    }
  }
}

void close(sql::Tx& tx, const House& house, const Scope& scope, SuppressionEvent event,
           std::vector<ReachOf> reaches) {
  for (const auto reach : reaches) {
    event.id = new_uuid(event.at);
    event.reach = reach;
    apply(tx, house, scope, event);
  }
}

/// What was held is open or closed from now on, for everybody who uses the address.
void end_hold(sql::Tx& tx, const House& house, const Scope& scope, const SuppressionEvent& event,
              Channel channel) {
  apply(tx, house, scope, event);
  const bool is_closed = is_stop(event.state);
  if (is_closed) {
    revoke_all(tx, scope, event.at, event.address_key, channel, ConsentMethod::reply);
  }
  for (const auto& holder : store::holders_of(tx, scope, event.address_key)) {
    record(tx, scope, event.at,
           {holder.client_id, "suppressions", holder.id.uuid(), is_closed ? "opted_out" : "allowed",
            event.at, InTimeline::yes, json::print(event)});
  }
}

}  // namespace

store::SuppressionRecord after(const std::optional<store::SuppressionRecord>& on_file,
                               const SuppressionEvent& event) {
  store::SuppressionRecord next;
  if (on_file) next = *on_file;
  next.address_key = event.address_key;
  next.reach = event.reach;
  if (is_stop(event.state) && (!next.last_stop_at || *next.last_stop_at < event.at)) {
    next.last_stop_at = event.at;
  }
  if (on_file && on_file->changed_at > event.at) return next;
  next.state = next_state(on_file ? on_file->state : AddressState::open, event.state);
  next.changed_at = event.at;
  const bool is_new_hold = next.state == AddressState::on_hold &&
                           event.state == AddressState::on_hold && event.reach != ReachOf::voice;
  if (is_new_hold && !next.decide_by) next.decide_by = event.at + hold_lasts;
  if (next.state != AddressState::on_hold) next.decide_by.reset();
  return next;
}

bool apply(sql::Tx& tx, const House& house, const Scope& scope, const SuppressionEvent& event) {
  if (!apply_to_tables(tx, scope, event)) return false;
  append_to_journal(house.config.data, event);
  return true;
}

std::string erased_key(std::string_view address_key, std::string_view house_key) {
  return house_key.empty() ? std::string(address_key) : keyed_hash(address_key, house_key);
}

Result<void> stop(sql::Tx& tx, const House& house, const Scope& scope, Instant now,
                  ClientId client_id, ContactId contact_id, const std::string& why) {
  for (const auto& contact : store::contacts_of(tx, scope, client_id)) {
    if (contact.id != contact_id) continue;
    const bool is_postal = contact.kind == "address";
    auto event =
        event_at(now, scope, is_postal ? contact.id.text() : contact.address_key, Cause::oral, why);
    event.client_id = client_id;
    const bool is_email = contact.kind == "email";
    close(tx, house, scope, event,
          is_postal  ? std::vector{ReachOf::post}
          : is_email ? std::vector{ReachOf::email}
                     : std::vector{ReachOf::text, ReachOf::voice});
    if (!is_postal) {
      revoke_all(tx, scope, now, contact.address_key, is_email ? Channel::email : Channel::sms,
                 ConsentMethod::oral);
    }
    record(tx, scope, now, {client_id, "suppressions", contact.id.uuid(), "opted_out", now});
    return {};
  }
  return bad_field("/contact_id", "unknown", "The client has no such contact point.");
}

void stop_by_carrier(sql::Tx& tx, const House& house, const Scope& scope, Instant now,
                     const std::string& address_key) {
  auto event =
      event_at(now, scope, address_key, Cause::carrier, "The carrier blocks texts to this number.");
  close(tx, house, scope, event, {ReachOf::text});
}

void close_after(sql::Tx& tx, const House& house, const Scope& scope, Instant now,
                 const Inbound& inbound, AddressState state, Cause cause) {
  auto event = event_at(now, scope, inbound.address_key, cause, inbound.message_id.text());
  event.client_id = inbound.client_id;
  event.at = inbound.at;
  event.state = state;
  const bool is_email = inbound.channel == Channel::email;
  close(tx, house, scope, event, {is_email ? ReachOf::email : ReachOf::text});
  if (!is_stop(state)) return;
  revoke_all(tx, scope, inbound.at, inbound.address_key, inbound.channel, ConsentMethod::reply);
  // A STOP by text is no wish to hear sales talk either, but a person may judge.
  event.state = state == AddressState::disputed ? state : AddressState::on_hold;
  if (!is_email) close(tx, house, scope, event, {ReachOf::voice});
}

Result<DecidedHold> decide_hold(sql::Tx& tx, const House& house, const Scope& scope, Instant now,
                                ClientId client_id, HoldDecision decision, const std::string& why) {
  DecidedHold decided{{}, AddressState::open, now};
  if (decision == HoldDecision::opt_out) decided.state = AddressState::opted_out;
  for (const auto& contact : store::contacts_of(tx, scope, client_id)) {
    if (contact.kind == "address") continue;
    const auto channel = contact.kind == "email" ? Channel::email : Channel::sms;
    auto event = event_at(now, scope, contact.address_key, Cause::staff, why);
    event.client_id = client_id;
    event.state = decided.state;
    event.reach = channel == Channel::email ? ReachOf::email : ReachOf::text;
    const auto held = on_file(tx, scope, event);
    if (!held || held->state != AddressState::on_hold) continue;
    end_hold(tx, house, scope, event, channel);
    decided.contacts.push_back(contact.id);
  }
  if (!decided.contacts.empty()) return decided;
  return fault(FaultKind::conflict, "not_on_hold", "Nothing waits for a decision here any more.");
}

int settle_holds(sql::Tx& tx, const House& house, const Scope& scope, Instant now) {
  const auto due = store::holds_due(tx, scope, now);
  for (const auto& held : due) {
    auto event = event_at(now, scope, held.address_key, Cause::unanswered,
                          "Nobody decided within 24 hours.");
    event.reach = held.reach;
    end_hold(tx, house, scope, event, held.reach == ReachOf::email ? Channel::email : Channel::sms);
  }
  return static_cast<int>(due.size());
}

int replay_journal(House& house) {
  const auto events = read_journal(house.config.data);
  if (events.empty()) return 0;
  return house.database.write([&](sql::Tx& tx) {
    int applied = 0;
    for (const auto& event : events) applied += apply_to_tables(tx, house_scope(), event) ? 1 : 0;
    return applied;
  });
}

}  // namespace carnet::consents

// SPDX-License-Identifier: Apache-2.0
// Gathers what the gate needs to know about one client, one address and the house.
#include "app/clients/clients.hpp"
#include "app/consents/consent_rules.hpp"
#include "app/consents/suppress.hpp"
#include "app/pauses/pauses.hpp"
#include "app/stores/stores.hpp"
#include "kit/text/phone.hpp"

namespace carnet::consents {

namespace {

constexpr std::chrono::hours one_day{24};
constexpr std::chrono::hours one_year{24 * 365};
constexpr std::chrono::hours memory{24 * 91};  // an invitation rests 90 days

bool fits(Channel channel, std::string_view kind) {
  if (channel == Channel::email) return kind == "email";
  return kind == (channel == Channel::card ? "address" : "phone");
}

std::optional<store::ContactOnFile> chosen(const std::vector<store::ContactOnFile>& contacts,
                                           const Question& question) {
  for (const auto& contact : contacts) {
    if (contact.id == question.contact_id && fits(question.channel, contact.kind)) return contact;
  }
  return std::nullopt;
}

ReachOf reach_of(Channel channel) {
  switch (channel) {
    case Channel::sms:
      return ReachOf::text;
    case Channel::email:
      return ReachOf::email;
    case Channel::call:
      return ReachOf::voice;
    case Channel::card:
      break;
  }
  return ReachOf::post;
}

/// Postal addresses of the client; for an email the house's own country stands in, so that its
/// law is asked.
std::vector<Place> places_of(sql::Tx& tx, const Scope& scope,
                             const std::vector<store::ContactOnFile>& contacts, Channel channel) {
  const auto home = stores::country_of(tx, scope, std::nullopt);
  std::vector<Place> places;
  for (const auto& contact : contacts) {
    if (contact.kind != "address") continue;
    const auto country = contact.country.empty() ? home : contact.country;
    const auto seen =
        contact.region.empty() ? std::string(state_in(contact.value)) : contact.region;
    places.push_back({country, country == "US" ? seen : contact.region});
  }
  const bool has_country = channel == Channel::email || channel == Channel::card;
  if (places.empty() && has_country) places.push_back({home, ""});
  return places;
}

Whereabouts where_is(sql::Tx& tx, const Scope& scope,
                     const std::vector<store::ContactOnFile>& contacts,
                     const store::ContactOnFile& contact, Channel channel,
                     const std::string& own_zone) {
  const auto phone = contact.kind == "phone" ? Phone::parse(contact.value) : Parsed<Phone>(Phone());
  return whereabouts(phone ? *phone : Phone(), places_of(tx, scope, contacts, channel), own_zone);
}

bool receives(const store::ContactOnFile& contact, Channel channel) {
  if (channel != Channel::sms) return true;
  const auto phone = Phone::parse(contact.value);
  return phone && text::may_receive_texts(*phone);
}

void add_suppression(Standing& standing, const std::vector<store::SuppressionRecord>& found) {
  for (const auto& record : found) {
    standing.suppression = std::max(standing.suppression, record.state);
    if (record.last_stop_at) {
      standing.last_stop_at =
          std::max(standing.last_stop_at.value_or(*record.last_stop_at), *record.last_stop_at);
    }
  }
}

/// Composing counts what is still on its way today; claiming counts what has left, so that of two
/// that wait one goes.
void add_sent(Standing& standing, const std::vector<store::SentOnce>& sent, Instant now,
              Step step) {
  for (const auto& one : sent) {
    if (step == Step::claiming && !one.has_left) continue;
    const bool is_near = one.at > now - one_day && one.at < now + one_day;
    if (one.message_class == MessageClass::opt_in_invitation) {
      standing.invited_at = std::max(standing.invited_at.value_or(one.at), one.at);
    }
    if (one.message_class == MessageClass::service && is_near) {
      standing.service_sent_at.push_back(std::min(one.at, now));
    }
    if (is_promotion(one.message_class) && is_near) {
      standing.marketing_sent_at.push_back(std::min(one.at, now));
    }
    const bool is_legal = one.message_class == MessageClass::legal;
    if (is_legal && is_near) standing.answered_at.push_back(std::min(one.at, now));
    const bool answers_inbound =
        is_legal && standing.last_inbound_at && one.at >= *standing.last_inbound_at;
    standing.legal_answers += answers_inbound ? 1 : 0;
  }
}

int house_cap(sql::Tx& tx, const Scope& scope) {
  const auto set = stores::setting(tx, scope, "marketing_cap");
  return set.size() == 1 && set[0] >= '1' && set[0] <= '3' ? set[0] - '0' : 1;
}

std::vector<Automatic> switched_on(sql::Tx& tx, const Scope& scope) {
  std::vector<Automatic> kinds;
  const auto set = "," + stores::setting(tx, scope, "automatic_messages") + ",";
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Automatic>>([&](auto kind) {
    if (set.find("," + std::string(kind.name) + ",") != std::string::npos) {
      kinds.push_back(kind.value);
    }
  });
  return kinds;
}

// Eight in a year and no more, whatever the way (today.md 6.4 of the specification).
void add_budget(Standing& standing, const std::vector<Instant>& contacts) {
  constexpr std::size_t most_in_a_year = 8;
  if (contacts.size() >= most_in_a_year) {
    standing.budget_free_at = contacts[most_in_a_year - 1] + one_year;
  }
}

void add_purchases(Standing& standing, const store::Purchases& purchases) {
  standing.purchases = static_cast<int>(purchases.count);
  standing.last_purchase_at = purchases.last_at;
  standing.gave_in_transaction = purchases.count > 0;
}

}  // namespace

Standing load_standing(sql::Tx& tx, const Scope& scope, Instant now, const Question& question,
                       std::string_view house_key) {
  Standing standing;
  const auto client = store::client_facts(tx, scope, question.client_id);
  const auto contacts = store::contacts_of(tx, scope, question.client_id);
  const auto contact = chosen(contacts, question);
  if (!client || !contact) return standing;
  const bool is_postal = contact->kind == "address";
  const auto key = is_postal ? contact->id.text() : contact->address_key;
  standing.address = contact->value;
  standing.can_receive = receives(*contact, question.channel);
  standing.where = where_is(tx, scope, contacts, *contact, question.channel, client->time_zone);
  standing.staff_may_write =
      scope.is_house() || clients::require_visible(tx, scope, question.client_id).has_value();
  add_suppression(standing,
                  store::suppressions_at(tx, scope, question.step, key, erased_key(key, house_key),
                                         reach_of(question.channel)));
  // Of age once the day has come everywhere on earth.
  const Day everywhere = utc_day(now - std::chrono::hours(12));
  standing.age = age_of(store::birth_of(tx, scope, question.client_id), everywhere);
  standing.consents = store::ledger_of(tx, scope, question.client_id, key);
  standing.is_shared = contact->shared || client->kind == "shared" ||
                       (!is_postal && store::count_clients_at(tx, scope, key) > 1);
  standing.last_inbound_at = store::last_inbound(tx, scope, question.client_id, key, now);
  if (standing.last_inbound_at) {
    standing.last_help_at = store::last_help_before(tx, scope, key, *standing.last_inbound_at);
  }
  standing.waits_for_answer = standing.last_inbound_at && client->waiting_since &&
                              *standing.last_inbound_at >= *client->waiting_since;
  add_sent(standing, store::sent_to(tx, scope, key, now - memory, question.except.value_or(Uuid{})),
           now, question.step);
  add_budget(standing, store::discretionary_since(tx, scope, question.client_id, now - one_year,
                                                  question.except.value_or(Uuid{})));
  add_purchases(standing, store::purchases_of(tx, scope, question.client_id));
  standing.is_paused = pauses::is_paused(tx, scope, question.client_id);
  standing.marketing_cap = house_cap(tx, scope);
  standing.switched_on = switched_on(tx, scope);
  return standing;
}

MessageClass matter_of(const Standing& standing, MessageClass chosen, Instant now) {
  const auto& inbound = standing.last_inbound_at;
  const bool is_answer = inbound && *inbound <= now && *inbound >= now - one_day;
  if (chosen != MessageClass::reply || is_answer) return chosen;
  const bool is_owed = standing.is_paused && standing.waits_for_answer;
  return is_owed ? MessageClass::service : MessageClass::marketing;
}

}  // namespace carnet::consents

// SPDX-License-Identifier: Apache-2.0
// Puts the question to the gate and words its answer.
#include "app/messages/gatekeeping.hpp"

#include "app/clients/clients.hpp"
#include "app/staff/staff.hpp"
#include "app/surprises/surprises.hpp"
#include "app/wish_links/wish_links.hpp"

namespace carnet::messages {

namespace {

// Since it was written they may have left the house, or the client's store.
bool may_still_write(const Writing& writing, const Intent& intent) {
  if (!intent.sender) return true;
  const auto sender = staff::scope_of(writing.tx, *intent.sender);
  return sender && clients::require_visible(writing.tx, *sender, intent.client_id).has_value();
}

consents::Standing standing_of(const House& house, const Writing& writing, Instant at,
                               const Intent& intent) {
  consents::Question question{intent.client_id, intent.contact_id, intent.channel, {}, {}};
  question.step = intent.itself ? consents::Step::claiming : consents::Step::composing;
  if (intent.itself) question.except = intent.itself->uuid();
  return consents::load_standing(writing.tx, writing.scope, at, question, house.key);
}

// The subject of an email is read with it.
std::string words_of(const Intent& intent) {
  return intent.subject.empty() ? intent.body : intent.subject + "\n" + intent.body;
}

bool gives_away(const Writing& writing, Instant at, const Intent& intent,
                const wish_links::BehindLinks& behind, MessageClass judged) {
  const auto words = words_of(intent) + "\n" + behind.words;
  auto pieces = intent.pieces;
  pieces.insert(pieces.end(), behind.pieces.begin(), behind.pieces.end());
  const surprises::Spoken spoken{words, std::move(pieces), judged == MessageClass::service};
  return surprises::gives_away(writing.tx, writing.scope, at, intent.client_id, intent.contact_id,
                               spoken);
}

// The house's own fixed words are not linted: they are what the law asks.
MessageClass linted_class(const Intent& intent, const consents::Composed& draft) {
  const bool is_fixed =
      intent.class_ == MessageClass::legal || intent.class_ == MessageClass::opt_in_invitation;
  return is_fixed ? intent.class_ : consents::propose_class(draft);
}

}  // namespace

Judgement judge(const House& house, const Writing& writing, Instant at, const Intent& intent) {
  auto standing = standing_of(house, writing, at, intent);
  standing.staff_may_write = standing.staff_may_write && may_still_write(writing, intent);
  // A link to wishes is judged as the pieces themselves would be.
  const auto words = words_of(intent);
  const auto behind = wish_links::behind_links(writing.tx, writing.scope, words);
  const bool is_plain = behind.pieces.empty() && behind.words.empty();
  const consents::Composed draft{words, is_plain ? intent.pictures : consents::Pictures::some,
                                 consents::matter_of(standing, intent.class_, at)};
  consents::Outgoing outgoing;
  outgoing.message_class = intent.class_;
  outgoing.proposed_class = linted_class(intent, draft);
  outgoing.channel = intent.channel;
  outgoing.started_by = intent.class_ == MessageClass::legal ? consents::Starter::automatic
                                                             : consents::Starter::person;
  outgoing.legal = intent.legal;
  outgoing.reveals = consents::reveals(draft);
  outgoing.expires_at = intent.expires_at;
  const auto judged = consents::stricter(outgoing.message_class, outgoing.proposed_class);
  standing.surprise_at_risk = gives_away(writing, at, intent, behind, judged);
  return {consents::decide(outgoing, standing, at), standing.where};
}

bool is_stopped(const House& house, const Writing& writing, const store::OutboxRecord& record) {
  const bool is_legal = record.message_class == MessageClass::legal;
  if (is_legal && !consents::yields_to_stop(record.legal)) return false;
  Intent intent;
  intent.client_id = record.client_id;
  intent.contact_id = record.contact_id;
  intent.channel = record.channel;
  intent.itself = record.id;
  const auto now = standing_of(house, writing, writing.now, intent).suppression;
  const bool is_held =
      now == consents::AddressState::on_hold && record.message_class == MessageClass::marketing;
  return is_held || now == consents::AddressState::opted_out ||
         now == consents::AddressState::disputed;
}

Finished finished(const Writing& writing, const Intent& intent, MessageClass judged,
                  const std::string& address_key) {
  if (intent.channel != Channel::sms || judged == MessageClass::legal) {
    return {intent.body, {}};
  }
  const auto line = store::stop_line(writing.tx, writing.scope, address_key);
  const auto words = consents::house_words(writing.tx, writing.scope);
  const auto footer =
      consents::footer(intent.body, {judged, line.at, line.texts_since}, words, writing.now);
  if (footer.empty()) return {intent.body, {}};
  return {intent.body + "\n" + footer, footer};
}

std::vector<AlsoAt> also_at(const Writing& writing, ClientId client_id,
                            const std::string& address_key) {
  std::vector<AlsoAt> others;
  for (const auto& id : clients::clients_at(writing.tx, writing.scope, address_key)) {
    if (id == client_id || !clients::require_visible(writing.tx, writing.scope, id)) continue;
    const auto other = clients::load_client(writing.tx, writing.scope, writing.now, id);
    if (other) others.push_back({id, clients::display_name(*other)});
  }
  return others;
}

std::string reasons_text(const consents::Verdict& verdict) {
  std::string text;
  for (const auto& reason : verdict.reasons) {
    if (!text.empty()) text += ' ';
    text += reason.text;
  }
  return text;
}

}  // namespace carnet::messages

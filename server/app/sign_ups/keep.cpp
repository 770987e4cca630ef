// SPDX-License-Identifier: Apache-2.0
// Opens a link, and keeps what a client wrote by it: every fault first, then all of it once.
#include "app/sign_ups/keep.hpp"

#include "app/sign_ups/rules.hpp"
#include "app/stores/stores.hpp"
#include "kit/id/id_source.hpp"

namespace carnet::sign_ups {

namespace {

/// The client writes; it is on file under whoever showed the link, in that store.
Scope scope_of(const store::SignUpRecord& link) {
  Scope scope;
  scope.actor = Actor::person;
  scope.staff_id = link.staff_id;
  scope.stores = {link.store_id};
  return scope;
}

Result<void> keep_day(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                      occasions::OccasionKind kind, const std::optional<PartialDay>& day) {
  if (!day) return {};
  occasions::NewOccasion occasion;
  occasion.id = new_id<OccasionId>(now);
  occasion.kind = kind;
  occasion.date = *day;
  const auto kept = occasions::keep_occasion(tx, scope, now, client_id, occasion);
  if (!kept) return kept.error();
  return {};
}

// Where and how it was said, as a person reads it in the evidence.
Line<120> place_of(sql::Tx& tx, const Scope& scope, std::string_view user_agent) {
  const auto at = stores::find(tx, scope, scope.stores.front());
  auto place = (at ? at->name.substr(0, 80) : std::string()) + ", ";
  return Line<120>::parse(place.append(device_of(user_agent))).value();
}

carnet::consents::NewConsent yes(Instant now, ContactId contact_id, WordingId wording_id,
                                 const Line<120>& place) {
  carnet::consents::NewConsent consent;
  consent.id = new_id<ConsentId>(now);
  consent.contact_id = contact_id;
  consent.purpose = carnet::consents::Purpose::marketing;
  consent.method = carnet::consents::ConsentMethod::form;
  consent.wording_id = wording_id;
  consent.place = place;
  return consent;
}

struct Said {
  const char* pointer;
  carnet::consents::Channel channel;
  std::optional<carnet::consents::NewConsent> consent;
};

std::vector<Said> said_in(Instant now, const SignUpEntry& entry, const Ids& ids,
                          const Line<120>& place) {
  using carnet::consents::Channel;
  std::vector<Said> said{{"/agreed_by_text", Channel::sms, {}},
                         {"/agreed_by_email", Channel::email, {}}};
  if (entry.agreed_by_text) {
    said.front().consent = yes(now, ids.phone_id, *entry.agreed_by_text, place);
  }
  if (entry.agreed_by_email) {
    said.back().consent = yes(now, ids.email_id, *entry.agreed_by_email, place);
  }
  return said;
}

FieldFaults every_fault(sql::Tx& tx, const Scope& scope, const SignUpEntry& entry,
                        const clients::NewClient& client, const std::vector<Said>& said) {
  auto faults = faults_of(entry);
  faults.merge(as_written(clients::faults_in(tx, scope, client), entry));
  for (const auto& each : said) {
    if (!each.consent) continue;
    const auto wrong = carnet::consents::faults_in(tx, scope, *each.consent, each.channel);
    if (!wrong.empty()) faults.emplace(each.pointer, wrong.begin()->second);
  }
  return faults;
}

}  // namespace

std::string hash_of(const House& house, const std::string& token) {
  return keyed_hash("sign-up " + token, house.key);
}

Fault over() {
  return fault(FaultKind::not_found, "over", "This link is over. Please ask for a new one.");
}

Result<OpenedSignUp> open_link(sql::Tx& tx, const House& house, const Scope& scope, Instant now,
                               const NewSignUp& asked) {
  auto store_id = asked.store_id;
  if (!store_id && !scope.stores.empty()) store_id = scope.stores.front();
  if (!store_id) return bad_field("/store_id", "required", "Say at which store.");
  if (!stores::exists(tx, scope, *store_id) || !scope.works_at(*store_id)) {
    return bad_field("/store_id", "unknown", "You do not work at such a store.");
  }
  store::drop_over(tx, scope, now);
  if (store::count_open(tx, scope, now) >= most_open) {
    return fault(FaultKind::too_many, "too_many", "Twenty links are open. Use one of them first.");
  }
  const auto token = new_token();
  const store::SignUpRecord link{
      new_id<SignUpId>(now), hash_of(house, token), *store_id,    scope.staff_id, now,
      now + link_life,       std::nullopt,          std::nullopt, std::nullopt};
  store::insert(tx, scope, link);
  record(tx, scope, now, {{}, "sign_ups", link.id.uuid(), "opened", now, InTimeline::no});
  return OpenedSignUp{link.id, token, link.expires_at};
}

Result<SignedUp> keep_entry(sql::Tx& tx, const House& house, Instant now, const SignUpEntry& entry,
                            std::string_view user_agent) {
  const auto link = store::hold_at(tx, house_scope(), hash_of(house, entry.token.text()));
  if (!link) return over();
  const SignedUp answer{stores::house_facts(tx, house_scope()).name};
  if (link->used_at && link->entry_id == entry.id) return answer;
  if (state_of(link->used_at, link->expires_at, now) != SignUpState::open) return over();
  const auto scope = scope_of(*link);
  const Ids ids{new_id<ClientId>(now), new_id<ContactId>(now), new_id<ContactId>(now)};
  const auto client = as_client(entry, ids, link->store_id);
  const auto said = said_in(now, entry, ids, place_of(tx, scope, user_agent));
  if (auto faults = every_fault(tx, scope, entry, client, said); !faults.empty()) {
    return bad_fields(std::move(faults));
  }
  if (const auto kept = clients::keep_client(tx, scope, now, client); !kept) return kept.error();
  using occasions::OccasionKind;
  const auto born = keep_day(tx, scope, now, client.id, OccasionKind::birthday, entry.birthday);
  if (!born) return born.error();
  const auto wed =
      keep_day(tx, scope, now, client.id, OccasionKind::anniversary, entry.anniversary);
  if (!wed) return wed.error();
  for (const auto& each : said) {
    if (!each.consent) continue;
    const auto kept = carnet::consents::keep_consent(tx, scope, now, client.id, *each.consent);
    if (!kept) return kept.error();
  }
  store::mark_used(tx, scope, now, link->id, entry.id, client.id);
  record(tx, scope, now, {client.id, "sign_ups", link->id.uuid(), "used", now, InTimeline::no});
  return answer;
}

}  // namespace carnet::sign_ups

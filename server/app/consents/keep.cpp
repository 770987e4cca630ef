// SPDX-License-Identifier: Apache-2.0
// Writes the ledger: what a person recorded, what an import brought, and the first wordings.
#include <algorithm>

#include "app/consents/store.hpp"
#include "app/house/journal.hpp"
#include "app/stores/stores.hpp"
#include "kit/id/id_source.hpp"

namespace carnet::consents {

namespace {

std::optional<store::ContactOnFile> contact_of(sql::Tx& tx, const Scope& scope, ClientId client_id,
                                               ContactId contact_id) {
  for (const auto& contact : store::contacts_of(tx, scope, client_id)) {
    if (contact.id == contact_id && contact.kind != "address") return contact;
  }
  return std::nullopt;
}

Channel channel_of(const store::ContactOnFile& contact) {
  return contact.kind == "email" ? Channel::email : Channel::sms;
}

/// A grant is worth what was shown: words for this purpose and channel.
Result<void> check_wording(sql::Tx& tx, const Scope& scope, const NewConsent& consent,
                           Channel channel) {
  if (consent.state == SaidState::revoked && !consent.wording_id) return {};
  if (!consent.wording_id) {
    return bad_field("/wording_id", "required", "Name the wording that was shown.");
  }
  const auto wording = store::find_wording(tx, scope, *consent.wording_id);
  if (!wording) return bad_field("/wording_id", "unknown", "There is no such wording.");
  if (wording->purpose != consent.purpose || wording->channel != channel) {
    return bad_field("/wording_id", "other_purpose",
                     "This wording is for another purpose or channel.");
  }
  return {};
}

std::string place_of(sql::Tx& tx, const Scope& scope, const NewConsent& consent) {
  if (consent.place && !consent.place->is_empty()) return consent.place->text();
  if (scope.stores.empty()) return {};
  const auto at = stores::find(tx, scope, scope.stores.front());
  return at ? at->name : std::string();
}

store::ConsentRecord record_of(const Scope& scope, Instant now, ClientId client_id,
                               const NewConsent& consent, const store::ContactOnFile& contact,
                               std::string place) {
  const bool is_complete = consent.wording_id && !place.empty() && !scope.is_house();
  return {client_id,
          consent.id,
          consent.contact_id,
          contact.address_key,
          channel_of(contact),
          consent.purpose,
          consent.state == SaidState::granted ? ConsentState::granted : ConsentState::revoked,
          consent.method,
          consent.wording_id,
          std::move(place),
          "",
          is_complete,
          scope.person(),
          now};
}

store::ConsentRecord imported(const Scope& scope, Instant now, ClientId client_id,
                              std::string address_key, Channel channel,
                              const ImportedConsent& consent) {
  const bool is_attested = !consent.attestation.empty();
  const auto yes = is_attested ? ConsentState::granted : ConsentState::unknown;
  return {client_id,
          consent.id,
          consent.contact_id,
          std::move(address_key),
          channel,
          consent.purpose,
          consent.said_yes ? yes : ConsentState::revoked,
          ConsentMethod::import,
          std::nullopt,
          "",
          consent.attestation,
          is_attested,
          scope.person(),
          std::min(consent.at, now)};
}

}  // namespace

FieldFaults faults_in(sql::Tx& tx, const Scope& scope, const NewConsent& consent, Channel channel) {
  FieldFaults faults;
  if (consent.id.is_empty()) faults["/id"] = {"required", "A consent needs an identifier."};
  if (const auto fits = check_wording(tx, scope, consent, channel); !fits) {
    faults.merge(fits.error().fields);
  }
  if (consent.state == SaidState::granted && consent.method == ConsentMethod::import) {
    faults["/method"] = {"by_import", "Only an import records this, with its attestation."};
  }
  if (consent.state == SaidState::granted && consent.method == ConsentMethod::reply) {
    faults["/method"] = {"by_reply", "Only the client's own JOIN or START is such an answer."};
  }
  return faults;
}

Result<Consent> keep_consent(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                             const NewConsent& consent, std::optional<Instant> said_at) {
  if (const auto stands = store::find(tx, scope, client_id, consent.id)) return *stands;
  const auto contact = contact_of(tx, scope, client_id, consent.contact_id);
  if (!contact) {
    return bad_field("/contact_id", "unknown", "The client has no such telephone or email.");
  }
  if (auto faults = faults_in(tx, scope, consent, channel_of(*contact)); !faults.empty()) {
    return bad_fields(std::move(faults));
  }
  const auto at = std::min(said_at.value_or(now), now);
  const auto row = record_of(scope, at, client_id, consent, *contact, place_of(tx, scope, consent));
  store::insert(tx, scope, row);
  record(tx, scope, now,
         {client_id, "consents", consent.id.uuid(), shape::enum_name(row.state), at});
  return *store::find(tx, scope, client_id, consent.id);
}

Result<void> keep_imported(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                           const ImportedConsent& consent) {
  const auto contact = contact_of(tx, scope, client_id, consent.contact_id);
  if (!contact) {
    return bad_field("/contact_id", "unknown", "The client has no such telephone or email.");
  }
  const auto row =
      imported(scope, now, client_id, contact->address_key, channel_of(*contact), consent);
  if (store::insert(tx, scope, row)) {
    record(tx, scope, now,
           {client_id, "consents", consent.id.uuid(), "imported", now, InTimeline::no});
  }
  return {};
}

void keep_all_imported(sql::Tx& tx, const Scope& scope, Instant now,
                       const std::vector<ImportedFor>& all) {
  std::vector<store::ConsentRecord> rows;
  std::vector<Happening> happenings;
  for (const auto& each : all) {
    rows.push_back(
        imported(scope, now, each.client_id, each.address_key, each.channel, each.consent));
    happenings.push_back(
        {each.client_id, "consents", each.consent.id.uuid(), "imported", now, InTimeline::no});
  }
  store::insert_all(tx, scope, rows);
  record_all(tx, scope, now, happenings);
}

void write_first_wordings(sql::Tx& tx, const Scope& scope, Instant now) {
  if (!store::wordings(tx, scope).empty()) return;
  const auto house = house_words(tx, scope);
  for (const auto& first : first_wordings()) {
    store::insert_wording(tx, scope, now,
                          {new_id<WordingId>(now), first.purpose, first.channel,
                           filled_wording(first.body, house), 1});
  }
}

}  // namespace carnet::consents

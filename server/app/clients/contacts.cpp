// SPDX-License-Identifier: Apache-2.0
// Contact points of a page that stands. Suppressions and consents hang on the address, not on the
// contact point: whatever is removed or added here, a STOP stays.
#include "app/clients/contacts.hpp"

#include <algorithm>

#include "app/consents/consents.hpp"
#include "app/house/aliases.hpp"
#include "app/stores/stores.hpp"
#include "kit/id/id_source.hpp"

namespace carnet::clients {

store::ContactRecord record_of(ClientId client_id, const NewContact& contact,
                               const std::string& country, Instant now) {
  const auto address = *read_address(contact.kind, contact.value.text(), country);
  return {client_id,
          contact.id,
          contact.kind,
          address.value,
          address.key,
          address.country,
          "",
          contact.label ? contact.label->text() : "",
          contact.shared.value_or(false) || contact.holder.value_or(Holder::own) != Holder::own,
          contact.preferred.value_or(false),
          now,
          contact.holder.value_or(Holder::own),
          contact.holder_name ? contact.holder_name->text() : "",
          contact.holder_id};
}

std::vector<std::string> zones_of(sql::Tx& tx, const Scope& scope,
                                  const store::ClientRecord& client,
                                  const std::vector<Contact>& contacts) {
  if (!client.time_zone.empty()) return {client.time_zone};
  const auto home = stores::country_of(tx, scope, client.home_store_id);
  std::vector<std::string> lines;
  for (const auto& each : contacts) {
    if (each.kind == ContactKind::address && each.holder == Holder::own)
      lines.push_back(each.value);
  }
  return consents::zones_at(lines, home);
}

namespace {

using Contacts = std::vector<store::ContactRecord>;

/// A page as it is held while its contact points change.
struct Held {
  store::ClientRecord client;
  Contacts contacts;
  std::string country;  // how numbers without a country's code are read
};

Result<Held> hold(Session& session, ClientId client_id) {
  auto& tx = session.tx();
  if (auto visible = require_visible(tx, session.scope, client_id); !visible) {
    return visible.error();
  }
  auto client = store::hold(tx, session.scope, client_id);
  auto country = stores::country_of(tx, session.scope, client->home_store_id);
  return Held{std::move(*client), store::contact_records_of(tx, session.scope, client_id),
              std::move(country)};
}

Contacts::const_iterator find_in(const Contacts& contacts, ContactId id) {
  return std::find_if(contacts.begin(), contacts.end(),
                      [&](const auto& each) { return each.id == id; });
}

Parsed<Address> read_new(const Held& page, ContactKind kind, const std::string& value,
                         ContactId itself) {
  auto address = read_address(kind, value, page.country);
  if (!address || address->key.empty()) return address;
  for (const auto& each : page.contacts) {
    if (each.id != itself && each.address_key == address->key) {
      return wrong("repeated", "This contact point is on the page already.");
    }
  }
  return address;
}

Contact shown(const store::ContactRecord& row) {
  return {row.id,        row.kind,   row.value,       row.label,    row.shared,
          row.preferred, row.holder, row.holder_name, row.holder_id};
}

Happening happening(const Session& session, const store::ContactRecord& row, std::string_view verb,
                    InTimeline in_timeline = InTimeline::yes) {
  return {row.client_id, "contacts", row.id.uuid(), verb, session.now, in_timeline};
}

void put(Session& session, const store::ContactRecord& row) {
  store::insert_contact(session.tx(), session.scope, row);
  session.record(happening(session, row, "kept"));
}

void take_away(Session& session, const store::ContactRecord& row) {
  store::remove_contact(session.tx(), session.scope, row.client_id, row.id);
  session.record(happening(session, row, "removed"));
}

/// One number, one email is preferred at most; and the words a search looks in follow.
// unrecorded: whoever settles a contact point has recorded it.
Contact settled(Session& session, const store::ContactRecord& row) {
  if (row.preferred) store::prefer_alone(session.tx(), session.scope, row);
  refresh_search(session.tx(), session.scope, row.client_id);
  return shown(row);
}

/// A holder is another client, whom the asker may see.
void check_holder(Session& session, ClientId client_id, const std::optional<ClientId>& holder_id,
                  FieldFaults& faults) {
  if (!holder_id) return;
  const bool is_other = *holder_id != client_id;
  if (is_other && store::is_visible(session.tx(), session.scope, *holder_id)) return;
  faults["/holder_id"] = {"unknown", "There is no such client beside this one."};
}

Result<Contact> add_contact(Session& session, ClientId client_id, NewContact contact) {
  contact.holder_id = as_meant(session.tx(), session.scope, contact.holder_id);
  const auto page = hold(session, client_id);
  if (!page) return page.error();
  const auto stands = find_in(page->contacts, contact.id);
  if (stands != page->contacts.end()) return shown(*stands);
  FieldFaults faults;
  if (contact.id.is_empty()) faults["/id"] = {"required", "A contact point needs an identifier."};
  const auto address = read_new(*page, contact.kind, contact.value.text(), contact.id);
  if (!address) faults["/value"] = address.error();
  check_holder(session, client_id, contact.holder_id, faults);
  if (!faults.empty()) return bad_fields(std::move(faults));
  const auto row = record_of(client_id, contact, page->country, session.now);
  put(session, row);
  return settled(session, row);
}

void apply(const ContactEdit& edit, store::ContactRecord& row) {
  if (edit.label) row.label = edit.label->text();
  if (edit.shared) row.shared = *edit.shared;
  if (edit.preferred) row.preferred = *edit.preferred;
  // Another name is another person, unless it is said who.
  if (edit.holder_name && edit.holder_name->text() != row.holder_name) row.holder_id.reset();
  if (edit.holder_name) row.holder_name = edit.holder_name->text();
  if (edit.holder_id) row.holder_id = edit.holder_id;
  if (edit.holder) row.holder = *edit.holder;
  // Another person reads what is not the client's own; and nobody else holds what is.
  if (row.holder != Holder::own) row.shared = true;
  if (row.holder == Holder::own) row.holder_id.reset();
  if (row.holder == Holder::own) row.holder_name.clear();
}

void apply(const Address& address, store::ContactRecord& row) {
  row.value = address.value;
  row.address_key = address.key;
  row.country = address.country;
  row.region.clear();
}

Result<Contact> edit_contact(Session& session, ClientId client_id, ContactId id, ContactEdit edit) {
  edit.holder_id = as_meant(session.tx(), session.scope, edit.holder_id);
  const auto page = hold(session, client_id);
  if (!page) return page.error();
  const auto stands = find_in(page->contacts, id);
  if (stands == page->contacts.end()) return not_found("contact point");
  auto row = *stands;
  apply(edit, row);
  FieldFaults faults;
  check_holder(session, client_id, edit.holder_id, faults);
  if (edit.value) {
    const auto address = read_new(*page, row.kind, edit.value->text(), id);
    if (!address) faults["/value"] = address.error();
    if (address) apply(*address, row);
  }
  if (!faults.empty()) return bad_fields(std::move(faults));
  if (row.address_key == stands->address_key) {
    store::update_contact(session.tx(), session.scope, row);
    session.record(happening(session, row, "changed", InTimeline::no));
    return settled(session, row);
  }
  take_away(session, *stands);
  row.id = new_id<ContactId>(session.now);
  row.created_at = session.now;
  put(session, row);
  return settled(session, row);
}

Result<void> remove_contact(Session& session, ClientId client_id, ContactId id) {
  const auto page = hold(session, client_id);
  if (!page) return page.error();
  const auto stands = find_in(page->contacts, id);
  if (stands == page->contacts.end()) return not_found("contact point");
  const auto& client = page->client;
  const bool is_named = !(client.given_name + client.family_name + client.preferred_name).empty();
  if (!is_named && page->contacts.size() == 1) {
    return fault(FaultKind::conflict, "last_contact",
                 "Nobody could say whose page this is: give it a name first.");
  }
  take_away(session, *stands);
  refresh_search(session.tx(), session.scope, client_id);
  return {};
}

}  // namespace

void add_contact_routes(Routes& routes) {
  routes.post("/api/clients/{client_id}/contacts",
              {.name = "add_contact", .summary = "Keeps a contact point of a client"}, add_contact);
  routes.patch(
      "/api/clients/{client_id}/contacts/{id}",
      {.name = "edit_contact",
       .summary = "Changes a contact point; another number or email gets an id of its own"},
      edit_contact);
  routes.remove("/api/clients/{client_id}/contacts/{id}",
                {.name = "remove_contact",
                 .summary = "Removes a contact point; what its owner asked of us stays"},
                remove_contact);
}

}  // namespace carnet::clients

// SPDX-License-Identifier: Apache-2.0
// Keeping a client: the row, its contact points, its book and store, its search words.
#include <boost/json.hpp>
#include <set>

#include "app/clients/contacts.hpp"
#include "app/clients/rules.hpp"
#include "app/clients/search_store.hpp"
#include "app/duplicates/duplicates.hpp"
#include "app/house/aliases.hpp"
#include "app/house/held_pages.hpp"
#include "app/stores/stores.hpp"
#include "kit/json/json.hpp"

namespace carnet::clients {

namespace {

std::string text_of(const std::optional<Line<100>>& line) { return line ? line->text() : ""; }

store::ClientRecord record_of(const NewClient& client, Instant now) {
  store::ClientRecord record;
  record.id = client.id;
  record.kind = client.kind.value_or(ClientKind::person);
  record.given_name = text_of(client.given_name);
  record.family_name = text_of(client.family_name);
  record.preferred_name = text_of(client.preferred_name);
  record.language = client.language ? client.language->text() : "";
  record.home_store_id = client.home_store_id;
  record.time_zone = client.time_zone ? client.time_zone->text() : "";
  record.tags = json::print(client.tags);
  record.sort_key = sort_key_of(record.given_name, record.family_name, record.preferred_name);
  record.created_at = now;
  record.changed_at = now;
  record.salutation = client.salutation ? client.salutation->text() : "";
  record.name_order = client.name_order.value_or(NameOrder::given_family);
  return record;
}

// A page that was a number alone gets the name that was said.
void give_name(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
               const NewClient& client) {
  auto page = store::find(tx, scope, client_id);
  const auto said = names_of(client);
  const bool is_nameless =
      page->given_name.empty() && page->family_name.empty() && page->preferred_name.empty();
  const bool says_one = !(said.given + said.family + said.preferred).empty();
  if (!is_nameless || !says_one || page->kind == ClientKind::shared) return;
  page->kind = ClientKind::person;
  page->given_name = said.given;
  page->family_name = said.family;
  page->preferred_name = said.preferred;
  page->sort_key = sort_key_of(said.given, said.family, said.preferred);
  page->changed_at = now;
  if (!store::update(tx, scope, *page, page->version)) return;
  record(tx, scope, now, {client_id, "clients", client_id.uuid(), "named", now, InTimeline::no});
}

}  // namespace

Result<void> require_visible(sql::Tx& tx, const Scope& scope, ClientId client_id) {
  if (store::is_visible(tx, scope, client_id)) return {};
  return not_found("client");
}

std::vector<ClientId> clients_at(sql::Tx& tx, const Scope& scope, const std::string& address_key) {
  return store::clients_at(tx, scope, address_key);
}

void refresh_search(sql::Tx& tx, const Scope& scope, ClientId client_id) {
  const auto client = store::find(tx, scope, client_id);
  if (!client) return;
  const auto words = search_words({client->given_name, client->family_name, client->preferred_name},
                                  store::contacts_of(tx, scope, client_id));
  store::write_search_row(tx, scope, {client_id, words, client->sort_key});
  duplicates::refresh_keys(tx, scope, client_id);
}

void add_search_rows(sql::Tx& tx, const Scope& scope, std::vector<SearchRow> rows) {
  store::add_search_rows(tx, scope, std::move(rows));
}

Result<Client> load_client(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id) {
  const auto record = store::find(tx, scope, client_id);
  if (!record) return not_found("client");
  const auto tags = json::parse<std::vector<std::string>>(record->tags);
  std::vector<DatedOccasion> occasions;
  for (const auto& each : store::occasion_dates_of(tx, scope, client_id)) {
    occasions.push_back({each.id, each.label, PartialDay{each.year, each.month, each.day}});
  }
  auto contacts = store::contacts_of(tx, scope, client_id);
  auto zones = zones_of(tx, scope, *record, contacts);
  const auto today = clock::day_in(now, clock_of(zones));
  const auto hours = hours_of(record->preferred_hours);
  const auto source = record->time_zone.empty() ? ZoneSource::address : ZoneSource::stated;
  auto said = zone_text(zones, source);
  return Client{record->id,
                record->kind,
                record->given_name,
                record->family_name,
                record->preferred_name,
                record->language,
                record->home_store_id,
                record->time_zone,
                std::move(contacts),
                tags ? *tags : std::vector<std::string>{},
                store::count_notes(tx, scope, client_id),
                today ? next_of(occasions, *today) : std::nullopt,
                record->version,
                record->salutation,
                record->name_order,
                record->preferred_channel,
                hours,
                preference_text(record->preferred_channel, hours),
                std::move(zones),
                std::move(said)};
}

FieldFaults faults_in(sql::Tx& tx, const Scope& scope, const NewClient& client) {
  auto faults = faults_of(client, stores::country_of(tx, scope, client.home_store_id));
  if (client.home_store_id && !stores::exists(tx, scope, *client.home_store_id)) {
    faults["/home_store_id"] = {"unknown", "There is no such store."};
  }
  return faults;
}

Result<Client> keep_client(sql::Tx& tx, const Scope& scope, Instant now, const NewClient& client) {
  if (auto faults = faults_in(tx, scope, client); !faults.empty()) return bad_fields(faults);
  const auto country = stores::country_of(tx, scope, client.home_store_id);
  if (!store::insert(tx, scope, record_of(client, now))) {
    // The same create again, after a lost answer: what stands is the answer.
    const auto page = as_meant(tx, scope, client.id);
    if (const auto visible = require_visible(tx, scope, page); !visible) {
      return fault(FaultKind::conflict, "id_taken", "This identifier is in use.");
    }
    return load_client(tx, scope, now, page);
  }
  note_held(tx, client.id);
  for (const auto& contact : client.contacts) {
    store::insert_contact(tx, scope, record_of(client.id, contact, country, now));
  }
  auto stores = scope.stores;
  if (client.home_store_id) stores = {*client.home_store_id};
  for (const auto store_id : stores) store::join_store(tx, scope, client.id, store_id);
  if (scope.person()) store::join_book(tx, scope, client.id, scope.staff_id, now);
  refresh_search(tx, scope, client.id);
  record(tx, scope, now, {client.id, "clients", client.id.uuid(), "kept", now});
  return load_client(tx, scope, now, client.id);
}

std::map<ContactId, ContactId> add_to_page(sql::Tx& tx, const Scope& scope, Instant now,
                                           ClientId client_id, const NewClient& client) {
  help(tx, scope, now, client_id);
  const auto country = stores::country_of(tx, scope, client.home_store_id);
  std::map<std::string, ContactId> standing;
  std::set<ContactId> taken;
  for (const auto& contact : store::contacts_of(tx, scope, client_id)) {
    const auto address = read_address(contact.kind, contact.value, country);
    if (address && !address->key.empty()) standing.emplace(address->key, contact.id);
    taken.insert(contact.id);
  }
  std::map<ContactId, ContactId> stands_as;
  for (const auto& contact : client.contacts) {
    const auto row = record_of(client_id, contact, country, now);
    const auto same = standing.find(row.address_key);
    stands_as[contact.id] = same == standing.end() ? contact.id : same->second;
    if (same == standing.end() && taken.insert(contact.id).second) {
      store::insert_contact(tx, scope, row);
      record(tx, scope, now,
             {client_id, "contacts", contact.id.uuid(), "kept", now, InTimeline::no});
    }
  }
  give_name(tx, scope, now, client_id, client);
  refresh_search(tx, scope, client_id);
  return stands_as;
}

}  // namespace carnet::clients

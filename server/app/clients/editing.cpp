// SPDX-License-Identifier: Apache-2.0
// Changing a client's fields; who comes second is shown what stands there now, by whom and when.
#include "app/clients/editing.hpp"

#include "app/clients/rules.hpp"
#include "app/clients/store.hpp"
#include "app/house/past_edits.hpp"
#include "app/stores/stores.hpp"
#include "kit/json/json.hpp"

namespace carnet::clients {

namespace {

void apply(const ClientEdit& edit, store::ClientRecord& record) {
  if (edit.given_name) record.given_name = edit.given_name->text();
  if (edit.family_name) record.family_name = edit.family_name->text();
  if (edit.preferred_name) record.preferred_name = edit.preferred_name->text();
  if (edit.language) record.language = edit.language->text();
  if (edit.home_store_id) record.home_store_id = edit.home_store_id;
  if (edit.time_zone) record.time_zone = edit.time_zone->text();
  if (edit.tags) record.tags = json::print(*edit.tags);
  if (edit.salutation) record.salutation = edit.salutation->text();
  if (edit.name_order) record.name_order = *edit.name_order;
  if (edit.preferred_channel) record.preferred_channel = *edit.preferred_channel;
  if (edit.preferred_hours) record.preferred_hours = hours_column(*edit.preferred_hours);
  const bool is_named = !(record.given_name + record.family_name + record.preferred_name).empty();
  if (is_named && record.kind == ClientKind::unnamed) record.kind = ClientKind::person;
  record.sort_key = sort_key_of(record.given_name, record.family_name, record.preferred_name);
}

Fault stale(Session& session, ClientId client_id, std::int64_t version) {
  auto& tx = session.tx();
  auto refusal = fault(FaultKind::stale, "version", "Somebody changed this page in the meantime.");
  const auto client = load_client(tx, session.scope, session.now, client_id);
  if (!client) return client.error();
  const EditedRow row{client_id, "clients", client_id.uuid()};
  const Stale detail{{*client, changes_since(tx, session.scope, row, version)}};
  refusal.detail = json::print(detail);
  return refusal;
}

FieldFaults faults_of(sql::Tx& tx, const Scope& scope, const ClientEdit& edit) {
  FieldFaults faults;
  if (edit.home_store_id && !stores::exists(tx, scope, *edit.home_store_id)) {
    faults["/home_store_id"] = {"unknown", "There is no such store."};
  }
  if (edit.preferred_hours) {
    if (auto fault = fault_of(*edit.preferred_hours)) faults["/preferred_hours"] = *fault;
  }
  return faults;
}

Result<Client> edit_client(Session& session, ClientId client_id, ClientEdit edit) {
  auto& tx = session.tx();
  if (auto visible = require_visible(tx, session.scope, client_id); !visible) {
    return visible.error();
  }
  const auto version = session.version();
  if (!version) return version.error();
  if (auto faults = faults_of(tx, session.scope, edit); !faults.empty()) {
    return bad_fields(std::move(faults));
  }
  auto record = store::find(tx, session.scope, client_id);
  apply(edit, *record);
  record->changed_at = session.now;
  if (!store::update(tx, session.scope, *record, *version)) {
    return stale(session, client_id, *version);
  }
  refresh_search(tx, session.scope, client_id);
  session.record({client_id, "clients", client_id.uuid(), "changed", session.now, InTimeline::no,
                  json::print(trace_of(edit, *version + 1))});
  return load_client(tx, session.scope, session.now, client_id);
}

}  // namespace

void add_edit_routes(Routes& routes) {
  routes.patch("/api/clients/{client_id}",
               {.name = "edit_client",
                .summary = "Changes some fields of a client; 412 tells what stands there now",
                .if_match = docs::IfMatch::required},
               edit_client);
}

}  // namespace carnet::clients

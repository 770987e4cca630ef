// SPDX-License-Identifier: Apache-2.0
// Keeps who came along on a visit, tells it on their own page, and the routes.
#include "app/visits/companions.hpp"

#include <algorithm>

#include "app/clients/clients.hpp"
#include "app/house/aliases.hpp"
#include "app/surprises/surprises.hpp"
#include "app/visits/companions_store.hpp"
#include "app/visits/rules.hpp"

namespace carnet::visits {

namespace {

constexpr auto noun = "companions";

bool is_kept_from(sql::Tx& tx, const Scope& scope, Instant now, ClientId host_id, VisitId visit_id,
                  ClientId other_id) {
  const auto unheard = surprises::unheard_by(tx, scope, now, Audience::client(other_id),
                                             std::span<const ClientId>(&host_id, 1));
  return unheard.has(surprises::Kept::visits, visit_id.uuid());
}

bool came_along(const std::vector<Companion>& companions, ClientId client_id) {
  return std::ranges::any_of(companions,
                             [&](const Companion& one) { return one.client_id == client_id; });
}

}  // namespace

FieldFaults companion_faults(sql::Tx& tx, const Scope& scope, const NewCompanion& companion) {
  FieldFaults faults;
  if (companion.id.is_empty()) {
    faults["/id"] = {"required", "Who came along needs an identifier."};
  }
  if (!clients::require_visible(tx, scope, as_meant(tx, scope, companion.client_id))) {
    faults["/client_id"] = {"unknown", "There is no such client."};
  }
  return faults;
}

void keep_companions(sql::Tx& tx, const Scope& scope, Instant now, const store::VisitRecord& visit,
                     const std::vector<NewCompanion>& companions) {
  std::vector<Companion> there;
  for (const auto& each : companions) {
    const auto other_id = as_meant(tx, scope, each.client_id);
    if (other_id == visit.client_id || came_along(there, other_id)) continue;
    there.push_back({each.id, other_id, ""});
    const store::CompanionRecord host{visit.client_id, each.id,        visit.id, Part::host,
                                      other_id,        scope.person(), now};
    if (!store::insert_companion(tx, scope, host)) continue;
    auto guest = host;
    std::swap(guest.client_id, guest.other_id);
    guest.part = Part::guest;
    store::insert_companion(tx, scope, guest);
    record(tx, scope, now, {host.client_id, noun, each.id.uuid(), "kept", now, InTimeline::no});
    record(tx, scope, now, {other_id, noun, each.id.uuid(), "came_along", visit.at});
  }
}

std::map<Uuid, std::string> told_of_coming_along(sql::Tx& tx, const Scope& scope, Instant now,
                                                 ClientId client_id, const std::vector<Uuid>& ids) {
  if (ids.empty()) return {};
  const auto rows = store::along(tx, scope, client_id, ids);
  std::vector<ClientId> hosts;
  for (const auto& row : rows) hosts.push_back(row.host_id);
  const auto unheard = surprises::unheard_by(tx, scope, now, Audience::client(client_id), hosts);
  std::map<Uuid, std::string> told;
  for (const auto& row : rows) {
    if (unheard.has(surprises::Kept::visits, row.visit_id.uuid())) continue;
    const auto host = clients::display_name(row);
    told[row.id.uuid()] = along_text(row.is_seen != 0 ? host : "", row.pieces.value_or(""));
  }
  return told;
}

namespace {

Result<Visit> add_companion(Session& session, ClientId client_id, VisitId visit_id,
                            NewCompanion companion) {
  auto& tx = session.tx();
  const auto& scope = session.scope;
  if (auto visible = clients::require_visible(tx, scope, client_id); !visible) {
    return visible.error();
  }
  const auto visit = store::find(tx, scope, client_id, visit_id);
  if (!visit) return not_found("visit");
  auto faults = companion_faults(tx, scope, companion);
  const auto other_id = as_meant(tx, scope, companion.client_id);
  if (other_id == client_id) faults["/client_id"] = {"self", "It is their own visit."};
  if (is_kept_from(tx, scope, session.now, client_id, visit_id, other_id)) {
    faults["/client_id"] = {"kept_from", "This visit is kept from them."};
  }
  const bool is_there = came_along(visit->companions, other_id);
  if (!is_there && visit->companions.size() >= most_companions) {
    faults["/client_id"] = {"too_many", "At most twelve clients come along on one visit."};
  }
  if (!faults.empty()) return bad_fields(std::move(faults));
  if (!is_there) {
    store::VisitRecord row;
    row.client_id = client_id;
    row.id = visit_id;
    row.at = visit->at;
    keep_companions(tx, scope, session.now, row, {companion});
  }
  return *store::find(tx, scope, client_id, visit_id);
}

/// From either page.
Result<void> remove_companion(Session& session, ClientId client_id, CompanionId id) {
  auto& tx = session.tx();
  const auto& scope = session.scope;
  if (auto visible = clients::require_visible(tx, scope, client_id); !visible) {
    return visible.error();
  }
  const auto companion = store::find_companion(tx, scope, client_id, id);
  if (!companion) return not_found("companion");
  for (const auto page : {client_id, companion->other_id}) {
    store::remove_companion(tx, scope, page, id);
    record(tx, scope, session.now, {page, noun, id.uuid(), "removed", session.now, InTimeline::no});
  }
  return {};
}

}  // namespace

void add_companion_routes(Routes& routes) {
  routes.post(
      "/api/clients/{client_id}/visits/{id}/companions",
      {.name = "add_companion", .summary = "Another client came along, which stands on both pages"},
      add_companion);
  routes.remove("/api/clients/{client_id}/companions/{id}",
                {.name = "remove_companion", .summary = "They did not come along after all"},
                remove_companion);
}

}  // namespace carnet::visits

// SPDX-License-Identifier: Apache-2.0
// The routes of relations.
#include <algorithm>
#include <map>

#include "app/clients/clients.hpp"
#include "app/house/aliases.hpp"
#include "app/relations/store.hpp"

namespace carnet::relations {

namespace {

Relation shown(const store::ListedRelation& row) {
  if (!row.other_id) return {row.id, row.kind, {}, row.name, row.name, words_of(row.kind)};
  const auto first = clients::first_name(row.given_name.value_or(""), row.family_name.value_or(""),
                                         row.preferred_name.value_or(""));
  return {row.id, row.kind, row.other_id, clients::display_name(row), first, words_of(row.kind)};
}

store::RelationRecord record_of(ClientId client_id, const NewRelation& relation, const Scope& scope,
                                Instant now) {
  return {client_id,
          relation.id,
          relation.kind,
          relation.other_id,
          relation.name && !relation.other_id ? relation.name->text() : "",
          scope.person(),
          now};
}

/// Everybody within four steps; a household is never larger.
std::vector<Bond> bonds_around(sql::Tx& tx, const Scope& scope, ClientId client_id) {
  std::vector<Bond> all;
  std::vector<ClientId> asked;
  std::vector<ClientId> next{client_id};
  for (int step = 0; step < 4 && !next.empty() && asked.size() < 40; ++step) {
    const auto found = store::bonds_of(tx, scope, next);
    asked.insert(asked.end(), next.begin(), next.end());
    next.clear();
    for (const auto& bond : found) {
      const bool is_known = std::find(asked.begin(), asked.end(), bond.other_id) != asked.end() ||
                            std::find(next.begin(), next.end(), bond.other_id) != next.end();
      if (!is_known) next.push_back(bond.other_id);
      all.push_back(bond);
    }
  }
  return all;
}

std::vector<Member> household(sql::Tx& tx, const Scope& scope, ClientId client_id) {
  const auto ids = household_of(client_id, bonds_around(tx, scope, client_id));
  if (ids.empty()) return {};
  std::map<ClientId, std::string> names;
  for (const auto& each : store::names_of(tx, scope, ids)) {
    names[each.id] = clients::display_name(each);
  }
  std::vector<Member> members;
  for (const auto& id : ids) members.push_back({id, names[id]});
  return members;
}

}  // namespace

std::vector<Relation> relations_of(sql::Tx& tx, const Scope& scope, ClientId client_id) {
  std::vector<Relation> relations;
  for (const auto& row : store::list(tx, scope, client_id)) relations.push_back(shown(row));
  std::stable_sort(relations.begin(), relations.end(),
                   [](const auto& one, const auto& other) { return one.kind < other.kind; });
  return relations;
}

Result<Relation> keep_relation(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                               const NewRelation& asked) {
  auto relation = asked;
  relation.other_id = as_meant(tx, scope, asked.other_id);
  auto faults = faults_of(relation, client_id);
  if (faults.empty() && relation.other_id &&
      !clients::require_visible(tx, scope, *relation.other_id)) {
    faults["/other_id"] = {"unknown", "There is no such client."};
  }
  if (!faults.empty()) return bad_fields(std::move(faults));
  const auto stands = [&](const Relation& each) {
    const bool is_same = relation.other_id && each.other_id == relation.other_id;
    return each.id == relation.id || (is_same && each.kind == relation.kind);
  };
  const auto before = relations_of(tx, scope, client_id);
  const auto twin = std::find_if(before.begin(), before.end(), stands);
  if (twin != before.end()) return *twin;
  const auto row = record_of(client_id, relation, scope, now);
  if (!store::insert(tx, scope, row)) {
    return fault(FaultKind::conflict, "id_taken", "This identifier is in use.");
  }
  record(tx, scope, now, {client_id, "relations", relation.id.uuid(), "kept", now, InTimeline::no});
  if (relation.other_id) {
    auto mirror = row;
    mirror.client_id = *relation.other_id;
    mirror.other_id = client_id;
    mirror.kind = seen_from_other(relation.kind);
    store::insert(tx, scope, mirror);
    record(tx, scope, now,
           {mirror.client_id, "relations", relation.id.uuid(), "kept", now, InTimeline::no});
  }
  const auto after = relations_of(tx, scope, client_id);
  const auto kept = std::find_if(after.begin(), after.end(), stands);
  if (kept == after.end()) {
    return fault(FaultKind::conflict, "many", "The page is full of relations.");
  }
  return *kept;
}

namespace {

Result<Relations> show_relations(Session& session, ClientId client_id) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  return Relations{relations_of(session.tx(), session.scope, client_id),
                   household(session.tx(), session.scope, client_id)};
}

Result<Relation> add_relation(Session& session, ClientId client_id, NewRelation relation) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  return keep_relation(session.tx(), session.scope, session.now, client_id, relation);
}

Result<void> remove_relation(Session& session, ClientId client_id, RelationId id) {
  auto& tx = session.tx();
  auto visible = clients::require_visible(tx, session.scope, client_id);
  if (!visible) return visible;
  const auto stands = store::find(tx, session.scope, client_id, id);
  const bool is_hidden =
      stands && stands->other_id && !clients::require_visible(tx, session.scope, *stands->other_id);
  if (!stands || is_hidden) return not_found("relation");
  store::remove(tx, session.scope, client_id, id);
  session.record({client_id, "relations", id.uuid(), "removed", session.now, InTimeline::no});
  if (stands->other_id) {
    store::remove(tx, session.scope, *stands->other_id, id);
    session.record(
        {*stands->other_id, "relations", id.uuid(), "removed", session.now, InTimeline::no});
  }
  return {};
}

}  // namespace

void add_routes(Routes& routes) {
  routes.get("/api/clients/{client_id}/relations",
             {.name = "show_relations", .summary = "Family, friends, and who lives together"},
             show_relations);
  routes.post("/api/clients/{client_id}/relations",
              {.name = "add_relation", .summary = "Keeps a relation, on both pages"}, add_relation);
  routes.remove("/api/clients/{client_id}/relations/{id}",
                {.name = "remove_relation", .summary = "Takes a relation back, on both pages"},
                remove_relation);
}

}  // namespace carnet::relations

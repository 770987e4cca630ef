// SPDX-License-Identifier: Apache-2.0
// The routes of pauses.
#include <algorithm>

#include "app/clients/clients.hpp"
#include "app/occasions/occasions.hpp"
#include "app/pauses/store.hpp"
#include "app/relations/relations.hpp"

namespace carnet::pauses {

namespace {

// Why contact rests is told to those alone who would otherwise write.
bool needs_to_know(sql::Tx& tx, const Scope& scope, ClientId client_id) {
  if (scope.is_owner() || store::is_in_book(tx, scope, client_id)) return true;
  return scope.is_manager() && store::is_at_own_store(tx, scope, client_id);
}

Pause told(const store::ListedPause& pause, const Scope& scope, bool knows_why) {
  Pause shown{pause.id, {}, pause.at, pause.staff_name, pause.ended_at, pause.ended_by_name};
  if (knows_why || pause.staff_id == scope.person()) shown.kind = pause.kind;
  return shown;
}

std::optional<Pause> find(sql::Tx& tx, const Scope& scope, ClientId client_id, PauseId id) {
  const auto pauses = store::all_of(tx, scope, client_id);
  const auto found = std::ranges::find(pauses, id, &store::ListedPause::id);
  if (found == pauses.end()) return std::nullopt;
  return told(*found, scope, needs_to_know(tx, scope, client_id));
}

bool is_parting(PauseKind kind) {
  return kind == PauseKind::divorce || kind == PauseKind::called_off;
}

// The client's page and, where the other of the couple is a client too, theirs.
std::vector<ClientId> couple_of(sql::Tx& tx, ClientId client_id) {
  std::vector<ClientId> couple{client_id};
  for (const auto& relation : relations::relations_of(tx, house_scope(), client_id)) {
    using enum relations::RelationKind;
    const bool is_partner = relation.kind == spouse || relation.kind == partner;
    if (is_partner && relation.other_id) couple.push_back(*relation.other_id);
  }
  return couple;
}

}  // namespace

Result<Pause> begin_pause(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                          const NewPause& pause) {
  if (pause.id.is_empty()) return bad_field("/id", "required", "A pause needs an identifier.");
  store::hold_client(tx, scope, client_id);
  if (auto stands = find(tx, scope, client_id, pause.id)) return *stands;
  if (store::is_paused(tx, scope, client_id)) {
    return fault(FaultKind::conflict, "already_paused", "Contact rests already.");
  }
  store::insert(tx, scope, {client_id, pause.id, pause.kind, scope.person(), now, {}, {}});
  record(tx, scope, now, {client_id, "pauses", pause.id.uuid(), "begun", now});
  if (is_parting(pause.kind)) {
    for (const auto each : couple_of(tx, client_id)) {
      occasions::mute_couples_days(tx, scope, now, each, pause.id.uuid());
    }
  }
  return *find(tx, scope, client_id, pause.id);
}

Result<Pause> end_pause(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                        PauseId id) {
  if (!find(tx, scope, client_id, id)) return not_found("pause");
  if (store::end(tx, scope, now, client_id, id)) {
    record(tx, scope, now, {client_id, "pauses", id.uuid(), "ended", now});
  }
  return *find(tx, scope, client_id, id);
}

std::optional<Pause> standing(sql::Tx& tx, const Scope& scope, ClientId client_id) {
  for (const auto& pause : store::all_of(tx, scope, client_id)) {
    if (!pause.ended_at) return told(pause, scope, needs_to_know(tx, scope, client_id));
  }
  return std::nullopt;
}

bool is_paused(sql::Tx& tx, const Scope& scope, ClientId client_id) {
  return store::is_paused(tx, scope, client_id);
}

namespace {

Result<Page<Pause>> list_pauses(Session& session, ClientId client_id) {
  auto& tx = session.tx();
  const auto visible = clients::require_visible(tx, session.scope, client_id);
  if (!visible) return visible.error();
  const bool knows_why = needs_to_know(tx, session.scope, client_id);
  Page<Pause> page;
  for (const auto& pause : store::all_of(tx, session.scope, client_id)) {
    page.items.push_back(told(pause, session.scope, knows_why));
  }
  return page;
}

Result<Pause> pause_client(Session& session, ClientId client_id, NewPause pause) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  return begin_pause(session.tx(), session.scope, session.now, client_id, pause);
}

Result<Pause> wake_client(Session& session, ClientId client_id, PauseId id) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  return end_pause(session.tx(), session.scope, session.now, client_id, id);
}

// A slip of the thumb: as if it had not been, the days it muted among it.
Result<void> take_pause_back(Session& session, ClientId client_id, PauseId id) {
  auto& tx = session.tx();
  auto visible = clients::require_visible(tx, session.scope, client_id);
  if (!visible) return visible;
  const auto pause = find(tx, session.scope, client_id, id);
  if (!pause) return not_found("pause");
  if (pause->ended_at) {
    return fault(FaultKind::conflict, "ended", "This pause is over and stays on the page.");
  }
  store::remove(tx, session.scope, client_id, id);
  session.record({client_id, "pauses", id.uuid(), "removed", session.now});
  for (const auto& page : store::muted_by(tx, session.scope, id)) {
    occasions::unmute_for(tx, session.scope, session.now, page, id.uuid());
  }
  return {};
}

}  // namespace

void add_routes(Routes& routes) {
  routes.get("/api/clients/{client_id}/pauses",
             {.name = "list_pauses", .summary = "When contact with a client rested"}, list_pauses);
  routes.post("/api/clients/{client_id}/pauses",
              {.name = "pause_client", .summary = "Nobody is reminded until a person wakes them"},
              pause_client);
  routes.post("/api/clients/{client_id}/pauses/{id}/ending",
              {.name = "wake_client", .summary = "Contact is taken up again", .status = 200},
              wake_client);
  routes.remove("/api/clients/{client_id}/pauses/{id}",
                {.name = "take_pause_back", .summary = "Takes back a pause begun by mistake"},
                take_pause_back);
}

}  // namespace carnet::pauses

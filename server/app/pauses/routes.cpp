// SPDX-License-Identifier: Apache-2.0
// The routes of pauses.
#include <algorithm>
#include <set>

#include "app/clients/clients.hpp"
#include "app/house/aliases.hpp"
#include "app/house/held_pages.hpp"
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

// The others who still rest by it and whom the asker may see.
std::vector<PausedTogether> together_with(sql::Tx& tx, const Scope& scope, ClientId client_id,
                                          const store::ListedPause& pause) {
  std::vector<PausedTogether> others;
  if (!pause.shared_id || pause.ended_at) return others;
  std::set<ClientId> named{client_id};  // a merged page has several of one pause
  for (const auto& each : store::resting_by(tx, scope, *pause.shared_id)) {
    if (each.is_seen == 0 || !named.insert(each.client_id).second) continue;
    others.push_back({each.client_id, clients::display_name(each)});
  }
  return others;
}

Pause told(sql::Tx& tx, const Scope& scope, ClientId client_id, const store::ListedPause& pause,
           bool knows_why) {
  Pause shown{pause.id, {}, pause.at, pause.staff_name, pause.ended_at, pause.ended_by_name, {}};
  if (knows_why || pause.staff_id == scope.person()) shown.kind = pause.kind;
  shown.together = together_with(tx, scope, client_id, pause);
  return shown;
}

// A page has two that stand when it was merged: then they are one to everybody, the heavier.
std::vector<store::ListedPause> as_one(std::vector<store::ListedPause> pauses) {
  const store::ListedPause* one = nullptr;
  for (const auto& each : pauses) {
    const bool is_heavier =
        !one || std::tie(each.kind, each.at, each.id) < std::tie(one->kind, one->at, one->id);
    if (!each.ended_at && is_heavier) one = &each;
  }
  const auto id = one ? one->id : PauseId();
  std::erase_if(pauses, [&](const auto& each) { return !each.ended_at && each.id != id; });
  return pauses;
}

std::optional<Pause> find(sql::Tx& tx, const Scope& scope, ClientId client_id, PauseId id) {
  const auto pauses = store::all_of(tx, scope, client_id);
  const auto found = std::ranges::find(pauses, id, &store::ListedPause::id);
  if (found == pauses.end()) return std::nullopt;
  return told(tx, scope, client_id, *found, needs_to_know(tx, scope, client_id));
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

FieldFaults faults_of(sql::Tx& tx, const Scope& scope, const NewPause& pause) {
  FieldFaults faults;
  if (pause.id.is_empty()) faults["/id"] = {"required", "A pause needs an identifier."};
  if (pause.others.size() > most_others) {
    faults["/others"] = {"too_many", "At most twenty others rest by one pause."};
    return faults;
  }
  for (std::size_t place = 0; place < pause.others.size(); ++place) {
    const auto pointer = "/others/" + std::to_string(place);
    const auto& other = pause.others[place];
    if (other.id.is_empty()) {
      faults[pointer + "/id"] = {"required", "A pause needs an identifier."};
    }
    if (!clients::require_visible(tx, scope, as_meant(tx, scope, other.client_id))) {
      faults[pointer + "/client_id"] = {"unknown", "There is no such client."};
    }
  }
  return faults;
}

// On one page; the client is held.
void begin_one(sql::Tx& tx, const Scope& scope, Instant now, const store::PauseRecord& pause) {
  store::insert(tx, scope, pause);
  record(tx, scope, now, {pause.client_id, "pauses", pause.id.uuid(), "begun", now});
  if (!is_parting(pause.kind)) return;
  for (const auto each : couple_of(tx, pause.client_id)) {
    occasions::mute_couples_days(tx, scope, now, each, pause.id.uuid());
  }
}

// In the order of their identifiers: of two who tell of one household neither waits for the other.
void hold_all(sql::Tx& tx, const Scope& scope, ClientId client_id, const NewPause& pause) {
  std::vector<ClientId> held{client_id};
  for (const auto& each : pause.others) held.push_back(as_meant(tx, scope, each.client_id));
  std::ranges::sort(held);
  for (const auto each : held) hold_page_alone(tx, scope, each);
}

// Whoever rests already goes on as they do.
void begin_others(sql::Tx& tx, const Scope& scope, Instant now, store::PauseRecord pause,
                  const std::vector<NewPauseOfOther>& others) {
  for (const auto& each : others) {
    pause.client_id = as_meant(tx, scope, each.client_id);
    if (store::is_paused(tx, scope, pause.client_id)) continue;
    pause.id = each.id;
    begin_one(tx, scope, now, pause);
  }
}

// The page and the pauses of all who still rest by the same one, the client first.
std::vector<std::pair<ClientId, PauseId>> all_resting(sql::Tx& tx, const Scope& scope,
                                                      ClientId client_id, PauseId id) {
  std::vector<std::pair<ClientId, PauseId>> all{{client_id, id}};
  const auto pauses = store::all_of(tx, scope, client_id);
  const auto found = std::ranges::find(pauses, id, &store::ListedPause::id);
  if (found == pauses.end() || !found->shared_id) return all;
  for (const auto& each : store::resting_by(tx, scope, *found->shared_id)) {
    if (each.client_id != client_id && each.is_seen != 0) all.emplace_back(each.client_id, each.id);
  }
  return all;
}

// The pause, and whatever else stands on the page while it does.
std::vector<PauseId> standing_with(sql::Tx& tx, const Scope& scope, ClientId client_id,
                                   const Pause& pause) {
  std::vector<PauseId> ids{pause.id};
  if (pause.ended_at) return ids;
  for (const auto& each : store::all_of(tx, scope, client_id)) {
    if (!each.ended_at && each.id != pause.id) ids.push_back(each.id);
  }
  return ids;
}

}  // namespace

Result<Pause> begin_pause(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                          const NewPause& pause) {
  if (auto faults = faults_of(tx, scope, pause); !faults.empty()) return bad_fields(faults);
  hold_all(tx, scope, client_id, pause);
  if (auto stands = find(tx, scope, client_id, pause.id)) return *stands;
  if (store::is_paused(tx, scope, client_id)) {
    return fault(FaultKind::conflict, "already_paused", "Contact rests already.");
  }
  const auto shared_id = pause.others.empty() ? std::nullopt : std::optional(pause.id);
  const store::PauseRecord first{client_id, pause.id, pause.kind, scope.person(),
                                 now,       {},       {},         shared_id};
  begin_one(tx, scope, now, first);
  begin_others(tx, scope, now, first, pause.others);
  return *find(tx, scope, client_id, pause.id);
}

Result<Pause> end_pause(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                        PauseId id, Waking waking) {
  const auto asked = find(tx, scope, client_id, id);
  if (!asked) return not_found("pause");
  for (const auto pause : standing_with(tx, scope, client_id, *asked)) {
    auto woken = all_resting(tx, scope, client_id, pause);
    if (waking == Waking::client) woken.resize(1);
    for (const auto& [each, pause_id] : woken) {
      if (!store::end(tx, scope, now, each, pause_id)) continue;
      record(tx, scope, now, {each, "pauses", pause_id.uuid(), "ended", now});
    }
  }
  return *find(tx, scope, client_id, id);
}

std::optional<Pause> standing(sql::Tx& tx, const Scope& scope, ClientId client_id) {
  for (const auto& pause : as_one(store::all_of(tx, scope, client_id))) {
    if (pause.ended_at) continue;
    return told(tx, scope, client_id, pause, needs_to_know(tx, scope, client_id));
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
  for (const auto& pause : as_one(store::all_of(tx, session.scope, client_id))) {
    page.items.push_back(told(tx, session.scope, client_id, pause, knows_why));
  }
  return page;
}

Result<Pause> pause_client(Session& session, ClientId client_id, NewPause pause) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  return begin_pause(session.tx(), session.scope, session.now, client_id, pause);
}

struct WakingQuery {
  std::optional<Waking> who;  // the client alone when absent
};
BOOST_DESCRIBE_STRUCT(WakingQuery, (), (who))

Result<Pause> wake_client(Session& session, ClientId client_id, PauseId id,
                          http::Query<WakingQuery> query) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  return end_pause(session.tx(), session.scope, session.now, client_id, id,
                   query.value.who.value_or(Waking::client));
}

void take_one_back(Session& session, ClientId client_id, PauseId id) {
  auto& tx = session.tx();
  store::remove(tx, session.scope, client_id, id);
  session.record({client_id, "pauses", id.uuid(), "removed", session.now});
  for (const auto& page : store::muted_by(tx, session.scope, id)) {
    occasions::unmute_for(tx, session.scope, session.now, page, id.uuid());
  }
}

// A slip of the thumb: as if it had not been, on every page, the days it muted among it.
Result<void> take_pause_back(Session& session, ClientId client_id, PauseId id) {
  auto& tx = session.tx();
  auto visible = clients::require_visible(tx, session.scope, client_id);
  if (!visible) return visible;
  const auto pause = find(tx, session.scope, client_id, id);
  if (!pause) return not_found("pause");
  if (pause->ended_at) {
    return fault(FaultKind::conflict, "ended", "This pause is over and stays on the page.");
  }
  for (const auto& [each, pause_id] : all_resting(tx, session.scope, client_id, id)) {
    take_one_back(session, each, pause_id);
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

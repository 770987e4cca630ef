// SPDX-License-Identifier: Apache-2.0
// Keeping visits, and their routes.
#include <algorithm>

#include "app/clients/clients.hpp"
#include "app/stores/day.hpp"
#include "app/stores/stores.hpp"
#include "app/visits/companions.hpp"
#include "app/visits/rules.hpp"
#include "app/visits/seen.hpp"

namespace carnet::visits {

namespace {

store::VisitRecord record_of(const Scope& scope, Instant now, ClientId client_id,
                             const NewVisit& visit) {
  auto store_id = visit.store_id;
  if (!store_id && !scope.stores.empty()) store_id = scope.stores.front();
  return {client_id,
          visit.id,
          moment_of(visit.at, now),
          store_id,
          scope.person(),
          visit.for_whom,
          visit.for_words ? visit.for_words->text() : "",
          visit.by_when,
          visit.by_day,
          visit.with ? visit.with->text() : "",
          visit.note ? visit.note->text() : "",
          visit.bought.value_or(false),
          now};
}

}  // namespace

FieldFaults faults_in(sql::Tx& tx, const Scope& scope, Instant now, const NewVisit& visit) {
  auto faults = faults_of(visit, now);
  if (visit.store_id && !stores::exists(tx, scope, *visit.store_id)) {
    faults["/store_id"] = {"unknown", "There is no such store."};
  }
  for (std::size_t place = 0; place < std::min(visit.companions.size(), most_companions); ++place) {
    const auto pointer = "/companions/" + std::to_string(place);
    for (auto& [member, fault] : companion_faults(tx, scope, visit.companions[place])) {
      faults[pointer + member] = fault;
    }
  }
  const auto count = std::min(visit.pieces.size(), most_pieces);
  for (std::size_t place = 0; place < count; ++place) {
    const auto& id = visit.pieces[place].piece_id;
    if (!id || pieces::find(tx, scope, *id)) continue;
    faults["/pieces/" + std::to_string(place) + "/piece_id"] = {"unknown",
                                                                "There is no such piece."};
  }
  faults.merge(surprises::faults_in(tx, scope, now, visit.kept_from));
  for (std::size_t place = 0; place < visit.kept_from.size(); ++place) {
    const auto is_they = [&](const NewCompanion& companion) {
      return companion.client_id == visit.kept_from[place].other_id;
    };
    if (std::ranges::none_of(visit.companions, is_they)) continue;
    faults["/kept_from/" + std::to_string(place) + "/other_id"] = {
        "came_along", "They came along on this visit."};
  }
  return faults;
}

Result<Visit> keep_visit(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                         const NewVisit& visit) {
  if (auto stands = store::find(tx, scope, client_id, visit.id)) return *stands;
  if (auto faults = faults_in(tx, scope, now, visit); !faults.empty()) return bad_fields(faults);
  const auto row = record_of(scope, now, client_id, visit);
  const auto seen = pieces_of(tx, scope, client_id, visit.id, visit.pieces);
  if (store::insert(tx, scope, row, seen)) {
    record(tx, scope, now, {client_id, "visits", visit.id.uuid(), "kept", row.at});
    surprises::keep_from(tx, scope, now, client_id, surprises::Kept::visits, visit.id.uuid(),
                         visit.kept_from);
    keep_companions(tx, scope, now, row, visit.companions);
  }
  auto kept = store::find(tx, scope, client_id, visit.id);
  if (!kept) return fault(FaultKind::conflict, "removed", "This visit was kept and removed.");
  return std::move(*kept);
}

std::map<Uuid, std::string> told_of_visits(sql::Tx& tx, const Scope& scope, Instant now,
                                           ClientId client_id, const std::vector<Uuid>& ids) {
  std::map<Uuid, std::string> told;
  if (ids.empty()) return told;
  const auto today = stores::day_of(tx, scope, now);
  for (const auto& visit : store::among(tx, scope, client_id, ids)) {
    told.emplace(visit.id.uuid(), visit_text(visit, today));
  }
  return told;
}

Result<Page<Visit>> visits_of(sql::Tx& tx, const Scope& scope, ClientId client_id,
                              const PageQuery& query) {
  return newest_page(query, [&](const Before& place, int limit) {
    return store::list(tx, scope, client_id, place, limit);
  });
}

namespace {

Result<Page<Visit>> list_visits(Session& session, ClientId client_id,
                                http::Query<PageQuery> query) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  return visits_of(session.tx(), session.scope, client_id, query.value);
}

Result<Visit> show_visit(Session& session, ClientId client_id, VisitId id) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  auto visit = store::find(session.tx(), session.scope, client_id, id);
  if (!visit) return not_found("visit");
  return std::move(*visit);
}

Result<Visit> add_visit(Session& session, ClientId client_id, NewVisit visit) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  return keep_visit(session.tx(), session.scope, session.now, client_id, visit);
}

}  // namespace

void add_routes(Routes& routes) {
  routes.get("/api/clients/{client_id}/visits",
             {.name = "list_visits", .summary = "Visits of a client, newest first"}, list_visits);
  routes.post("/api/clients/{client_id}/visits", {.name = "add_visit", .summary = "Keeps a visit"},
              add_visit);
  routes.get("/api/clients/{client_id}/visits/{id}",
             {.name = "show_visit", .summary = "One visit of a client"}, show_visit);
  add_edit_routes(routes);
}

}  // namespace carnet::visits

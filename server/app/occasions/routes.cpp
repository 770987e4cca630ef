// SPDX-License-Identifier: Apache-2.0
// The routes of occasions.
#include "app/clients/clients.hpp"
#include "app/occasions/store.hpp"

namespace carnet::occasions {

Result<Occasion> keep_occasion(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                               const NewOccasion& occasion) {
  if (!is_possible(occasion.date)) {
    return bad_field("/date", "day", "There is no such day.");
  }
  const bool has_words = occasion.label && !occasion.label->is_empty();
  const Occasion kept{occasion.id,
                      occasion.kind,
                      has_words ? occasion.label->text() : usual_label(occasion.kind),
                      occasion.date,
                      occasion.person ? occasion.person->text() : "",
                      occasion.muted.value_or(false)};
  if (!store::insert(tx, scope, now, client_id, kept)) {
    return *store::find(tx, scope, client_id, occasion.id);
  }
  record(tx, scope, now, {client_id, "occasions", kept.id.uuid(), "kept", now});
  return kept;
}

Page<Occasion> occasions_of(sql::Tx& tx, const Scope& scope, ClientId client_id) {
  return {store::all_of(tx, scope, client_id), {}};
}

namespace {

Result<Page<Occasion>> list_occasions(Session& session, ClientId client_id) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  return occasions_of(session.tx(), session.scope, client_id);
}

Result<Occasion> add_occasion(Session& session, ClientId client_id, NewOccasion occasion) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  return keep_occasion(session.tx(), session.scope, session.now, client_id, occasion);
}

Result<void> remove_occasion(Session& session, ClientId client_id, OccasionId id) {
  auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible;
  if (!store::remove(session.tx(), session.scope, client_id, id)) return not_found("occasion");
  session.record({client_id, "occasions", id.uuid(), "removed", session.now, InTimeline::no});
  return {};
}

}  // namespace

void add_routes(Routes& routes) {
  routes.get("/api/clients/{client_id}/occasions",
             {.name = "list_occasions", .summary = "The days that matter to a client"},
             list_occasions);
  routes.post("/api/clients/{client_id}/occasions",
              {.name = "add_occasion", .summary = "Keeps an occasion"}, add_occasion);
  routes.remove("/api/clients/{client_id}/occasions/{id}",
                {.name = "remove_occasion", .summary = "Removes an occasion"}, remove_occasion);
}

}  // namespace carnet::occasions

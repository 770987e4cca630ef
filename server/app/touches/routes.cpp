// SPDX-License-Identifier: Apache-2.0
// Keeping touches, and their routes.
#include "app/clients/clients.hpp"
#include "app/messages/messages.hpp"
#include "app/today/today.hpp"
#include "app/touches/rules.hpp"
#include "app/touches/store.hpp"

namespace carnet::touches {

namespace {

Result<void> settle_prompt(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                           const NewTouch& touch) {
  if (!touch.prompt_id) return {};
  const auto done = today::note_outcome(tx, scope, now, client_id, *touch.prompt_id,
                                        {today::OutcomeKind::done, {}, {}, {}});
  if (done) return {};
  return bad_field("/prompt_id", "unknown", "There is no such prompt.");
}

/// What came of a call that was told while it may have lasted; its line in the ledger says so now.
Touch tell_result(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                  const Touch& stands, CallResult result) {
  if (!store::set_result(tx, scope, client_id, stands.id, result)) return stands;
  record(tx, scope, now,
         {client_id, "touches", stands.id.uuid(), verb_of(stands.kind, result), stands.at});
  if (result == CallResult::spoke) messages::refresh_waiting(tx, scope, client_id);
  return *store::find(tx, scope, client_id, stands.id);
}

}  // namespace

Result<Touch> keep_touch(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                         const NewTouch& touch) {
  if (auto stands = store::find(tx, scope, client_id, touch.id)) {
    if (!awaits_result(*stands) || !touch.result) return *stands;
    return tell_result(tx, scope, now, client_id, *stands, *touch.result);
  }
  if (auto faults = faults_of(touch, now); !faults.empty()) return bad_fields(faults);
  if (auto settled = settle_prompt(tx, scope, now, client_id, touch); !settled) {
    return settled.error();
  }
  const auto at = std::min(touch.at.value_or(now), now);
  if (store::insert(
          tx, scope,
          {client_id, touch.id, touch.kind, touch.result, touch.note ? touch.note->text() : "", at,
           scope.person(), touch.prompt_id, now})) {
    record(tx, scope, now,
           {client_id, "touches", touch.id.uuid(), verb_of(touch.kind, touch.result), at});
  }
  if (touch.result == CallResult::spoke) messages::refresh_waiting(tx, scope, client_id);
  return *store::find(tx, scope, client_id, touch.id);
}

namespace {

Result<Page<Touch>> list_touches(Session& session, ClientId client_id,
                                 http::Query<PageQuery> query) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  return newest_page(query.value, [&](const Before& place, int limit) {
    return store::list(session.tx(), session.scope, client_id, place, limit);
  });
}

Result<Touch> add_touch(Session& session, ClientId client_id, NewTouch touch) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  return keep_touch(session.tx(), session.scope, session.now, client_id, touch);
}

}  // namespace

void add_routes(Routes& routes) {
  routes.get("/api/clients/{client_id}/touches",
             {.name = "list_touches", .summary = "Calls, cards and the like, newest first"},
             list_touches);
  routes.post("/api/clients/{client_id}/touches",
              {.name = "add_touch", .summary = "Keeps a touch, or what came of a call kept before"},
              add_touch);
}

}  // namespace carnet::touches

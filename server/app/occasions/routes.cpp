// SPDX-License-Identifier: Apache-2.0
// The routes of occasions.
#include "app/clients/clients.hpp"
#include "app/duplicates/duplicates.hpp"
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
                      false,
                      {},
                      {}};
  if (!store::insert(tx, scope, now, client_id, kept)) {
    return *store::find(tx, scope, client_id, occasion.id);
  }
  if (kept.kind == OccasionKind::birthday) duplicates::refresh_keys(tx, scope, client_id);
  record(tx, scope, now, {client_id, "occasions", kept.id.uuid(), "kept", now});
  if (occasion.muted.value_or(false)) store::mute(tx, scope, now, client_id, kept.id);
  return *store::find(tx, scope, client_id, kept.id);
}

Page<Occasion> occasions_of(sql::Tx& tx, const Scope& scope, ClientId client_id) {
  return {store::all_of(tx, scope, client_id), {}};
}

namespace {

bool is_couples(OccasionKind kind) {
  return kind == OccasionKind::anniversary || kind == OccasionKind::wedding ||
         kind == OccasionKind::engagement;
}

Happening muting(ClientId client_id, OccasionId id, std::string_view verb, Instant now) {
  return {client_id, "occasions", id.uuid(), verb, now, InTimeline::no};
}

}  // namespace

void mute_couples_days(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                       Uuid pause_id) {
  for (const auto& day : store::all_of(tx, scope, client_id)) {
    if (!is_couples(day.kind)) continue;
    if (!store::mute(tx, scope, now, client_id, day.id, pause_id)) continue;
    record(tx, scope, now, muting(client_id, day.id, "muted", now));
  }
}

void unmute_for(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id, Uuid pause_id) {
  for (const auto id : store::muted_for(tx, scope, client_id, pause_id)) {
    store::unmute(tx, scope, client_id, id);
    record(tx, scope, now, muting(client_id, id, "unmuted", now));
  }
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

Result<Occasion> mute_occasion(Session& session, ClientId client_id, OccasionId id) {
  auto& tx = session.tx();
  const auto visible = clients::require_visible(tx, session.scope, client_id);
  if (!visible) return visible.error();
  if (!store::find(tx, session.scope, client_id, id)) return not_found("occasion");
  if (store::mute(tx, session.scope, session.now, client_id, id)) {
    session.record(muting(client_id, id, "muted", session.now));
  }
  return *store::find(tx, session.scope, client_id, id);
}

Result<void> unmute_occasion(Session& session, ClientId client_id, OccasionId id) {
  auto& tx = session.tx();
  auto visible = clients::require_visible(tx, session.scope, client_id);
  if (!visible) return visible;
  if (!store::find(tx, session.scope, client_id, id)) return not_found("occasion");
  if (store::unmute(tx, session.scope, client_id, id)) {
    session.record(muting(client_id, id, "unmuted", session.now));
  }
  return {};
}

Result<void> remove_occasion(Session& session, ClientId client_id, OccasionId id) {
  auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible;
  if (!store::remove(session.tx(), session.scope, client_id, id)) return not_found("occasion");
  duplicates::refresh_keys(session.tx(), session.scope, client_id);
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
  routes.post("/api/clients/{client_id}/occasions/{id}/muting",
              {.name = "mute_occasion", .summary = "No word of this day any more", .status = 200},
              mute_occasion);
  routes.remove("/api/clients/{client_id}/occasions/{id}/muting",
                {.name = "unmute_occasion", .summary = "This day may be spoken of again"},
                unmute_occasion);
  routes.remove("/api/clients/{client_id}/occasions/{id}",
                {.name = "remove_occasion", .summary = "Removes an occasion"}, remove_occasion);
}

}  // namespace carnet::occasions

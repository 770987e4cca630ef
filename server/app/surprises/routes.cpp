// SPDX-License-Identifier: Apache-2.0
// Keeping surprises, what an audience may not hear of, and the routes.
#include <algorithm>
#include <map>

#include "app/clients/clients.hpp"
#include "app/house/aliases.hpp"
#include "app/surprises/store.hpp"

namespace carnet::surprises {

namespace {

Unheard gathered(const std::vector<store::KeptRow>& rows) {
  Unheard unheard;
  for (const auto& row : rows) unheard.add(row.noun, row.noun_id);
  return unheard;
}

}  // namespace

Unheard unheard_by(sql::Tx& tx, const Scope& scope, Instant now, const Audience& audience,
                   std::span<const ClientId> pages) {
  if (audience.is_house() || pages.empty()) return {};
  return gathered(store::kept_from(tx, scope, pages, audience.clients(), day_everywhere(now)));
}

Unheard unheard_by_each(sql::Tx& tx, const Scope& scope, Instant now,
                        std::span<const ClientId> clients) {
  return gathered(store::kept_from_own(tx, scope, clients, day_everywhere(now)));
}

std::set<Uuid> kept_from_anybody(sql::Tx& tx, const Scope& scope, Instant now,
                                 std::span<const ClientId> pages) {
  const auto ids = store::kept_from_anybody(tx, scope, pages, day_everywhere(now));
  return {ids.begin(), ids.end()};
}

std::int64_t count_on(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id) {
  return store::count_on(tx, scope, client_id, day_everywhere(now));
}

std::set<Uuid> telling_of_kept(sql::Tx& tx, const Scope& scope, Instant now,
                               std::span<const Written> all) {
  const auto today = day_everywhere(now);
  std::vector<ClientId> pages;
  for (const auto& each : all) pages.push_back(each.client_id);
  std::map<ClientId, std::vector<Secret>> secrets;
  for (const auto& page : store::pages_keeping(tx, scope, pages, today)) {
    const auto others = store::kept_in_the_dark(tx, scope, page, today);
    secrets.emplace(page, store::secrets_from(tx, scope, others, today));
  }
  std::set<Uuid> telling;
  for (const auto& each : all) {
    const bool tells = std::ranges::any_of(secrets[each.client_id], [&](const Secret& secret) {
      return tells_of({each.words, {}, false}, secret);
    });
    if (tells) telling.insert(each.id);
  }
  return telling;
}

std::vector<KeptThing> things_kept(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                                   Kept noun) {
  return store::things_kept(tx, scope, client_id, noun, day_everywhere(now));
}

bool gives_away(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                ContactId contact_id, const Spoken& spoken) {
  const auto today = day_everywhere(now);
  auto readers = store::readers_of(tx, scope, client_id, contact_id);
  if (store::is_marked_shared(tx, scope, client_id, contact_id)) {
    const auto others = store::kept_in_the_dark(tx, scope, client_id, today);
    readers.insert(readers.end(), others.begin(), others.end());
  }
  const auto secrets = store::secrets_from(tx, scope, readers, today);
  return std::ranges::any_of(secrets,
                             [&](const Secret& secret) { return tells_of(spoken, secret); });
}

namespace {

// Of one person it is kept from, by JSON pointer within it.
FieldFaults faults_of(sql::Tx& tx, const Scope& scope, Instant now, const KeepFrom& from) {
  FieldFaults faults;
  if (from.id.is_empty()) faults["/id"] = {"required", "A surprise needs an identifier."};
  if (!clients::require_visible(tx, scope, as_meant(tx, scope, from.other_id))) {
    faults["/other_id"] = {"unknown", "There is no such client."};
  }
  if (from.until && *from.until < day_everywhere(now)) {
    faults["/until"] = {"past", "This day is over."};
  }
  return faults;
}

}  // namespace

FieldFaults faults_in(sql::Tx& tx, const Scope& scope, Instant now,
                      std::span<const KeepFrom> kept_from) {
  FieldFaults faults;
  if (kept_from.size() > most_kept_from) {
    faults["/kept_from"] = {"too_many", "It is kept from at most twenty people."};
    return faults;
  }
  for (std::size_t place = 0; place < kept_from.size(); ++place) {
    add_under("/kept_from/" + std::to_string(place), faults_of(tx, scope, now, kept_from[place]),
              faults);
  }
  return faults;
}

namespace {

// Of something private only its own name is told, which nobody else may hear.
Happening told_of(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                  const Surprise& surprise, std::string_view verb) {
  const bool is_private = store::is_private(tx, scope, client_id, surprise.noun, surprise.noun_id);
  if (is_private) {
    const auto table = shape::enum_name(surprise.noun);
    return {client_id, table, surprise.noun_id, verb, now, InTimeline::no};
  }
  return {client_id, "surprises", surprise.id.uuid(), verb, now, InTimeline::no};
}

}  // namespace

void keep_from(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id, Kept noun,
               Uuid noun_id, std::span<const KeepFrom> kept_from) {
  for (const auto& from : kept_from) {
    const auto is_new =
        store::insert(tx, scope,
                      {client_id, from.id, noun, noun_id, as_meant(tx, scope, from.other_id),
                       from.until, scope.person(), now});
    if (!is_new) continue;
    if (const auto kept = store::find(tx, scope, client_id, from.id)) {
      record(tx, scope, now, told_of(tx, scope, now, client_id, *kept, "kept"));
    }
  }
}

namespace {

FieldFaults faults_of(Session& session, ClientId client_id, const NewSurprise& surprise) {
  auto& tx = session.tx();
  auto faults = faults_of(tx, session.scope, session.now,
                          KeepFrom{surprise.id, surprise.other_id, surprise.until});
  if (!store::has(tx, session.scope, client_id, surprise.noun, surprise.noun_id)) {
    faults["/noun_id"] = {"unknown", "This page has nothing of the kind."};
  }
  return faults;
}

Result<Page<Surprise>> list_surprises(Session& session, ClientId client_id) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  const auto today = day_everywhere(session.now);
  return Page<Surprise>{store::all_of(session.tx(), session.scope, client_id, today), {}};
}

Result<Surprise> keep_surprise(Session& session, ClientId client_id, NewSurprise surprise) {
  auto& tx = session.tx();
  const auto visible = clients::require_visible(tx, session.scope, client_id);
  if (!visible) return visible.error();
  if (auto stands = store::find(tx, session.scope, client_id, surprise.id)) return *stands;
  if (const auto faults = faults_of(session, client_id, surprise); !faults.empty()) {
    return bad_fields(faults);
  }
  const KeepFrom from{surprise.id, surprise.other_id, surprise.until};
  keep_from(tx, session.scope, session.now, client_id, surprise.noun, surprise.noun_id,
            std::span<const KeepFrom>(&from, 1));
  if (auto kept = store::find(tx, session.scope, client_id, surprise.id)) return *kept;
  return fault(FaultKind::conflict, "id_taken", "This identifier is in use.");
}

Result<void> lift_surprise(Session& session, ClientId client_id, SurpriseId id) {
  auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible;
  auto& tx = session.tx();
  const auto stands = store::find(tx, session.scope, client_id, id);
  if (!stands) return not_found("surprise");
  store::remove(tx, session.scope, client_id, id);
  session.record(told_of(tx, session.scope, session.now, client_id, *stands, "lifted"));
  return {};
}

}  // namespace

void add_routes(Routes& routes) {
  routes.get("/api/clients/{client_id}/surprises",
             {.name = "list_surprises", .summary = "What on a page is kept from whom"},
             list_surprises);
  routes.post("/api/clients/{client_id}/surprises",
              {.name = "keep_surprise", .summary = "Keeps something from a person until a day"},
              keep_surprise);
  routes.remove("/api/clients/{client_id}/surprises/{id}",
                {.name = "lift_surprise", .summary = "It need not be kept any longer"},
                lift_surprise);
}

}  // namespace carnet::surprises

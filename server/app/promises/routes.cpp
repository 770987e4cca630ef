// SPDX-License-Identifier: Apache-2.0
// Making, keeping and dropping promises, and their routes.
#include "app/clients/clients.hpp"
#include "app/promises/store.hpp"

namespace carnet::promises {

struct PromiseQuery {
  std::optional<PromisesOf> whose;  // mine when not asked
  std::optional<Day> until;
  std::optional<std::string> cursor;
  std::optional<int> limit;
};
BOOST_DESCRIBE_STRUCT(PromiseQuery, (), (whose, until, cursor, limit))

struct NewEnding {
  EndingKind kind = EndingKind::kept;
};
BOOST_DESCRIBE_STRUCT(NewEnding, (), (kind))

Page<Promise> promises_of(sql::Tx& tx, const Scope& scope, ClientId client_id) {
  return {store::of_client(tx, scope, client_id), {}};
}

Result<Promise> make_promise(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                             const NewPromise& promise, InTimeline told) {
  if (auto stands = store::find(tx, scope, client_id, promise.id)) return *stands;
  if (auto faults = faults_of(promise, now); !faults.empty()) return bad_fields(faults);
  if (!scope.person()) throw std::logic_error("a promise is made by a person");
  const store::PromiseRecord row{client_id,   promise.id,         promise.text.text(),
                                 promise.due, promise.message_id, scope.staff_id,
                                 now,         std::nullopt};
  if (store::insert(tx, scope, row)) {
    record(tx, scope, now, {client_id, "promises", promise.id.uuid(), "made", now, told});
  }
  return *store::find(tx, scope, client_id, promise.id);
}

Result<Promise> end_promise(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                            PromiseId id, EndingKind kind) {
  const auto promise = store::find(tx, scope, client_id, id);
  if (!promise) return not_found("promise");
  if (promise->ending && promise->ending->kind == kind) return *promise;
  const auto by = scope.person().value_or(promise->made_by.id);
  store::end(tx, scope, {client_id, id, kind, by, now});
  record(tx, scope, now, {client_id, "promises", id.uuid(), shape::enum_name(kind), now});
  return *store::find(tx, scope, client_id, id);
}

Result<void> reopen_promise(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                            PromiseId id) {
  if (!store::find(tx, scope, client_id, id)) return not_found("promise");
  if (store::reopen(tx, scope, client_id, id)) {
    record(tx, scope, now, {client_id, "promises", id.uuid(), "reopened", now, InTimeline::no});
  }
  return {};
}

void drop_if_open(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id, PromiseId id) {
  if (!store::hold_open(tx, scope, client_id, id)) return;
  const auto promise = store::find(tx, scope, client_id, id);
  store::end(
      tx, scope,
      {client_id, id, EndingKind::dropped, scope.person().value_or(promise->made_by.id), now});
  record(tx, scope, now, {client_id, "promises", id.uuid(), "dropped", now, InTimeline::no});
}

void reopen_if_ended_so(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                        PromiseId id, const EndedSo& ended) {
  const auto promise = store::find(tx, scope, client_id, id);
  const bool is_from_then = promise && promise->ending && promise->ending->kind == ended.kind &&
                            promise->ending->at == ended.at;
  if (!is_from_then || !store::reopen(tx, scope, client_id, id)) return;
  record(tx, scope, now, {client_id, "promises", id.uuid(), "reopened", now, InTimeline::no});
}

namespace {

Result<store::After> after_of(const std::optional<std::string>& cursor) {
  if (!cursor) return store::After{};
  const auto parts = read_cursor(*cursor, 2);
  if (!parts) return parts.error();
  const auto due = Day::parse((*parts)[0]);
  if (!due) return bad_field("/cursor", "cursor", "This page does not exist.");
  return store::After{*due, (*parts)[1]};
}

Result<Page<Promise>> list_open_promises(Session& session, http::Query<PromiseQuery> query) {
  const auto limit = page_limit(query.value.limit);
  if (!limit) return limit.error();
  const auto after = after_of(query.value.cursor);
  if (!after) return after.error();
  const auto whose = query.value.whose.value_or(PromisesOf::mine);
  const auto until = query.value.until.value_or(Day(9999, 12, 31));
  return page_of(store::open(session.tx(), session.scope, whose, until, *after, *limit), *limit,
                 [](const Promise& last) {
                   return std::vector<std::string>{last.due.text(), last.id.text()};
                 });
}

Result<Page<Promise>> list_promises(Session& session, ClientId client_id) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  return promises_of(session.tx(), session.scope, client_id);
}

Result<Promise> add_promise(Session& session, ClientId client_id, NewPromise promise) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  return make_promise(session.tx(), session.scope, session.now, client_id, promise);
}

Result<Promise> add_ending(Session& session, ClientId client_id, PromiseId id, NewEnding ending) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  return end_promise(session.tx(), session.scope, session.now, client_id, id, ending.kind);
}

Result<void> undo_ending(Session& session, ClientId client_id, PromiseId id) {
  auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible;
  return reopen_promise(session.tx(), session.scope, session.now, client_id, id);
}

}  // namespace

void add_routes(Routes& routes) {
  routes.get("/api/promises",
             {.name = "list_open_promises", .summary = "Open promises, the earliest due first"},
             list_open_promises);
  routes.get("/api/clients/{client_id}/promises",
             {.name = "list_promises", .summary = "What was promised to a client, open ones first"},
             list_promises);
  routes.post("/api/clients/{client_id}/promises",
              {.name = "add_promise", .summary = "Keeps a promise"}, add_promise);
  routes.post("/api/clients/{client_id}/promises/{id}/ending",
              {.name = "end_promise", .summary = "The promise was kept, or let go", .status = 200},
              add_ending);
  routes.remove("/api/clients/{client_id}/promises/{id}/ending",
                {.name = "reopen_promise", .summary = "Takes an ending back"}, undo_ending);
}

}  // namespace carnet::promises

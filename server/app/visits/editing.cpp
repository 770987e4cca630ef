// SPDX-License-Identifier: Apache-2.0
// Correcting a visit, taking it away and bringing it back, on the pages of all who were there; who
// comes second is shown what stands there now, by whom and when.
#include "app/clients/clients.hpp"
#include "app/house/past_edits.hpp"
#include "app/visits/editing_store.hpp"
#include "app/visits/rules.hpp"
#include "app/visits/seen.hpp"
#include "app/walk_ins/walk_ins.hpp"
#include "kit/json/json.hpp"

namespace carnet::visits {

/// The visit as it stands, and what was changed since the version that was named.
struct CurrentVisit {
  Visit visit;
  std::vector<FieldChange> changes;
};
BOOST_DESCRIBE_STRUCT(CurrentVisit, (), (visit, changes))

/// Merged into the 412 answer.
struct StaleVisit {
  CurrentVisit current;
};
BOOST_DESCRIBE_STRUCT(StaleVisit, (), (current))

namespace {

// One that the asker may correct, take away or bring back.
Result<store::VisitRecord> own(Session& session, ClientId client_id, VisitId id) {
  auto& tx = session.tx();
  if (auto visible = clients::require_visible(tx, session.scope, client_id); !visible) {
    return visible.error();
  }
  auto visit = store::record_of(tx, session.scope, client_id, id);
  if (!visit) return not_found("visit");
  if (may_change(session.scope, visit->staff_id)) return std::move(*visit);
  return fault(FaultKind::forbidden, "author_only",
               "A visit is corrected and removed by whoever wrote it down, and by managers.");
}

bool is_end(const std::optional<ByWhen>& when) {
  return when == ByWhen::end_of_month || when == ByWhen::end_of_season;
}

void apply(const VisitEdit& edit, Instant now, store::VisitRecord& record) {
  if (edit.at) record.at = moment_of(edit.at, now);
  if (edit.for_whom) record.for_whom = edit.for_whom->value();
  if (edit.for_words) record.for_words = edit.for_words->text();
  if (record.for_whom != ForWhom::other) record.for_words.clear();
  // The last day of a month that nobody means any more is no day that anybody said.
  if (edit.by_when && is_end(record.by_when)) record.by_day.reset();
  if (edit.by_when) record.by_when = edit.by_when->value();
  if (edit.by_day) record.by_day = edit.by_day->value();
  if (edit.with) record.with_whom = edit.with->text();
  if (edit.note) record.note = edit.note->text();
  if (edit.bought) record.bought = *edit.bought;
}

// What is said of it now is held to what a new visit is held to.
FieldFaults faults_of(Session& session, const VisitEdit& edit, const store::VisitRecord& record) {
  NewVisit said;
  said.id = record.id;
  said.at = edit.at;
  if (edit.pieces) said.pieces = *edit.pieces;
  said.for_whom = record.for_whom;
  said.by_when = record.by_when;
  said.by_day = record.by_day;
  if (edit.for_words) said.for_words = edit.for_words;
  return faults_in(session.tx(), session.scope, session.now, said);
}

// The pages of those who came along tell of it too.
void tell_companions(Session& session, ClientId client_id, VisitId id, std::string_view verb,
                     const std::optional<Instant>& moved_to = {}) {
  auto& tx = session.tx();
  for (const auto& each : store::companions_of(tx, session.scope, client_id, id)) {
    const auto row = each.id.uuid();
    if (moved_to) {
      store::move_line(tx, session.scope, each.other_id, "companions", row, *moved_to);
    }
    session.record({each.other_id, "companions", row, verb, session.now, InTimeline::no});
  }
}

Fault stale(Session& session, ClientId client_id, VisitId id, std::int64_t version) {
  auto& tx = session.tx();
  auto refusal = fault(FaultKind::stale, "version", "Somebody changed this visit in the meantime.");
  const auto visit = store::find(tx, session.scope, client_id, id);
  if (!visit) return not_found("visit");
  const auto changes = changes_since(tx, session.scope, {client_id, "visits", id.uuid()}, version);
  refusal.detail = json::print(StaleVisit{{*visit, changes}});
  return refusal;
}

Result<Visit> edit_visit(Session& session, ClientId client_id, VisitId id, VisitEdit edit) {
  auto& tx = session.tx();
  const auto version = session.version();
  if (!version) return version.error();
  auto row = own(session, client_id, id);
  if (!row) return row.error();
  if (row->removed_at) return not_found("visit");
  const auto was_at = row->at;
  apply(edit, session.now, *row);
  auto faults = faults_of(session, edit, *row);
  if (!faults.empty()) return bad_fields(std::move(faults));
  if (!store::update(tx, session.scope, *row, *version)) {
    return stale(session, client_id, id, *version);
  }
  if (edit.pieces) {
    const auto standing = store::find(tx, session.scope, client_id, id)->pieces;
    store::replace_pieces(tx, session.scope, *row,
                          pieces_of(tx, session.scope, client_id, id, *edit.pieces, standing));
  }
  const auto moved_to = row->at == was_at ? std::nullopt : std::optional(row->at);
  if (moved_to) {
    store::move_line(tx, session.scope, client_id, "visits", id.uuid(), *moved_to);
  }
  session.record({client_id, "visits", id.uuid(), "changed", session.now, InTimeline::no,
                  json::print(trace_of(edit, *version + 1))});
  tell_companions(session, client_id, id, "changed", moved_to);
  return *store::find(tx, session.scope, client_id, id);
}

Result<void> remove_visit(Session& session, ClientId client_id, VisitId id) {
  auto& tx = session.tx();
  const auto visit = own(session, client_id, id);
  if (!visit) return visit.error();
  if (visit->removed_at) return not_found("visit");
  const auto seen = session.seen_version();
  if (!seen) return seen.error();
  if (seen->value_or(visit->version) != visit->version) {
    return stale(session, client_id, id, **seen);
  }
  store::set_removed(tx, session.scope, client_id, id, session.now);
  session.record({client_id, "visits", id.uuid(), "removed", session.now, InTimeline::no});
  tell_companions(session, client_id, id, "changed");
  walk_ins::drop_follow_up(tx, session.scope, session.now, client_id, id);
  return {};
}

Result<Visit> return_visit(Session& session, ClientId client_id, VisitId id) {
  auto& tx = session.tx();
  const auto visit = own(session, client_id, id);
  if (!visit) return visit.error();
  if (visit->removed_at) {
    store::set_removed(tx, session.scope, client_id, id, {});
    session.record({client_id, "visits", id.uuid(), "returned", session.now, InTimeline::no});
    tell_companions(session, client_id, id, "changed");
    walk_ins::take_up_follow_up(tx, session.scope, session.now,
                                {client_id, id, *visit->removed_at});
  }
  return *store::find(tx, session.scope, client_id, id);
}

}  // namespace

void add_edit_routes(Routes& routes) {
  routes.patch("/api/clients/{client_id}/visits/{id}",
               {.name = "edit_visit",
                .summary = "Corrects some fields of a visit; 412 tells what stands there now",
                .if_match = docs::IfMatch::required},
               edit_visit);
  routes.remove("/api/clients/{client_id}/visits/{id}",
                {.name = "remove_visit",
                 .summary = "Takes a visit away; it can come back",
                 .if_match = docs::IfMatch::optional},
                remove_visit);
  routes.post("/api/clients/{client_id}/visits/{id}/return",
              {.name = "return_visit", .summary = "Brings a removed visit back", .status = 200},
              return_visit);
}

}  // namespace carnet::visits

// SPDX-License-Identifier: Apache-2.0
// Correcting a note, taking it away and bringing it back; who comes second is shown what stands
// there now and when it was written.
#include "app/clients/clients.hpp"
#include "app/house/past_edits.hpp"
#include "app/notes/rules.hpp"
#include "app/notes/store.hpp"
#include "kit/json/json.hpp"

namespace carnet::notes {

/// The note as it stands, and what was changed since the version that was named.
struct CurrentNote {
  Note note;
  std::vector<FieldChange> changes;
};
BOOST_DESCRIBE_STRUCT(CurrentNote, (), (note, changes))

/// Merged into the 412 answer.
struct StaleNote {
  CurrentNote current;
};
BOOST_DESCRIBE_STRUCT(StaleNote, (), (current))

namespace {

// One that the asker may know of, also when it was removed.
Result<store::NoteRecord> known(Session& session, ClientId client_id, NoteId id) {
  auto& tx = session.tx();
  if (auto visible = clients::require_visible(tx, session.scope, client_id); !visible) {
    return visible.error();
  }
  auto note = store::record_of(tx, session.scope, client_id, id);
  if (!note) return not_found("note");
  return std::move(*note);
}

// One that the asker may take away, or bring back.
Result<store::NoteRecord> removable(Session& session, ClientId client_id, NoteId id) {
  auto note = known(session, client_id, id);
  if (!note || may_remove(session.scope, {note->staff_id, note->is_private})) return note;
  return fault(FaultKind::forbidden, "author_only",
               "A note is removed by whoever wrote it, and by managers.");
}

Fault stale(Session& session, ClientId client_id, NoteId id, std::int64_t version) {
  auto& tx = session.tx();
  auto refusal = fault(FaultKind::stale, "version", "This note was changed in the meantime.");
  const auto note = store::find(tx, session.scope, client_id, id);
  if (!note) return not_found("note");
  const auto changes = changes_since(tx, session.scope, {client_id, "notes", id.uuid()}, version);
  refusal.detail = json::print(StaleNote{{*note, changes}});
  return refusal;
}

Result<Note> edit_note(Session& session, ClientId client_id, NoteId id, NoteEdit edit) {
  auto& tx = session.tx();
  const auto version = session.version();
  if (!version) return version.error();
  auto row = known(session, client_id, id);
  if (!row) return row.error();
  if (row->removed_at) return not_found("note");
  if (!may_change(session.scope, {row->staff_id, row->is_private})) {
    return fault(FaultKind::forbidden, "author_only", "A note is corrected by whoever wrote it.");
  }
  if (edit.body) {
    if (auto faults = faults_of(*edit.body); !faults.empty()) return bad_fields(std::move(faults));
    row->body = edit.body->text();
  }
  if (!store::update(tx, session.scope, *row, *version)) {
    return stale(session, client_id, id, *version);
  }
  session.record({client_id, "notes", id.uuid(), "changed", session.now, InTimeline::no,
                  json::print(trace_of(edit, *version + 1))});
  return *store::find(tx, session.scope, client_id, id);
}

Result<void> remove_note(Session& session, ClientId client_id, NoteId id) {
  const auto note = removable(session, client_id, id);
  if (!note) return note.error();
  if (note->removed_at) return not_found("note");
  const auto seen = session.seen_version();
  if (!seen) return seen.error();
  if (seen->value_or(note->version) != note->version) return stale(session, client_id, id, **seen);
  store::set_removed(session.tx(), session.scope, client_id, id, session.now);
  session.record({client_id, "notes", id.uuid(), "removed", session.now, InTimeline::no});
  return {};
}

Result<Note> return_note(Session& session, ClientId client_id, NoteId id) {
  const auto note = removable(session, client_id, id);
  if (!note) return note.error();
  if (note->removed_at) {
    store::set_removed(session.tx(), session.scope, client_id, id, {});
    session.record({client_id, "notes", id.uuid(), "returned", session.now, InTimeline::no});
  }
  return *store::find(session.tx(), session.scope, client_id, id);
}

}  // namespace

void add_edit_routes(Routes& routes) {
  routes.patch("/api/clients/{client_id}/notes/{id}",
               {.name = "edit_note",
                .summary = "Corrects a note of the asker's own; 412 tells what stands there now",
                .if_match = docs::IfMatch::required},
               edit_note);
  routes.remove("/api/clients/{client_id}/notes/{id}",
                {.name = "remove_note",
                 .summary = "Takes a note away; it can come back",
                 .if_match = docs::IfMatch::optional},
                remove_note);
  routes.post("/api/clients/{client_id}/notes/{id}/return",
              {.name = "return_note", .summary = "Brings a removed note back", .status = 200},
              return_note);
}

}  // namespace carnet::notes

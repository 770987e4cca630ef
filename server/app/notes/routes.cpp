// SPDX-License-Identifier: Apache-2.0
// The routes of notes.
#include "app/clients/clients.hpp"
#include "app/notes/rules.hpp"
#include "app/notes/store.hpp"

namespace carnet::notes {

Result<Note> keep_note(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                       const NewNote& note) {
  auto faults = surprises::faults_in(tx, scope, now, note.kept_from);
  faults.merge(faults_of(note.body));
  if (!faults.empty() && !store::find(tx, scope, client_id, note.id)) return bad_fields(faults);
  const bool is_new = store::insert(tx, scope, now, client_id, note);
  const auto kept = store::find(tx, scope, client_id, note.id);
  if (!kept && store::record_of(tx, scope, client_id, note.id)) {
    return fault(FaultKind::conflict, "removed", "This note was kept and removed.");
  }
  if (!kept) return fault(FaultKind::conflict, "id_taken", "This identifier is in use.");
  if (is_new) {
    const auto in_timeline = kept->is_private ? InTimeline::no : InTimeline::yes;
    record(tx, scope, now, {client_id, "notes", note.id.uuid(), "kept", now, in_timeline});
    surprises::keep_from(tx, scope, now, client_id, surprises::Kept::notes, note.id.uuid(),
                         note.kept_from);
  }
  return *kept;
}

Result<Page<Note>> notes_of(sql::Tx& tx, const Scope& scope, ClientId client_id,
                            const PageQuery& query) {
  return newest_page(query, [&](const Before& place, int limit) {
    return store::list(tx, scope, client_id, place, limit);
  });
}

namespace {

Result<Page<Note>> list_notes(Session& session, ClientId client_id, http::Query<PageQuery> query) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  return notes_of(session.tx(), session.scope, client_id, query.value);
}

Result<Note> show_note(Session& session, ClientId client_id, NoteId id) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  auto note = store::find(session.tx(), session.scope, client_id, id);
  if (!note) return not_found("note");
  return std::move(*note);
}

Result<Note> add_note(Session& session, ClientId client_id, NewNote note) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  return keep_note(session.tx(), session.scope, session.now, client_id, note);
}

}  // namespace

void add_routes(Routes& routes) {
  routes.get("/api/clients/{client_id}/notes",
             {.name = "list_notes", .summary = "Notes about a client, newest first"}, list_notes);
  routes.post("/api/clients/{client_id}/notes", {.name = "add_note", .summary = "Keeps a note"},
              add_note);
  routes.get("/api/clients/{client_id}/notes/{id}",
             {.name = "show_note", .summary = "One note about a client"}, show_note);
  add_edit_routes(routes);
}

}  // namespace carnet::notes

// SPDX-License-Identifier: Apache-2.0
// Every query of notes.
#include "app/notes/store.hpp"

#include "app/notes/rules.hpp"
#include "kit/sql/dialect.hpp"

namespace carnet::notes::store {

namespace {

struct NoteRow {
  NoteId id;
  std::string body;
  bool is_private = false;
  std::optional<StaffId> staff_id;
  std::optional<std::string> staff_name;
  Instant at;
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(NoteRow, (), (id, body, is_private, staff_id, staff_name, at, version))

constexpr auto readable_notes =
    "select n.id, n.body, n.is_private, n.staff_id, s.given_name as staff_name, n.at, n.version"
    " from notes n left join staff s on s.id = n.staff_id"
    " where n.client_id = $1 and n.removed_at is null and (not n.is_private or n.staff_id = $2)";

Note note_of(const Scope& scope, NoteRow row) {
  return {row.id,
          std::move(row.body),
          row.is_private,
          std::move(row.staff_name),
          row.at,
          row.version,
          may_change(scope, {row.staff_id, row.is_private}),
          may_remove(scope, {row.staff_id, row.is_private})};
}

}  // namespace

std::vector<Note> list(sql::Tx& tx, const Scope& scope, ClientId client_id, const Before& before,
                       int limit) {
  std::vector<Note> notes;
  for (auto& row : tx.all<NoteRow>(std::string(readable_notes) +
                                       " and (n.at < $3 or (n.at = $3 and cast(n.id as text) < $4))"
                                       " order by n.at desc, n.id desc limit $5",
                                   client_id, scope.staff_id, before.at, before.id, limit + 1)) {
    notes.push_back(note_of(scope, std::move(row)));
  }
  return notes;
}

std::optional<Note> find(sql::Tx& tx, const Scope& scope, ClientId client_id, NoteId id) {
  auto row = tx.first<NoteRow>(std::string(readable_notes) + " and n.id = $3", client_id,
                               scope.staff_id, id);
  return row ? std::optional(note_of(scope, std::move(*row))) : std::nullopt;
}

std::optional<NoteRecord> record_of(sql::Tx& tx, const Scope& scope, ClientId client_id,
                                    NoteId id) {
  return tx.first<NoteRecord>("select " + sql::columns<NoteRecord>() +
                                  " from notes where client_id = $1 and id = $2"
                                  " and (not is_private or staff_id = $3)" +
                                  std::string(sql::for_update(tx.engine())),
                              client_id, id, scope.staff_id);
}

bool insert(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id, const NewNote& note) {
  NoteRecord record;
  record.client_id = client_id;
  record.id = note.id;
  record.body = note.body.text();
  record.is_private = note.is_private.value_or(false);
  record.staff_id = scope.person();
  record.at = now;
  return tx.insert_new("notes", record);
}

bool update(sql::Tx& tx, const Scope&, const NoteRecord& note, std::int64_t expected) {
  return tx.run(
             "update notes set body = $3, version = version + 1"
             " where client_id = $1 and id = $2 and version = $4",
             note.client_id, note.id, note.body, expected) == 1;
}

void set_removed(sql::Tx& tx, const Scope&, ClientId client_id, NoteId id,
                 const std::optional<Instant>& at) {
  tx.run("update notes set removed_at = $3 where client_id = $1 and id = $2", client_id, id, at);
}

}  // namespace carnet::notes::store

// SPDX-License-Identifier: Apache-2.0
// Every query of notes.
#include "app/notes/store.hpp"

#include "kit/sql/dialect.hpp"

namespace carnet::notes::store {

namespace {

struct NoteRecord {
  ClientId client_id;
  NoteId id;
  std::string body;
  bool is_private = false;
  std::optional<StaffId> staff_id;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(NoteRecord, (), (client_id, id, body, is_private, staff_id, at))

constexpr auto readable_notes =
    "select n.id, n.body, n.is_private, s.given_name as staff_name, n.at from notes n"
    " left join staff s on s.id = n.staff_id"
    " where n.client_id = $1 and (not n.is_private or n.staff_id = $2)";

}  // namespace

std::vector<Note> list(sql::Tx& tx, const Scope& scope, ClientId client_id, const Before& before,
                       int limit) {
  return tx.all<Note>(std::string(readable_notes) +
                          " and (n.at < $3 or (n.at = $3 and cast(n.id as text) < $4))"
                          " order by n.at desc, n.id desc limit $5",
                      client_id, scope.staff_id, before.at, before.id, limit + 1);
}

std::optional<Note> find(sql::Tx& tx, const Scope& scope, ClientId client_id, NoteId id) {
  return tx.first<Note>(std::string(readable_notes) + " and n.id = $3", client_id, scope.staff_id,
                        id);
}

bool insert(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id, const NewNote& note) {
  return tx.insert_new("notes", NoteRecord{client_id, note.id, note.body.text(),
                                           note.is_private.value_or(false), scope.person(), now});
}

}  // namespace carnet::notes::store

// SPDX-License-Identifier: Apache-2.0
// Every query of notes.
#pragma once

#include "app/notes/notes.hpp"

namespace carnet::notes::store {

/// One row of `notes`.
struct NoteRecord {
  ClientId client_id;
  NoteId id;
  std::string body;
  bool is_private = false;
  std::optional<StaffId> staff_id;
  Instant at;
  std::int64_t version = 1;
  std::optional<Instant> removed_at;
};
BOOST_DESCRIBE_STRUCT(NoteRecord, (),
                      (client_id, id, body, is_private, staff_id, at, version, removed_at))

/// Newest first before `before`; private ones only for their author.
std::vector<Note> list(sql::Tx& tx, const Scope& scope, ClientId client_id, const Before& before,
                       int limit);
std::optional<Note> find(sql::Tx& tx, const Scope& scope, ClientId client_id, NoteId id);
/// Held until the transaction ends, also one that was removed; a colleague's private one is not
/// there.
std::optional<NoteRecord> record_of(sql::Tx& tx, const Scope& scope, ClientId client_id, NoteId id);
bool insert(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id, const NewNote& note);
/// Writes the words if the version is still `expected`; false when it is not.
bool update(sql::Tx& tx, const Scope& scope, const NoteRecord& note, std::int64_t expected);
/// Since when it is removed; nothing brings it back.
void set_removed(sql::Tx& tx, const Scope& scope, ClientId client_id, NoteId id,
                 const std::optional<Instant>& at);

}  // namespace carnet::notes::store

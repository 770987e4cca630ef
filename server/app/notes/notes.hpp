// SPDX-License-Identifier: Apache-2.0
// What somebody of the house wrote down about a client, corrected by its author alone.
#pragma once

#include <set>

#include "app/house/paging.hpp"
#include "app/house/session.hpp"
#include "app/surprises/surprises.hpp"
#include "kit/shape/words.hpp"

namespace carnet::notes {

struct Note {
  NoteId id;
  std::string body;
  bool is_private = false;
  std::optional<std::string> staff_name;
  Instant at;
  std::int64_t version = 1;
  bool may_change = false;  // by its author
  bool may_remove = false;  // by its author; one that is shared also by managers and owners
};
BOOST_DESCRIBE_STRUCT(Note, (),
                      (id, body, is_private, staff_name, at, version, may_change, may_remove))

struct NewNote {
  NoteId id;
  Prose<4000> body;
  std::optional<bool> is_private;  // for the author's eyes alone
  std::vector<surprises::KeepFrom> kept_from{};
};
BOOST_DESCRIBE_STRUCT(NewNote, (), (id, body, is_private, kept_from))

struct NoteEdit {
  std::optional<Prose<4000>> body;
};
BOOST_DESCRIBE_STRUCT(NoteEdit, (), (body))

/// Keeps a note. The same id again answers what stands.
Result<Note> keep_note(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                       const NewNote& note);

/// A page, newest first. The caller has checked that the asker may see the client.
Result<Page<Note>> notes_of(sql::Tx& tx, const Scope& scope, ClientId client_id,
                            const PageQuery& query);

void add_routes(Routes& routes);
void add_edit_routes(Routes& routes);

}  // namespace carnet::notes

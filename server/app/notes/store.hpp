// SPDX-License-Identifier: Apache-2.0
// Every query of notes.
#pragma once

#include "app/notes/notes.hpp"

namespace carnet::notes::store {

/// Newest first before `before`; private ones only for their author.
std::vector<Note> list(sql::Tx& tx, const Scope& scope, ClientId client_id, const Before& before,
                       int limit);
std::optional<Note> find(sql::Tx& tx, const Scope& scope, ClientId client_id, NoteId id);
bool insert(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id, const NewNote& note);

}  // namespace carnet::notes::store

// SPDX-License-Identifier: Apache-2.0
// Statements of an undo: which things people have used since, and taking away the rest.
#pragma once

#include "app/imports/write_store.hpp"

namespace carnet::imports::store {

/// Latest first.
std::vector<ChangeRow> changes_of(sql::Tx& tx, const Scope& scope, ImportId id);

/// Marks the clients of this import that have something that is not the import's own (an edit, a
/// note, a message, another sale, another import) as no longer its to remove. Answers how many.
/// An import counts twice in a version, once written and once undone, and is then no edit.
std::int64_t spare_used_clients(sql::Tx& tx, const Scope& scope, ImportId id);
/// The same for pieces that were edited.
std::int64_t spare_edited_pieces(sql::Tx& tx, const Scope& scope, ImportId id);

struct Removed {
  KeyKind kind = KeyKind::clients;
  Uuid our_id;
  std::optional<ClientId> client_id;
};
BOOST_DESCRIBE_STRUCT(Removed, (), (kind, our_id, client_id))

/// What will be removed, by kind and id behind `last`, at most `limit`.
std::vector<Removed> to_remove(sql::Tx& tx, const Scope& scope, ImportId id,
                               const std::optional<Removed>& last, int limit);

/// Removes what the import brought and nobody used, with its keys. Ledgers stay.
void remove_all(sql::Tx& tx, const Scope& scope, ImportId id);

void restore_since_days(sql::Tx& tx, const Scope& scope, ImportId id);

/// Removes the row this import added; false when it is gone or was changed.
bool remove_contact(sql::Tx& tx, const Scope& scope, const ContactRow& row);
bool remove_occasion(sql::Tx& tx, const Scope& scope, const OccasionRow& row);
bool remove_note(sql::Tx& tx, const Scope& scope, const NoteRow& row);

}  // namespace carnet::imports::store

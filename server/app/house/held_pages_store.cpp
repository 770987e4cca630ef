// SPDX-License-Identifier: Apache-2.0
// Locks the pages a write tells of; merges lock theirs by for_update, which waits for these.
#include "app/house/held_pages.hpp"

#include <algorithm>
#include <vector>

#include "kit/sql/dialect.hpp"

namespace carnet {

void note_held(sql::Tx& tx, ClientId id) { tx.note_locked(id.uuid()); }

void hold_pages(sql::Tx& tx, const Scope&, std::span<const ClientId> ids) {
  if (tx.engine() == sql::Engine::sqlite || tx.mode() == sql::Mode::read) return;
  std::vector<ClientId> fresh;
  for (const auto id : ids) {
    if (tx.note_locked(id.uuid())) fresh.push_back(id);
  }
  if (fresh.empty()) return;
  // In the order in which a merge locks its two.
  const auto are_gone = tx.all<bool>("select archived_at is not null from clients where " +
                                         sql::in_ids(tx.engine(), "id", "$1") + " order by id" +
                                         std::string(sql::for_key_share(tx.engine())),
                                     sql::id_list(tx.engine(), std::span<const ClientId>(fresh)));
  const bool has_gone = std::find(are_gone.begin(), are_gone.end(), true) != are_gone.end();
  // Whoever means a page that went before, as the undo of an import does, gets through when the
  // write runs again for it; not when it did for a deadlock.
  if (has_gone && !tx.ran_stale()) throw sql::Stale("a page was merged during a write to it");
}

void hold_page_alone(sql::Tx& tx, const Scope&, ClientId id) {
  tx.first<ClientId>(std::string("select id from clients where id = $1")
                         .append(sql::for_no_key_update(tx.engine())),
                     id);
}

}  // namespace carnet

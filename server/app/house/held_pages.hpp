// SPDX-License-Identifier: Apache-2.0
// A write and a merge of the page it writes to take turns, so that nothing lands on a page that
// went.
#pragma once

#include <span>

#include "app/house/scope.hpp"
#include "kit/sql/sql.hpp"

namespace carnet {

/// Until this write ends, no merge and no undo of one takes anything from these pages. When a page
/// went while the write waited, the write runs again (sql::Stale) and finds the page that was
/// kept. `record` does this for every page it tells of; who reads rows in order to change them does
/// it first, as clients::require_visible does. Nothing in a read, and nothing on SQLite, where one
/// write runs at a time anyway.
void hold_pages(sql::Tx& tx, const Scope& scope, std::span<const ClientId> ids);

/// Until this write ends no other that asks for the same changes this page: of two at once the
/// second waits, and reads what the first left. Whoever only writes beside it (hold_pages) does not
/// wait.
void hold_page_alone(sql::Tx& tx, const Scope& scope, ClientId id);

/// The page is new in this write, or locked by it already.
void note_held(sql::Tx& tx, ClientId id);

}  // namespace carnet

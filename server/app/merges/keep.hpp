// SPDX-License-Identifier: Apache-2.0
// Merges two pages, and takes a merge back.
#pragma once

#include "app/merges/store.hpp"

namespace carnet::merges {

/// Both pages are there, are two, and the asker sees them.
Result<void> may_merge(sql::Tx& tx, const Scope& scope, ClientId kept_id, ClientId gone_id);

/// The same id again answers what stands.
Result<Merge> keep_merge(sql::Tx& tx, const Scope& scope, Instant now, ClientId kept_id,
                         const NewMerge& merge);

/// Both pages as they were; what came to the one in between stays there. Suppressions hang on the
/// address, whoever has it: neither way loosens one.
Result<Merge> undo(sql::Tx& tx, const Scope& scope, Instant now, MergeId id);

Merge shown(sql::Tx& tx, const Scope& scope, const store::MergeRecord& merge);
Merges merges_into(sql::Tx& tx, const Scope& scope, ClientId kept_id);

}  // namespace carnet::merges

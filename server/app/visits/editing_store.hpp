// SPDX-License-Identifier: Apache-2.0
// Every query of correcting a visit and taking it away.
#pragma once

#include "app/visits/companions_store.hpp"
#include "app/visits/store.hpp"

namespace carnet::visits::store {

/// Held until the transaction ends, also one that was removed.
std::optional<VisitRecord> record_of(sql::Tx& tx, const Scope& scope, ClientId client_id,
                                     VisitId id);
/// Writes what a person may correct if the version is still `expected`; false when it is not.
bool update(sql::Tx& tx, const Scope& scope, const VisitRecord& visit, std::int64_t expected);
void replace_pieces(sql::Tx& tx, const Scope& scope, const VisitRecord& visit,
                    const std::vector<VisitPieceRecord>& pieces);
/// Since when it is removed; nothing brings it back.
void set_removed(sql::Tx& tx, const Scope& scope, ClientId client_id, VisitId id,
                 const std::optional<Instant>& at);

/// Those who came along on this visit, as its own page has them.
std::vector<CompanionRecord> companions_of(sql::Tx& tx, const Scope& scope, ClientId client_id,
                                           VisitId id);
/// Puts the line by which a page's ledger tells of it to this moment.
void move_line(sql::Tx& tx, const Scope& scope, ClientId client_id, std::string_view noun,
               const Uuid& noun_id, Instant at);

}  // namespace carnet::visits::store

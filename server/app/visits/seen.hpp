// SPDX-License-Identifier: Apache-2.0
// What was looked at on a visit, as it is kept.
#pragma once

#include "app/visits/store.hpp"

namespace carnet::visits {

/// In the order they were said; each title as it was said, as it stands on the visit, or the
/// piece's own on that day.
std::vector<store::VisitPieceRecord> pieces_of(sql::Tx& tx, const Scope& scope, ClientId client_id,
                                               VisitId visit_id, const std::vector<SeenPiece>& seen,
                                               const std::vector<VisitPiece>& standing = {});

}  // namespace carnet::visits

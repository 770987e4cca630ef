// SPDX-License-Identifier: Apache-2.0
// Queries of pieces that only their routes need.
#pragma once

#include "app/pieces/pieces.hpp"

namespace carnet::pieces::store {

Piece piece_of(const PieceRecord& record);

/// Newest arrivals first, before `before`; `folded` is a fragment of title or SKU.
std::vector<PieceRecord> list(sql::Tx& tx, const Scope& scope, const std::string& folded,
                              const Before& before, int limit);

}  // namespace carnet::pieces::store

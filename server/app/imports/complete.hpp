// SPDX-License-Identifier: Apache-2.0
// What a file leaves unsaid stays as the other system said it before: an empty cell, a column
// that is not mapped and a field that is absent never empty what the house knows.
#pragma once

#include "app/imports/planned.hpp"

namespace carnet::imports {

/// `base` with what the record says now. Contact points and days that are new stand last, behind
/// all of `base`, which an import never takes away.
ClientContent completed(const ClientContent& base, const PlannedClient& planned);
PieceContent completed(const PieceContent& base, const PlannedPiece& planned);
SaleContent completed(const SaleContent& base, const PlannedSale& planned);

}  // namespace carnet::imports

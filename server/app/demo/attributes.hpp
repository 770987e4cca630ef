// SPDX-License-Identifier: Apache-2.0
// The exact attributes of the demo's pieces, as their descriptions tell them.
#pragma once

#include "app/pieces/pieces.hpp"

namespace carnet::demo {

/// Fills in stones, size, reference, dial, bracelet, colour and cost.
void describe(pieces::PieceRecord& piece);

}  // namespace carnet::demo

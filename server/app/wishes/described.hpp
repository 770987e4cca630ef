// SPDX-License-Identifier: Apache-2.0
// What a wish asks for: read out of its words, or as the piece is that it names.
#pragma once

#include "app/wishes/store.hpp"

namespace carnet::wishes {

/// An amount in the words is the most they would spend, in the wish's currency.
void read_words(store::WishRecord& wish);

/// New words are read anew. An amount that stood in the old ones alone goes with them.
void change_words(const std::string& words, store::WishRecord& wish);

/// What the piece is, it is by its own record; the words remain what they said.
void name_piece(const pieces::PieceRecord& piece, store::WishRecord& wish);

}  // namespace carnet::wishes

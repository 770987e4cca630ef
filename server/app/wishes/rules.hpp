// SPDX-License-Identifier: Apache-2.0
// What a wish must be, what its words tell, and how often it was looked at; on plain values.
#pragma once

#include <span>
#include <vector>

#include "app/house/edits.hpp"
#include "app/trade/trade.hpp"
#include "app/wishes/wishes.hpp"

namespace carnet::wishes {

/// `today` is the day of the asker's store.
FieldFaults faults_of(const NewWish& wish, Day today);
FieldFaults faults_of(const WishEdit& edit, Day today);

using trade::Described;
using trade::read_description;

/// One piece somebody looked at, at one visit.
struct SeenPiece {
  VisitId visit_id;
  std::optional<PieceId> piece_id;
  std::string title;
  bool tried = false;
};
BOOST_DESCRIBE_STRUCT(SeenPiece, (), (visit_id, piece_id, title, tried))

/// Counts the visits at which the wished piece was looked at: by the piece, or by its words where
/// no piece is named. Trying it on at one of them counts for the wish.
void count_looks(std::span<const SeenPiece> seen, Wish& wish);

}  // namespace carnet::wishes

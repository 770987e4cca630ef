// SPDX-License-Identifier: Apache-2.0
// What a wish must be, what its words tell, and how often it was looked at; on plain values.
#pragma once

#include <span>
#include <vector>

#include "app/trade/trade.hpp"
#include "app/wishes/wishes.hpp"

namespace carnet::wishes {

FieldFaults faults_of(const NewWish& wish, Instant now);
FieldFaults faults_of(const WishEdit& edit, Instant now);

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

/// Who changed a field last, and when.
struct WishChange {
  std::string field;
  std::optional<std::string> changed_by;
  Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(WishChange, (), (field, changed_by, changed_at))

/// What the audit keeps of one change: which fields, and the version it made.
struct WishTrace {
  std::int64_t version = 0;
  std::vector<std::string> fields;
};
BOOST_DESCRIBE_STRUCT(WishTrace, (), (version, fields))

WishTrace trace_of(const WishEdit& edit, std::int64_t version);

struct PastChange {
  WishTrace trace;
  std::optional<std::string> staff_name;
  Instant at;
};

/// The last change of each field after `version`; the changes come newest first.
std::vector<WishChange> changes_after(std::span<const PastChange> past, std::int64_t version);

}  // namespace carnet::wishes

// SPDX-License-Identifier: Apache-2.0
// What a piece must be, who may change it and see its cost, and the counts beside a list.
#pragma once

#include "app/house/faults.hpp"
#include "app/pieces/whole.hpp"

namespace carnet::pieces {

/// Managers of its store, and owners: they change a piece, and see what it cost. A piece of no
/// store is every manager's.
bool may_manage(const Scope& scope, const std::optional<StoreId>& store_id);

/// Writes what is named into the record, in the trade's spelling; all that is wrong with it.
FieldFaults apply(const PieceEdit& edit, Instant now, PieceRecord& piece);
/// What a piece cannot be without.
FieldFaults missing_in(const PieceRecord& piece);

/// Bounds in whole units of the house's money of each band: from this one up to the next one's.
inline constexpr std::int64_t band_starts[] = {0, 1'000, 2'500, 5'000, 10'000, 25'000, 50'000};

/// How many pieces share these values. `band` is a PriceBand's place, or no_band.
struct Combination {
  std::string category;
  std::string metal;
  std::string stone;
  std::string shape;
  std::optional<StoreId> store_id;
  PieceStatus status = PieceStatus::in_stock;
  int band = 0;
  std::int64_t count = 0;
};
/// Of what is priced in other money than the house's.
inline constexpr int no_band = -1;
BOOST_DESCRIBE_STRUCT(Combination, (),
                      (category, metal, stone, shape, store_id, status, band, count))

/// Each value with how many pieces it would leave, all other choices as they are; the most first,
/// price bands from the lowest. What is archived is counted nowhere unless it is asked for.
Facets count_facets(const std::vector<Combination>& all, const Chosen& chosen);

}  // namespace carnet::pieces

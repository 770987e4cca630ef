// SPDX-License-Identifier: Apache-2.0
// Queries of pieces that only their routes need.
#pragma once

#include "app/pieces/rules.hpp"
#include "app/trade/trade.hpp"

namespace carnet::pieces::store {

Piece piece_of(const PieceRecord& record);

/// What was typed: a fragment of a piece's own words, or words of the trade beside others.
struct Typed {
  std::string folded;
  trade::Described described;
  std::vector<std::string> words;  // shapes, styles, and what says nothing of the trade
  std::int64_t highest_minor = 0;  // what a piece may cost, 0 when nothing was said of it
  std::string currency;            // the house's: of that amount, and of price bands
};
Typed typed_of(std::string_view text, std::string_view currency);

/// Where a page starts: behind this sort key and id.
struct Place {
  std::int64_t key = 0;
  std::string id;
};
Place first_place(PieceOrder order);
/// What a list in this order sorts by.
std::int64_t key_of(const PieceRecord& record, PieceOrder order);

std::vector<PieceRecord> list(sql::Tx& tx, const Scope& scope, const Typed& typed,
                              const Chosen& chosen, Day today, PieceOrder order, const Place& place,
                              int limit);
/// How many pieces there are of each kind, archived ones too. Reads one index once, and the whole
/// catalogue once where words are looked for. What is set aside today is told twice more: taken out
/// of what is in stock, and added to what is reserved.
std::vector<Combination> combinations(sql::Tx& tx, const Scope& scope, const Typed& typed,
                                      Day today);

/// Another piece has this SKU.
bool is_taken(sql::Tx& tx, const Scope& scope, const std::string& sku, PieceId but);

}  // namespace carnet::pieces::store

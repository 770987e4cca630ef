// SPDX-License-Identifier: Apache-2.0
// A file's records beside what the house holds: which are new, changed, the same or duplicates.
#pragma once

#include <boost/unordered/unordered_flat_set.hpp>
#include <map>
#include <unordered_map>

#include "app/imports/store.hpp"

namespace carnet::imports {

enum class Verdict { add, change, adopt, same, duplicate };

/// What becomes of one planned client or piece. `our_id` is new for `add`. `before` is what the
/// other system said last time, as JSON. `adopt`: a client that an order had brought gets its
/// own number, or a row goes onto the page of whom somebody said it is.
template <class Planned>
struct Judged {
  const Planned* planned = nullptr;
  Verdict verdict = Verdict::add;
  Uuid our_id;
  std::string before;
  decltype(Planned::content) next{};  // what both files say together; not for `add`
};

/// A sale with its buyer; `remove` for an order that was cancelled after it had been taken.
enum class SaleVerdict { add, change, remove, same };
struct JudgedSale {
  const PlannedSale* planned = nullptr;
  SaleVerdict verdict = SaleVerdict::add;
  SaleId our_id;
  ClientId client_id;
  SaleContent next;
};

struct Comparison {
  std::vector<Judged<PlannedClient>> clients;  // buyers without an address here among them
  std::vector<Judged<PlannedPiece>> pieces;
  std::vector<JudgedSale> sales;
  std::unordered_map<std::string, PieceId> pieces_by_sku;
  RowCounts rows;
  std::vector<ImportFault> faults;  // the reading's and the comparison's, in the file's order
};

/// "shopify", "edge", "vcard": the numbers of one system mean nothing in another.
std::string source_of(ImportKind kind);

/// Hashes of the addresses that earlier slices of the same file brought.
using SeenAddresses = boost::unordered_flat_set<std::size_t>;

RowPlace place_of(const PlannedClient& client);
/// Rows that somebody said are about the person of a page.
using SamePages = std::map<RowPlace, ClientId>;

/// Reads, changes nothing. `reading` outlives the answer. Of a file that comes in slices, `seen`
/// goes from one to the next.
Comparison compare(sql::Tx& tx, const Scope& scope, Instant now, ImportKind kind,
                   const Reading& reading, SeenAddresses* seen = nullptr, SamePages same = {});

}  // namespace carnet::imports

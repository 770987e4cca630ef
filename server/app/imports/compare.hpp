// SPDX-License-Identifier: Apache-2.0
// A file's records beside what the house holds: which are new, changed, the same or duplicates.
#pragma once

#include <map>
#include <set>
#include <unordered_map>

#include "app/imports/owners.hpp"

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
  std::string known_by{};             // the key of a client, old or new
  bool is_apart = false;              // a new client, said to be nobody else of their address
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

/// A row that has an address of a page here, or of one that an earlier row brings.
struct KnownRow {
  const PlannedClient* planned = nullptr;
  ClientId client_id;
  const PlannedClient* row = nullptr;  // the earlier one; nothing when the page was here
};

struct Comparison {
  std::vector<Judged<PlannedClient>> clients;  // buyers without an address here among them
  std::vector<Judged<PlannedPiece>> pieces;
  std::vector<JudgedSale> sales;
  std::vector<KnownRow> known;  // not taken until somebody says who they are
  std::unordered_map<std::string, PieceId> pieces_by_sku;
  RowCounts rows;
  std::vector<ImportFault> faults;  // the reading's and the comparison's, in the file's order
};

/// "shopify", "edge", "vcard": the numbers of one system mean nothing in another.
std::string source_of(ImportKind kind);

RowPlace place_of(const PlannedClient& client);

/// What somebody said of rows: about the person of a page, or about somebody else than who has
/// their address.
struct Choices {
  std::map<RowPlace, ClientId> same;
  std::set<RowPlace> apart;
};

/// Reads, changes nothing. `reading` outlives the answer. `seen`: of a file that comes in slices,
/// the addresses that the earlier ones brought.
Comparison compare(sql::Tx& tx, const Scope& scope, Instant now, ImportKind kind,
                   const Reading& reading, const SeenAddresses* seen = nullptr,
                   Choices choices = {});

/// The addresses of whom this slice brings are those of somebody further up for the next.
void add_brought(SeenAddresses& seen, const Comparison& slice);

}  // namespace carnet::imports

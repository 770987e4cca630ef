// SPDX-License-Identifier: Apache-2.0
// Queries of the phone's book: whose clients, and when something last happened with them.
#pragma once

#include "app/book/book.hpp"

namespace carnet::book::store {

/// `touched_at`: the newest entry of the ledger, or since when the client stands in the book.
struct Touched {
  ClientId client_id;
  Instant touched_at;
};
BOOST_DESCRIBE_STRUCT(Touched, (), (client_id, touched_at))

/// The asker's own book, the most recently touched first, before `before`; at most `limit`.
std::vector<Touched> list(sql::Tx& tx, const Scope& scope, const Before& before, int limit);

/// Whether the client stands in the asker's own book and is not archived.
bool holds(sql::Tx& tx, const Scope& scope, ClientId client_id);

}  // namespace carnet::book::store

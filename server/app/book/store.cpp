// SPDX-License-Identifier: Apache-2.0
// Queries of the phone's book: one look into the ledger's index for each client of the book.
#include "app/book/store.hpp"

#include "app/house/removed_rows.hpp"

namespace carnet::book::store {

std::vector<Touched> list(sql::Tx& tx, const Scope& scope, const Before& before, int limit) {
  return tx.all<Touched>(
      "with mine as (select b.client_id, coalesce((select t.at from timeline t"
      " where t.client_id = b.client_id" +
          of_what_stands("t") +
          " order by t.at desc limit 1), b.since) as touched_at"
          " from books b join clients c on c.id = b.client_id"
          " where b.staff_id = $1 and c.archived_at is null)"
          " select client_id, touched_at from mine"
          " where touched_at < $2 or (touched_at = $2 and cast(client_id as text) < $3)"
          " order by touched_at desc, client_id desc limit $4",
      scope.staff_id, before.at, before.id, limit);
}

bool holds(sql::Tx& tx, const Scope& scope, ClientId client_id) {
  return tx
      .first<int>(
          "select 1 from books b join clients c on c.id = b.client_id"
          " where b.staff_id = $1 and b.client_id = $2 and c.archived_at is null",
          scope.staff_id, client_id)
      .has_value();
}

}  // namespace carnet::book::store

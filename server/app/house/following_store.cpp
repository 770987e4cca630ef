// SPDX-License-Identifier: Apache-2.0
// Walks all pages, and then the changes.
#include "app/house/following.hpp"

#include <set>

namespace carnet::following {

namespace {

constexpr int clients_at_once = 250;
constexpr int changes_at_once = 500;

Portion next_pages(sql::Tx& tx, Reached reached) {
  auto ids = tx.all<ClientId>("select id from clients where id > $1 order by id limit $2",
                              *reached.clients_after, clients_at_once);
  reached.clients_after = ids.empty() ? std::nullopt : std::optional(ids.back());
  return {std::move(ids), {}, std::move(reached), true};
}

}  // namespace

Reached beginning(sql::Tx& tx) { return {sql::newest_cursor(tx), ClientId()}; }

Portion next_portion(sql::Tx& tx, const Scope&, const Reached& reached) {
  if (reached.clients_after) return next_pages(tx, reached);
  auto changes = sql::changes_since(tx, reached.changes_cursor, changes_at_once);
  if (!changes) return {{}, {}, beginning(tx), true};
  std::set<ClientId> ids;
  for (const auto& each : changes->rows) {
    if (each.client_id) ids.insert(ClientId(*each.client_id));
  }
  return {{ids.begin(), ids.end()},
          std::move(changes->rows),
          {std::move(changes->cursor), {}},
          changes->more};
}

}  // namespace carnet::following

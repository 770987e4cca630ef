// SPDX-License-Identifier: Apache-2.0
// Says of pieces that they are set aside, and for whom where that may be read.
#include "app/pieces/aside.hpp"

#include "app/stores/day.hpp"
#include "app/surprises/surprises.hpp"

namespace carnet::pieces {

namespace {

std::string name_of(const store::AsideRow& row) {
  return clients::display_name(row.given_name.value_or(""), row.family_name.value_or(""),
                               row.preferred_name.value_or(""),
                               row.name_order.value_or(clients::NameOrder::given_family));
}

}  // namespace

std::map<PieceId, Aside> asides_of(sql::Tx& tx, const Scope& scope, Instant now,
                                   const std::vector<PieceId>& ids) {
  if (ids.empty()) return {};
  const auto rows = store::asides(tx, scope, ids, stores::day_of(tx, scope, now));
  std::vector<ClientId> pages;
  for (const auto& row : rows) {
    if (row.client_id) pages.push_back(*row.client_id);
  }
  const auto secret = surprises::kept_from_anybody(tx, scope, now, pages);
  std::map<PieceId, Aside> found;
  for (const auto& row : rows) {
    Aside aside{row.by, row.until, {}, {}};
    if (row.client_id && !secret.contains(row.wish_id)) {
      aside.client_id = row.client_id;
      aside.client_name = name_of(row);
    }
    found[row.piece_id] = std::move(aside);
  }
  return found;
}

}  // namespace carnet::pieces

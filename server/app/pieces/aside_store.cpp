// SPDX-License-Identifier: Apache-2.0
// The queries of what is set aside.
#include "app/house/visible.hpp"
#include "app/pieces/aside.hpp"
#include "kit/sql/dialect.hpp"

namespace carnet::pieces {

namespace {

// A reservation `r` that still keeps its piece.
std::string is_kept(std::string_view today) {
  return " (r.until is null or r.until >= " + std::string(today) +
         ") and not exists (select 1 from wish_giftings g"
         " where g.client_id = r.client_id and g.id = r.id)";
}

}  // namespace

std::string is_set_aside_today(std::string_view today) {
  return "exists (select 1 from wish_reservations r where r.piece_id = pieces.id and" +
         is_kept(today) + ")";
}

std::string set_aside_today(std::string_view today) {
  return "pieces.id in (select r.piece_id from wish_reservations r where" + is_kept(today) + ")";
}

std::vector<store::AsideRow> store::asides(sql::Tx& tx, const Scope& scope,
                                           const std::vector<PieceId>& ids, Day today) {
  return tx.all<AsideRow>(
      "select r.piece_id, s.given_name as by, r.until, r.id as wish_id, c.id as client_id,"
      " c.given_name, c.family_name, c.preferred_name, c.name_order from wish_reservations r"
      " left join staff s on s.id = r.staff_id"
      " left join clients c on c.id = r.client_id and c.archived_at is null and " +
          seen_by("c.id", "$3", "$4") + " where " + sql::in_ids(tx.engine(), "r.piece_id", "$1") +
          " and" + is_kept("$2") + " order by r.at",
      sql::id_list(tx.engine(), std::span<const PieceId>(ids)), today, scope.staff_id,
      sees_all_flag(scope));
}

}  // namespace carnet::pieces

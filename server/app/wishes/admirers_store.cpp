// SPDX-License-Identifier: Apache-2.0
// The queries of who has an eye on a piece.
#include "app/clients/clients.hpp"
#include "app/house/visible.hpp"
#include "app/wishes/admirers.hpp"

namespace carnet::wishes::store {

namespace {

struct AdmirerRow {
  ClientId client_id;
  std::string given_name;
  std::string family_name;
  std::string preferred_name;
  clients::NameOrder name_order = clients::NameOrder::given_family;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(AdmirerRow, (),
                      (client_id, given_name, family_name, preferred_name, name_order, at))

std::vector<Admirer> admirers(sql::Tx& tx, const Scope& scope, PieceId id,
                              const std::string& from) {
  const auto rows = tx.all<AdmirerRow>(
      "select c.id as client_id, c.given_name, c.family_name, c.preferred_name, c.name_order, "
      "max(x.at) as at "
      "from " +
          from + " where x.piece_id = $1 and c.archived_at is null and " +
          seen_by("c.id", "$2", "$3") +
          " group by c.id, c.given_name, c.family_name, c.preferred_name, c.name_order"
          " order by 5 desc, c.id limit 50",
      id, scope.staff_id, sees_all_flag(scope));
  std::vector<Admirer> found;
  for (const auto& row : rows) {
    found.push_back({row.client_id, clients::display_name(row), row.at});
  }
  return found;
}

}  // namespace

std::vector<Admirer> wishers_of(sql::Tx& tx, const Scope& scope, PieceId id) {
  return admirers(tx, scope, id,
                  "wishes x join clients c on c.id = x.client_id and not exists (select 1"
                  " from wish_giftings g where g.client_id = x.client_id and g.id = x.id)");
}

std::vector<Admirer> viewers_of(sql::Tx& tx, const Scope& scope, PieceId id) {
  return admirers(tx, scope, id,
                  "(select p.client_id, p.piece_id, v.at from visit_pieces p join visits v"
                  " on v.client_id = p.client_id and v.id = p.visit_id and v.removed_at is null) x"
                  " join clients c on c.id = x.client_id");
}

}  // namespace carnet::wishes::store

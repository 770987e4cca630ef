// SPDX-License-Identifier: Apache-2.0
// Every query of relations.
#include "app/relations/store.hpp"

#include "app/house/visible.hpp"
#include "kit/sql/dialect.hpp"

namespace carnet::relations::store {

std::vector<ListedRelation> list(sql::Tx& tx, const Scope& scope, ClientId client_id) {
  return tx.all<ListedRelation>(
      "select r.id, r.kind, r.other_id, r.name, c.given_name, c.family_name, c.preferred_name, "
      "c.name_order"
      " from relations r left join clients c on c.id = r.other_id where r.client_id = $1"
      " and (r.other_id is null or (c.archived_at is null and " +
          seen_by("c.id", "$2", "$3") + ")) order by r.noted_at, r.id limit 100",
      client_id, scope.staff_id, sees_all_flag(scope));
}

std::vector<Bond> bonds_of(sql::Tx& tx, const Scope& scope,
                           const std::vector<ClientId>& client_ids) {
  return tx.all<Bond>(
      "select r.client_id, r.kind, r.other_id from relations r join clients c on c.id = r.other_id"
      " where " +
          sql::in_ids(tx.engine(), "r.client_id", "$1") +
          " and r.kind in ('spouse', 'partner', 'parent', 'child') and c.archived_at is null and " +
          seen_by("c.id", "$2", "$3") + " order by r.noted_at, r.id",
      sql::id_list(tx.engine(), std::span<const ClientId>(client_ids)), scope.staff_id,
      sees_all_flag(scope));
}

std::vector<Named> names_of(sql::Tx& tx, const Scope&, const std::vector<ClientId>& client_ids) {
  return tx.all<Named>(
      "select c.id, c.given_name, c.family_name, c.preferred_name, c.name_order from clients c"
      " where " +
          sql::in_ids(tx.engine(), "c.id", "$1"),
      sql::id_list(tx.engine(), std::span<const ClientId>(client_ids)));
}

std::optional<RelationRecord> find(sql::Tx& tx, const Scope&, ClientId client_id, RelationId id) {
  return tx.first<RelationRecord>("select " + sql::columns<RelationRecord>() +
                                      " from relations where client_id = $1 and id = $2",
                                  client_id, id);
}

bool insert(sql::Tx& tx, const Scope&, const RelationRecord& relation) {
  return tx.insert_new("relations", relation);
}

void remove(sql::Tx& tx, const Scope&, ClientId client_id, RelationId id) {
  tx.run("delete from relations where client_id = $1 and id = $2", client_id, id);
}

}  // namespace carnet::relations::store

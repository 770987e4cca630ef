// SPDX-License-Identifier: Apache-2.0
// Every query of walk-ins.
#include "app/walk_ins/store.hpp"

namespace carnet::walk_ins::store {

std::optional<WalkInRecord> find(sql::Tx& tx, const Scope&, WalkInId id) {
  return tx.first<WalkInRecord>(
      "select " + sql::columns<WalkInRecord>() + " from walk_ins where id = $1", id);
}

std::optional<WalkInId> of_visit(sql::Tx& tx, const Scope&, ClientId client_id, VisitId visit_id) {
  return tx.first<WalkInId>("select id from walk_ins where visit_id = $2 and client_id = $1",
                            client_id, visit_id);
}

bool insert(sql::Tx& tx, const Scope&, const WalkInRecord& walk_in) {
  return tx.insert_new("walk_ins", walk_in);
}

}  // namespace carnet::walk_ins::store

// SPDX-License-Identifier: Apache-2.0
// Every query of photographs of pieces.
#include "app/pieces/photographs_store.hpp"

namespace carnet::pieces::store {

std::vector<PhotographRecord> photographs_of(sql::Tx& tx, const Scope&, PieceId id) {
  return tx.all<PhotographRecord>("select " + sql::columns<PhotographRecord>() +
                                      " from piece_photographs where piece_id = $1"
                                      " order by place, id",
                                  id);
}

void insert(sql::Tx& tx, const Scope&, const PhotographRecord& photograph) {
  tx.insert("piece_photographs", photograph);
}

void set_place(sql::Tx& tx, const Scope&, PieceId piece_id, PhotographId id, int place) {
  tx.run("update piece_photographs set place = $3 where piece_id = $1 and id = $2", piece_id, id,
         place);
}

bool remove(sql::Tx& tx, const Scope&, PieceId piece_id, PhotographId id) {
  return tx.run("delete from piece_photographs where piece_id = $1 and id = $2", piece_id, id) == 1;
}

void set_picture(sql::Tx& tx, const Scope&, Instant now, PieceId id, const std::string& name,
                 const std::string& alt) {
  tx.run("update pieces set picture = $2, picture_alt = $3, changed_at = $4 where id = $1", id,
         name, alt, now);
}

}  // namespace carnet::pieces::store

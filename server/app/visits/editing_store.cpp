// SPDX-License-Identifier: Apache-2.0
// Every query of correcting a visit and taking it away.
#include "app/visits/editing_store.hpp"

#include "kit/sql/dialect.hpp"

namespace carnet::visits::store {

std::optional<VisitRecord> record_of(sql::Tx& tx, const Scope&, ClientId client_id, VisitId id) {
  return tx.first<VisitRecord>("select " + sql::columns<VisitRecord>() +
                                   " from visits where client_id = $1 and id = $2" +
                                   std::string(sql::for_update(tx.engine())),
                               client_id, id);
}

bool update(sql::Tx& tx, const Scope&, const VisitRecord& visit, std::int64_t expected) {
  return tx.run(
             "update visits set at = $3, for_whom = $4, for_words = $5, by_when = $6, by_day = $7,"
             " with_whom = $8, note = $9, bought = $10, version = version + 1"
             " where client_id = $1 and id = $2 and version = $11",
             visit.client_id, visit.id, visit.at, visit.for_whom, visit.for_words, visit.by_when,
             visit.by_day, visit.with_whom, visit.note, visit.bought, expected) == 1;
}

void replace_pieces(sql::Tx& tx, const Scope&, const VisitRecord& visit,
                    const std::vector<VisitPieceRecord>& pieces) {
  tx.run("delete from visit_pieces where client_id = $1 and visit_id = $2", visit.client_id,
         visit.id);
  tx.insert_all("visit_pieces", std::span<const VisitPieceRecord>(pieces));
}

void set_removed(sql::Tx& tx, const Scope&, ClientId client_id, VisitId id,
                 const std::optional<Instant>& at) {
  tx.run("update visits set removed_at = $3 where client_id = $1 and id = $2", client_id, id, at);
}

std::vector<CompanionRecord> companions_of(sql::Tx& tx, const Scope&, ClientId client_id,
                                           VisitId id) {
  return tx.all<CompanionRecord>("select " + sql::columns<CompanionRecord>() +
                                     " from companions where client_id = $1 and visit_id = $2"
                                     " and part = 'host'",
                                 client_id, id);
}

void move_line(sql::Tx& tx, const Scope&, ClientId client_id, std::string_view noun,
               const Uuid& noun_id, Instant at) {
  tx.run("update timeline set at = $4 where client_id = $1 and noun = $2 and noun_id = $3",
         client_id, noun, noun_id, at);
}

}  // namespace carnet::visits::store

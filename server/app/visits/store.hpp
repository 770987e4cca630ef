// SPDX-License-Identifier: Apache-2.0
// Every query of visits and of the pieces looked at.
#pragma once

#include "app/visits/visits.hpp"

namespace carnet::visits::store {

/// One row of `visits`.
struct VisitRecord {
  ClientId client_id;
  VisitId id;
  Instant at;
  std::optional<StoreId> store_id;
  std::optional<StaffId> staff_id;
  std::optional<ForWhom> for_whom;
  std::string for_words;
  std::optional<ByWhen> by_when;
  std::optional<Day> by_day;
  std::string with_whom;
  std::string note;
  bool bought = false;
  Instant noted_at;
  std::int64_t version = 1;
  std::optional<Instant> removed_at{};
};
BOOST_DESCRIBE_STRUCT(VisitRecord, (),
                      (client_id, id, at, store_id, staff_id, for_whom, for_words, by_when, by_day,
                       with_whom, note, bought, noted_at, version, removed_at))

/// One row of `visit_pieces`.
struct VisitPieceRecord {
  ClientId client_id;
  VisitId visit_id;
  int place = 0;
  std::optional<PieceId> piece_id;
  std::string title;
  bool liked = false;
  bool tried = false;
};
BOOST_DESCRIBE_STRUCT(VisitPieceRecord, (),
                      (client_id, visit_id, place, piece_id, title, liked, tried))

/// Newest first before `before`, with their pieces.
std::vector<Visit> list(sql::Tx& tx, const Scope& scope, ClientId client_id, const Before& before,
                        int limit);
/// Those of these ids, with their pieces, in no order; without who came along.
std::vector<Visit> among(sql::Tx& tx, const Scope& scope, ClientId client_id,
                         const std::vector<Uuid>& ids);
std::optional<Visit> find(sql::Tx& tx, const Scope& scope, ClientId client_id, VisitId id);

/// False when the visit stands already.
bool insert(sql::Tx& tx, const Scope& scope, const VisitRecord& visit,
            const std::vector<VisitPieceRecord>& pieces);

}  // namespace carnet::visits::store

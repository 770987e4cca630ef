// SPDX-License-Identifier: Apache-2.0
// Every query of visits and of the pieces looked at.
#include "app/visits/store.hpp"
#include "app/visits/companions_store.hpp"
#include "app/visits/rules.hpp"
#include "kit/sql/dialect.hpp"

namespace carnet::visits::store {

namespace {

struct VisitRow {
  VisitId id;
  Instant at;
  std::optional<StoreId> store_id;
  std::optional<StaffId> staff_id;
  std::optional<std::string> staff_name;
  std::optional<ForWhom> for_whom;
  std::string for_words;
  std::optional<ByWhen> by_when;
  std::optional<Day> by_day;
  std::string with_whom;
  std::string note;
  bool bought = false;
  std::int64_t version = 1;
  Instant noted_at;
};
BOOST_DESCRIBE_STRUCT(VisitRow, (),
                      (id, at, store_id, staff_id, staff_name, for_whom, for_words, by_when, by_day,
                       with_whom, note, bought, version, noted_at))

struct PieceRow {
  VisitId visit_id;
  std::optional<PieceId> piece_id;
  std::string title;
  bool liked = false;
  bool tried = false;
  std::optional<std::string> picture;
  std::optional<std::string> picture_alt;
};
BOOST_DESCRIBE_STRUCT(PieceRow, (), (visit_id, piece_id, title, liked, tried, picture, picture_alt))

constexpr auto visits =
    "select v.id, v.at, v.store_id, v.staff_id, s.given_name as staff_name, v.for_whom,"
    " v.for_words, v.by_when, v.by_day, v.with_whom, v.note, v.bought, v.version,"
    " v.noted_at"
    " from visits v left join staff s on s.id = v.staff_id"
    " where v.client_id = $1 and v.removed_at is null";

constexpr auto pieces_of =
    "select v.visit_id, v.piece_id, v.title, v.liked, v.tried, p.picture, p.picture_alt"
    " from visit_pieces v left join pieces p on p.id = v.piece_id where v.client_id = $1";

Visit visit_of(const Scope& scope, const VisitRow& row) {
  return {
      row.id,       row.at,        row.store_id, row.staff_name, {},
      row.for_whom, row.for_words, row.by_when,  row.by_day,     row.with_whom,
      {},           row.note,      row.bought,   row.version,    may_change(scope, row.staff_id),
      row.noted_at};
}

void share_out(const std::vector<PieceRow>& pieces, std::vector<Visit>& found) {
  std::map<VisitId, Visit*> by_id;
  for (auto& visit : found) by_id[visit.id] = &visit;
  for (const auto& piece : pieces) {
    const auto visit = by_id.find(piece.visit_id);
    if (visit == by_id.end()) continue;
    visit->second->pieces.push_back(
        {piece.piece_id, piece.title,
         pieces::picture_of(piece.picture.value_or(""), piece.picture_alt.value_or("")),
         piece.liked, piece.tried});
  }
}

}  // namespace

std::vector<Visit> list(sql::Tx& tx, const Scope& scope, ClientId client_id, const Before& before,
                        int limit) {
  const auto rows =
      tx.all<VisitRow>(std::string(visits) +
                           " and (v.at < $2 or (v.at = $2 and cast(v.id as text) < $3))"
                           " order by v.at desc, v.id desc limit $4",
                       client_id, before.at, before.id, limit + 1);
  std::vector<Visit> found;
  for (const auto& row : rows) found.push_back(visit_of(scope, row));
  if (found.empty()) return found;
  // One client's visits lie together: all their pieces cost less than a query for each visit.
  share_out(tx.all<PieceRow>(std::string(pieces_of) + " order by v.visit_id, v.place", client_id),
            found);
  add_companions(tx, scope, client_id, found);
  return found;
}

std::vector<Visit> among(sql::Tx& tx, const Scope& scope, ClientId client_id,
                         const std::vector<Uuid>& ids) {
  const auto list = sql::id_list(tx.engine(), std::span<const Uuid>(ids));
  std::vector<Visit> found;
  for (const auto& row :
       tx.all<VisitRow>(std::string(visits) + " and " + sql::in_ids(tx.engine(), "v.id", "$2"),
                        client_id, list)) {
    found.push_back(visit_of(scope, row));
  }
  share_out(tx.all<PieceRow>(std::string(pieces_of) + " and " +
                                 sql::in_ids(tx.engine(), "v.visit_id", "$2") +
                                 " order by v.visit_id, v.place",
                             client_id, list),
            found);
  return found;
}

std::optional<Visit> find(sql::Tx& tx, const Scope& scope, ClientId client_id, VisitId id) {
  const auto row = tx.first<VisitRow>(std::string(visits) + " and v.id = $2", client_id, id);
  if (!row) return std::nullopt;
  std::vector<Visit> found{visit_of(scope, *row)};
  share_out(tx.all<PieceRow>(std::string(pieces_of) + " and v.visit_id = $2 order by v.place",
                             client_id, id),
            found);
  add_companions(tx, scope, client_id, found);
  return found.front();
}

bool insert(sql::Tx& tx, const Scope&, const VisitRecord& visit,
            const std::vector<VisitPieceRecord>& pieces) {
  if (!tx.insert_new("visits", visit)) return false;
  tx.insert_all("visit_pieces", std::span<const VisitPieceRecord>(pieces));
  return true;
}

}  // namespace carnet::visits::store

// SPDX-License-Identifier: Apache-2.0
// What was looked at on a visit, as it is kept.
#include "app/visits/seen.hpp"

namespace carnet::visits {

namespace {

std::string title_of(sql::Tx& tx, const Scope& scope, const SeenPiece& seen,
                     const std::vector<VisitPiece>& standing) {
  if (seen.title && !seen.title->is_empty()) return seen.title->text();
  for (const auto& piece : standing) {
    if (seen.piece_id && piece.piece_id == seen.piece_id) return piece.title;
  }
  const auto piece = seen.piece_id ? pieces::find(tx, scope, *seen.piece_id) : std::nullopt;
  return piece ? piece->title : "";
}

}  // namespace

std::vector<store::VisitPieceRecord> pieces_of(sql::Tx& tx, const Scope& scope, ClientId client_id,
                                               VisitId visit_id, const std::vector<SeenPiece>& seen,
                                               const std::vector<VisitPiece>& standing) {
  std::vector<store::VisitPieceRecord> rows;
  for (const auto& piece : seen) {
    rows.push_back({client_id, visit_id, static_cast<int>(rows.size()), piece.piece_id,
                    title_of(tx, scope, piece, standing), piece.liked.value_or(false),
                    piece.tried.value_or(false)});
  }
  return rows;
}

}  // namespace carnet::visits

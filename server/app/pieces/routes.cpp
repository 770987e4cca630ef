// SPDX-License-Identifier: Apache-2.0
// The routes of pieces.
#include "app/pieces/store.hpp"
#include "kit/text/fold.hpp"

namespace carnet::pieces {

struct PieceQuery {
  std::optional<Line<200>> q;
  std::optional<std::string> cursor;
  std::optional<int> limit;
};
BOOST_DESCRIBE_STRUCT(PieceQuery, (), (q, cursor, limit))

std::optional<Picture> picture_of(const std::string& name, const std::string& alt) {
  if (name.empty()) return std::nullopt;
  return Picture{"/media/" + name, alt};
}

namespace {

Result<Page<Piece>> list_pieces(Session& session, http::Query<PieceQuery> query) {
  const auto limit = page_limit(query.value.limit);
  if (!limit) return limit.error();
  const auto place = before_of(query.value.cursor);
  if (!place) return place.error();
  const auto typed = query.value.q ? text::fold(query.value.q->text()) : std::string();
  const auto page =
      page_of(store::list(session.tx(), session.scope, typed, *place, *limit), *limit,
              [](const PieceRecord& last) { return before_key(last.arrived_at, last.id.text()); });
  Page<Piece> answer{{}, page.next};
  for (const auto& record : page.items) answer.items.push_back(store::piece_of(record));
  return answer;
}

Result<Piece> show_piece(Session& session, PieceId id) {
  const auto record = find(session.tx(), session.scope, id);
  if (!record) return not_found("piece");
  return store::piece_of(*record);
}

}  // namespace

void add_routes(Routes& routes) {
  routes.get("/api/pieces", {.name = "list_pieces", .summary = "Pieces, the newest arrivals first"},
             list_pieces);
  routes.get("/api/pieces/{id}", {.name = "show_piece", .summary = "One piece"}, show_piece);
}

}  // namespace carnet::pieces

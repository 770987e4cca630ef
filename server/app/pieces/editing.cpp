// SPDX-License-Identifier: Apache-2.0
// Adding pieces and changing them; who comes second is shown what stands there now.
#include "app/house/past_edits.hpp"
#include "app/pieces/store.hpp"
#include "app/stores/stores.hpp"
#include "kit/json/json.hpp"

namespace carnet::pieces {

/// The piece as it stands, and what was changed since the version that was named.
struct CurrentPiece {
  WholePiece piece;
  std::vector<FieldChange> changes;
};
BOOST_DESCRIBE_STRUCT(CurrentPiece, (), (piece, changes))

/// Merged into the 412 answer.
struct StalePiece {
  CurrentPiece current;
};
BOOST_DESCRIBE_STRUCT(StalePiece, (), (current))

/// The words a piece is described in, by what they describe; of styles and laboratories
/// suggestions.
struct TradeWords {
  std::vector<std::string> category;
  std::vector<std::string> metal;
  std::vector<std::string> colour;
  std::vector<std::string> stone;
  std::vector<std::string> shape;
  std::vector<std::string> style;
  std::vector<std::string> clarity;
  std::vector<std::string> cut;
  std::vector<std::string> laboratory;
};
BOOST_DESCRIBE_STRUCT(TradeWords, (),
                      (category, metal, colour, stone, shape, style, clarity, cut, laboratory))

namespace {

Result<TradeWords> show_words(Session&) {
  using enum trade::Kind;
  using trade::words_of;
  return TradeWords{words_of(category), words_of(metal), words_of(colour),
                    words_of(stone),    words_of(shape), words_of(style),
                    words_of(clarity),  words_of(cut),   words_of(laboratory)};
}

Fault managers_only() {
  return fault(FaultKind::forbidden, "managers_only",
               "Pieces are changed by the managers of their store and by the owner.");
}

FieldFaults faults_in(Session& session, const PieceEdit& edit, PieceRecord& piece) {
  auto& tx = session.tx();
  auto faults = apply(edit, session.now, piece);
  faults.merge(missing_in(piece));
  if (edit.sku && !piece.sku.empty() && store::is_taken(tx, session.scope, piece.sku, piece.id)) {
    faults["/sku"] = {"taken", "Another piece has this number."};
  }
  if (edit.store_id && !stores::exists(tx, session.scope, *edit.store_id)) {
    faults["/store_id"] = {"unknown", "There is no such store."};
  }
  return faults;
}

// The same id again answers what stands.
Result<WholePiece> add_piece(Session& session, PieceId id, PieceEdit edit) {
  auto& tx = session.tx();
  if (!may_manage(session.scope, edit.store_id)) return managers_only();
  if (const auto stands = find(tx, session.scope, id)) {
    return whole_of(tx, session.scope, session.now, *stands);
  }
  PieceRecord piece;
  piece.id = id;
  piece.currency = stores::house_facts(tx, session.scope).currency;
  piece.arrived_at = session.now;
  piece.changed_at = session.now;
  if (auto faults = faults_in(session, edit, piece); !faults.empty()) return bad_fields(faults);
  if (insert(tx, session.scope, piece)) {
    session.record({{}, "pieces", id.uuid(), "added", session.now, InTimeline::no});
  }
  return whole_of(tx, session.scope, session.now, *find(tx, session.scope, id));
}

Fault stale(Session& session, PieceId id, std::int64_t version) {
  auto& tx = session.tx();
  auto refusal = fault(FaultKind::stale, "version", "Somebody changed this piece in the meantime.");
  const auto current = find(tx, session.scope, id);
  const auto changes = changes_since(tx, session.scope, {{}, "pieces", id.uuid()}, version);
  refusal.detail =
      json::print(StalePiece{{whole_of(tx, session.scope, session.now, *current), changes}});
  return refusal;
}

Result<WholePiece> edit_piece(Session& session, PieceId id, PieceEdit edit) {
  auto& tx = session.tx();
  const auto version = session.version();
  if (!version) return version.error();
  auto piece = find(tx, session.scope, id);
  if (!piece) return not_found("piece");
  if (!may_manage(session.scope, piece->store_id)) return managers_only();
  if (auto faults = faults_in(session, edit, *piece); !faults.empty()) return bad_fields(faults);
  piece->changed_at = session.now;
  if (!update(tx, session.scope, *piece, *version)) {
    return stale(session, id, *version);
  }
  session.record({{},
                  "pieces",
                  id.uuid(),
                  "changed",
                  session.now,
                  InTimeline::no,
                  json::print(trace_of(edit, *version + 1))});
  return whole_of(tx, session.scope, session.now, *find(tx, session.scope, id));
}

}  // namespace

void add_edit_routes(Routes& routes) {
  routes.get("/api/pieces/words",
             {.name = "show_trade_words", .summary = "The words pieces are described in"},
             show_words);
  routes.put(
      "/api/pieces/{id}",
      {.name = "add_piece", .summary = "Adds a piece under an id of the sender's", .status = 201},
      add_piece);
  routes.patch("/api/pieces/{id}",
               {.name = "edit_piece",
                .summary = "Changes some fields of a piece; 412 tells what stands there now",
                .if_match = docs::IfMatch::required},
               edit_piece);
}

}  // namespace carnet::pieces

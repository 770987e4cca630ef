// SPDX-License-Identifier: Apache-2.0
// Changing a wish; who comes second is shown what stands there now, by whom and when.
#include "app/clients/clients.hpp"
#include "app/house/past_edits.hpp"
#include "app/stores/day.hpp"
#include "app/wishes/described.hpp"
#include "kit/json/json.hpp"

namespace carnet::wishes {

struct CalledPiece {
  PieceId id;
  std::string title;
};
BOOST_DESCRIBE_STRUCT(CalledPiece, (), (id, title))

/// The wish as it stands, what was changed since the version that was named, and what the pieces
/// are called: the one that stands there and the one that was meant.
struct CurrentWish {
  Wish wish;
  std::vector<FieldChange> changes;
  std::vector<CalledPiece> pieces;
};
BOOST_DESCRIBE_STRUCT(CurrentWish, (), (wish, changes, pieces))

/// Merged into the 412 answer.
struct StaleWish {
  CurrentWish current;
};
BOOST_DESCRIBE_STRUCT(StaleWish, (), (current))

namespace {

void apply(const WishEdit& edit, store::WishRecord& record) {
  if (edit.words) change_words(edit.words->text(), record);
  if (edit.highest) record.currency = edit.highest->currency.text();
  if (edit.highest) record.highest_minor = edit.highest->minor;
  if (record.highest_minor == 0) record.highest_minor.reset();
  if (edit.for_whom) record.for_whom = edit.for_whom->text();
  if (edit.by_day) record.by_day = edit.by_day->value();
  if (edit.note) record.note = edit.note->text();
  if (edit.tried) record.tried = *edit.tried;
}

// The piece of a wish, once it is found; one that is set aside is let go first.
FieldFaults find_piece(Session& session, PieceId piece_id, store::WishRecord& record) {
  auto& tx = session.tx();
  if (record.piece_id == piece_id) return {};
  const auto piece = pieces::find(tx, session.scope, piece_id);
  if (!piece) return {{"/piece_id", {"unknown", "There is no such piece."}}};
  store::hold(tx, session.scope, record.client_id, record.id);
  const auto wish = store::find(tx, session.scope, record.client_id, record.id);
  if (wish && wish->reservation) {
    return {
        {"/piece_id", {"reserved", "Another piece is set aside for this wish: let it go first."}}};
  }
  name_piece(*piece, record);
  return {};
}

std::vector<CalledPiece> called(Session& session,
                                std::initializer_list<std::optional<PieceId>> ids) {
  std::vector<CalledPiece> all;
  for (const auto& id : ids) {
    const auto piece = id ? pieces::find(session.tx(), session.scope, *id) : std::nullopt;
    if (piece) all.push_back({piece->id, piece->title});
  }
  return all;
}

Fault stale(Session& session, ClientId client_id, WishId id, std::int64_t version,
            std::optional<PieceId> meant) {
  auto& tx = session.tx();
  auto refusal = fault(FaultKind::stale, "version", "Somebody changed this wish in the meantime.");
  const auto wish = store::find(tx, session.scope, client_id, id);
  if (!wish) return not_found("wish");
  const auto changes = changes_since(tx, session.scope, {client_id, "wishes", id.uuid()}, version);
  refusal.detail =
      json::print(StaleWish{{*wish, changes, called(session, {wish->piece_id, meant})}});
  return refusal;
}

Result<Wish> edit_wish(Session& session, ClientId client_id, WishId id, WishEdit edit) {
  auto& tx = session.tx();
  const auto visible = clients::require_visible(tx, session.scope, client_id);
  if (!visible) return visible.error();
  const auto version = session.version();
  if (!version) return version.error();
  auto record = store::record_of(tx, session.scope, client_id, id);
  if (!record) return not_found("wish");
  auto faults = faults_of(edit, stores::day_of(tx, session.scope, session.now));
  if (edit.piece_id) faults.merge(find_piece(session, *edit.piece_id, *record));
  if (!faults.empty()) return bad_fields(std::move(faults));
  apply(edit, *record);
  if (!store::update(tx, session.scope, *record, *version)) {
    return stale(session, client_id, id, *version, edit.piece_id);
  }
  session.record({client_id, "wishes", id.uuid(), "changed", session.now, InTimeline::no,
                  json::print(trace_of(edit, *version + 1))});
  return *store::find(tx, session.scope, client_id, id);
}

Result<void> remove_wish(Session& session, ClientId client_id, WishId id) {
  auto& tx = session.tx();
  auto visible = clients::require_visible(tx, session.scope, client_id);
  if (!visible) return visible;
  store::hold(tx, session.scope, client_id, id);
  const auto wish = store::record_of(tx, session.scope, client_id, id);
  if (!wish) return not_found("wish");
  const auto seen = session.seen_version();
  if (!seen) return seen.error();
  if (seen->value_or(wish->version) != wish->version) {
    return stale(session, client_id, id, **seen, {});
  }
  store::remove(tx, session.scope, client_id, id);
  session.record({client_id, "wishes", id.uuid(), "removed", session.now, InTimeline::no});
  files::remove_photographs(tx, session.scope, session.now, client_id, files::FileSubject::wishes,
                            id.uuid());
  return {};
}

}  // namespace

void add_edit_routes(Routes& routes) {
  routes.remove(
      "/api/clients/{client_id}/wishes/{id}",
      {.name = "remove_wish", .summary = "Removes a wish", .if_match = docs::IfMatch::optional},
      remove_wish);
  routes.patch("/api/clients/{client_id}/wishes/{id}",
               {.name = "edit_wish",
                .summary = "Changes some fields of a wish; 412 tells what stands there now",
                .if_match = docs::IfMatch::required},
               edit_wish);
}

}  // namespace carnet::wishes

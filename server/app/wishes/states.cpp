// SPDX-License-Identifier: Apache-2.0
// Setting a wished piece aside, and noting that it was given; each can be taken back.
#include "app/clients/clients.hpp"
#include "app/house/in_words.hpp"
#include "app/stores/day.hpp"
#include "app/wishes/store.hpp"

namespace carnet::wishes {

namespace {

constexpr std::chrono::days longest_hold{366};

Fault already(std::string code, std::string text) {
  return fault(FaultKind::conflict, std::move(code), std::move(text));
}

// For whom is not said: who asks need not know that client.
std::string kept_already(const store::Keeper& keeper, Day today) {
  auto text = std::string("This piece is set aside already");
  if (keeper.by) text += ", by " + *keeper.by;
  if (keeper.until) text += ", until " + day_in_words(*keeper.until, today);
  return text + ".";
}

std::optional<Fault> why_not(sql::Tx& tx, const Scope& scope, Instant now, const Wish& wish,
                             const NewReservation& wanted) {
  const Day today = stores::day_of(tx, scope, now);
  if (wanted.until && *wanted.until < today) {
    return bad_field("/until", "past", "This day has passed.");
  }
  if (wanted.until && *wanted.until > today + longest_hold) {
    return bad_field("/until", "too_far", "A piece is set aside for a year at most.");
  }
  if (wish.gifting) return already("gifted", "This was given already.");
  if (!wish.piece_id) {
    return already("no_piece", "Only a piece can be set aside: this wish names none yet.");
  }
  if (wish.piece_status != pieces::PieceStatus::in_stock) {
    return already("not_here", "This piece is no longer in stock.");
  }
  const auto keeper =
      store::keeper_for_another(tx, scope, *wish.piece_id, wish.client_id, wish.id, today);
  if (keeper) return already("reserved", kept_already(*keeper, today));
  return std::nullopt;
}

}  // namespace

Result<Wish> set_aside(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id, WishId id,
                       const NewReservation& wanted) {
  store::hold(tx, scope, client_id, id);
  const auto wish = store::find(tx, scope, client_id, id);
  if (!wish) return not_found("wish");
  if (auto refusal = why_not(tx, scope, now, *wish, wanted)) return *refusal;
  if (wish->reservation && wish->reservation->until == wanted.until) return *wish;
  store::reserve(tx, scope, {client_id, id, *wish->piece_id, wanted.until, scope.person(), now});
  record(tx, scope, now, {client_id, "wishes", id.uuid(), "reserved", now});
  return *store::find(tx, scope, client_id, id);
}

Result<Wish> note_gift(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id, WishId id,
                       const NewGifting& gifting) {
  store::hold(tx, scope, client_id, id);
  if (!store::find(tx, scope, client_id, id)) return not_found("wish");
  const Day today = stores::day_of(tx, scope, now);
  const Day day = gifting.day.value_or(today);
  if (day > today) {
    return bad_field("/day", "future", "Note it on the day it is given.");
  }
  const auto given_by = gifting.given_by ? gifting.given_by->text() : "";
  if (store::give(tx, scope, {client_id, id, given_by, day, scope.person(), now})) {
    record(tx, scope, now, {client_id, "wishes", id.uuid(), "gifted", now});
  }
  return *store::find(tx, scope, client_id, id);
}

namespace {

Result<Wish> reserve_wish(Session& session, ClientId client_id, WishId id, NewReservation wanted) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  return set_aside(session.tx(), session.scope, session.now, client_id, id, wanted);
}

Result<void> release_wish(Session& session, ClientId client_id, WishId id) {
  auto& tx = session.tx();
  auto visible = clients::require_visible(tx, session.scope, client_id);
  if (!visible) return visible;
  if (!store::find(tx, session.scope, client_id, id)) return not_found("wish");
  if (store::release(tx, session.scope, client_id, id)) {
    session.record({client_id, "wishes", id.uuid(), "released", session.now, InTimeline::no});
  }
  return {};
}

Result<Wish> gift_wish(Session& session, ClientId client_id, WishId id, NewGifting gifting) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  return note_gift(session.tx(), session.scope, session.now, client_id, id, gifting);
}

// The piece of a wish that is open again is kept for it no longer when another has it by now.
void let_go_if_taken(Session& session, const Wish& wish) {
  auto& tx = session.tx();
  if (!wish.reservation || !wish.piece_id) return;
  if (!store::keeper_for_another(tx, session.scope, *wish.piece_id, wish.client_id, wish.id,
                                 stores::day_of(tx, session.scope, session.now))) {
    return;
  }
  store::release(tx, session.scope, wish.client_id, wish.id);
  session.record(
      {wish.client_id, "wishes", wish.id.uuid(), "released", session.now, InTimeline::no});
}

Result<void> undo_gifting(Session& session, ClientId client_id, WishId id) {
  auto& tx = session.tx();
  auto visible = clients::require_visible(tx, session.scope, client_id);
  if (!visible) return visible;
  store::hold(tx, session.scope, client_id, id);
  const auto wish = store::find(tx, session.scope, client_id, id);
  if (!wish) return not_found("wish");
  if (store::take_back(tx, session.scope, client_id, id)) {
    session.record({client_id, "wishes", id.uuid(), "reopened", session.now, InTimeline::no});
    let_go_if_taken(session, *wish);
  }
  return {};
}

}  // namespace

void add_state_routes(Routes& routes) {
  routes.post("/api/clients/{client_id}/wishes/{id}/reservation",
              {.name = "reserve_wish", .summary = "Sets the piece of a wish aside", .status = 200},
              reserve_wish);
  routes.remove("/api/clients/{client_id}/wishes/{id}/reservation",
                {.name = "release_wish", .summary = "Lets a piece go that was set aside"},
                release_wish);
  routes.post("/api/clients/{client_id}/wishes/{id}/gifting",
              {.name = "gift_wish", .summary = "What was wished for was given", .status = 200},
              gift_wish);
  routes.remove("/api/clients/{client_id}/wishes/{id}/gifting",
                {.name = "undo_gifting", .summary = "Takes a giving back"}, undo_gifting);
}

}  // namespace carnet::wishes

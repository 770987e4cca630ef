// SPDX-License-Identifier: Apache-2.0
// Keeping wishes, and their routes.
#include "app/clients/clients.hpp"
#include "app/stores/day.hpp"
#include "app/wishes/admirers.hpp"
#include "app/wishes/described.hpp"

namespace carnet::wishes {

namespace {

store::WishRecord record_of(const Scope& scope, Instant now, ClientId client_id,
                            const NewWish& wish) {
  store::WishRecord record;
  record.client_id = client_id;
  record.id = wish.id;
  record.piece_id = wish.piece_id;
  if (wish.words) record.words = wish.words->text();
  if (wish.highest) record.highest_minor = wish.highest->minor;
  if (wish.highest) record.currency = wish.highest->currency.text();
  if (wish.for_whom) record.for_whom = wish.for_whom->text();
  record.by_day = wish.by_day;
  if (wish.note) record.note = wish.note->text();
  record.tried = wish.tried.value_or(false);
  record.staff_id = scope.person();
  record.at = now;
  return record;
}

}  // namespace

FieldFaults faults_in(sql::Tx& tx, const Scope& scope, Instant now, const NewWish& wish) {
  auto faults = faults_of(wish, stores::day_of(tx, scope, now));
  if (wish.piece_id && !pieces::find(tx, scope, *wish.piece_id)) {
    faults["/piece_id"] = {"unknown", "There is no such piece."};
  }
  faults.merge(surprises::faults_in(tx, scope, now, wish.kept_from));
  return faults;
}

Result<Wish> keep_wish(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                       const NewWish& wish) {
  if (auto stands = store::find(tx, scope, client_id, wish.id)) return *stands;
  if (auto faults = faults_in(tx, scope, now, wish); !faults.empty()) return bad_fields(faults);
  const auto piece = wish.piece_id ? pieces::find(tx, scope, *wish.piece_id) : std::nullopt;
  auto row = record_of(scope, now, client_id, wish);
  if (!wish.highest) row.currency = stores::house_facts(tx, scope).currency;
  if (piece) {
    name_piece(*piece, row);
  } else {
    read_words(row);
    if (wish.highest) row.highest_minor = wish.highest->minor;
  }
  if (store::insert(tx, scope, row)) {
    record(tx, scope, now, {client_id, "wishes", wish.id.uuid(), "kept", now});
    surprises::keep_from(tx, scope, now, client_id, surprises::Kept::wishes, wish.id.uuid(),
                         wish.kept_from);
  }
  return *store::find(tx, scope, client_id, wish.id);
}

Page<Wish> wishes_of(sql::Tx& tx, const Scope& scope, ClientId client_id) {
  return {store::all_of(tx, scope, client_id), {}};
}

namespace {

Result<Page<Wish>> list_wishes(Session& session, ClientId client_id) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  return wishes_of(session.tx(), session.scope, client_id);
}

Result<Wish> add_wish(Session& session, ClientId client_id, NewWish wish) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  return keep_wish(session.tx(), session.scope, session.now, client_id, wish);
}

}  // namespace

void add_routes(Routes& routes) {
  routes.get("/api/clients/{client_id}/wishes",
             {.name = "list_wishes", .summary = "What a client wishes for, open ones first"},
             list_wishes);
  routes.post("/api/clients/{client_id}/wishes", {.name = "add_wish", .summary = "Keeps a wish"},
              add_wish);
  add_edit_routes(routes);
  add_admirer_routes(routes);
  add_state_routes(routes);
}

}  // namespace carnet::wishes

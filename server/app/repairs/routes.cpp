// SPDX-License-Identifier: Apache-2.0
// Taking repairs in and moving them on, and their routes.
#include <algorithm>

#include "app/clients/clients.hpp"
#include "app/repairs/store.hpp"
#include "app/stores/day.hpp"

namespace carnet::repairs {

struct NewStep {
  RepairState state = RepairState::received;
};
BOOST_DESCRIBE_STRUCT(NewStep, (), (state))

namespace {

void take_step(sql::Tx& tx, const Scope& scope, Instant now, const store::StepRecord& step) {
  if (!store::add_step(tx, scope, step)) return;
  const auto when = [&](RepairState state) {
    return step.state == state ? std::optional(now) : std::nullopt;
  };
  store::set_standing(tx, scope, step.client_id, step.repair_id,
                      {when(RepairState::ready), when(RepairState::collected)});
  record(tx, scope, now,
         {step.client_id, "repairs", step.repair_id.uuid(), shape::enum_name(step.state), now});
}

std::optional<Instant> moment_of(const Repair& repair, RepairState state) {
  for (const auto& step : repair.steps) {
    if (step.state == state) return step.at;
  }
  return std::nullopt;
}

bool comes_before(const Repair& one, const Repair& other) {
  const bool is_gone = one.state == RepairState::collected;
  if (is_gone != (other.state == RepairState::collected)) return !is_gone;
  if (is_gone) {
    return moment_of(one, RepairState::collected) > moment_of(other, RepairState::collected);
  }
  if (one.promised && other.promised) return *one.promised < *other.promised;
  return one.promised.has_value() && !other.promised;
}

}  // namespace

Result<Repair> take_in(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                       const NewRepair& repair) {
  if (auto stands = store::find(tx, scope, client_id, repair.id)) return *stands;
  auto faults = faults_of(repair, stores::day_of(tx, scope, now));
  faults.merge(surprises::faults_in(tx, scope, now, repair.kept_from));
  if (!faults.empty()) return bad_fields(faults);
  store::RepairRecord row;
  row.client_id = client_id;
  row.id = repair.id;
  row.piece = repair.piece.text();
  row.kind = repair.kind;
  if (repair.note) row.note = repair.note->text();
  if (repair.agreed) row.agreed_minor = repair.agreed->minor;
  row.currency =
      repair.agreed ? repair.agreed->currency.text() : stores::house_facts(tx, scope).currency;
  row.promised = repair.promised;
  row.staff_id = scope.person();
  row.at = now;
  if (store::insert(tx, scope, row)) {
    store::add_step(tx, scope, {client_id, repair.id, RepairState::received, scope.person(), now});
    record(tx, scope, now, {client_id, "repairs", repair.id.uuid(), "received", now});
    surprises::keep_from(tx, scope, now, client_id, surprises::Kept::repairs, repair.id.uuid(),
                         repair.kept_from);
  }
  auto kept = store::find(tx, scope, client_id, repair.id);
  if (!kept) return fault(FaultKind::conflict, "removed", "This repair was taken in and removed.");
  return std::move(*kept);
}

Result<Repair> move_on(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                       RepairId id, RepairState state) {
  const auto repair = store::hold(tx, scope, client_id, id);
  if (!repair) return not_found("repair");
  const auto move = move_to(repair->steps, state);
  if (move == Move::stands) return *repair;
  if (move == Move::backward) {
    return fault(FaultKind::conflict, "further", "This repair has come further already.");
  }
  take_step(tx, scope, now, {client_id, id, state, scope.person(), now});
  return *store::find(tx, scope, client_id, id);
}

Page<Repair> repairs_of(sql::Tx& tx, const Scope& scope, ClientId client_id) {
  auto repairs = store::all_of(tx, scope, client_id);
  std::ranges::stable_sort(repairs, comes_before);
  return {std::move(repairs), {}};
}

namespace {

Result<Page<Repair>> list_repairs(Session& session, ClientId client_id) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  return repairs_of(session.tx(), session.scope, client_id);
}

Result<Repair> add_repair(Session& session, ClientId client_id, NewRepair repair) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  return take_in(session.tx(), session.scope, session.now, client_id, repair);
}

Result<Repair> add_step(Session& session, ClientId client_id, RepairId id, NewStep step) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  return move_on(session.tx(), session.scope, session.now, client_id, id, step.state);
}

// Of two who take the same step back, the second finds it gone and is content.
Result<void> undo_step(Session& session, ClientId client_id, RepairId id,
                       http::Query<NewStep> query) {
  auto& tx = session.tx();
  auto visible = clients::require_visible(tx, session.scope, client_id);
  if (!visible) return visible;
  const auto repair = store::hold(tx, session.scope, client_id, id);
  if (!repair) return not_found("repair");
  const auto state = query.value.state;
  if (state == RepairState::received) {
    return fault(FaultKind::conflict, "first", "The piece was received: that stands.");
  }
  if (!moment_of(*repair, state)) return {};
  if (state != repair->state) {
    return fault(FaultKind::conflict, "further", "This repair has come further already.");
  }
  store::remove_step(tx, session.scope, client_id, id, state);
  const bool was_ready = state == RepairState::collected;
  store::set_standing(tx, session.scope, client_id, id,
                      {was_ready ? moment_of(*repair, RepairState::ready) : std::nullopt, {}});
  session.record({client_id, "repairs", id.uuid(), "reopened", session.now, InTimeline::no});
  return {};
}

struct ShelfQuery {
  std::optional<Shelf> shelf;  // in_house when absent
  std::optional<std::string> cursor;
  std::optional<int> limit;
};
BOOST_DESCRIBE_STRUCT(ShelfQuery, (), (shelf, cursor, limit))

Result<store::ShelfPlace> place_of(const std::optional<std::string>& cursor) {
  if (!cursor) return store::ShelfPlace{Day(1, 1, 1), RepairId()};
  const auto parts = read_cursor(*cursor, 2);
  if (!parts) return parts.error();
  const auto promised = Day::parse((*parts)[0]);
  const auto id = RepairId::parse((*parts)[1]);
  if (!promised || !id) return bad_field("/cursor", "cursor", "This is no cursor of this list.");
  return store::ShelfPlace{*promised, *id};
}

Result<Page<ShelvedRepair>> list_shelf(Session& session, http::Query<ShelfQuery> query) {
  const auto limit = page_limit(query.value.limit);
  if (!limit) return limit.error();
  const auto place = place_of(query.value.cursor);
  if (!place) return place.error();
  const auto today = stores::day_of(session.tx(), session.scope, session.now);
  auto rows = store::shelf(session.tx(), session.scope, query.value.shelf.value_or(Shelf::in_house),
                           today, *place, *limit + 1);
  return page_of(std::move(rows), *limit, [](const ShelvedRepair& last) {
    const auto promised = last.repair.promised.value_or(store::last_day);
    return std::vector<std::string>{promised.text(), last.repair.id.text()};
  });
}

}  // namespace

void add_routes(Routes& routes) {
  routes.get("/api/repairs",
             {.name = "list_shelf", .summary = "What the boutique has in for repair"}, list_shelf);
  routes.get("/api/clients/{client_id}/repairs",
             {.name = "list_repairs", .summary = "A client's repairs, those in the house first"},
             list_repairs);
  routes.post("/api/clients/{client_id}/repairs",
              {.name = "add_repair", .summary = "Takes a piece in for repair"}, add_repair);
  routes.post("/api/clients/{client_id}/repairs/{id}/steps",
              {.name = "add_repair_step", .summary = "Moves a repair on", .status = 200}, add_step);
  routes.remove("/api/clients/{client_id}/repairs/{id}/steps",
                {.name = "undo_repair_step", .summary = "Takes the last step of a repair back"},
                undo_step);
  add_edit_routes(routes);
}

}  // namespace carnet::repairs

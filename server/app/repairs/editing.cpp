// SPDX-License-Identifier: Apache-2.0
// Correcting a repair, taking it away and bringing it back; who comes second is shown what stands
// there now, by whom and when.
#include "app/clients/clients.hpp"
#include "app/house/past_edits.hpp"
#include "app/repairs/store.hpp"
#include "app/stores/day.hpp"
#include "kit/json/json.hpp"

namespace carnet::repairs {

/// The repair as it stands, and what was changed since the version that was named.
struct CurrentRepair {
  Repair repair;
  std::vector<FieldChange> changes;
};
BOOST_DESCRIBE_STRUCT(CurrentRepair, (), (repair, changes))

/// Merged into the 412 answer.
struct StaleRepair {
  CurrentRepair current;
};
BOOST_DESCRIBE_STRUCT(StaleRepair, (), (current))

namespace {

void apply(const RepairEdit& edit, store::RepairRecord& record) {
  if (edit.piece) record.piece = edit.piece->text();
  if (edit.kind) record.kind = *edit.kind;
  if (edit.note) record.note = edit.note->text();
  if (edit.agreed) record.currency = edit.agreed->currency.text();
  if (edit.agreed) record.agreed_minor = edit.agreed->minor;
  if (record.agreed_minor == 0) record.agreed_minor.reset();
  if (edit.promised) record.promised = edit.promised->value();
}

Fault stale(Session& session, ClientId client_id, RepairId id, std::int64_t version) {
  auto& tx = session.tx();
  auto refusal =
      fault(FaultKind::stale, "version", "Somebody changed this repair in the meantime.");
  const auto repair = store::find(tx, session.scope, client_id, id);
  if (!repair) return not_found("repair");
  const auto changes = changes_since(tx, session.scope, {client_id, "repairs", id.uuid()}, version);
  refusal.detail = json::print(StaleRepair{{*repair, changes}});
  return refusal;
}

Result<Repair> edit_repair(Session& session, ClientId client_id, RepairId id, RepairEdit edit) {
  auto& tx = session.tx();
  const auto visible = clients::require_visible(tx, session.scope, client_id);
  if (!visible) return visible.error();
  const auto version = session.version();
  if (!version) return version.error();
  auto row = store::record_of(tx, session.scope, client_id, id);
  if (!row || row->removed_at) return not_found("repair");
  auto faults = faults_of(edit, stores::day_of(tx, session.scope, session.now));
  if (!faults.empty()) return bad_fields(std::move(faults));
  apply(edit, *row);
  if (!store::update(tx, session.scope, *row, *version)) {
    return stale(session, client_id, id, *version);
  }
  session.record({client_id, "repairs", id.uuid(), "changed", session.now, InTimeline::no,
                  json::print(trace_of(edit, *version + 1))});
  return *store::find(tx, session.scope, client_id, id);
}

Result<void> remove_repair(Session& session, ClientId client_id, RepairId id) {
  auto& tx = session.tx();
  auto visible = clients::require_visible(tx, session.scope, client_id);
  if (!visible) return visible;
  const auto row = store::record_of(tx, session.scope, client_id, id);
  if (!row || row->removed_at) return not_found("repair");
  const auto seen = session.seen_version();
  if (!seen) return seen.error();
  if (seen->value_or(row->version) != row->version) return stale(session, client_id, id, **seen);
  store::set_removed(tx, session.scope, client_id, id, session.now);
  session.record({client_id, "repairs", id.uuid(), "removed", session.now, InTimeline::no});
  files::remove_photographs(tx, session.scope, session.now, client_id, files::FileSubject::repairs,
                            id.uuid());
  return {};
}

Result<Repair> return_repair(Session& session, ClientId client_id, RepairId id) {
  auto& tx = session.tx();
  const auto visible = clients::require_visible(tx, session.scope, client_id);
  if (!visible) return visible.error();
  const auto row = store::record_of(tx, session.scope, client_id, id);
  if (!row) return not_found("repair");
  if (row->removed_at) {
    store::set_removed(tx, session.scope, client_id, id, {});
    session.record({client_id, "repairs", id.uuid(), "returned", session.now, InTimeline::no});
    files::return_photographs(tx, session.scope, session.now, client_id,
                              {files::FileSubject::repairs, id.uuid(), *row->removed_at});
  }
  return *store::find(tx, session.scope, client_id, id);
}

}  // namespace

void add_edit_routes(Routes& routes) {
  routes.patch("/api/clients/{client_id}/repairs/{id}",
               {.name = "edit_repair",
                .summary = "Corrects some fields of a repair; 412 tells what stands there now",
                .if_match = docs::IfMatch::required},
               edit_repair);
  routes.remove("/api/clients/{client_id}/repairs/{id}",
                {.name = "remove_repair",
                 .summary = "Takes a repair away; it can come back",
                 .if_match = docs::IfMatch::optional},
                remove_repair);
  routes.post("/api/clients/{client_id}/repairs/{id}/return",
              {.name = "return_repair", .summary = "Brings a removed repair back", .status = 200},
              return_repair);
}

}  // namespace carnet::repairs

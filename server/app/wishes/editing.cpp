// SPDX-License-Identifier: Apache-2.0
// Changing a wish; who comes second is shown what stands there now, by whom and when.
#include "app/clients/clients.hpp"
#include "app/wishes/store.hpp"
#include "kit/json/json.hpp"

namespace carnet::wishes {

/// The wish as it stands, and what was changed since the version that was named.
struct CurrentWish {
  Wish wish;
  std::vector<WishChange> changes;
};
BOOST_DESCRIBE_STRUCT(CurrentWish, (), (wish, changes))

/// Merged into the 412 answer.
struct StaleWish {
  CurrentWish current;
};
BOOST_DESCRIBE_STRUCT(StaleWish, (), (current))

namespace {

// New words are read anew, unless a piece says what it is.
void apply(const WishEdit& edit, store::WishRecord& record) {
  if (edit.words) record.words = edit.words->text();
  if (edit.words && !record.piece_id) {
    auto described = read_description(record.words);
    record.category = std::move(described.category);
    record.metal = std::move(described.metal);
    record.stone = std::move(described.stone);
    record.style = std::move(described.style);
    if (described.highest) record.highest_minor = *described.highest * minor_units;
  }
  if (edit.highest) record.highest_minor = edit.highest->minor;
  if (edit.highest) record.currency = edit.highest->currency.text();
  if (edit.for_whom) record.for_whom = edit.for_whom->text();
  if (edit.by_day) record.by_day = edit.by_day;
  if (edit.note) record.note = edit.note->text();
  if (edit.tried) record.tried = *edit.tried;
}

Fault stale(Session& session, ClientId client_id, WishId id, std::int64_t version) {
  auto& tx = session.tx();
  auto refusal = fault(FaultKind::stale, "version", "Somebody changed this wish in the meantime.");
  const auto wish = store::find(tx, session.scope, client_id, id);
  if (!wish) return not_found("wish");
  std::vector<PastChange> past;
  for (const auto& row : store::recent_edits(tx, session.scope, client_id, id)) {
    const auto trace = json::parse<WishTrace>(row.payload);
    if (trace) past.push_back({*trace, row.staff_name, row.at});
  }
  refusal.detail = json::print(StaleWish{{*wish, changes_after(past, version)}});
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
  if (auto faults = faults_of(edit, session.now); !faults.empty()) return bad_fields(faults);
  apply(edit, *record);
  if (!store::update(tx, session.scope, *record, *version)) {
    return stale(session, client_id, id, *version);
  }
  session.record({client_id, "wishes", id.uuid(), "changed", session.now, InTimeline::no,
                  json::print(trace_of(edit, *version + 1))});
  return *store::find(tx, session.scope, client_id, id);
}

}  // namespace

void add_edit_routes(Routes& routes) {
  routes.patch("/api/clients/{client_id}/wishes/{id}",
               {.name = "edit_wish",
                .summary = "Changes some fields of a wish; 412 tells what stands there now",
                .takes_version = true},
               edit_wish);
}

}  // namespace carnet::wishes

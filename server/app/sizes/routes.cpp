// SPDX-License-Identifier: Apache-2.0
// The routes of sizes.
#include <algorithm>

#include "app/clients/clients.hpp"
#include "app/sizes/rules.hpp"
#include "app/sizes/store.hpp"
#include "app/stores/day.hpp"

namespace carnet::sizes {

namespace {

std::string_view verb_of(Part part) {
  switch (part) {
    case Part::ring:
      return "measured_ring";
    case Part::wrist:
      return "measured_wrist";
    case Part::chain:
      return "measured_chain";
    case Part::bracelet:
      break;
  }
  return "measured_bracelet";
}

}  // namespace

std::vector<Size> sizes_of(sql::Tx& tx, const Scope& scope, ClientId client_id) {
  std::vector<Size> sizes;
  for (const auto& row : store::list(tx, scope, client_id)) {
    sizes.push_back({row.id, row.part, row.hand, row.finger, row.scale, row.said, row.hundredth_mm,
                     nearest_of(row.part, row.scale, row.hundredth_mm), row.day, row.measured_by,
                     false});
  }
  mark_newest(sizes);
  return sizes;
}

Result<Size> keep_size(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                       const NewSize& size) {
  const auto today = stores::day_of(tx, scope, now);
  if (auto faults = faults_of(size, today); !faults.empty()) return bad_fields(std::move(faults));
  const auto read = *read_size(size.part, size.scale, size.said.text());
  const store::SizeRecord row{client_id,
                              size.id,
                              size.part,
                              size.hand,
                              size.finger,
                              size.scale,
                              read.said,
                              read.hundredth_mm,
                              size.day.value_or(today),
                              scope.person(),
                              now};
  if (store::insert(tx, scope, row)) {
    record(tx, scope, now, {client_id, "sizes", size.id.uuid(), verb_of(size.part), now});
  }
  const auto all = sizes_of(tx, scope, client_id);
  const auto kept =
      std::find_if(all.begin(), all.end(), [&](const Size& each) { return each.id == size.id; });
  if (kept == all.end()) return fault(FaultKind::conflict, "many", "The page is full of sizes.");
  return *kept;
}

namespace {

Result<Page<Size>> list_sizes(Session& session, ClientId client_id) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  return Page<Size>{sizes_of(session.tx(), session.scope, client_id), {}};
}

Result<Size> add_size(Session& session, ClientId client_id, NewSize size) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  return keep_size(session.tx(), session.scope, session.now, client_id, size);
}

Result<void> remove_size(Session& session, ClientId client_id, SizeId id) {
  auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible;
  if (!store::remove(session.tx(), session.scope, client_id, id)) return not_found("size");
  session.record({client_id, "sizes", id.uuid(), "removed", session.now, InTimeline::no});
  return {};
}

}  // namespace

void add_routes(Routes& routes) {
  routes.get("/api/clients/{client_id}/sizes",
             {.name = "list_sizes", .summary = "Every size that was measured, newest first"},
             list_sizes);
  routes.post("/api/clients/{client_id}/sizes",
              {.name = "add_size", .summary = "Keeps a size as it was measured"}, add_size);
  routes.remove("/api/clients/{client_id}/sizes/{id}",
                {.name = "remove_size", .summary = "Removes a size that was written in error"},
                remove_size);
}

}  // namespace carnet::sizes

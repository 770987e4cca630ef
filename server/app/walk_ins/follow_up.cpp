// SPDX-License-Identifier: Apache-2.0
// The promise that the house makes itself ends with its visit, and comes back with it.
#include "app/walk_ins/follow_up.hpp"
#include "app/walk_ins/store.hpp"
#include "kit/id/id_source.hpp"

namespace carnet::walk_ins {

namespace {

std::optional<PromiseId> follow_up_of(sql::Tx& tx, const Scope& scope, ClientId client_id,
                                      VisitId visit_id) {
  const auto walk_in = store::of_visit(tx, scope, client_id, visit_id);
  return walk_in ? std::optional(follow_up_id(*walk_in)) : std::nullopt;
}

}  // namespace

PromiseId follow_up_id(WalkInId id) {
  return PromiseId(named_uuid("promise of walk-in " + id.text()));
}

void drop_follow_up(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                    VisitId visit_id) {
  const auto id = follow_up_of(tx, scope, client_id, visit_id);
  if (id) promises::drop_if_open(tx, scope, now, client_id, *id);
}

void take_up_follow_up(sql::Tx& tx, const Scope& scope, Instant now, const RemovedVisit& visit) {
  const auto id = follow_up_of(tx, scope, visit.client_id, visit.visit_id);
  if (!id) return;
  promises::reopen_if_ended_so(tx, scope, now, visit.client_id, *id,
                               {promises::EndingKind::dropped, visit.at});
}

}  // namespace carnet::walk_ins

// SPDX-License-Identifier: Apache-2.0
// Every query of walk-ins.
#pragma once

#include "app/walk_ins/walk_ins.hpp"

namespace carnet::walk_ins::store {

/// One row of `walk_ins`.
struct WalkInRecord {
  WalkInId id;
  ClientId client_id;
  VisitId visit_id;
  bool was_known = false;
  std::optional<StaffId> staff_id;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(WalkInRecord, (), (id, client_id, visit_id, was_known, staff_id, at))

std::optional<WalkInRecord> find(sql::Tx& tx, const Scope& scope, WalkInId id);
/// The one that a visit was kept with.
std::optional<WalkInId> of_visit(sql::Tx& tx, const Scope& scope, ClientId client_id,
                                 VisitId visit_id);
/// False when it stands already.
bool insert(sql::Tx& tx, const Scope& scope, const WalkInRecord& walk_in);

}  // namespace carnet::walk_ins::store

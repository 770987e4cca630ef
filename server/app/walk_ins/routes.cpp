// SPDX-License-Identifier: Apache-2.0
// The route of walk-ins.
#include "app/walk_ins/walk_ins.hpp"

namespace carnet::walk_ins {

namespace {

Result<WalkIn> add_walk_in(Session& session, NewWalkIn walk_in) {
  return keep_walk_in(session.tx(), session.scope, session.now, walk_in);
}

}  // namespace

void add_routes(Routes& routes) {
  routes.post(
      "/api/walk_ins",
      {.name = "add_walk_in",
       .summary = "Keeps a person through the door: page, visit, consents, wishes and promise"},
      add_walk_in);
}

}  // namespace carnet::walk_ins

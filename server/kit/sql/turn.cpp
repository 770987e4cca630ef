// SPDX-License-Identifier: Apache-2.0
// Turns are PostgreSQL's advisory locks; two names that share a hash only wait for each other.
#include "kit/sql/turn.hpp"

namespace carnet::sql {

void take_turn(Tx& tx, std::string_view name) {
  if (tx.engine() == Engine::sqlite) return;
  tx.run("select pg_advisory_xact_lock(hashtextextended($1, 0))", std::string(name));
}

}  // namespace carnet::sql

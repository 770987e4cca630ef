// SPDX-License-Identifier: Apache-2.0
// Open promises by the day they are due, for a calendar.
#include "app/promises/due.hpp"

#include "app/promises/store.hpp"

namespace carnet::promises {

namespace {
constexpr int most = 1'000;
}

std::vector<Promise> due_between(sql::Tx& tx, const Scope& scope, MadeBy made_by, Day from,
                                 Day to) {
  const auto whose = made_by == MadeBy::asker ? PromisesOf::mine : PromisesOf::store;
  return store::open(tx, scope, whose, to, store::After{from}, most);
}

}  // namespace carnet::promises

// SPDX-License-Identifier: Apache-2.0
// Every query of touches.
#include "app/touches/store.hpp"

namespace carnet::touches::store {

namespace {
constexpr auto touches =
    "select t.id, t.kind, t.result, t.note, t.at, s.given_name as staff_name, t.prompt_id"
    " from touches t left join staff s on s.id = t.staff_id where t.client_id = $1";
}

std::vector<Touch> list(sql::Tx& tx, const Scope&, ClientId client_id, const Before& before,
                        int limit) {
  return tx.all<Touch>(std::string(touches) +
                           " and (t.at < $2 or (t.at = $2 and cast(t.id as text) < $3))"
                           " order by t.at desc, t.id desc limit $4",
                       client_id, before.at, before.id, limit + 1);
}

std::optional<Touch> find(sql::Tx& tx, const Scope&, ClientId client_id, TouchId id) {
  return tx.first<Touch>(std::string(touches) + " and t.id = $2", client_id, id);
}

bool insert(sql::Tx& tx, const Scope&, const TouchRecord& touch) {
  return tx.insert_new("touches", touch);
}

bool set_result(sql::Tx& tx, const Scope& scope, ClientId client_id, TouchId id,
                CallResult result) {
  const auto told = tx.run(
      "update touches set result = $3 where client_id = $1 and id = $2 and staff_id = $4"
      " and result is null",
      client_id, id, result, scope.person());
  if (!told) return false;
  tx.run("delete from timeline where client_id = $1 and noun = 'touches' and noun_id = $2",
         client_id, id);
  return true;
}

}  // namespace carnet::touches::store

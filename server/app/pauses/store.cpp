// SPDX-License-Identifier: Apache-2.0
// Every query of pauses.
#include "app/pauses/store.hpp"

#include "app/house/visible.hpp"

namespace carnet::pauses {

std::string paused(std::string_view client) {
  return "exists (select 1 from pauses p where p.client_id = " + std::string(client) +
         " and p.ended_at is null)";
}

namespace store {

std::vector<ListedPause> all_of(sql::Tx& tx, const Scope&, ClientId client_id) {
  return tx.all<ListedPause>(
      "select p.id, p.kind, p.staff_id, p.at, s.given_name as staff_name, p.ended_at,"
      " e.given_name as ended_by_name, p.shared_id from pauses p left join staff s on s.id = "
      "p.staff_id"
      " left join staff e on e.id = p.ended_by where p.client_id = $1 order by p.at desc, p.id",
      client_id);
}

std::vector<SharedPause> resting_by(sql::Tx& tx, const Scope& scope, PauseId shared_id) {
  return tx.all<SharedPause>(
      "select p.client_id, p.id, case when " + seen_by("c.id", "$2", "$3") +
          " then 1 else 0 end as is_seen, c.given_name, c.family_name, c.preferred_name,"
          " c.name_order from pauses p join clients c on c.id = p.client_id"
          " where p.shared_id = $1 and p.ended_at is null order by c.sort_key, p.id",
      shared_id, scope.staff_id, sees_all_flag(scope));
}

bool is_paused(sql::Tx& tx, const Scope&, ClientId client_id) {
  return tx
      .first<int>("select 1 from pauses where client_id = $1 and ended_at is null limit 1",
                  client_id)
      .has_value();
}

bool is_in_book(sql::Tx& tx, const Scope& scope, ClientId client_id) {
  return tx
      .first<int>("select 1 from books where client_id = $1 and staff_id = $2", client_id,
                  scope.staff_id)
      .has_value();
}

bool is_at_own_store(sql::Tx& tx, const Scope& scope, ClientId client_id) {
  return tx
      .first<int>("select 1 from clients c where c.id = $1 and " + known_at_stores_of("c.id", "$2"),
                  client_id, scope.staff_id)
      .has_value();
}

std::vector<ClientId> muted_by(sql::Tx& tx, const Scope&, PauseId id) {
  return tx.all<ClientId>(
      "select distinct client_id from occasions where muted_for = $1 order by client_id", id);
}

void insert(sql::Tx& tx, const Scope&, const PauseRecord& pause) { tx.insert("pauses", pause); }

bool end(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id, PauseId id) {
  return tx.run(
             "update pauses set ended_at = $3, ended_by = $4"
             " where client_id = $1 and id = $2 and ended_at is null",
             client_id, id, now, scope.person()) == 1;
}

bool remove(sql::Tx& tx, const Scope&, ClientId client_id, PauseId id) {
  return tx.run("delete from pauses where client_id = $1 and id = $2", client_id, id) == 1;
}

}  // namespace store

}  // namespace carnet::pauses

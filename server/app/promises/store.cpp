// SPDX-License-Identifier: Apache-2.0
// Every query of promises and their endings.
#include "app/promises/store.hpp"

#include "app/clients/clients.hpp"
#include "app/house/visible.hpp"
#include "kit/sql/dialect.hpp"

namespace carnet::promises::store {

namespace {

struct PromiseRow {
  PromiseId id;
  ClientId client_id;
  std::string given_name;
  std::string family_name;
  std::string preferred_name;
  clients::NameOrder name_order = clients::NameOrder::given_family;
  std::string text;
  Day due;
  StaffId made_by;
  std::string maker_name;
  Instant made_at;
  std::optional<EndingKind> ending;
  std::optional<StaffId> ended_by;
  std::optional<std::string> ender_name;
  std::optional<Instant> ended_at;
};
BOOST_DESCRIBE_STRUCT(PromiseRow, (),
                      (id, client_id, given_name, family_name, preferred_name, name_order, text,
                       due, made_by, maker_name, made_at, ending, ended_by, ender_name, ended_at))

constexpr auto promises =
    "select p.id, p.client_id, c.given_name, c.family_name, c.preferred_name, c.name_order, "
    "p.text, p.due,"
    " p.made_by, m.given_name as maker_name, p.made_at, e.kind as ending,"
    " e.staff_id as ended_by, s.given_name as ender_name, e.at as ended_at"
    " from promises p join clients c on c.id = p.client_id join staff m on m.id = p.made_by"
    " left join promise_endings e on e.client_id = p.client_id and e.id = p.id"
    " left join staff s on s.id = e.staff_id where ";

Promise promise_of(const PromiseRow& row) {
  Promise promise;
  promise.id = row.id;
  promise.client_id = row.client_id;
  promise.client_name = clients::display_name(row);
  promise.text = row.text;
  promise.due = row.due;
  promise.made_by = {row.made_by, row.maker_name};
  promise.made_at = row.made_at;
  if (row.ending && row.ended_by && row.ended_at) {
    promise.ending = {*row.ending, {*row.ended_by, row.ender_name.value_or("")}, *row.ended_at};
  }
  return promise;
}

std::vector<Promise> promises_of(const std::vector<PromiseRow>& rows) {
  std::vector<Promise> found;
  for (const auto& row : rows) found.push_back(promise_of(row));
  return found;
}

// $1 is the asker; the makers narrow by the index promises_open_by_maker.
std::string made_by(const Scope& scope, PromisesOf whose) {
  if (whose == PromisesOf::mine) return " and p.made_by = $1";
  if (whose == PromisesOf::all || scope.is_everywhere()) return "";
  return " and p.made_by in (select w.staff_id from staff_stores w where w.store_id in"
         " (select o.store_id from staff_stores o where o.staff_id = $1))";
}

// An ending that is taken back, or follows another, is told once.
void forget_ending(sql::Tx& tx, ClientId client_id, PromiseId id) {
  tx.run(
      "delete from timeline where client_id = $1 and noun = 'promises' and noun_id = $2"
      " and verb <> 'made'",
      client_id, id);
}

}  // namespace

std::vector<Promise> of_client(sql::Tx& tx, const Scope&, ClientId client_id) {
  return promises_of(tx.all<PromiseRow>(
      std::string(promises) +
          "p.client_id = $1 order by case when e.at is null then 0 else 1 end, e.at desc, p.due,"
          " p.id",
      client_id));
}

std::optional<Promise> find(sql::Tx& tx, const Scope&, ClientId client_id, PromiseId id) {
  const auto row =
      tx.first<PromiseRow>(std::string(promises) + "p.client_id = $1 and p.id = $2", client_id, id);
  return row ? std::optional(promise_of(*row)) : std::nullopt;
}

std::vector<Promise> open(sql::Tx& tx, const Scope& scope, PromisesOf whose, Day until,
                          const After& after, int limit) {
  return promises_of(tx.all<PromiseRow>(
      std::string(promises) + "p.ended_at is null and p.due <= $2" + made_by(scope, whose) +
          " and (p.due > $3 or (p.due = $3 and cast(p.id as text) > $4))"
          " and c.archived_at is null and " +
          seen_by("c.id", "$1", "$5") + " order by p.due, p.id limit $6",
      scope.staff_id, until, after.due, after.id, sees_all_flag(scope), limit + 1));
}

bool insert(sql::Tx& tx, const Scope&, const PromiseRecord& promise) {
  return tx.insert_new("promises", promise);
}

void end(sql::Tx& tx, const Scope&, const EndingRecord& ending) {
  // The promise's own row first: of two taps at once the second waits here, then stands.
  tx.run("update promises set ended_at = $3 where client_id = $1 and id = $2", ending.client_id,
         ending.id, ending.at);
  forget_ending(tx, ending.client_id, ending.id);
  tx.run(
      "insert into promise_endings (client_id, id, kind, staff_id, at) values ($1, $2, $3, $4, $5)"
      " on conflict (client_id, id) do update set kind = excluded.kind,"
      " staff_id = excluded.staff_id, at = excluded.at",
      ending.client_id, ending.id, ending.kind, ending.staff_id, ending.at);
}

bool hold_open(sql::Tx& tx, const Scope&, ClientId client_id, PromiseId id) {
  const auto text = "select 1 from promises where client_id = $1 and id = $2 and ended_at is null" +
                    std::string(sql::for_update(tx.engine()));
  return tx.first<int>(text, client_id, id).has_value();
}

bool reopen(sql::Tx& tx, const Scope&, ClientId client_id, PromiseId id) {
  forget_ending(tx, client_id, id);
  tx.run("update promises set ended_at = null where client_id = $1 and id = $2", client_id, id);
  return tx.run("delete from promise_endings where client_id = $1 and id = $2", client_id, id) > 0;
}

}  // namespace carnet::promises::store

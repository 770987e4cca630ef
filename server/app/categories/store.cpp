// SPDX-License-Identifier: Apache-2.0
// What is kept of tiers and categories.
#include "app/categories/store.hpp"

#include "kit/sql/dialect.hpp"

namespace carnet::categories::store {

namespace {

constexpr std::string_view one_row =
    "select one, bounds, changes_cursor, clients_after from category_bounds";

}  // namespace

std::vector<MarkRow> marks_of(sql::Tx& tx, const Scope&, Ids ids) {
  return tx.all<MarkRow>("select client_id, category, sort_key from client_categories where " +
                             sql::in_ids(tx.engine(), "client_id", "$1") +
                             " order by client_id, category",
                         sql::id_list(tx.engine(), ids));
}

// unrecorded: they follow from what stands on the pages, whose changes are recorded.
void replace_marks(sql::Tx& tx, const Scope&, Ids ids, const std::vector<MarkRow>& rows) {
  tx.run("delete from client_categories where " + sql::in_ids(tx.engine(), "client_id", "$1"),
         sql::id_list(tx.engine(), ids));
  tx.insert_all("client_categories", std::span<const MarkRow>(rows));
}

std::optional<Followed> followed(sql::Tx& tx, const Scope&) { return tx.first<Followed>(one_row); }

std::optional<Followed> hold_followed(sql::Tx& tx, const Scope&) {
  return tx.first<Followed>(std::string(one_row) + std::string(sql::for_update(tx.engine())));
}

// unrecorded: how far a job has come is no deed of anybody's.
void write_followed(sql::Tx& tx, const Scope&, const Followed& followed) {
  tx.run(
      "insert into category_bounds (one, bounds, changes_cursor, clients_after)"
      " values (1, $1, $2, $3) on conflict (one) do update set bounds = excluded.bounds,"
      " changes_cursor = excluded.changes_cursor, clients_after = excluded.clients_after",
      followed.bounds, followed.changes_cursor, followed.clients_after);
}

void pin(sql::Tx& tx, const Scope&, const PinRecord& pin) {
  tx.run(
      "insert into tier_pins (client_id, rank, reason, staff_id, at) values ($1, $2, $3, $4, $5)"
      " on conflict (client_id) do update set rank = excluded.rank, reason = excluded.reason,"
      " staff_id = excluded.staff_id, at = excluded.at",
      pin.client_id, pin.rank, pin.reason, pin.staff_id, pin.at);
}

bool unpin(sql::Tx& tx, const Scope&, ClientId client_id) {
  return tx.run("delete from tier_pins where client_id = $1", client_id) == 1;
}

}  // namespace carnet::categories::store

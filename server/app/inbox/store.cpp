// SPDX-License-Identifier: Apache-2.0
// Every query of the inbox. A person's own box starts from the book and from what was given to
// them; the others walk the threads by time, or only those that wait.
#include "app/inbox/store.hpp"

#include "app/house/visible.hpp"

namespace carnet::inbox::store {

namespace {

constexpr std::string_view mine =
    "(select given.client_id from threads given where given.assignee_id = $1 union all"
    " select kept.client_id from books kept join threads k on k.client_id = kept.client_id"
    " and k.assignee_id is null where kept.staff_id = $1) mine";

std::string from(Box box) {
  std::string text = " from ";
  if (box == Box::mine) text.append(mine).append(" join threads t on t.client_id = mine.client_id");
  if (box != Box::mine) text.append("threads t");
  return text + " join clients c on c.id = t.client_id";
}

// In all of them $1 is who asks and $2 whether they see every client.
std::string in_box(const Scope& scope, Box box) {
  auto seen = "c.archived_at is null and " + seen_by("t.client_id", "$1", "$2");
  const bool is_narrower = box == Box::store && !scope.is_everywhere();
  return is_narrower ? seen + " and " + known_at_stores_of("t.client_id", "$1") : seen;
}

std::string_view only(ThreadState state) {
  switch (state) {
    case ThreadState::needs_us:
      return " and t.waiting_since is not null";
    case ThreadState::needs_them:
      // Most threads wait for nobody: they are walked by time, not fetched by that.
      return " and coalesce(t.waiting_since, 0) = 0 and m.direction = 'out' and m.sent_by = "
             "'person'"
             " and m.counts = true";
    case ThreadState::all:
      break;
  }
  return "";
}

struct OwnCounts {
  std::int64_t needs_me = 0;
  std::int64_t unread = 0;
};
BOOST_DESCRIBE_STRUCT(OwnCounts, (), (needs_me, unread))

}  // namespace

std::vector<ListedThread> threads(sql::Tx& tx, const Scope& scope, Box box, ThreadState state,
                                  const Before& before, int limit) {
  std::string text =
      "select t.client_id, c.given_name, c.family_name, c.preferred_name, c.name_order, "
      "c.home_store_id, m.body,"
      " t.last_at as at, m.direction, t.waiting_since, t.unread,"
      " (select s.given_name from books o join staff s on s.id = o.staff_id"
      "  where o.client_id = c.id and o.role = 'primary' order by o.since limit 1) as owner_name,"
      " t.assignee_id, a.given_name as assignee_name";
  text.append(from(box)).append(
      " join messages m on m.client_id = t.client_id and m.id = t.last_id"
      " left join staff a on a.id = t.assignee_id where ");
  text.append(in_box(scope, box)).append(only(state));
  text +=
      " and t.last_at <= $3 and (t.last_at < $3 or cast(t.client_id as text) < $4)"
      " order by t.last_at desc, t.client_id desc limit $5";
  return tx.all<ListedThread>(text, scope.staff_id, sees_all_flag(scope), before.at, before.id,
                              limit + 1);
}

InboxCounts counts(sql::Tx& tx, const Scope& scope) {
  const auto own = tx.one<OwnCounts>(
      "select count(t.waiting_since) as needs_me,"
      " count(case when t.unread > 0 then 1 end) as unread" +
          from(Box::mine) + " where " + in_box(scope, Box::mine),
      scope.staff_id, sees_all_flag(scope));
  const auto store =
      tx.one<std::int64_t>("select count(*)" + from(Box::store) + " where " +
                               in_box(scope, Box::store) + " and t.waiting_since is not null",
                           scope.staff_id, sees_all_flag(scope));
  return {own.needs_me, store, own.unread};
}

std::vector<Waiting> waiting(sql::Tx& tx, const Scope& scope,
                             const std::optional<StoreId>& store_id) {
  std::string text =
      "select c.home_store_id, t.waiting_since, t.assignee_id is null and not exists"
      " (select 1 from books n where n.client_id = t.client_id) as is_unclaimed" +
      from(Box::store) + " where " + in_box(scope, Box::store) + " and t.waiting_since is not null";
  if (!store_id) return tx.all<Waiting>(text, scope.staff_id, sees_all_flag(scope));
  text +=
      " and exists (select 1 from client_stores h where h.client_id = t.client_id"
      " and h.store_id = $3)";
  return tx.all<Waiting>(text, scope.staff_id, sees_all_flag(scope), *store_id);
}

bool may_take(sql::Tx& tx, const Scope& scope, ClientId client_id, StaffId staff_id) {
  const int all_see = scope.visibility == Visibility::house ? 1 : 0;
  return tx
      .first<int>(
          "select 1 from staff s where s.id = $2 and s.is_active = true and (s.role = 'owner' or " +
              seen_by("$1", "s.id", "$3") + ")",
          client_id, staff_id, all_see)
      .has_value();
}

std::vector<ClientId> given_to(sql::Tx& tx, const Scope&, StaffId staff_id) {
  return tx.all<ClientId>("select client_id from threads where assignee_id = $1 order by client_id",
                          staff_id);
}

void assign(sql::Tx& tx, const Scope&, const AssignmentRecord& assignment) {
  tx.insert("assignments", assignment);
  tx.run("update threads set assignee_id = $2 where client_id = $1", assignment.client_id,
         assignment.staff_id);
}

std::optional<ListedAssignment> newest(sql::Tx& tx, const Scope&, ClientId client_id) {
  return tx.first<ListedAssignment>(
      "select a.staff_id, s.given_name as staff_name, a.note, a.assigned_by,"
      " g.given_name as assigned_by_name, a.at from assignments a"
      " left join staff s on s.id = a.staff_id left join staff g on g.id = a.assigned_by"
      " where a.client_id = $1 order by a.at desc, a.id desc limit 1",
      client_id);
}

}  // namespace carnet::inbox::store

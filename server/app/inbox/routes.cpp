// SPDX-License-Identifier: Apache-2.0
// The routes of the inbox.
#include "app/clients/clients.hpp"
#include "app/inbox/assign.hpp"
#include "app/inbox/store.hpp"
#include "app/inbox/waits.hpp"

namespace carnet::inbox {

struct InboxQuery {
  std::optional<Box> box;            // mine when not asked
  std::optional<ThreadState> state;  // all when not asked
  std::optional<std::string> cursor;
  std::optional<int> limit;
};
BOOST_DESCRIBE_STRUCT(InboxQuery, (), (box, state, cursor, limit))

namespace {

Thread thread_of(const store::ListedThread& row, Waits& waits) {
  Thread thread;
  thread.client_id = row.client_id;
  thread.client_name = clients::display_name(row);
  thread.last = {row.body, row.at, row.direction};
  thread.needs_us = row.waiting_since.has_value();
  thread.flagged = row.waiting_since && waits.is_flagged(*row.waiting_since, row.home_store_id);
  thread.unread = row.unread;
  thread.owner_name = row.owner_name;
  if (row.assignee_id) {
    thread.assigned_to = staff::Person{*row.assignee_id, row.assignee_name.value_or("")};
  }
  return thread;
}

Result<Page<Thread>> list_threads(Session& session, http::Query<InboxQuery> query) {
  const auto limit = page_limit(query.value.limit);
  if (!limit) return limit.error();
  const auto place = before_of(query.value.cursor);
  if (!place) return place.error();
  Waits waits(session.tx(), session.scope, session.now);
  std::vector<Thread> rows;
  for (const auto& row :
       store::threads(session.tx(), session.scope, query.value.box.value_or(Box::mine),
                      query.value.state.value_or(ThreadState::all), *place, *limit)) {
    rows.push_back(thread_of(row, waits));
  }
  return page_of(std::move(rows), *limit, [](const Thread& last) {
    return before_key(last.last.at, last.client_id.text());
  });
}

Result<InboxCounts> show_inbox(Session& session) {
  return store::counts(session.tx(), session.scope);
}

Result<Assignment> show_assignment(Session& session, ClientId client_id) {
  auto& tx = session.tx();
  const auto visible = clients::require_visible(tx, session.scope, client_id);
  if (!visible) return visible.error();
  return assignment_of(tx, session.scope, client_id);
}

Result<Assignment> assign_thread(Session& session, ClientId client_id, NewAssignment asked) {
  auto& tx = session.tx();
  const auto visible = clients::require_visible(tx, session.scope, client_id);
  if (!visible) return visible.error();
  return assign(tx, session.scope, session.now, client_id, asked);
}

}  // namespace

Left left_waiting(sql::Tx& tx, const Scope& scope, Instant now,
                  const std::optional<StoreId>& store_id) {
  Waits waits(tx, scope, now);
  Left left;
  for (const auto& each : store::waiting(tx, scope, store_id)) {
    left.flagged += waits.is_flagged(each.waiting_since, each.home_store_id) ? 1 : 0;
    left.unclaimed += each.is_unclaimed ? 1 : 0;
  }
  return left;
}

void add_routes(Routes& routes) {
  routes.get(
      "/api/threads",
      {.name = "list_threads", .summary = "The inbox, newest first: whose, and whose turn it is"},
      list_threads);
  routes.get("/api/inbox",
             {.name = "show_inbox", .summary = "How many conversations wait, for the badge"},
             show_inbox);
  routes.get("/api/clients/{client_id}/thread/assignment",
             {.name = "show_assignment", .summary = "Who takes care of a conversation"},
             show_assignment);
  routes.put("/api/clients/{client_id}/thread/assignment",
             {.name = "assign_thread",
              .summary = "Gives a conversation to a colleague, or back to whoever keeps the book"},
             assign_thread);
}

}  // namespace carnet::inbox

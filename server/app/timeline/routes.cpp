// SPDX-License-Identifier: Apache-2.0
// The route of the ledger.
#include "app/clients/clients.hpp"
#include "app/timeline/rules.hpp"
#include "app/timeline/store.hpp"

namespace carnet::timeline {

namespace {

Result<Page<Entry>> list_timeline(Session& session, ClientId client_id,
                                  http::Query<PageQuery> query) {
  auto& tx = session.tx();
  const auto visible = clients::require_visible(tx, session.scope, client_id);
  if (!visible) return visible.error();
  const auto limit = page_limit(query.value.limit);
  if (!limit) return limit.error();
  const auto place = before_of(query.value.cursor);
  if (!place) return place.error();
  const auto page =
      page_of(store::list(tx, session.scope, client_id, *place, *limit), *limit,
              [](const store::EntryRow& last) { return before_key(last.at, last.id.text()); });
  Page<Entry> answer{{}, page.next};
  for (const auto& row : page.items) {
    answer.items.push_back(
        {row.id, row.at, row.noun, row.noun_id, row.verb, title_of(row.noun, row.verb),
         store::subject_text(tx, session.scope, client_id, row), row.staff_name});
  }
  return answer;
}

}  // namespace

void add_routes(Routes& routes) {
  routes.get("/api/clients/{client_id}/timeline",
             {.name = "list_timeline", .summary = "What happened with a client, newest first"},
             list_timeline);
}

}  // namespace carnet::timeline

// SPDX-License-Identifier: Apache-2.0
// The route of the ledger.
#include "app/clients/clients.hpp"
#include "app/timeline/rules.hpp"
#include "app/timeline/store.hpp"

namespace carnet::timeline {

Result<Page<Entry>> entries_of(sql::Tx& tx, const Scope& scope, ClientId client_id,
                               const PageQuery& query) {
  const auto page = newest_page(query, [&](const Before& place, int limit) {
    return store::list(tx, scope, client_id, place, limit);
  });
  if (!page) return page.error();
  const auto texts = store::subject_texts(tx, scope, client_id, page->items);
  Page<Entry> answer{{}, page->next};
  for (const auto& row : page->items) {
    const auto text = texts.find({row.noun, row.noun_id});
    answer.items.push_back({row.id, row.at, row.noun, row.noun_id, row.verb,
                            title_of(row.noun, row.verb), icon_of(row.noun, row.verb),
                            text == texts.end() ? std::nullopt : std::optional(text->second),
                            row.staff_name});
  }
  return answer;
}

namespace {

Result<Page<Entry>> list_timeline(Session& session, ClientId client_id,
                                  http::Query<PageQuery> query) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  return entries_of(session.tx(), session.scope, client_id, query.value);
}

}  // namespace

void add_routes(Routes& routes) {
  routes.get("/api/clients/{client_id}/timeline",
             {.name = "list_timeline", .summary = "What happened with a client, newest first"},
             list_timeline);
}

}  // namespace carnet::timeline

// SPDX-License-Identifier: Apache-2.0
// The route of the ledger.
#include "app/clients/clients.hpp"
#include "app/consents/consents.hpp"
#include "app/house/authors.hpp"
#include "app/timeline/rules.hpp"
#include "app/timeline/store.hpp"
#include "app/visits/visits.hpp"

namespace carnet::timeline {

namespace {

constexpr auto along = "companions";
constexpr auto agreed = "consents";
constexpr auto came = "visits";

std::vector<Uuid> ids_of(const std::vector<store::EntryRow>& entries, const char* noun) {
  std::vector<Uuid> ids;
  for (const auto& entry : entries) {
    if (entry.noun == noun) ids.push_back(entry.noun_id);
  }
  return ids;
}

// What the slice of a noun tells of its own.
void add(const char* noun, std::map<Uuid, std::string> told, store::Subjects& texts) {
  for (auto& [id, text] : told) {
    if (!text.empty()) texts.emplace(std::pair(std::string(noun), id), std::move(text));
  }
}

}  // namespace

Result<Page<Entry>> entries_of(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                               const PageQuery& query) {
  const auto page = newest_page(query, [&](const Before& place, int limit) {
    return store::list(tx, scope, client_id, place, limit);
  });
  if (!page) return page.error();
  auto texts = store::subject_texts(tx, scope, client_id, page->items);
  const auto of = [&](const char* noun) { return ids_of(page->items, noun); };
  add(came, visits::told_of_visits(tx, scope, now, client_id, of(came)), texts);
  // Somebody else's visit is told by the page it stands on.
  add(along, visits::told_of_coming_along(tx, scope, now, client_id, of(along)), texts);
  add(agreed, consents::told_of_consents(tx, scope, client_id, of(agreed)), texts);
  Page<Entry> answer{{}, page->next};
  for (const auto& row : page->items) {
    const auto text = texts.find({row.noun, row.noun_id});
    if (row.noun == along && text == texts.end()) continue;
    answer.items.push_back({row.id, row.at, row.noun, row.noun_id, row.verb,
                            title_of(row.noun, row.verb), icon_of(row.noun, row.verb),
                            text == texts.end() ? std::nullopt : std::optional(text->second),
                            row.staff_name, wrote(scope, row.staff_id)});
  }
  return answer;
}

namespace {

Result<Page<Entry>> list_timeline(Session& session, ClientId client_id,
                                  http::Query<PageQuery> query) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  return entries_of(session.tx(), session.scope, session.now, client_id, query.value);
}

}  // namespace

void add_routes(Routes& routes) {
  routes.get("/api/clients/{client_id}/timeline",
             {.name = "list_timeline", .summary = "What happened with a client, newest first"},
             list_timeline);
}

}  // namespace carnet::timeline

// SPDX-License-Identifier: Apache-2.0
// The routes by which the house shares wishes, sees what became of a link, and withdraws it.
#include "app/clients/clients.hpp"
#include "app/wish_links/keep.hpp"

namespace carnet::wish_links {

namespace {

Result<Page<WishLink>> list_wish_links(Session& session, ClientId client_id,
                                       http::Query<PageQuery> query) {
  auto& tx = session.tx();
  if (auto visible = clients::require_visible(tx, session.scope, client_id); !visible) {
    return visible.error();
  }
  const auto page = newest_page(query.value, [&](const Before& place, int limit) {
    return store::list(tx, session.scope, client_id, place, limit);
  });
  if (!page) return page.error();
  std::vector<WishLinkId> ids;
  for (const auto& link : page->items) ids.push_back(link.id);
  auto shown = store::wishes_of(tx, session.scope, client_id, ids);
  Page<WishLink> answer{{}, page->next};
  for (const auto& link : page->items) {
    answer.items.push_back(told(session.house, session.now, link, std::move(shown[link.id])));
  }
  return answer;
}

Result<WishLink> add_wish_link(Session& session, ClientId client_id, NewWishLink link) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  return share_wishes(session.tx(), session.house, session.scope, session.now, client_id, link);
}

Result<WishLink> withdraw_wish_link(Session& session, ClientId client_id, WishLinkId id) {
  auto& tx = session.tx();
  const auto visible = clients::require_visible(tx, session.scope, client_id);
  if (!visible) return visible.error();
  if (!store::find(tx, session.scope, client_id, id)) return not_found("link");
  if (store::set_withdrawn(tx, session.scope, client_id, id, session.now)) {
    session.record({client_id, "wish_links", id.uuid(), "withdrawn", session.now, InTimeline::no});
  }
  return told(tx, session.house, session.scope, session.now, client_id,
              *store::find(tx, session.scope, client_id, id));
}

}  // namespace

void add_routes(Routes& routes) {
  routes.get("/api/clients/{client_id}/wish_links",
             {.name = "list_wish_links", .summary = "Links to wishes of a client, newest first"},
             list_wish_links);
  routes.post("/api/clients/{client_id}/wish_links",
              {.name = "add_wish_link",
               .summary = "A link to /look/{token}, by which some wishes are seen until a day"},
              add_wish_link);
  routes.post("/api/clients/{client_id}/wish_links/{id}/withdrawal",
              {.name = "withdraw_wish_link", .summary = "Ends a link at once", .status = 200},
              withdraw_wish_link);
}

}  // namespace carnet::wish_links

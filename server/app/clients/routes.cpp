// SPDX-License-Identifier: Apache-2.0
// The routes of clients.
#include "app/clients/editing.hpp"
#include "app/clients/rules.hpp"
#include "app/clients/store.hpp"

namespace carnet::clients {

struct ClientQuery {
  std::optional<Line<200>> q;
  std::optional<std::string> cursor;
  std::optional<int> limit;
};
BOOST_DESCRIBE_STRUCT(ClientQuery, (), (q, cursor, limit))

namespace {

Result<store::Place> place_of(const std::optional<std::string>& cursor) {
  if (!cursor) return store::Place{};
  auto parts = read_cursor(*cursor, 2);
  if (!parts) return parts.error();
  return store::Place{(*parts)[0], (*parts)[1]};
}

ClientRow row_of(const store::ListedClient& client) {
  const auto line = client.last_sale_day ? last_piece_line(*client.last_sale_day) : "";
  return {client.id, client.kind,
          display_name(client.given_name, client.family_name, client.preferred_name), line,
          client.looked_after_by};
}

Result<Page<ClientRow>> list_clients(Session& session, http::Query<ClientQuery> query) {
  const auto limit = page_limit(query.value.limit);
  if (!limit) return limit.error();
  const auto place = place_of(query.value.cursor);
  if (!place) return place.error();
  const auto typed = query.value.q ? query.value.q->text() : "";
  const auto fragments = search_fragments(typed);
  auto found = fragments.empty()
                   ? store::list(session.tx(), session.scope, *place, *limit)
                   : store::search(session.tx(), session.scope, fragments, *place, *limit);
  const auto page = page_of(std::move(found), *limit, [](const store::ListedClient& last) {
    return std::vector<std::string>{last.sort_key, last.id.text()};
  });
  Page<ClientRow> answer{{}, page.next};
  for (const auto& each : page.items) answer.items.push_back(row_of(each));
  return answer;
}

Result<Client> add_client(Session& session, NewClient client) {
  return keep_client(session.tx(), session.scope, session.now, client);
}

Result<Client> show_client(Session& session, ClientId client_id) {
  if (auto visible = require_visible(session.tx(), session.scope, client_id); !visible) {
    return visible.error();
  }
  return load_client(session.tx(), session.scope, session.now, client_id);
}

}  // namespace

void add_routes(Routes& routes) {
  routes.get("/api/clients",
             {.name = "list_clients", .summary = "Clients A–Z, or those that match a fragment"},
             list_clients);
  routes.post("/api/clients", {.name = "add_client", .summary = "Keeps a client"}, add_client);
  routes.get("/api/clients/{client_id}", {.name = "show_client", .summary = "One client"},
             show_client);
  add_edit_routes(routes);
  add_profile_routes(routes);
}

}  // namespace carnet::clients

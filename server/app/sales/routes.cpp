// SPDX-License-Identifier: Apache-2.0
// The routes of sales.
#include "app/clients/clients.hpp"
#include "app/sales/store.hpp"

namespace carnet::sales {

namespace {

Result<store::Place> place_of(const std::optional<std::string>& cursor) {
  if (!cursor) return store::Place{};
  const auto parts = read_cursor(*cursor, 2);
  if (!parts) return parts.error();
  const auto day = Day::parse((*parts)[0]);
  if (!day) return bad_field("/cursor", "cursor", "This list has no such place.");
  return store::Place{*day, (*parts)[1]};
}

Money money(std::int64_t minor, const std::string& currency) {
  return {minor, *Currency::parse(currency)};
}

Sale sale_of(Session& session, ClientId client_id, const store::ListedSale& listed) {
  Sale sale{
      listed.id, listed.day, listed.store_name, money(listed.total_minor, listed.currency), {}};
  for (const auto& line : store::lines_of(session.tx(), session.scope, client_id, listed.id)) {
    sale.lines.push_back({line.id, line.title, line.metal, line.stone, line.style, line.category,
                          money(line.price_minor, listed.currency), line.quantity});
  }
  return sale;
}

Result<Page<Sale>> list_sales(Session& session, ClientId client_id, http::Query<PageQuery> query) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  const auto limit = page_limit(query.value.limit);
  if (!limit) return limit.error();
  const auto place = place_of(query.value.cursor);
  if (!place) return place.error();
  const auto page = page_of(store::list(session.tx(), session.scope, client_id, *place, *limit),
                            *limit, [](const store::ListedSale& last) {
                              return std::vector<std::string>{last.day.text(), last.id.text()};
                            });
  Page<Sale> answer{{}, page.next};
  for (const auto& each : page.items) answer.items.push_back(sale_of(session, client_id, each));
  return answer;
}

}  // namespace

void add_routes(Routes& routes) {
  routes.get("/api/clients/{client_id}/sales",
             {.name = "list_sales", .summary = "What a client bought, newest first"}, list_sales);
}

}  // namespace carnet::sales

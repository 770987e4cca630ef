// SPDX-License-Identifier: Apache-2.0
// The routes of sales.
#include <map>

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

std::vector<Sale> with_lines(Session& session, ClientId client_id,
                             const std::vector<store::ListedSale>& listed) {
  std::vector<Sale> sales;
  std::vector<SaleId> ids;
  std::map<SaleId, std::size_t> places;
  for (const auto& each : listed) {
    places.emplace(each.id, sales.size());
    ids.push_back(each.id);
    sales.push_back(
        {each.id, each.day, each.store_name, money(each.total_minor, each.currency), {}});
  }
  for (const auto& line : store::lines_of(session.tx(), session.scope, client_id, ids)) {
    auto& sale = sales[places.at(line.sale_id)];
    sale.lines.push_back({line.id,
                          line.title,
                          line.metal,
                          line.stone,
                          line.style,
                          line.category,
                          {line.price_minor, sale.total.currency},
                          line.quantity});
  }
  return sales;
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
  return Page<Sale>{with_lines(session, client_id, page.items), page.next};
}

}  // namespace

void add_routes(Routes& routes) {
  routes.get("/api/clients/{client_id}/sales",
             {.name = "list_sales", .summary = "What a client bought, newest first"}, list_sales);
}

}  // namespace carnet::sales

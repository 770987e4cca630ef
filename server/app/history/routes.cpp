// SPDX-License-Identifier: Apache-2.0
// Keeps a simulated past: every fault of every row at once, then all of it or nothing.
#include <set>

#include "app/clients/clients.hpp"
#include "app/history/history.hpp"
#include "app/staff/staff.hpp"
#include "app/stores/day.hpp"

namespace carnet::history {

namespace {

std::string pointer_of(const std::string& list, std::size_t place) {
  return "/" + list + "/" + std::to_string(place);
}

void check_client(Session& session, ClientId id, const std::string& pointer, FieldFaults& faults) {
  if (clients::require_visible(session.tx(), session.scope, id)) return;
  faults[pointer + "/client_id"] = {"unknown", "There is no such client."};
}

FieldFaults faults_of(Session& session, const PastSale& sale, const std::string& currency,
                      Day today) {
  FieldFaults faults;
  if (sale.id.is_empty()) faults["/id"] = {"required", "A sale needs an identifier."};
  if (sale.day > today) {
    faults["/day"] = {"future", "This day has not come yet."};
  }
  const FieldFault foreign{"currency", "A simulated past is in the house's own currency."};
  if (sale.total.currency.text() != currency) faults["/total/currency"] = foreign;
  if (sale.store_id && !stores::exists(session.tx(), session.scope, *sale.store_id)) {
    faults["/store_id"] = {"unknown", "There is no such store."};
  }
  if (sale.staff_id && !staff::find(session.tx(), session.scope, *sale.staff_id)) {
    faults["/staff_id"] = {"unknown", "There is no such person."};
  }
  std::set<SaleLineId> ids;
  for (std::size_t place = 0; place < sale.lines.size(); ++place) {
    const auto& line = sale.lines[place];
    const auto pointer = pointer_of("lines", place);
    if (line.price.currency.text() != currency) faults[pointer + "/price/currency"] = foreign;
    if (!ids.insert(line.id).second) {
      faults[pointer + "/id"] = {"repeated", "This identifier is used twice."};
    }
  }
  return faults;
}

FieldFaults every_fault(Session& session, const History& history) {
  FieldFaults faults;
  const auto currency = stores::house_facts(session.tx(), session.scope).currency;
  const auto today = stores::day_of(session.tx(), session.scope, session.now);
  for (std::size_t place = 0; place < history.sales.size(); ++place) {
    const auto pointer = pointer_of("sales", place);
    check_client(session, history.sales[place].client_id, pointer, faults);
    add_under(pointer, faults_of(session, history.sales[place], currency, today), faults);
  }
  for (std::size_t place = 0; place < history.occasions.size(); ++place) {
    const auto& each = history.occasions[place];
    const auto pointer = pointer_of("occasions", place);
    check_client(session, each.client_id, pointer, faults);
    if (!is_possible(each.occasion.date)) {
      faults[pointer + "/occasion/date"] = {"day", "There is no such day."};
    }
  }
  for (std::size_t place = 0; place < history.visits.size(); ++place) {
    const auto& each = history.visits[place];
    const auto pointer = pointer_of("visits", place);
    check_client(session, each.client_id, pointer, faults);
    add_under(pointer + "/visit",
              visits::faults_in(session.tx(), session.scope, session.now, each.visit), faults);
  }
  return faults;
}

std::string text_of(const std::optional<Line<60>>& line) { return line ? line->text() : ""; }

sales::SaleLineRecord line_of(const PastSale& sale, const PastLine& line, int place) {
  return {sale.client_id,
          line.id,
          sale.id,
          place,
          {},
          "",
          line.title.text(),
          text_of(line.category),
          text_of(line.metal),
          text_of(line.stone),
          text_of(line.style),
          line.quantity.value_or(1),
          line.price.minor};
}

// At noon of its day, where the house is: no hour of a past sale is known.
Instant noon_of(Session& session, Day day) {
  const auto zone = stores::zone_of(session.tx(), session.scope);
  return clock::instant_of(day, 12 * 60, zone, clock::Gap::later).value_or(session.now);
}

void keep_sale(Session& session, const PastSale& sale) {
  sales::SaleRecord record;
  record.client_id = sale.client_id;
  record.id = sale.id;
  record.store_id = sale.store_id;
  record.staff_id = sale.staff_id ? sale.staff_id : session.scope.person();
  record.number = sale.id.text().substr(24);
  record.day = sale.day;
  record.at = std::min(noon_of(session, sale.day), session.now);
  record.currency = sale.total.currency.text();
  record.total_minor = record.house_total_minor = sale.total.minor;
  std::vector<sales::SaleLineRecord> lines;
  for (const auto& line : sale.lines) {
    lines.push_back(line_of(sale, line, static_cast<int>(lines.size())));
  }
  sales::keep_sale(session.tx(), session.scope, session.now, record, lines);
}

Result<KeptHistory> keep_history(Session& session, History history) {
  if (session.house.clock.kind() != clock::ClockKind::test) return not_found("page");
  auto& tx = session.tx();
  const auto& scope = session.scope;
  if (auto faults = every_fault(session, history); !faults.empty()) {
    return bad_fields(std::move(faults));
  }
  for (const auto& sale : history.sales) keep_sale(session, sale);
  for (const auto& each : history.occasions) {
    const auto kept =
        occasions::keep_occasion(tx, scope, session.now, each.client_id, each.occasion);
    if (!kept) return kept.error();
  }
  for (const auto& each : history.visits) {
    const auto kept = visits::keep_visit(tx, scope, session.now, each.client_id, each.visit);
    if (!kept) return kept.error();
  }
  const auto count = [](const auto& list) { return static_cast<std::int64_t>(list.size()); };
  return KeptHistory{count(history.sales), count(history.occasions), count(history.visits)};
}

}  // namespace

void add_routes(Routes& routes) {
  routes.post("/api/test/history",
              {.name = "keep_history",
               .summary = "Past sales, occasions and visits in bulk, while the test clock stands",
               .status = 200},
              keep_history);
}

}  // namespace carnet::history

// SPDX-License-Identifier: Apache-2.0
// POST /api/test/history: what a simulated house has behind it, told in bulk while the test clock
// stands (decisions: contract). It does not exist on a house that lives by the real time.
#pragma once

#include "app/occasions/occasions.hpp"
#include "app/sales/sales.hpp"
#include "app/visits/visits.hpp"

namespace carnet::history {

struct PastLine {
  SaleLineId id;
  Line<200> title;
  std::optional<Line<60>> category;
  std::optional<Line<60>> metal;
  std::optional<Line<60>> stone;
  std::optional<Line<60>> style;
  Money price;
  std::optional<int> quantity;  // 1 when absent, negative for a return
};
BOOST_DESCRIBE_STRUCT(PastLine, (), (id, title, category, metal, stone, style, price, quantity))

struct PastSale {
  ClientId client_id;
  SaleId id;
  Day day;
  std::optional<StoreId> store_id;
  std::optional<StaffId> staff_id;
  Money total;
  std::vector<PastLine> lines;
};
BOOST_DESCRIBE_STRUCT(PastSale, (), (client_id, id, day, store_id, staff_id, total, lines))

struct PastOccasion {
  ClientId client_id;
  occasions::NewOccasion occasion;
};
BOOST_DESCRIBE_STRUCT(PastOccasion, (), (client_id, occasion))

struct PastVisit {
  ClientId client_id;
  visits::NewVisit visit;
};
BOOST_DESCRIBE_STRUCT(PastVisit, (), (client_id, visit))

struct History {
  std::vector<PastSale> sales;
  std::vector<PastOccasion> occasions;
  std::vector<PastVisit> visits;
};
BOOST_DESCRIBE_STRUCT(History, (), (sales, occasions, visits))

/// How many of each now stand; what stood already is counted too.
struct KeptHistory {
  std::int64_t sales = 0;
  std::int64_t occasions = 0;
  std::int64_t visits = 0;
};
BOOST_DESCRIBE_STRUCT(KeptHistory, (), (sales, occasions, visits))

void add_routes(Routes& routes);

}  // namespace carnet::history

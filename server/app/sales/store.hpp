// SPDX-License-Identifier: Apache-2.0
// Queries of sales that only their routes need.
#pragma once

#include "app/sales/sales.hpp"

namespace carnet::sales::store {

struct Place {
  Day day{9999, 12, 31};
  std::string id = "ffffffff-ffff-ffff-ffff-ffffffffffff";
};

struct ListedSale {
  SaleId id;
  Day day;
  std::optional<std::string> store_name;
  std::string currency;
  std::int64_t total_minor = 0;
};
BOOST_DESCRIBE_STRUCT(ListedSale, (), (id, day, store_name, currency, total_minor))

struct ListedLine {
  SaleId sale_id;
  SaleLineId id;
  std::string title;
  std::string metal;
  std::string stone;
  std::string style;
  std::string category;
  std::int64_t price_minor = 0;
  int quantity = 1;
};
BOOST_DESCRIBE_STRUCT(ListedLine, (),
                      (sale_id, id, title, metal, stone, style, category, price_minor, quantity))

/// Newest first, before `before`.
std::vector<ListedSale> list(sql::Tx& tx, const Scope& scope, ClientId client_id,
                             const Place& before, int limit);
/// The lines of these sales, each sale's in their order.
std::vector<ListedLine> lines_of(sql::Tx& tx, const Scope& scope, ClientId client_id,
                                 const std::vector<SaleId>& sales);

}  // namespace carnet::sales::store

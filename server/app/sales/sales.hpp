// SPDX-License-Identifier: Apache-2.0
// What a client bought, down to metal, stone, style and price.
#pragma once

#include "app/house/paging.hpp"
#include "app/house/session.hpp"
#include "kit/shape/words.hpp"

namespace carnet::sales {

struct SaleLine {
  SaleLineId id;
  std::string title;
  std::string metal;
  std::string stone;
  std::string style;
  std::string category;
  Money price;
  int quantity = 1;  // negative for a return
};
BOOST_DESCRIBE_STRUCT(SaleLine, (), (id, title, metal, stone, style, category, price, quantity))

struct Sale {
  SaleId id;
  Day day;
  std::optional<std::string> store_name;
  Money total;
  std::vector<SaleLine> lines;
};
BOOST_DESCRIBE_STRUCT(Sale, (), (id, day, store_name, total, lines))

/// One row of `sales`; house_total_minor is in the house's currency at that day's rate.
struct SaleRecord {
  ClientId client_id;
  SaleId id;
  std::optional<StoreId> store_id;
  std::optional<StaffId> staff_id;
  std::string number;
  Day day;
  Instant at;
  std::string currency = "USD";
  std::int64_t total_minor = 0;
  std::int64_t tax_minor = 0;
  bool tax_included = false;
  std::int64_t house_total_minor = 0;
  std::string note;
};
BOOST_DESCRIBE_STRUCT(SaleRecord, (),
                      (client_id, id, store_id, staff_id, number, day, at, currency, total_minor,
                       tax_minor, tax_included, house_total_minor, note))

struct SaleLineRecord {
  ClientId client_id;
  SaleLineId id;
  SaleId sale_id;
  int place = 0;
  std::optional<PieceId> piece_id;
  std::string sku;
  std::string title;
  std::string category;
  std::string metal;
  std::string stone;
  std::string style;
  int quantity = 1;
  std::int64_t price_minor = 0;
};
BOOST_DESCRIBE_STRUCT(SaleLineRecord, (),
                      (client_id, id, sale_id, place, piece_id, sku, title, category, metal, stone,
                       style, quantity, price_minor))

/// Records a sale with its lines; false when its id stands already. The client's since_day
/// moves back when this sale is older.
bool keep_sale(sql::Tx& tx, const Scope& scope, Instant now, const SaleRecord& sale,
               const std::vector<SaleLineRecord>& lines);

/// Every line a client ever bought, newest first, with the day of its sale.
struct BoughtLine {
  SaleId sale_id;
  Day day;
  std::optional<PieceId> piece_id;
  std::string title;
  std::string category;
  std::string metal;
  std::string stone;
  std::string style;
  int quantity = 1;
};
BOOST_DESCRIBE_STRUCT(BoughtLine, (),
                      (sale_id, day, piece_id, title, category, metal, stone, style, quantity))
std::vector<BoughtLine> bought_by(sql::Tx& tx, const Scope& scope, ClientId client_id);

void add_routes(Routes& routes);

}  // namespace carnet::sales

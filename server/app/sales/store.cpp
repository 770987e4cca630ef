// SPDX-License-Identifier: Apache-2.0
// Every query of sales and their lines.
#include "app/sales/store.hpp"

#include "kit/sql/dialect.hpp"

namespace carnet::sales {

bool keep_sale(sql::Tx& tx, const Scope& scope, Instant now, const SaleRecord& sale,
               const std::vector<SaleLineRecord>& lines) {
  if (!tx.insert_new("sales", sale)) return false;
  for (const auto& line : lines) tx.insert("sale_lines", line);
  tx.run(
      "update clients set since_day = $2 where id = $1 and (since_day is null or since_day > $2)",
      sale.client_id, sale.day);
  record(tx, scope, now, {sale.client_id, "sales", sale.id.uuid(), "recorded", sale.at});
  return true;
}

std::vector<BoughtLine> bought_by(sql::Tx& tx, const Scope&, ClientId client_id) {
  return tx.all<BoughtLine>(
      "select l.sale_id, s.day, l.piece_id, l.title, l.category, l.metal, l.stone, l.style,"
      " l.quantity from sale_lines l join sales s on s.client_id = l.client_id"
      " and s.id = l.sale_id where l.client_id = $1 order by s.day desc, l.sale_id, l.place",
      client_id);
}

}  // namespace carnet::sales

namespace carnet::sales::store {

std::vector<ListedSale> list(sql::Tx& tx, const Scope&, ClientId client_id, const Place& before,
                             int limit) {
  return tx.all<ListedSale>(
      "select s.id, s.day, t.name as store_name, s.currency, s.total_minor from sales s"
      " left join stores t on t.id = s.store_id where s.client_id = $1"
      " and (s.day < $2 or (s.day = $2 and cast(s.id as text) < $3))"
      " order by s.day desc, s.id desc limit $4",
      client_id, before.day, before.id, limit + 1);
}

std::vector<ListedLine> lines_of(sql::Tx& tx, const Scope&, ClientId client_id,
                                 const std::vector<SaleId>& sales) {
  return tx.all<ListedLine>(
      "select sale_id, id, title, metal, stone, style, category, price_minor, quantity"
      " from sale_lines where client_id = $1 and " +
          sql::in_ids(tx.engine(), "sale_id", "$2") + " order by place",
      client_id, sql::id_list(tx.engine(), std::span<const SaleId>(sales)));
}

}  // namespace carnet::sales::store

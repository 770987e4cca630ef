// SPDX-License-Identifier: Apache-2.0
// Every query of gifts.
#include "app/gifts/store.hpp"

#include "app/clients/clients.hpp"
#include "app/house/visible.hpp"
#include "kit/sql/dialect.hpp"

namespace carnet::gifts::store {

namespace {

struct GiftRow {
  SaleId sale_id;
  SaleLineId line_id;
  GiftPart part = GiftPart::paid;
  std::string title;
  std::optional<PieceId> piece_id;
  std::optional<std::string> picture;
  std::optional<std::string> picture_alt;
  Day bought;
  std::optional<ClientId> other_id;
  std::string name;
  std::optional<std::string> given_name;
  std::optional<std::string> family_name;
  std::optional<std::string> preferred_name;
  std::optional<clients::NameOrder> name_order;
  GiftFor occasion = GiftFor::unsaid;
  std::optional<Day> day;
  std::string completes;
};
BOOST_DESCRIBE_STRUCT(GiftRow, (),
                      (sale_id, line_id, part, title, piece_id, picture, picture_alt, bought,
                       other_id, name, given_name, family_name, preferred_name, name_order,
                       occasion, day, completes))

// The line lies on the payer's page.
constexpr auto gifts =
    "select s.id as sale_id, g.id as line_id, g.part, l.title, l.piece_id, p.picture, "
    "p.picture_alt,"
    " s.day as bought, g.other_id, g.name, c.given_name, c.family_name, c.preferred_name, "
    "c.name_order,"
    " g.occasion, g.day, g.completes from gifts g"
    " join sale_lines l on l.id = g.id and l.client_id ="
    " case when g.part = 'paid' then g.client_id else g.other_id end"
    " join sales s on s.client_id = l.client_id and s.id = l.sale_id"
    " left join pieces p on p.id = l.piece_id"
    " left join clients c on c.id = g.other_id where g.client_id = $1";

Gift gift_of(const GiftRow& row) {
  const auto name = row.given_name ? clients::display_name(row) : row.name;
  return {row.line_id,
          row.part,
          row.title,
          row.piece_id,
          pieces::picture_of(row.picture.value_or(""), row.picture_alt.value_or("")),
          row.bought,
          row.other_id,
          name,
          row.occasion,
          row.day,
          row.completes};
}

}  // namespace

std::vector<ListedGift> list(sql::Tx& tx, const Scope& scope, ClientId client_id) {
  std::vector<ListedGift> found;
  const auto rows = tx.all<GiftRow>(
      std::string(gifts) + " and (g.other_id is null or (c.archived_at is null and " +
          seen_by("c.id", "$2", "$3") + ")) order by s.day desc, g.id limit 200",
      client_id, scope.staff_id, sees_all_flag(scope));
  for (const auto& row : rows) found.push_back({row.sale_id, gift_of(row)});
  return found;
}

std::optional<SaleId> hold_line(sql::Tx& tx, const Scope&, ClientId client_id, SaleLineId line_id) {
  return tx.first<SaleId>("select sale_id from sale_lines where client_id = $1 and id = $2" +
                              std::string(sql::for_update(tx.engine())),
                          client_id, line_id);
}

std::optional<GiftRecord> find(sql::Tx& tx, const Scope&, ClientId client_id, SaleLineId line_id) {
  return tx.first<GiftRecord>(
      "select " + sql::columns<GiftRecord>() + " from gifts where client_id = $1 and id = $2",
      client_id, line_id);
}

void put(sql::Tx& tx, const Scope& scope, const GiftRecord& gift) {
  remove(tx, scope, gift.client_id, gift.id);
  tx.insert("gifts", gift);
}

void remove(sql::Tx& tx, const Scope&, ClientId client_id, SaleLineId line_id) {
  tx.run("delete from gifts where client_id = $1 and id = $2", client_id, line_id);
}

}  // namespace carnet::gifts::store

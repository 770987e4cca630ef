// SPDX-License-Identifier: Apache-2.0
// Every query of pieces.
#include "app/pieces/store.hpp"

#include "kit/sql/dialect.hpp"

namespace carnet::pieces {

std::optional<PieceRecord> find(sql::Tx& tx, const Scope&, PieceId id) {
  return tx.first<PieceRecord>(
      "select " + sql::columns<PieceRecord>() + " from pieces where id = $1", id);
}

std::vector<Piece> find_all(sql::Tx& tx, const Scope&, const std::vector<PieceId>& ids) {
  const std::string text = "select " + sql::columns<PieceRecord>() + " from pieces where " +
                           sql::in_ids(tx.engine(), "id", "$1");
  std::vector<Piece> found;
  for (const auto& record :
       tx.all<PieceRecord>(text, sql::id_list(tx.engine(), std::span<const PieceId>(ids)))) {
    found.push_back(store::piece_of(record));
  }
  return found;
}

bool insert(sql::Tx& tx, const Scope&, const PieceRecord& piece) {
  return tx.insert_new("pieces", piece);
}

void update(sql::Tx& tx, const Scope&, const PieceRecord& piece) {
  tx.run(
      "update pieces set sku = $2, title = $3, category = $4, metal = $5, karat = $6, stone = $7,"
      " style = $8, brand = $9, description = $10, price_minor = $11, currency = $12,"
      " cost_minor = $13, status = $14, store_id = $15, picture = $16, picture_alt = $17,"
      " version = version + 1, changed_at = $18 where id = $1",
      piece.id, piece.sku, piece.title, piece.category, piece.metal, piece.karat, piece.stone,
      piece.style, piece.brand, piece.description, piece.price_minor, piece.currency,
      piece.cost_minor, piece.status, piece.store_id, piece.picture, piece.picture_alt,
      piece.changed_at);
}

}  // namespace carnet::pieces

namespace carnet::pieces::store {

Piece piece_of(const PieceRecord& record) {
  std::optional<Money> price;
  if (record.price_minor) price = Money{*record.price_minor, *Currency::parse(record.currency)};
  return {record.id,     record.title,
          record.sku,    record.category,
          record.metal,  record.stone,
          record.style,  price,
          record.status, picture_of(record.picture, record.picture_alt)};
}

std::vector<PieceRecord> list(sql::Tx& tx, const Scope&, const std::string& folded,
                              const Before& before, int limit) {
  // The house's catalogue is small beside its clients; a fragment is looked for in each title.
  const auto pattern = folded.empty() ? std::string("%") : sql::like_anywhere(folded);
  return tx.all<PieceRecord>(
      "select " + sql::columns<PieceRecord>() +
          " from pieces where status <> 'archived' and (arrived_at < $1 or (arrived_at = $1"
          " and cast(id as text) < $2)) and (lower(title) like $3 escape '\\' or lower(sku) like"
          " $3 escape '\\') order by arrived_at desc, id desc limit $4",
      before.at, before.id, pattern, limit + 1);
}

}  // namespace carnet::pieces::store

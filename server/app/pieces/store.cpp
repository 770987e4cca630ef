// SPDX-License-Identifier: Apache-2.0
// Reading and writing of single pieces.
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

bool insert(sql::Tx& tx, const Scope&, PieceRecord piece) {
  settle(piece);
  return tx.insert_new("pieces", piece);
}

void insert_all(sql::Tx& tx, const Scope&, std::vector<PieceRecord> pieces) {
  for (auto& piece : pieces) settle(piece);
  tx.insert_all("pieces", std::span<const PieceRecord>(pieces));
}

bool update(sql::Tx& tx, const Scope&, PieceRecord piece, std::optional<std::int64_t> expected) {
  settle(piece);
  return tx.run(
             "update pieces set sku = $2, title = $3, category = $4, metal = $5, karat = $6,"
             " colour = $7, stone = $8, shape = $9, points = $10, stones = $11, style = $12,"
             " brand = $13, reference = $14, dial = $15, bracelet = $16, size = $17,"
             " description = $18, price_minor = $19, currency = $20, cost_minor = $21,"
             " status = $22, store_id = $23, picture = $24, picture_alt = $25, words = $26,"
             " arrived_at = $27, changed_at = $28, version = version + 1"
             " where id = $1 and version = coalesce($29, version)",
             piece.id, piece.sku, piece.title, piece.category, piece.metal, piece.karat,
             piece.colour, piece.stone, piece.shape, piece.points, piece.stones, piece.style,
             piece.brand, piece.reference, piece.dial, piece.bracelet, piece.size,
             piece.description, piece.price_minor, piece.currency, piece.cost_minor, piece.status,
             piece.store_id, piece.picture, piece.picture_alt, piece.words, piece.arrived_at,
             piece.changed_at, expected) == 1;
}

}  // namespace carnet::pieces

namespace carnet::pieces::store {

Piece piece_of(const PieceRecord& record) {
  std::optional<Money> price;
  if (record.price_minor) price = Money{*record.price_minor, *Currency::parse(record.currency)};
  return {record.id,       record.title,
          record.sku,      record.category,
          record.metal,    record.karat,
          record.stone,    record.shape,
          record.points,   record.style,
          price,           record.status,
          record.store_id, picture_of(record.picture, record.picture_alt)};
}

bool is_taken(sql::Tx& tx, const Scope&, const std::string& sku, PieceId but) {
  return tx.first<int>("select 1 from pieces where sku = $1 and id <> $2", sku, but).has_value();
}

}  // namespace carnet::pieces::store

// SPDX-License-Identifier: Apache-2.0
// Pieces: what the house has, had or can order, with the attributes a client remembers.
#pragma once

#include "app/house/paging.hpp"
#include "app/house/session.hpp"
#include "kit/shape/words.hpp"

namespace carnet::pieces {

enum class PieceStatus { in_stock, sold, on_order, archived };
BOOST_DESCRIBE_ENUM(PieceStatus, in_stock, sold, on_order, archived)

/// Where a picture is served from, and what it shows in words.
struct Picture {
  std::string url;
  std::string alt;
};
BOOST_DESCRIBE_STRUCT(Picture, (), (url, alt))

struct Piece {
  PieceId id;
  std::string title;
  std::string sku;
  std::string category;
  std::string metal;
  std::string stone;
  std::string style;
  std::optional<Money> price;
  PieceStatus status = PieceStatus::in_stock;
  std::optional<Picture> picture;
};
BOOST_DESCRIBE_STRUCT(Piece, (),
                      (id, title, sku, category, metal, stone, style, price, status, picture))

/// One row of `pieces`, as imports and the demo write it.
struct PieceRecord {
  PieceId id;
  std::string sku;
  std::string title;
  std::string category;
  std::string metal;
  std::optional<int> karat;
  std::string stone;
  std::string style;
  std::string brand;
  std::string description;
  std::optional<std::int64_t> price_minor;
  std::string currency = "USD";
  std::optional<std::int64_t> cost_minor;
  PieceStatus status = PieceStatus::in_stock;
  std::optional<StoreId> store_id;
  std::string picture;  // a name under /media, empty when there is none
  std::string picture_alt;
  Instant arrived_at;
  std::int64_t version = 1;
  Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(PieceRecord, (),
                      (id, sku, title, category, metal, karat, stone, style, brand, description,
                       price_minor, currency, cost_minor, status, store_id, picture, picture_alt,
                       arrived_at, version, changed_at))

/// The picture of a stored name; nothing for an empty one.
std::optional<Picture> picture_of(const std::string& name, const std::string& alt);

std::optional<PieceRecord> find(sql::Tx& tx, const Scope& scope, PieceId id);
std::vector<Piece> find_all(sql::Tx& tx, const Scope& scope, const std::vector<PieceId>& ids);

/// Adds a piece; false when its id stands already.
bool insert(sql::Tx& tx, const Scope& scope, const PieceRecord& piece);
/// Writes every field and counts the version up.
void update(sql::Tx& tx, const Scope& scope, const PieceRecord& piece);

void add_routes(Routes& routes);

}  // namespace carnet::pieces

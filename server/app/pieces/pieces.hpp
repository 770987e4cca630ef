// SPDX-License-Identifier: Apache-2.0
// Pieces: what the house has, had or can order, with the attributes a client remembers.
#pragma once

#include "app/house/dispatch.hpp"
#include "app/house/paging.hpp"
#include "app/house/session.hpp"
#include "kit/shape/words.hpp"

namespace carnet::pieces {

/// `transferred` is on its way to another store; `archived` is shown to nobody who looks around.
enum class PieceStatus { in_stock, reserved, sold, at_bench, transferred, on_order, archived };
BOOST_DESCRIBE_ENUM(PieceStatus, in_stock, reserved, sold, at_bench, transferred, on_order,
                    archived)

/// Where a picture is served from, and what it shows in words.
struct Picture {
  std::string url;
  std::string alt;
};
BOOST_DESCRIBE_STRUCT(Picture, (), (url, alt))

/// A piece as lists show it.
struct Piece {
  PieceId id;
  std::string title;
  std::string sku;
  std::string category;
  std::string metal;
  std::optional<int> karat;
  std::string stone;
  std::string shape;
  std::optional<int> points;  // of the first stone, in hundredths of a carat
  std::string style;
  std::optional<Money> price;
  PieceStatus status = PieceStatus::in_stock;
  std::optional<StoreId> store_id;
  std::optional<Picture> picture;
};
BOOST_DESCRIBE_STRUCT(Piece, (),
                      (id, title, sku, category, metal, karat, stone, shape, points, style, price,
                       status, store_id, picture))

/// One stone of a piece; empty where nothing is known.
struct Stone {
  std::string type;
  std::string shape;
  std::optional<int> points;  // hundredths of a carat
  std::string colour;
  std::string clarity;
  std::string cut;
  std::string origin;
  std::string laboratory;
  std::string certificate;
  bool operator==(const Stone&) const = default;
};
BOOST_DESCRIBE_STRUCT(Stone, (),
                      (type, shape, points, colour, clarity, cut, origin, laboratory, certificate))

/// One row of `pieces`, as imports and the demo write it. What repeats its stones, and the words a
/// search looks in, are filled in when it is written.
struct PieceRecord {
  PieceId id;
  std::string sku;
  std::string title;
  std::string category;
  std::string metal;
  std::optional<int> karat;
  std::string colour;
  std::string stone;
  std::string shape;
  std::optional<int> points;
  std::string stones = "[]";
  std::string style;
  std::string brand;
  std::string reference;
  std::string dial;
  std::string bracelet;
  std::string size;
  std::string description;
  std::optional<std::int64_t> price_minor;
  std::string currency = "USD";
  std::optional<std::int64_t> cost_minor;
  PieceStatus status = PieceStatus::in_stock;
  std::optional<StoreId> store_id;
  std::string picture;  // a name under /media, empty when there is none
  std::string picture_alt;
  std::string words;
  Instant arrived_at;
  std::int64_t version = 1;
  Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(PieceRecord, (),
                      (id, sku, title, category, metal, karat, colour, stone, shape, points, stones,
                       style, brand, reference, dial, bracelet, size, description, price_minor,
                       currency, cost_minor, status, store_id, picture, picture_alt, words,
                       arrived_at, version, changed_at))

/// The stones of a piece, the first one first; of one whose stone alone is known, that one.
std::vector<Stone> stones_of(const PieceRecord& piece);
void set_stones(PieceRecord& piece, const std::vector<Stone>& stones);
/// Fills in what repeats the rest of the record.
void settle(PieceRecord& piece);

/// The picture of a stored name; nothing for an empty one.
std::optional<Picture> picture_of(const std::string& name, const std::string& alt);

std::optional<PieceRecord> find(sql::Tx& tx, const Scope& scope, PieceId id);
std::vector<Piece> find_all(sql::Tx& tx, const Scope& scope, const std::vector<PieceId>& ids);

/// Adds a piece; false when its id stands already.
bool insert(sql::Tx& tx, const Scope& scope, PieceRecord piece);
/// Adds many that do not stand yet.
void insert_all(sql::Tx& tx, const Scope& scope, std::vector<PieceRecord> pieces);
/// Writes every field and counts the version up. False when `expected` is not its version.
bool update(sql::Tx& tx, const Scope& scope, PieceRecord piece,
            std::optional<std::int64_t> expected = {});

/// Bodies that carry a photograph, and how long one may be.
bool is_photograph_path(std::string_view path);
std::size_t photograph_body_limit();

void add_routes(Routes& routes);
void add_raw_routes(std::vector<RawRoute>& routes);
void add_edit_routes(Routes& routes);

}  // namespace carnet::pieces

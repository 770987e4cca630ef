// SPDX-License-Identifier: Apache-2.0
// One piece with all that is known of it, its changes, and what a list of pieces may be asked.
#pragma once

#include "app/pieces/aside.hpp"

namespace carnet::pieces {

/// A piece as the list of the house's pieces shows it: as other lists do, and whether it is kept.
struct ListedPiece {
  PieceId id;
  std::string title;
  std::string sku;
  std::string category;
  std::string metal;
  std::optional<int> karat;
  std::string stone;
  std::string shape;
  std::optional<int> points;
  std::string style;
  std::optional<Money> price;
  PieceStatus status = PieceStatus::in_stock;
  std::optional<StoreId> store_id;
  std::optional<Picture> picture;
  std::optional<Aside> aside;
};
BOOST_DESCRIBE_STRUCT(ListedPiece, (),
                      (id, title, sku, category, metal, karat, stone, shape, points, style, price,
                       status, store_id, picture, aside))

struct WholePiece {
  PieceId id;
  std::string title;
  std::string sku;
  std::string category;
  std::string metal;
  std::optional<int> karat;
  std::string colour;
  std::string stone;
  std::vector<Stone> stones;
  std::string style;
  std::string brand;
  std::string reference;
  std::string dial;
  std::string bracelet;
  std::string size;
  std::string description;
  std::optional<Money> price;
  std::optional<Money> cost;  // for those alone who may change the piece
  PieceStatus status = PieceStatus::in_stock;
  std::optional<StoreId> store_id;
  std::optional<std::string> store_name;
  std::optional<Picture> picture;
  Instant arrived_at;
  std::int64_t version = 1;
  bool may_edit = false;
  std::optional<Aside> aside;
};
BOOST_DESCRIBE_STRUCT(WholePiece, (),
                      (id, title, sku, category, metal, karat, colour, stone, stones, style, brand,
                       reference, dial, bracelet, size, description, price, cost, status, store_id,
                       store_name, picture, arrived_at, version, may_edit, aside))

struct NewStone {
  Line<40> type;
  std::optional<Line<40>> shape;
  std::optional<int> points;
  std::optional<Line<40>> colour;
  std::optional<Line<10>> clarity;
  std::optional<Line<20>> cut;
  std::optional<Line<60>> origin;
  std::optional<Line<20>> laboratory;
  std::optional<Line<40>> certificate;
};
BOOST_DESCRIBE_STRUCT(NewStone, (),
                      (type, shape, points, colour, clarity, cut, origin, laboratory, certificate))

/// What is left out stays as it is; an empty text takes a word away, a price of zero makes it "on
/// request".
struct PieceEdit {
  std::optional<Line<100>> sku;
  std::optional<Line<200>> title;
  std::optional<Line<60>> category;
  std::optional<Line<40>> metal;
  std::optional<int> karat;  // 0 takes it away
  std::optional<Line<40>> colour;
  std::optional<std::vector<NewStone>> stones;
  std::optional<Line<60>> style;
  std::optional<Line<100>> brand;
  std::optional<Line<60>> reference;
  std::optional<Line<60>> dial;
  std::optional<Line<60>> bracelet;
  std::optional<Line<40>> size;
  std::optional<Prose<2000>> description;
  std::optional<Money> price;
  std::optional<Money> cost;
  std::optional<PieceStatus> status;
  std::optional<StoreId> store_id;
  std::optional<Day> arrived_on;
};
BOOST_DESCRIBE_STRUCT(PieceEdit, (),
                      (sku, title, category, metal, karat, colour, stones, style, brand, reference,
                       dial, bracelet, size, description, price, cost, status, store_id,
                       arrived_on))

/// In the house's own money, by whole units; `on_request` has no price. What is priced in other
/// money is in none.
enum class PriceBand {
  below_1000,
  from_1000,
  from_2500,
  from_5000,
  from_10000,
  from_25000,
  from_50000,
  on_request
};
BOOST_DESCRIBE_ENUM(PriceBand, below_1000, from_1000, from_2500, from_5000, from_10000, from_25000,
                    from_50000, on_request)

/// One value of each facet at most.
struct Chosen {
  std::string category;
  std::string metal;
  std::string stone;
  std::string shape;
  std::optional<StoreId> store_id;
  std::optional<PieceStatus> status;  // what is set aside is reserved, and not in stock
  std::optional<PriceBand> price;
};

enum class PieceOrder { newest, cheapest, dearest };
BOOST_DESCRIBE_ENUM(PieceOrder, newest, cheapest, dearest)

/// `value` is what is asked for; `text` is how it is called where that is another.
struct FacetValue {
  std::string value;
  std::string text;
  std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(FacetValue, (), (value, text, count))

struct Facets {
  std::int64_t count = 0;  // of all that were chosen
  std::vector<FacetValue> category;
  std::vector<FacetValue> metal;
  std::vector<FacetValue> stone;
  std::vector<FacetValue> shape;
  std::vector<FacetValue> price;
  std::vector<FacetValue> store_id;
  std::vector<FacetValue> status;
};
BOOST_DESCRIBE_STRUCT(Facets, (), (count, category, metal, stone, shape, price, store_id, status))

/// The piece as the asker may see it.
WholePiece whole_of(sql::Tx& tx, const Scope& scope, Instant now, const PieceRecord& piece);

}  // namespace carnet::pieces

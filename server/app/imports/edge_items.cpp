// SPDX-License-Identifier: Apache-2.0
// Items of The Edge as planned pieces.
#include "app/imports/attributes.hpp"
#include "app/imports/edge.hpp"

namespace carnet::imports {

namespace {

std::string text_at(const EdgeFields& fields, const char* name) {
  const auto found = fields.find(name);
  return found == fields.end() ? std::string() : std::string(plain_text(found->second.text));
}

/// "I" is in stock. Of the other letters only "S" tells why the item is gone.
pieces::PieceStatus status_of(const std::string& letter) {
  if (letter.empty() || letter == "I") return pieces::PieceStatus::in_stock;
  return letter == "S" ? pieces::PieceStatus::sold : pieces::PieceStatus::archived;
}

}  // namespace

std::string edge_item_name(std::string_view key) {
  auto name = compact(key);
  if (name.starts_with("item")) return name.substr(4);
  return name.starts_with("it") ? name.substr(2) : name;
}

void EdgeItems::keep(const EdgeFields& fields, text::TextPlace place) {
  RowFaults faults(reading_);
  PlannedPiece piece{cut(plain_id(text_at(fields, "key")), 100), place, {}};
  auto& content = piece.content;
  const auto description = text_at(fields, "desc") + text_at(fields, "descmemo");
  if (piece.external_id.empty()) faults.add(place, "required", "An item needs its number.");
  if (description.empty()) faults.add(place, "required", "An item needs a description.");
  content.sku = piece.external_id;
  content.title = cut(description, 200);
  const auto longer = text_at(fields, "apprlong");
  content.description =
      cut(longer.empty() && description != content.title ? description : longer, 2'000);
  const auto type = text_at(fields, "categoryname") + " " + text_at(fields, "categorygendesc");
  const auto attributes = attributes_of(description, type, content.description);
  content.category = attributes.category;
  content.metal = attributes.metal;
  content.karat = attributes.karat;
  content.stone = attributes.stone;
  content.style = attributes.style;
  content.currency = terms_.currency;
  for (const auto* name : {"currentprice", "retailprice"}) {
    const auto price = fields.find(name);
    if (price == fields.end() || plain_id(price->second.text).empty()) continue;
    content.price_minor =
        faults.take(price->second.place, read_money(price->second.text, content.currency, mark_));
    break;
  }
  const auto status = text_at(fields, "status");
  content.status = status_of(status);
  piece.is_shelf_told = piece.is_stock_told = !status.empty();
  if (faults.is_refused()) {
    ++reading_.refused;
  } else if (ids_.insert(piece.external_id).second) {
    reading_.pieces.push_back(std::move(piece));
  } else {
    ++reading_.duplicate;
    faults.add(place, "repeated", "This item stands in the file before.");
  }
}

}  // namespace carnet::imports

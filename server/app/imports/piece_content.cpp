// SPDX-License-Identifier: Apache-2.0
// A piece as files tell it: out of our record, and into it.
#include "app/imports/apply.hpp"

namespace carnet::imports {

PieceContent content_of(const pieces::PieceRecord& piece) {
  PieceContent content{piece.sku,         piece.title,       piece.category, piece.metal,
                       piece.karat,       piece.stone,       piece.style,    piece.brand,
                       piece.description, piece.price_minor, piece.currency, piece.status};
  const auto stones = pieces::stones_of(piece);
  const auto first = stones.empty() ? pieces::Stone() : stones.front();
  const auto told = [](const std::string& word) {
    return word.empty() ? std::nullopt : std::optional(word);
  };
  content.shape = told(first.shape);
  content.points = first.points;
  content.stone_colour = told(first.colour);
  content.clarity = told(first.clarity);
  content.cut = told(first.cut);
  content.laboratory = told(first.laboratory);
  content.certificate = told(first.certificate);
  content.size = told(piece.size);
  return content;
}

namespace {

// The first stone is the file's; the others, and where it comes from, are the house's own.
void fill_stone(pieces::PieceRecord& piece, const PieceContent& content) {
  auto stones = pieces::stones_of(piece);
  if (stones.empty() && content.stone.empty()) return;
  if (stones.empty()) stones.emplace_back();
  auto& first = stones.front();
  if (content.stone.empty()) {
    stones.erase(stones.begin());
  } else {
    first.type = content.stone;
    first.shape = content.shape.value_or("");
    first.points = content.points;
    first.colour = content.stone_colour.value_or("");
    first.clarity = content.clarity.value_or("");
    first.cut = content.cut.value_or("");
    first.laboratory = content.laboratory.value_or("");
    first.certificate = content.certificate.value_or("");
  }
  pieces::set_stones(piece, stones);
}

}  // namespace

void fill(pieces::PieceRecord& piece, const PieceContent& content) {
  fill_stone(piece, content);
  piece.size = content.size.value_or("");
  shape::each_member(piece, [&](std::string_view name, auto& member) {
    shape::each_member(content, [&](std::string_view own, const auto& value) {
      if constexpr (std::is_same_v<std::decay_t<decltype(member)>, std::decay_t<decltype(value)>>) {
        if (own == name) member = value;
      }
    });
  });
}

}  // namespace carnet::imports

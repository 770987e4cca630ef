// SPDX-License-Identifier: Apache-2.0
// Fills in what a wish asks for.
#include "app/wishes/described.hpp"

#include "app/house/in_words.hpp"

namespace carnet::wishes {

namespace {

std::optional<std::int64_t> amount_in(const Described& described, const std::string& currency) {
  if (!described.highest) return std::nullopt;
  return minor_of(*described.highest, currency);
}

}  // namespace

void read_words(store::WishRecord& wish) {
  auto described = read_description(wish.words);
  if (const auto amount = amount_in(described, wish.currency)) wish.highest_minor = amount;
  wish.category = std::move(described.category);
  wish.metal = std::move(described.metal);
  wish.stone = std::move(described.stone);
  wish.style = std::move(described.style);
}

void change_words(const std::string& words, store::WishRecord& wish) {
  const auto said_before = amount_in(read_description(wish.words), wish.currency);
  wish.words = words;
  if (wish.piece_id) return;
  if (wish.highest_minor == said_before) wish.highest_minor.reset();
  read_words(wish);
}

void name_piece(const pieces::PieceRecord& piece, store::WishRecord& wish) {
  wish.piece_id = piece.id;
  if (wish.words.empty()) wish.words = piece.title;
  wish.category = piece.category;
  wish.metal = piece.metal;
  wish.stone = piece.stone;
  wish.style = piece.style;
}

}  // namespace carnet::wishes

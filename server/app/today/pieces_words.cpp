// SPDX-License-Identifier: Apache-2.0
// Names pieces as people do and finds one that goes with another.
#include "app/today/pieces_words.hpp"

#include <algorithm>
#include <array>

#include "app/today/matched.hpp"
#include "kit/text/folded_words.hpp"

namespace carnet::today {

namespace {

bool is_capital(char letter) { return letter >= 'A' && letter <= 'Z'; }

// An amount in a title would become a price in a letter.
bool names_an_amount(const std::string& title) {
  return title.find_first_of("$%{}") != std::string::npos || title.find("€") != std::string::npos ||
         title.find("£") != std::string::npos || title.find("¥") != std::string::npos;
}

std::string in_lower_case(std::string text) {
  for (char& letter : text) {
    if (is_capital(letter)) letter = static_cast<char>(letter + 32);
  }
  return text;
}

// Origins of stones and ages of jewels keep their capital.
bool begins_with_a_name(const std::string& title) {
  constexpr std::array names{"Akoya",    "Australian", "Burmese",  "Ceylon",     "Colombian",
                             "Edward",   "Ethiopian",  "Georgian", "Kashmir",    "Madagascar",
                             "Mogok",    "Montana",    "Persian",  "Sri Lankan", "Swiss",
                             "Tahitian", "Victorian",  "Zambian"};
  return std::any_of(names.begin(), names.end(),
                     [&](std::string_view name) { return title.starts_with(name); });
}

// "Sapphire drops" becomes "sapphire drops"; "Love Bracelet" keeps its name.
std::string inside_a_sentence(std::string title) {
  if (begins_with_a_name(title)) return title;
  const bool has_other_capitals = std::any_of(title.begin() + 1, title.end(), is_capital);
  if (!has_other_capitals && is_capital(title[0])) title[0] = static_cast<char>(title[0] + 32);
  return title;
}

bool goes_with(const PieceRow& piece, const SaleLineRow& bought) {
  const bool same_stone = !piece.stone.empty() && piece.stone == bought.stone;
  const bool same_metal = !piece.metal.empty() && piece.metal == bought.metal;
  return same_stone || same_metal;
}

std::optional<OfferedPiece> offer_of(const PieceRow& piece) {
  auto words = piece_words(piece.title, piece.category, piece.stone);
  if (words.empty()) return std::nullopt;
  return OfferedPiece{piece.id, piece.title, std::move(words), piece.arrived_at,
                      pieces::picture_of(piece.picture, piece.picture_alt)};
}

bool has_it(const PieceRow& piece, const std::vector<SaleLineRow>& lines) {
  return std::any_of(lines.begin(), lines.end(),
                     [&](const SaleLineRow& line) { return line.title == piece.title; });
}

}  // namespace

std::string piece_words(const std::string& title, const std::string& category,
                        const std::string& stone) {
  constexpr std::size_t longest_title = 40;
  if (!title.empty() && title.size() <= longest_title && !names_an_amount(title)) {
    return inside_a_sentence(title);
  }
  if (category.empty() || names_an_amount(category) || names_an_amount(stone)) return {};
  return in_lower_case(stone.empty() ? category : stone + " " + category);
}

std::optional<OfferedPiece> offer_for(const ClientRows& rows, const std::vector<PieceRow>& pieces) {
  for (const auto& piece : pieces) {  // newest first
    if (has_it(piece, rows.called.lines) || is_avoided(rows, piece)) continue;
    const bool fits = std::any_of(rows.called.lines.begin(), rows.called.lines.end(),
                                  [&](const SaleLineRow& line) { return goes_with(piece, line); });
    if (!fits) continue;
    if (auto offer = offer_of(piece)) return offer;
  }
  return std::nullopt;
}

std::optional<OfferedPiece> offer_of(PieceId id, const std::vector<PieceRow>& pieces) {
  const auto found = std::ranges::find(pieces, id, &PieceRow::id);
  return found == pieces.end() ? std::nullopt : offer_of(*found);
}

bool names_it(const std::string& words, const std::string& picture_alt) {
  constexpr std::size_t shortest = 4;
  constexpr std::array<std::string_view, 6> names_nothing{"with", "from", "into",
                                                          "over", "upon", "this"};
  const auto said = text::folded_words(words);
  const auto shown = text::folded_words(picture_alt);
  return std::any_of(shown.begin(), shown.end(), [&](const std::string& word) {
    const bool names =
        word.size() >= shortest &&
        std::find(names_nothing.begin(), names_nothing.end(), word) == names_nothing.end();
    return names && std::find(said.begin(), said.end(), word) != said.end();
  });
}

std::optional<pieces::Picture> last_picture_of(const ClientRows& rows) {
  for (auto sale = rows.calling.sales.rbegin(); sale != rows.calling.sales.rend(); ++sale) {
    if (sale->house_total_minor <= 0) continue;
    for (auto line = rows.called.lines.rbegin(); line != rows.called.lines.rend(); ++line) {
      if (line->sale_id != sale->id || !line->picture) continue;
      auto picture = pieces::picture_of(*line->picture, line->picture_alt.value_or(""));
      if (picture) return picture;
    }
  }
  return std::nullopt;
}

}  // namespace carnet::today

// SPDX-License-Identifier: Apache-2.0
// Reads the demo's descriptions as an import would, and makes up what no description says.
#include "app/demo/attributes.hpp"

#include "app/trade/trade.hpp"
#include "kit/text/fold.hpp"

namespace carnet::demo {

namespace {

using pieces::Stone;

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

// What stands between a word and the next comma: "finger 5 1/2".
std::string behind(const std::string& text, std::string_view word) {
  const auto place = text.find(word);
  if (place == std::string::npos) return {};
  const auto start = place + word.size();
  return text.substr(start, text.find(',', start) - start);
}

// The part between commas that ends so: "42 cm", "brown calf strap".
std::string part_ending(const std::string& text, std::string_view ending) {
  const auto end = text.find(ending);
  if (end == std::string::npos) return {};
  const auto comma = text.rfind(", ", end);
  return comma == std::string::npos ? std::string()
                                    : text.substr(comma + 2, end + ending.size() - comma - 2);
}

std::string colour_of(const std::string& stone) {
  if (stone == "sapphire") return "blue";
  if (stone == "emerald") return "green";
  return stone == "pearl" ? "white" : "";
}

// Numbers of no real certificate: eight digits, of which laboratories give ten.
std::string certificate_of(const std::string& sku) {
  std::string digits = "55";
  for (const char each : sku) {
    if (each >= '0' && each <= '9') digits += each;
  }
  digits.resize(8, '0');
  return digits;
}

Stone main_stone(const pieces::PieceRecord& piece) {
  const auto said = trade::read_stone(piece.description);
  Stone stone{piece.stone, said.shape, said.points, said.colour, said.clarity, "", "", "", ""};
  if (stone.colour.empty()) stone.colour = colour_of(piece.stone);
  if (piece.stone == "pearl") stone.shape = "round";
  if (has(piece.title, "Colombian")) stone.origin = "Colombia";
  if (has(piece.description, "South Sea")) stone.origin = "South Sea";
  if (has(piece.description, "Akoya")) stone.origin = "Japan";
  const bool is_graded = !stone.clarity.empty() && stone.points.value_or(0) >= 100;
  if (is_graded) {
    stone.cut = "very good";
    stone.laboratory = "GIA";
    stone.certificate = certificate_of(piece.sku);
  }
  return stone;
}

std::vector<Stone> stones_in(const pieces::PieceRecord& piece) {
  if (piece.stone.empty()) return {};
  std::vector<Stone> stones{main_stone(piece)};
  const auto add_diamonds = [&](const char* shape) {
    Stone beside;
    beside.type = "diamond";
    beside.shape = shape;
    stones.push_back(beside);
  };
  if (has(piece.description, "emerald-cut diamonds")) add_diamonds("emerald cut");
  if (has(piece.description, "of brilliants") || has(piece.description, "in brilliants") ||
      has(piece.description, "halo of pavé")) {
    add_diamonds("round");
  }
  return stones;
}

}  // namespace

void describe(pieces::PieceRecord& piece) {
  pieces::set_stones(piece, stones_in(piece));
  piece.colour = colour_of(piece.stone);
  piece.size = behind(piece.description, "finger ");
  if (piece.size.empty()) piece.size = part_ending(piece.description, " cm");
  if (piece.category == "watch") {
    piece.reference = behind(piece.description, "Reference ");
    piece.bracelet = part_ending(piece.description, " strap");
    piece.dial = text::fold(piece.title.substr(0, piece.title.find(' ')));
    piece.colour = piece.dial == "green" ? "green" : "white";
    piece.size = "41 mm";
  }
  // A jeweler asks about twice what a piece cost.
  if (piece.price_minor) piece.cost_minor = *piece.price_minor * 48 / 100;
}

}  // namespace carnet::demo

// SPDX-License-Identifier: Apache-2.0
// Checks what is said of a piece and writes it down in the trade's spelling, without a database.
#include "app/pieces/rules.hpp"

#include "app/trade/trade.hpp"
#include "kit/json/json.hpp"
#include "kit/text/fold.hpp"

namespace carnet::pieces {

namespace {

using trade::Kind;

constexpr int most_stones = 20;
constexpr int most_points = 999'999;
constexpr std::int64_t most_minor = 1'000'000'000'000;

// A word of another system, brought by an import, may stand; a new one is one of the trade's.
template <std::size_t N>
void take_word(const std::optional<Line<N>>& said, Kind kind, const std::string& pointer,
               std::string& word, FieldFaults& faults) {
  if (!said || said->text() == word) return;
  if (said->is_empty()) return word.clear();
  const auto* const known = trade::spelt(kind, said->text());
  if (known) word = *known;
  if (!known) faults[pointer] = {"unknown", "This is not one of the words the house uses here."};
}

template <class Text>
void take_text(const std::optional<Text>& said, std::string& text) {
  if (said) text = said->text();
}

void take_karat(const std::optional<int>& karat, std::optional<int>& kept, FieldFaults& faults) {
  if (!karat) return;
  if (*karat == 0) return kept.reset();
  if (*karat < 8 || *karat > 24) {
    faults["/karat"] = {"range", "Gold has between 8 and 24 karats."};
  }
  kept = *karat;
}

bool is_fair(const Money& money) { return money.minor >= 0 && money.minor <= most_minor; }

void take_price(const PieceEdit& edit, PieceRecord& piece, FieldFaults& faults) {
  if (edit.price) {
    if (!is_fair(*edit.price)) faults["/price"] = {"range", "A price is nothing or more."};
    piece.price_minor.reset();
    if (edit.price->minor > 0) piece.price_minor = edit.price->minor;
    piece.currency = edit.price->currency.text();
  }
  if (!edit.cost) return;
  if (!is_fair(*edit.cost)) faults["/cost"] = {"range", "A cost is nothing or more."};
  if (edit.cost->currency.text() != piece.currency) {
    faults["/cost"] = {"currency", "Price and cost of a piece are in one currency."};
  }
  piece.cost_minor = edit.cost->minor;
}

bool is_diamond(const std::string& type) {
  return type == "diamond" || type == "laboratory diamond";
}

// Diamonds are graded by letters, or are of a fancy colour; of other stones people write words.
void take_stone_colour(const NewStone& said, const std::string& pointer, Stone& stone,
                       FieldFaults& faults) {
  if (!said.colour || said.colour->is_empty()) return;
  stone.colour = said.colour->text();
  if (!is_diamond(stone.type)) return;
  const auto* const letter = trade::spelt(Kind::diamond_colour, stone.colour);
  if (letter) stone.colour = *letter;
  if (!letter && !text::fold(stone.colour).starts_with("fancy")) {
    faults[pointer + "/colour"] = {"unknown", "A diamond's colour is D to Z, or a fancy colour."};
  }
}

Stone stone_of(const NewStone& said, const std::string& pointer, FieldFaults& faults) {
  Stone stone;
  if (said.type.is_empty()) faults[pointer + "/type"] = {"required", "Say which stone it is."};
  take_word(std::optional(said.type), Kind::stone, pointer + "/type", stone.type, faults);
  take_word(said.shape, Kind::shape, pointer + "/shape", stone.shape, faults);
  take_word(said.clarity, Kind::clarity, pointer + "/clarity", stone.clarity, faults);
  take_word(said.cut, Kind::cut, pointer + "/cut", stone.cut, faults);
  take_stone_colour(said, pointer, stone, faults);
  take_text(said.origin, stone.origin);
  take_text(said.certificate, stone.certificate);
  if (said.laboratory) {
    const auto* const known = trade::spelt(Kind::laboratory, said.laboratory->text());
    stone.laboratory = known ? *known : said.laboratory->text();
  }
  if (!stone.certificate.empty() && stone.laboratory.empty()) {
    faults[pointer + "/laboratory"] = {"required", "Say who wrote the certificate."};
  }
  stone.points = said.points;
  if (stone.points && (*stone.points < 1 || *stone.points > most_points)) {
    faults[pointer + "/points"] = {"range", "A stone weighs 0.01 to 9,999.99 carats."};
  }
  return stone;
}

void take_stones(const PieceEdit& edit, PieceRecord& piece, FieldFaults& faults) {
  if (!edit.stones) return;
  if (edit.stones->size() > most_stones) {
    faults["/stones"] = {"too_many", "Describe at most twenty stones; count the others in words."};
    return;
  }
  std::vector<Stone> stones;
  for (std::size_t place = 0; place < edit.stones->size(); ++place) {
    stones.push_back(stone_of((*edit.stones)[place], "/stones/" + std::to_string(place), faults));
  }
  set_stones(piece, stones);
}

void take_arrival(const PieceEdit& edit, Instant now, PieceRecord& piece, FieldFaults& faults) {
  if (!edit.arrived_on) return;
  const Instant noon(
      std::chrono::milliseconds(edit.arrived_on->days().time_since_epoch() + std::chrono::hours(12))
          .count());
  if (*edit.arrived_on > utc_day(now)) {
    faults["/arrived_on"] = {"future", "What has not come yet is on order."};
  }
  piece.arrived_at = std::min(noon, now);
}

bool has_karat(const std::string& metal) {
  return metal.empty() || metal.find("gold") != std::string::npos || metal == "two-tone";
}

}  // namespace

bool may_manage(const Scope& scope, const std::optional<StoreId>& store_id) {
  return scope.is_manager() && (!store_id || scope.works_at(*store_id));
}

FieldFaults apply(const PieceEdit& edit, Instant now, PieceRecord& piece) {
  FieldFaults faults;
  take_text(edit.sku, piece.sku);
  take_text(edit.title, piece.title);
  take_word(edit.category, Kind::category, "/category", piece.category, faults);
  take_word(edit.metal, Kind::metal, "/metal", piece.metal, faults);
  take_word(edit.colour, Kind::colour, "/colour", piece.colour, faults);
  take_karat(edit.karat, piece.karat, faults);
  take_stones(edit, piece, faults);
  take_text(edit.style, piece.style);
  take_text(edit.brand, piece.brand);
  take_text(edit.reference, piece.reference);
  take_text(edit.dial, piece.dial);
  take_text(edit.bracelet, piece.bracelet);
  take_text(edit.size, piece.size);
  take_text(edit.description, piece.description);
  take_price(edit, piece, faults);
  if (edit.status) piece.status = *edit.status;
  if (edit.store_id) piece.store_id = *edit.store_id;
  take_arrival(edit, now, piece, faults);
  if (piece.karat && !has_karat(piece.metal)) {
    faults.try_emplace("/karat", FieldFault{"metal", "Only gold is counted in karats."});
  }
  return faults;
}

FieldFaults missing_in(const PieceRecord& piece) {
  FieldFaults faults;
  if (piece.title.empty()) faults["/title"] = {"required", "A piece needs a name."};
  if (piece.category.empty()) faults["/category"] = {"required", "Say what kind of piece it is."};
  return faults;
}

std::vector<Stone> stones_of(const PieceRecord& piece) {
  auto stones = json::parse<std::vector<Stone>>(piece.stones);
  if (stones && !stones->empty()) return std::move(*stones);
  if (piece.stone.empty() || piece.stone == "no stone") return {};
  Stone only;
  only.type = piece.stone;
  only.shape = piece.shape;
  only.points = piece.points;
  return {only};
}

void set_stones(PieceRecord& piece, const std::vector<Stone>& stones) {
  piece.stones = json::print(stones);
  const auto first = stones.empty() ? Stone() : stones.front();
  piece.stone = first.type;
  piece.shape = first.shape;
  piece.points = first.points;
}

void settle(PieceRecord& piece) {
  std::string words;
  for (const auto* part : {&piece.title, &piece.sku, &piece.brand, &piece.reference, &piece.style,
                           &piece.shape, &piece.dial}) {
    if (!part->empty()) words += (words.empty() ? "" : " ") + *part;
  }
  for (const auto& stone : stones_of(piece)) {
    if (!stone.certificate.empty()) words += " " + stone.laboratory + " " + stone.certificate;
  }
  piece.words = text::fold(words);
}

}  // namespace carnet::pieces

// SPDX-License-Identifier: Apache-2.0
// The queries of a list of pieces and of the counts beside it.
#include <algorithm>
#include <array>
#include <limits>

#include "app/house/in_words.hpp"
#include "app/pieces/aside.hpp"
#include "app/pieces/store.hpp"
#include "kit/sql/dialect.hpp"
#include "kit/text/fold.hpp"

namespace carnet::pieces::store {

namespace {

constexpr std::int64_t no_price = 9'007'199'254'740'991;
constexpr auto price_key = "coalesce(price_minor, 9007199254740991)";
constexpr std::size_t most_words = 4;
constexpr auto last_id = "ffffffff-ffff-ffff-ffff-ffffffffffff";

std::string numbered(int parameter) { return "$" + std::to_string(parameter); }

// Every parameter stands in the text whether it is asked for or not; the planner sees through the
// ones that are not.
std::string equal_or_unset(const char* column, const std::string& value, int parameter) {
  const auto place = numbered(parameter);
  return value.empty() ? " and " + place + " = ''" : std::string(" and ") + column + " = " + place;
}

/// What was typed as nine parameters, of which the first is $2; $1 is the house's currency.
struct Words {
  std::string fragment;
  std::array<std::string, most_words> parts;
  std::string category;
  std::string metal;
  std::string stone;
  std::int64_t highest_minor = 0;
};

Words words_of(const Typed& typed) {
  Words words;
  if (typed.folded.empty()) return words;
  words.fragment = sql::like_anywhere(typed.folded);
  for (std::size_t place = 0; place < std::min(most_words, typed.words.size()); ++place) {
    words.parts.at(place) = sql::like_anywhere(typed.words[place]);
  }
  const auto& described = typed.described;
  words.category = described.category;
  words.stone = described.stone;
  // "Gold" alone is gold of any colour.
  if (!described.metal.empty()) {
    words.metal = described.metal == "gold" ? "% gold" : sql::like_anywhere(described.metal);
  }
  words.highest_minor = typed.highest_minor;
  return words;
}

std::string like_or_unset(const std::string& column, const std::string& pattern, int parameter) {
  const auto place = numbered(parameter);
  return pattern.empty() ? " and " + place + " = ''"
                         : " and " + column + " like " + place + " escape '\\'";
}

// Either the very letters stand in the piece's words, or each part is true of it.
std::string said(const Words& words) {
  std::string parts = "1 = 1";
  for (std::size_t place = 0; place < most_words; ++place) {
    parts += like_or_unset("words", words.parts.at(place), static_cast<int>(place) + 3);
  }
  parts += equal_or_unset("category", words.category, 7);
  parts += like_or_unset("metal", words.metal, 8);
  parts += equal_or_unset("stone", words.stone, 9);
  parts += " and ((currency = $1 and price_minor <= $10) or $10 = 0)";
  if (words.fragment.empty()) return "($2 = '' and " + parts + ")";
  const bool has_parts = words.highest_minor > 0 || !words.category.empty() ||
                         !words.metal.empty() || !words.stone.empty() || !words.parts[0].empty();
  return "(words like $2 escape '\\'" + (has_parts ? " or (" + parts + ")" : "") +
         (has_parts ? ")" : " or (1 = 0 and " + parts + "))");
}

struct Bounds {
  std::int64_t from = 0;
  std::int64_t below = 0;
};

Bounds bounds_of(const std::optional<PriceBand>& band, const std::string& currency) {
  if (!band || *band == PriceBand::on_request) return {};
  const auto place = static_cast<std::size_t>(*band);
  const bool is_last = place + 1 == std::size(band_starts);
  return {minor_of(band_starts[place], currency),
          is_last ? no_price : minor_of(band_starts[place + 1], currency)};
}

constexpr bool asks_what_is_aside(const std::optional<PieceStatus>& status) {
  return status == PieceStatus::in_stock || status == PieceStatus::reserved;
}

// What is set aside today is reserved, whatever its own state says.
std::string is_of(const std::string& status) {
  if (status == "in_stock") return " and status = $18 and not " + is_set_aside_today("$22");
  if (status == "reserved") {
    return " and (status = $18 or (status = 'in_stock' and " + set_aside_today("$22") + "))";
  }
  return equal_or_unset("status", status, 18);
}

// What was chosen as eight parameters, of which the first is $14; $22 is today, where it is asked.
std::string chosen_text(const Chosen& chosen, const std::string& status) {
  auto text = equal_or_unset("category", chosen.category, 14) +
              equal_or_unset("metal", chosen.metal, 15) +
              equal_or_unset("stone", chosen.stone, 16) +
              equal_or_unset("shape", chosen.shape, 17) + is_of(status);
  if (status.empty()) text += " and status <> 'archived'";
  text += chosen.store_id ? " and store_id = $19" : " and cast($19 as uuid) is null";
  if (chosen.price == PriceBand::on_request) text += " and price_minor is null";
  return text + " and ((currency = $1 and price_minor >= $20 and price_minor < $21) or $21 = 0)";
}

/// The place of a piece's PriceBand.
std::string band_of(const std::string& currency) {
  auto band =
      "case when price_minor is null then 7 when currency <> $1 then " + std::to_string(no_band);
  for (std::size_t place = std::size(band_starts); place-- > 1;) {
    band += " when price_minor >= " + std::to_string(minor_of(band_starts[place], currency)) +
            " then " + std::to_string(place);
  }
  return band + " else 0 end";
}

std::string behind(PieceOrder order) {
  const std::string key = order == PieceOrder::newest ? "arrived_at" : price_key;
  const std::string side = order == PieceOrder::cheapest ? ">" : "<";
  return key + " " + side + "= $11 and (" + key + " " + side + " $11 or cast(id as text) " + side +
         " $12)";
}

std::string sorted(PieceOrder order) {
  const std::string key = order == PieceOrder::newest ? "arrived_at" : price_key;
  const std::string way = order == PieceOrder::cheapest ? "" : " desc";
  return " order by " + key + way + ", id" + way + " limit $13";
}

}  // namespace

Typed typed_of(std::string_view text, std::string_view currency) {
  Typed typed{text::fold(text), trade::read_description(text), trade::other_words(text), 0,
              std::string(currency)};
  typed.highest_minor = minor_of(typed.described.highest.value_or(0), currency);
  const auto& style = typed.described.style;
  for (std::size_t start = 0; start < style.size();) {
    const auto end = std::min(style.find(' ', start), style.size());
    if (end > start) typed.words.push_back(text::fold(style.substr(start, end - start)));
    start = end + 1;
  }
  return typed;
}

Place first_place(PieceOrder order) {
  if (order == PieceOrder::cheapest) return {-1, ""};
  return {std::numeric_limits<std::int64_t>::max(), last_id};
}

std::int64_t key_of(const PieceRecord& record, PieceOrder order) {
  if (order == PieceOrder::newest) return record.arrived_at.ms();
  return record.price_minor.value_or(no_price);
}

std::vector<PieceRecord> list(sql::Tx& tx, const Scope&, const Typed& typed, const Chosen& chosen,
                              Day today, PieceOrder order, const Place& place, int limit) {
  const auto words = words_of(typed);
  const auto bounds = bounds_of(chosen.price, typed.currency);
  const auto status = chosen.status ? std::string(shape::enum_name(*chosen.status)) : "";
  const auto read = [&](const auto&... day) {
    return tx.all<PieceRecord>(
        "select " + sql::columns<PieceRecord>() + " from pieces where " + behind(order) + " and " +
            said(words) + chosen_text(chosen, status) + sorted(order),
        typed.currency, words.fragment, words.parts[0], words.parts[1], words.parts[2],
        words.parts[3], words.category, words.metal, words.stone, words.highest_minor, place.key,
        place.id, limit + 1, chosen.category, chosen.metal, chosen.stone, chosen.shape, status,
        chosen.store_id, bounds.from, bounds.below, day...);
  };
  return asks_what_is_aside(chosen.status) ? read(today) : read();
}

namespace {

std::string counted(const std::string& where, const std::string& currency) {
  return "select category, metal, stone, shape, store_id, status, " + band_of(currency) +
         " as band, count(*) as count from pieces" + where +
         " group by category, metal, stone, shape, store_id, status, 7";
}

std::vector<Combination> set_aside(sql::Tx& tx, const Typed& typed, const Words& words, Day today) {
  const std::string kept = " where status = 'in_stock' and ";
  if (typed.folded.empty()) {
    return tx.all<Combination>(counted(kept + set_aside_today("$2"), typed.currency),
                               typed.currency, today);
  }
  return tx.all<Combination>(
      counted(kept + set_aside_today("$11") + " and " + said(words), typed.currency),
      typed.currency, words.fragment, words.parts[0], words.parts[1], words.parts[2],
      words.parts[3], words.category, words.metal, words.stone, words.highest_minor, today);
}

}  // namespace

std::vector<Combination> combinations(sql::Tx& tx, const Scope&, const Typed& typed, Day today) {
  const auto words = words_of(typed);
  auto all =
      typed.folded.empty()
          ? tx.all<Combination>(counted("", typed.currency), typed.currency)
          : tx.all<Combination>(counted(" where " + said(words), typed.currency), typed.currency,
                                words.fragment, words.parts[0], words.parts[1], words.parts[2],
                                words.parts[3], words.category, words.metal, words.stone,
                                words.highest_minor);
  for (auto& each : set_aside(tx, typed, words, today)) {
    auto taken = each;
    taken.count = -each.count;
    each.status = PieceStatus::reserved;
    all.push_back(std::move(taken));
    all.push_back(std::move(each));
  }
  return all;
}

}  // namespace carnet::pieces::store

// SPDX-License-Identifier: Apache-2.0
// Counts the values beside a list of pieces, each as if its own facet were not chosen.
#include <algorithm>
#include <array>
#include <map>

#include "app/pieces/rules.hpp"

namespace carnet::pieces {

namespace {

enum Facet { by_category, by_metal, by_stone, by_shape, by_store, by_status, by_price };
constexpr std::size_t facets = 7;
using Agreement = std::array<bool, facets>;

bool agrees(const std::string& chosen, const std::string& value) {
  return chosen.empty() || chosen == value;
}

// What is archived stands aside until somebody asks for it.
bool is_offered(const Combination& each, const Chosen& chosen) {
  if (chosen.status) return *chosen.status == each.status;
  return each.status != PieceStatus::archived;
}

Agreement agreement_of(const Combination& each, const Chosen& chosen) {
  return {agrees(chosen.category, each.category),
          agrees(chosen.metal, each.metal),
          agrees(chosen.stone, each.stone),
          agrees(chosen.shape, each.shape),
          !chosen.store_id || chosen.store_id == each.store_id,
          is_offered(each, chosen),
          !chosen.price || static_cast<int>(*chosen.price) == each.band};
}

bool agrees_but_for(const Agreement& agreement, std::size_t facet) {
  for (std::size_t each = 0; each < facets; ++each) {
    if (each != facet && !agreement[each]) return false;
  }
  return true;
}

std::string text_of_band(int band) {
  return std::string(shape::enum_name(static_cast<PriceBand>(band)));
}

using Counts = std::map<std::string, std::int64_t>;

std::vector<FacetValue> most_first(const Counts& counts) {
  std::vector<FacetValue> values;
  for (const auto& [value, count] : counts) {
    if (count > 0) values.push_back({value, "", count});
  }
  std::ranges::stable_sort(
      values, [](const auto& one, const auto& other) { return one.count > other.count; });
  return values;
}

std::vector<FacetValue> lowest_first(const std::array<std::int64_t, 8>& bands) {
  std::vector<FacetValue> values;
  for (int band = 0; band < static_cast<int>(bands.size()); ++band) {
    const auto count = bands.at(static_cast<std::size_t>(band));
    if (count > 0) values.push_back({text_of_band(band), "", count});
  }
  return values;
}

}  // namespace

Facets count_facets(const std::vector<Combination>& all, const Chosen& chosen) {
  Facets answer;
  std::array<Counts, facets> counts;
  std::array<std::int64_t, 8> bands{};
  for (const auto& each : all) {
    const auto agreement = agreement_of(each, chosen);
    if (agrees_but_for(agreement, facets)) answer.count += each.count;
    const auto add = [&](std::size_t facet, const std::string& value) {
      const bool is_named = !value.empty() && value != "archived";
      if (is_named && agrees_but_for(agreement, facet)) counts.at(facet)[value] += each.count;
    };
    add(by_category, each.category);
    add(by_metal, each.metal);
    add(by_stone, each.stone);
    add(by_shape, each.shape);
    add(by_store, each.store_id ? each.store_id->text() : "");
    add(by_status, std::string(shape::enum_name(each.status)));
    if (each.band != no_band && agrees_but_for(agreement, by_price)) {
      bands.at(static_cast<std::size_t>(each.band)) += each.count;
    }
  }
  answer.category = most_first(counts[by_category]);
  answer.metal = most_first(counts[by_metal]);
  answer.stone = most_first(counts[by_stone]);
  answer.shape = most_first(counts[by_shape]);
  answer.store_id = most_first(counts[by_store]);
  answer.status = most_first(counts[by_status]);
  answer.price = lowest_first(bands);
  return answer;
}

}  // namespace carnet::pieces

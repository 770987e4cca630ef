// SPDX-License-Identifier: Apache-2.0
// What a client's purchases say about their taste, without a database.
#include <algorithm>
#include <map>

#include "app/clients/profile.hpp"
#include "app/clients/rules.hpp"
#include "app/house/in_words.hpp"

namespace carnet::clients {

namespace {

using tastes::TasteKind;
using Words = std::string sales::BoughtLine::*;

/// What they said last that they love.
std::optional<Hallmark> said(const std::vector<tastes::Taste>& tastes, const char* label,
                             TasteKind kind) {
  const auto found = std::find_if(tastes.begin(), tastes.end(), [&](const tastes::Taste& each) {
    return each.kind == kind && each.leaning == tastes::Leaning::loves;
  });
  if (found == tastes.end()) return std::nullopt;
  return Hallmark{label, capitalised(found->value), {}};
}

std::optional<Hallmark> habit(const std::vector<sales::BoughtLine>& lines, const char* label,
                              Words attribute) {
  std::map<std::string, int> counts;
  int all = 0;
  for (const auto& line : lines) {
    if (line.quantity <= 0 || (line.*attribute).empty()) continue;
    ++counts[line.*attribute];
    ++all;
  }
  if (counts.empty()) return std::nullopt;
  const auto most = std::max_element(counts.begin(), counts.end(),
                                     [](auto& a, auto& b) { return a.second < b.second; });
  if (most->second < 2 && all > 1) return std::nullopt;
  return Hallmark{label, capitalised(most->first), {}};
}

/// The scale stands behind the number, as the name of a wrist's unit does.
Hallmark ring_mark(const sizes::Size& size) {
  return {"Ring", size.said, sizes::size_text(size).substr(0, 2)};
}

Hallmark length_mark(const sizes::Size& size) {
  const std::string_view part = shape::enum_name(size.part);
  return {capitalised(std::string(part)), sizes::size_text(size), {}};
}

}  // namespace

std::vector<Hallmark> hallmarks_of(const std::vector<sales::BoughtLine>& lines,
                                   const std::vector<sizes::Size>& sizes,
                                   const std::vector<tastes::Taste>& tastes) {
  std::vector<Hallmark> out;
  const auto add = [&](const char* label, TasteKind kind, Words attribute) {
    auto found = said(tastes, label, kind);
    if (!found) found = habit(lines, label, attribute);
    if (found) out.push_back(std::move(*found));
  };
  const auto measured = sizes::sizes_at_a_glance(sizes);
  const bool has_ring = !measured.empty() && measured.front().part == sizes::Part::ring;
  if (has_ring) out.push_back(ring_mark(measured.front()));
  add("Metal", TasteKind::metal, &sales::BoughtLine::metal);
  add("Stone", TasteKind::stone, &sales::BoughtLine::stone);
  for (std::size_t place = has_ring ? 1 : 0; place < measured.size(); ++place) {
    out.push_back(length_mark(measured[place]));
  }
  add("Style", TasteKind::style, &sales::BoughtLine::style);
  if (auto wears = habit(lines, "Wears", &sales::BoughtLine::category)) out.push_back(*wears);
  return out;
}

std::string pieces_text_of(const std::vector<sales::BoughtLine>& lines) {
  int pieces = 0;
  std::optional<Day> first;
  for (const auto& line : lines) {
    pieces += line.quantity;
    if (!first || line.day < *first) first = line.day;
  }
  if (pieces <= 0 || !first) return "No pieces yet";
  const auto year = std::to_string(static_cast<int>(first->date().year()));
  const auto noun = pieces == 1 ? " piece, " : " pieces since ";
  return capitalised(number_in_words(pieces)) + noun + year;
}

}  // namespace carnet::clients

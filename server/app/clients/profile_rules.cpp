// SPDX-License-Identifier: Apache-2.0
// What a client's purchases say about their taste, without a database.
#include <algorithm>
#include <map>

#include "app/clients/profile.hpp"
#include "app/clients/rules.hpp"
#include "app/house/in_words.hpp"

namespace carnet::clients {

namespace {

using Words = std::string sales::BoughtLine::*;

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
  return Hallmark{label, capitalised(most->first),
                  std::to_string(most->second) + " of " + std::to_string(all)};
}

}  // namespace

std::vector<Hallmark> hallmarks_of(const std::vector<sales::BoughtLine>& lines) {
  std::vector<Hallmark> out;
  const std::pair<const char*, Words> attributes[] = {{"Metal", &sales::BoughtLine::metal},
                                                      {"Stone", &sales::BoughtLine::stone},
                                                      {"Style", &sales::BoughtLine::style},
                                                      {"Wears", &sales::BoughtLine::category}};
  for (const auto& [label, attribute] : attributes) {
    if (auto found = habit(lines, label, attribute)) out.push_back(std::move(*found));
  }
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

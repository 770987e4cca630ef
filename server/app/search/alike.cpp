// SPDX-License-Identifier: Apache-2.0
// Reads the names that share a key with a word, and keeps those it may have been meant for.
#include "app/search/alike.hpp"

#include <algorithm>

#include "app/search/store.hpp"

namespace carnet::search {

namespace {

constexpr std::size_t most_alike = 4;
constexpr int names_read = 200;

}  // namespace

std::vector<Alike> names_alike(sql::Tx& tx, const Scope& scope, const std::string& word) {
  auto keys = duplicates::spelling_keys(word);
  for (const auto& name : duplicates::names_of_one(word)) {
    keys.push_back(duplicates::key_of_name(name));
  }
  std::vector<Alike> alike;
  for (auto& name : store::names_with(tx, scope, keys, names_read)) {
    const auto how = duplicates::alike_names(word, name);
    if (how) alike.push_back({*how, std::move(name)});
  }
  // A nickname before a slip before a sound, as the enum has them.
  std::stable_sort(alike.begin(), alike.end(),
                   [](const auto& one, const auto& other) { return one.how < other.how; });
  if (alike.size() > most_alike) alike.resize(most_alike);
  return alike;
}

}  // namespace carnet::search

// SPDX-License-Identifier: Apache-2.0
// Looks up who shares a key with somebody, and compares.
#include "app/duplicates/looking.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "app/clients/clients.hpp"
#include "app/duplicates/keys.hpp"
#include "app/duplicates/reading.hpp"
#include "app/duplicates/shares.hpp"

namespace carnet::duplicates {

namespace {

struct Page {
  Identity identity;
  std::string name;
};

struct Scored {
  ClientId id;
  const Page* page = nullptr;
  Comparison comparison;
};

class Looking {
 public:
  Looking(sql::Tx& tx, const Scope& scope, std::span<const Identity> people)
      : tx_(tx), scope_(scope), shares_(rarity_.shares(tx, scope)) {
    std::set<std::string> keys;
    for (const auto& each : people) {
      for (auto& key : keys_of(each)) keys.insert(std::move(key));
    }
    std::set<ClientId> ids;
    const std::vector<std::string> asked(keys.begin(), keys.end());
    for (auto& row : store::holders_of(tx, scope, asked)) {
      ids.insert(row.client_id);
      holders_[std::move(row.key)].push_back(row.client_id);
    }
    const std::vector<ClientId> list(ids.begin(), ids.end());
    for (const auto& [id, facts] : store::facts_of(tx, scope, list)) {
      const auto& page = facts.page;
      pages_[id] = {identity_of(facts), clients::display_name(page)};
    }
  }

  std::vector<Alike> like(const Identity& person, double least, std::size_t most) {
    auto scored = scores_of(person, least);
    std::stable_sort(scored.begin(), scored.end(), [](const auto& one, const auto& other) {
      return one.comparison.probability > other.comparison.probability;
    });
    std::vector<Alike> alikes;
    for (const auto& each : scored) {
      if (alikes.size() == most) break;
      if (!clients::require_visible(tx_, scope_, each.id)) continue;
      alikes.push_back({each.id, each.page->name, band_of(each.comparison), why(each.comparison)});
    }
    return alikes;
  }

 private:
  std::vector<Scored> scores_of(const Identity& person, double least) const {
    std::set<ClientId> ids;
    for (const auto& key : keys_of(person)) {
      const auto found = holders_.find(key);
      if (found != holders_.end()) ids.insert(found->second.begin(), found->second.end());
    }
    std::vector<Scored> scored;
    for (const auto& id : ids) {
      const auto page = pages_.find(id);
      if (page == pages_.end()) continue;
      auto comparison = compare(person, page->second.identity, shares_);
      if (comparison.probability < least) continue;
      scored.push_back({id, &page->second, std::move(comparison)});
    }
    return scored;
  }

  sql::Tx& tx_;
  const Scope& scope_;
  Rarity rarity_;
  Shares shares_;
  std::unordered_map<std::string, std::vector<ClientId>> holders_;
  std::unordered_map<ClientId, Page> pages_;
};

}  // namespace

std::vector<std::vector<Alike>> pages_like(sql::Tx& tx, const Scope& scope,
                                           std::span<const Identity> people, double least,
                                           std::size_t most) {
  Looking looking(tx, scope, people);
  std::vector<std::vector<Alike>> all;
  for (const auto& each : people) all.push_back(looking.like(each, least, most));
  return all;
}

std::vector<std::optional<Alike>> likely_pages(sql::Tx& tx, const Scope& scope,
                                               std::span<const Described> people) {
  std::vector<Identity> identities;
  for (const auto& each : people) identities.push_back(identity_of(each));
  std::vector<std::optional<Alike>> all;
  for (auto& alikes : pages_like(tx, scope, identities, proposed_at, 1)) {
    all.push_back(alikes.empty() ? std::nullopt : std::optional(std::move(alikes.front())));
  }
  return all;
}

}  // namespace carnet::duplicates

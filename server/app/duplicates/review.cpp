// SPDX-License-Identifier: Apache-2.0
// Compares the pages that wait with whoever shares a key, some at a time.
#include <algorithm>
#include <set>

#include "app/duplicates/keys.hpp"
#include "app/duplicates/reading.hpp"
#include "app/duplicates/shares.hpp"

namespace carnet::duplicates {

namespace {

constexpr std::string_view job_kind = "duplicates.compare";
constexpr milliseconds looks_every{30'000};
/// A moment later, so that whatever else is due comes in between.
constexpr milliseconds at_once{1};
constexpr int compared_at_once = 250;
/// Pages held in memory during a long review, each of about half a kilobyte.
constexpr std::size_t most_remembered = 100'000;

// Writes the keys of these pages, of those whose keys are others than before.
void write_keys(sql::Tx& tx, const Scope& scope, store::Ids ids,
                const std::vector<store::KeyRow>& keys) {
  auto before = store::keys_of_pages(tx, scope, ids);
  std::sort(before.begin(), before.end());
  std::vector<store::KeyRow> missing;
  std::set_difference(keys.begin(), keys.end(), before.begin(), before.end(),
                      std::back_inserter(missing));
  if (missing.empty() && before.size() == keys.size()) return;
  std::set<ClientId> changed;
  for (const auto& row : missing) changed.insert(row.client_id);
  std::vector<store::KeyRow> spare;
  std::set_difference(before.begin(), before.end(), keys.begin(), keys.end(),
                      std::back_inserter(spare));
  for (const auto& row : spare) changed.insert(row.client_id);
  store::drop_keys(tx, scope, std::vector<ClientId>(changed.begin(), changed.end()));
  std::vector<store::KeyRow> anew;
  std::copy_if(keys.begin(), keys.end(), std::back_inserter(anew),
               [&](const auto& row) { return changed.count(row.client_id) > 0; });
  store::add_keys(tx, scope, anew);
}

class Review {
 public:
  /// False when nothing waits any more.
  bool step(sql::Tx& tx, Instant now) {
    const auto scope = house_scope();
    const auto ids = store::take_waiting(tx, scope, compared_at_once);
    if (ids.empty()) return false;
    count_names(tx, scope, now);
    for (const auto& id : ids) remembered_.erase(id);
    remember(tx, scope, ids);
    std::vector<store::KeyRow> keys;
    for (const auto& id : ids) {
      const auto* page = known(id);
      if (!page) continue;
      for (auto& key : keys_of(*page)) keys.push_back({id, std::move(key)});
    }
    std::sort(keys.begin(), keys.end());
    write_keys(tx, scope, ids, keys);
    store::replace_pairs(tx, scope, ids, pairs_of(tx, scope, keys));
    const bool goes_on = ids.size() == static_cast<std::size_t>(compared_at_once);
    if (!goes_on || remembered_.size() > most_remembered) *this = Review();
    return goes_on;
  }

 private:
  void remember(sql::Tx& tx, const Scope& scope, const std::vector<ClientId>& ids) {
    std::vector<ClientId> unknown;
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(unknown),
                 [&](const auto& id) { return remembered_.count(id) == 0; });
    const auto facts = store::facts_of(tx, scope, unknown);
    for (const auto& [id, each] : facts) remembered_.emplace(id, identity_of(each));
  }

  const Identity* known(ClientId id) const {
    const auto page = remembered_.find(id);
    return page == remembered_.end() ? nullptr : &page->second;
  }

  std::vector<store::PairRow> pairs_of(sql::Tx& tx, const Scope& scope,
                                       const std::vector<store::KeyRow>& keys) {
    std::set<std::string> asked;
    for (const auto& row : keys) asked.insert(row.key);
    const std::vector<std::string> list(asked.begin(), asked.end());
    std::unordered_map<std::string, std::vector<ClientId>> holders;
    std::set<ClientId> others;
    for (const auto& row : store::holders_of(tx, scope, list)) {
      holders[row.key].push_back(row.client_id);
      others.insert(row.client_id);
    }
    remember(tx, scope, std::vector<ClientId>(others.begin(), others.end()));
    std::set<std::pair<ClientId, ClientId>> pairs;
    for (const auto& row : keys) {
      for (const auto& other : holders[row.key]) {
        if (other == row.client_id) continue;
        pairs.insert({std::min(row.client_id, other), std::max(row.client_id, other)});
      }
    }
    return proposed(pairs, rarity_.shares(tx, scope));
  }

  std::vector<store::PairRow> proposed(const std::set<std::pair<ClientId, ClientId>>& pairs,
                                       const Shares& shares) const {
    std::vector<store::PairRow> rows;
    for (const auto& [one, other] : pairs) {
      const auto* mine = known(one);
      const auto* theirs = known(other);
      if (!mine || !theirs) continue;
      const auto comparison = compare(*mine, *theirs, shares);
      if (comparison.probability < proposed_at) continue;
      rows.push_back({one, other, weight_of(comparison)});
    }
    return rows;
  }

  std::unordered_map<ClientId, Identity> remembered_;
  Rarity rarity_;
};

}  // namespace

void refresh_keys(sql::Tx& tx, const Scope& scope, ClientId client_id) {
  const std::vector<ClientId> ids{client_id};
  store::wait(tx, scope, ids);
  const auto facts = store::facts_of(tx, scope, ids);
  std::vector<store::KeyRow> keys;
  for (const auto& [id, each] : facts) {
    for (auto& key : keys_of(identity_of(each))) keys.push_back({id, std::move(key)});
  }
  write_keys(tx, scope, ids, keys);
}

void note_changed(sql::Tx& tx, const Scope& scope, std::span<const ClientId> pages) {
  store::wait(tx, scope, pages);
}

void add_jobs(jobs::Queue& queue) {
  queue.handle(std::string(job_kind),
               [review = Review()](sql::Tx& tx, const jobs::Job&, Instant now) mutable {
                 const auto next = review.step(tx, now) ? at_once : looks_every;
                 jobs::enqueue_once(tx, job_kind, now + next, "");
               });
}

void start_jobs(sql::Tx& tx, Instant now) {
  jobs::enqueue_once(tx, job_kind, now, "");
  jobs::hurry(tx, job_kind, now, "");
}

}  // namespace carnet::duplicates

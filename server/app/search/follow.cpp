// SPDX-License-Identifier: Apache-2.0
// Reads all clients once, then whoever changed, some at a time.
#include "app/search/follow.hpp"

#include <algorithm>

#include "app/duplicates/duplicates.hpp"

namespace carnet::search {

namespace {

constexpr std::string_view job_kind = "search.follow";

// A page whose relation changed is found by other words.
void add_related(sql::Tx& tx, const Scope& scope, std::vector<ClientId>& clients) {
  const auto related = store::related_to(tx, scope, clients);
  std::set<ClientId> ids(clients.begin(), clients.end());
  ids.insert(related.begin(), related.end());
  clients.assign(ids.begin(), ids.end());
}

void keep(sql::Tx& tx, const Scope& scope, store::Ids ids) {
  if (ids.empty()) return;
  store::replace_texts(tx, scope, ids, store::texts_of(tx, scope, ids));
  const auto names = store::names_of(tx, scope, ids);
  std::vector<std::string> keys;
  for (const auto& name : names) keys.push_back(duplicates::key_of_name(name));
  const auto known = store::names_with(tx, scope, keys, static_cast<int>(keys.size()));
  std::vector<store::NameKey> fresh;
  for (const auto& name : names) {
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    for (auto& key : duplicates::spelling_keys(name)) fresh.push_back({std::move(key), name});
  }
  store::add_names(tx, scope, fresh);
}

/// True when there is more to do at once.
bool step(sql::Tx& tx) {
  const auto scope = house_scope();
  auto reached = store::followed(tx, scope);
  if (!reached) reached = following::beginning(tx);
  auto portion = following::next_portion(tx, scope, *reached);
  if (!reached->clients_after) add_related(tx, scope, portion.clients);
  keep(tx, scope, portion.clients);
  store::write_followed(tx, scope, portion.reached);
  return portion.more;
}

}  // namespace

std::optional<following::Portion> behind(sql::Tx& tx, const Scope& scope) {
  const auto reached = store::followed(tx, scope);
  if (!reached || reached->clients_after) return std::nullopt;
  auto portion = following::next_portion(tx, scope, *reached);
  if (portion.reached.clients_after) return std::nullopt;
  add_related(tx, scope, portion.clients);
  return portion;
}

void add_jobs(jobs::Queue& queue) {
  queue.handle(std::string(job_kind), [](sql::Tx& tx, const jobs::Job&, Instant now) {
    jobs::enqueue_once(tx, job_kind, now + (step(tx) ? following::at_once : following::looks_every),
                       "");
  });
}

void start_jobs(sql::Tx& tx, Instant now) { jobs::enqueue_once(tx, job_kind, now, ""); }

}  // namespace carnet::search

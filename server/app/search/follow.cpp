// SPDX-License-Identifier: Apache-2.0
// Reads all clients once, then whoever changed, some at a time.
#include "app/search/follow.hpp"

#include <algorithm>

#include "app/duplicates/duplicates.hpp"
#include "kit/sql/changes.hpp"

namespace carnet::search {

namespace {

constexpr std::string_view job_kind = "search.follow";
constexpr milliseconds looks_every{30'000};
/// A moment later, so that whatever else is due comes in between.
constexpr milliseconds at_once{1};
constexpr int clients_at_once = 250;
constexpr int changes_at_once = 500;

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

// From the beginning: what changes meanwhile is followed afterwards.
void begin(sql::Tx& tx, const Scope& scope) {
  store::write_followed(tx, scope, {1, sql::newest_cursor(tx), ClientId()});
}

bool read_some(sql::Tx& tx, const Scope& scope, store::Followed followed) {
  const auto ids = store::clients_after(tx, scope, *followed.clients_after, clients_at_once);
  keep(tx, scope, ids);
  followed.clients_after = ids.empty() ? std::nullopt : std::optional(ids.back());
  store::write_followed(tx, scope, followed);
  return true;
}

/// True when there is more to do at once.
bool step(sql::Tx& tx) {
  const auto scope = house_scope();
  const auto followed = store::followed(tx, scope);
  if (followed && followed->clients_after) return read_some(tx, scope, *followed);
  const auto late = behind(tx, scope);
  if (!late) {
    begin(tx, scope);
    return true;
  }
  keep(tx, scope, late->clients);
  store::write_followed(tx, scope, late->reached);
  return late->more;
}

}  // namespace

std::optional<Behind> behind(sql::Tx& tx, const Scope& scope) {
  auto followed = store::followed(tx, scope);
  if (!followed || followed->clients_after) return std::nullopt;
  const auto changes = sql::changes_since(tx, followed->changes_cursor, changes_at_once);
  if (!changes) return std::nullopt;
  std::set<ClientId> ids;
  for (const auto& each : changes->rows) {
    if (each.client_id) ids.insert(ClientId(*each.client_id));
  }
  std::vector<ClientId> clients(ids.begin(), ids.end());
  for (const auto& id : store::related_to(tx, scope, clients)) ids.insert(id);
  followed->changes_cursor = changes->cursor;
  return Behind{{ids.begin(), ids.end()}, *followed, changes->more};
}

void add_jobs(jobs::Queue& queue) {
  queue.handle(std::string(job_kind), [](sql::Tx& tx, const jobs::Job&, Instant now) {
    jobs::enqueue_once(tx, job_kind, now + (step(tx) ? at_once : looks_every), "");
  });
}

void start_jobs(sql::Tx& tx, Instant now) { jobs::enqueue_once(tx, job_kind, now, ""); }

}  // namespace carnet::search

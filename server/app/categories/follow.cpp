// SPDX-License-Identifier: Apache-2.0
// The bounds of the shares once a night, then everybody, some at a time; and whoever changed.
#include <set>

#include "app/categories/keeping.hpp"
#include "app/stores/day.hpp"
#include "kit/json/json.hpp"
#include "kit/sql/changes.hpp"

namespace carnet::categories {

namespace {

constexpr std::string_view follow_kind = "categories.follow";
constexpr std::string_view bounds_kind = "categories.bounds";
constexpr std::string_view nightly = "nightly";
constexpr milliseconds looks_every{30'000};
constexpr milliseconds one_day{86'400'000};
/// A moment later, so that whatever else is due comes in between.
constexpr milliseconds at_once{1};
constexpr int clients_at_once = 250;
constexpr int changes_at_once = 500;

Bounds computed(sql::Database& database, const Scope& scope, Instant now) {
  auto spends = database.read([&](sql::Tx& tx) {
    return Spends(rules_of(tx, scope), stores::day_of(tx, house_scope(), now));
  });
  std::optional<ClientId> after = ClientId();
  while (after) {
    database.read([&](sql::Tx& tx) {
      const auto ids = store::clients_after(tx, scope, *after, clients_at_once);
      for (const auto& [id, sales] : store::sales_of(tx, scope, now, ids)) spends.add(sales);
      after = ids.empty() ? std::nullopt : std::optional(ids.back());
    });
  }
  return spends.bounds();
}

// From the beginning: what changes meanwhile is followed afterwards.
void begin_all(sql::Tx& tx, const Scope& scope, Instant now, const Bounds& bounds) {
  store::write_followed(tx, scope, {1, json::print(bounds), sql::newest_cursor(tx), ClientId()});
  jobs::hurry(tx, follow_kind, now, "");
}

bool read_some(sql::Tx& tx, const Scope& scope, Instant now, store::Followed followed) {
  const auto ids = store::clients_after(tx, scope, *followed.clients_after, clients_at_once);
  if (!ids.empty()) keep_marks(tx, scope, now, bounds_of(followed), ids);
  followed.clients_after = ids.empty() ? std::nullopt : std::optional(ids.back());
  store::write_followed(tx, scope, followed);
  return true;
}

// A file brought in or taken back may hold the sales of years.
bool moves_bounds(const sql::Change& change) {
  return change.noun == "imports" && (change.verb == "committed" || change.verb == "undone");
}

bool follow_some(sql::Tx& tx, const Scope& scope, Instant now, store::Followed followed) {
  const auto changes = sql::changes_since(tx, followed.changes_cursor, changes_at_once);
  if (!changes) {  // away for longer than changes are kept
    followed.changes_cursor = sql::newest_cursor(tx);
    followed.clients_after = ClientId();
    store::write_followed(tx, scope, followed);
    return true;
  }
  if (changes->cursor == followed.changes_cursor) return false;
  std::set<ClientId> ids;
  for (const auto& each : changes->rows) {
    if (each.client_id) ids.insert(ClientId(*each.client_id));
    if (moves_bounds(each)) hurry_bounds(tx, now);
  }
  const std::vector<ClientId> clients(ids.begin(), ids.end());
  if (!clients.empty()) keep_marks(tx, scope, now, bounds_of(followed), clients);
  followed.changes_cursor = changes->cursor;
  store::write_followed(tx, scope, followed);
  return changes->more;
}

/// True when there is more to do at once.
bool step(sql::Tx& tx, Instant now) {
  const auto scope = house_scope();
  auto followed = store::hold_followed(tx, scope);
  if (!followed) return false;  // the first bounds are not there yet
  return followed->clients_after ? read_some(tx, scope, now, std::move(*followed))
                                 : follow_some(tx, scope, now, std::move(*followed));
}

}  // namespace

void hurry_bounds(sql::Tx& tx, Instant now) { jobs::enqueue_once(tx, bounds_kind, now, "changed"); }

void add_jobs(jobs::Queue& queue, House& house) {
  queue.handle(std::string(follow_kind), [](sql::Tx& tx, const jobs::Job&, Instant now) {
    jobs::enqueue_once(tx, follow_kind, now + (step(tx, now) ? at_once : looks_every), "");
  });
  queue.handle_outside(std::string(bounds_kind), [&house](const jobs::Job& job, Instant now) {
    const auto bounds = computed(house.database, house_scope(), now);
    // Named by its day: a run that was repeated, or ran twice, has one successor.
    const auto next = std::string(bounds_kind) + " " + utc_day(now + one_day).text();
    house.database.write([&](sql::Tx& tx) {
      begin_all(tx, house_scope(), now, bounds);
      if (job.payload != nightly) return;
      jobs::enqueue_named(tx, next, bounds_kind, now + one_day, nightly);
    });
  });
}

void start_jobs(sql::Tx& tx, Instant now) {
  jobs::enqueue_once(tx, bounds_kind, now, nightly);
  jobs::enqueue_once(tx, follow_kind, now, "");
}

}  // namespace carnet::categories

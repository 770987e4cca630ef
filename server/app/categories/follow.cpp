// SPDX-License-Identifier: Apache-2.0
// The bounds of the shares once a night, then everybody, some at a time; and whoever changed.
#include <algorithm>

#include "app/categories/keeping.hpp"
#include "app/house/following.hpp"
#include "app/stores/day.hpp"
#include "kit/json/json.hpp"

namespace carnet::categories {

namespace {

constexpr std::string_view follow_kind = "categories.follow";
constexpr std::string_view bounds_kind = "categories.bounds";

Bounds computed(sql::Database& database, const Scope& scope, Instant now) {
  auto spends = database.read([&](sql::Tx& tx) {
    return Spends(rules_of(tx, scope), stores::day_of(tx, house_scope(), now));
  });
  following::Reached reached{"", ClientId()};
  while (reached.clients_after) {
    database.read([&](sql::Tx& tx) {
      const auto portion = following::next_portion(tx, scope, reached);
      const auto bought = store::sales_of(tx, scope, now, portion.clients);
      for (const auto& [id, sales] : bought) spends.add(sales);
      reached = portion.reached;
    });
  }
  return spends.bounds();
}

void begin_all(sql::Tx& tx, const Scope& scope, Instant now, const Bounds& bounds) {
  const auto reached = following::beginning(tx);
  store::write_followed(tx, scope,
                        {1, json::print(bounds), reached.changes_cursor, reached.clients_after});
  jobs::hurry(tx, follow_kind, now, "");
}

// A file brought in or taken back may hold the sales of years.
bool moves_bounds(const sql::Change& change) {
  return change.noun == "imports" && (change.verb == "committed" || change.verb == "undone");
}

/// True when there is more to do at once.
bool step(sql::Tx& tx, Instant now) {
  const auto scope = house_scope();
  auto followed = store::hold_followed(tx, scope);
  if (!followed) return false;  // the first bounds are not there yet
  const auto portion =
      following::next_portion(tx, scope, {followed->changes_cursor, followed->clients_after});
  const auto& changes = portion.changes;
  if (std::any_of(changes.begin(), changes.end(), moves_bounds)) hurry_bounds(tx, now);
  if (!portion.clients.empty()) keep_marks(tx, scope, now, bounds_of(followed), portion.clients);
  followed->changes_cursor = portion.reached.changes_cursor;
  followed->clients_after = portion.reached.clients_after;
  store::write_followed(tx, scope, *followed);
  return portion.more;
}

}  // namespace

void hurry_bounds(sql::Tx& tx, Instant now) { jobs::enqueue_once(tx, bounds_kind, now, "changed"); }

void add_jobs(jobs::Queue& queue, House& house) {
  queue.handle(std::string(follow_kind), [](sql::Tx& tx, const jobs::Job&, Instant now) {
    jobs::enqueue_once(tx, follow_kind,
                       now + (step(tx, now) ? following::at_once : following::looks_every), "");
  });
  queue.handle_outside(std::string(bounds_kind), [&house](const jobs::Job& job, Instant now) {
    const auto bounds = computed(house.database, house_scope(), now);
    house.database.write([&](sql::Tx& tx) {
      begin_all(tx, house_scope(), now, bounds);
      if (job.payload == stores::nightly) {
        stores::queue_next_night(tx, house_scope(), now, bounds_kind);
      }
    });
  });
}

void start_jobs(sql::Tx& tx, Instant now) {
  jobs::enqueue_once(tx, bounds_kind, now, stores::nightly);
  jobs::enqueue_once(tx, follow_kind, now, "");
}

}  // namespace carnet::categories

// SPDX-License-Identifier: Apache-2.0
// What the house does by itself: holds that run out, keys and previews that grow old.
#include "app/app.hpp"
#include "app/categories/categories.hpp"
#include "app/consents/consents.hpp"
#include "app/duplicates/duplicates.hpp"
#include "app/files/files.hpp"
#include "app/house/replays.hpp"
#include "app/imports/imports.hpp"
#include "app/messages/messages.hpp"
#include "app/search/search.hpp"
#include "app/today/today.hpp"
#include "kit/sql/changes.hpp"

namespace carnet {

namespace {

constexpr auto upkeep_job = "house.upkeep";
constexpr auto upkeep_every = std::chrono::minutes(15);
constexpr auto changes_kept = std::chrono::hours(24 * 30);

void keep_up(House& house, sql::Tx& tx, Instant now) {
  const auto scope = house_scope();
  consents::settle_holds(tx, house, scope, now);
  forget_replays(tx, scope, now);
  imports::forget_previews(tx, scope, now);
  files::forget_removed(tx, house, scope, now);
  sql::forget_changes(tx, now - changes_kept);
  jobs::enqueue_once(tx, upkeep_job, now + upkeep_every, "");
}

}  // namespace

void add_all_jobs(jobs::Queue& queue, House& house) {
  messages::add_jobs(queue, house);
  today::add_jobs(queue, house);
  duplicates::add_jobs(queue);
  search::add_jobs(queue);
  categories::add_jobs(queue, house);
  queue.handle(upkeep_job,
               [&house](sql::Tx& tx, const jobs::Job&, Instant now) { keep_up(house, tx, now); });
}

void App::start_upkeep() {
  house_.database.write([&](sql::Tx& tx) {
    jobs::enqueue_once(tx, upkeep_job, house_.now() + upkeep_every, "");
    today::start_jobs(tx, house_.now());
    duplicates::start_jobs(tx, house_.now());
    search::start_jobs(tx, house_.now());
    categories::start_jobs(tx, house_.now());
  });
}

void App::run_jobs_until(clock::TestClock& clock, Instant until) {
  for (auto due = queue_.next_due(); due && *due <= until; due = queue_.next_due()) {
    if (*due > clock.now()) clock.set(*due);
    if (queue_.step(clock.now()) == 0) break;
  }
  clock.set(until);
}

}  // namespace carnet

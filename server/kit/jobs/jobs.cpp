// SPDX-License-Identifier: Apache-2.0
// Claims due jobs one by one, runs them, and gives those that failed another day.
#include "kit/jobs/jobs.hpp"

#include <algorithm>
#include <exception>

#include "kit/id/id_source.hpp"
#include "kit/jobs/store.hpp"
#include "kit/log/log.hpp"

namespace carnet::jobs {

namespace {

// Says what failed without quoting what the job was about.
std::string words_of(const std::exception& problem) {
  constexpr std::size_t longest = 200;
  return std::string(problem.what()).substr(0, longest);
}

void put_off(sql::Database& database, const Job& job, Instant now, const std::string& error) {
  log::warn("job {} {} failed: {}", job.kind, job.id.text(), error);
  const bool is_hopeless =
      job.attempts + 1 >= Queue::most_attempts || job.deaths >= Queue::most_deaths;
  database.write([&](sql::Tx& tx) {
    if (is_hopeless) return store::give_up(tx, job, error);
    store::retry(tx, job, now + retry_delay(job.attempts), error);
  });
}

struct Due {
  Instant at;
  Lane lane = Lane::prompt;
};

/// Each lane is asked for its first: the queue is long, and its head is in an index.
std::optional<Due> first_due(sql::Tx& tx, std::optional<Lane> asked) {
  std::optional<Due> first;
  for (const auto lane : {Lane::prompt, Lane::slow}) {
    if (asked && lane != *asked) continue;
    const auto at = store::next_due(tx, lane);
    if (at && (!first || *at < first->at)) first = Due{*at, lane};
  }
  return first;
}

}  // namespace

milliseconds retry_delay(int attempts) {
  constexpr std::int64_t longest_ms = 3'600'000;
  return milliseconds(std::min(longest_ms, std::int64_t{5'000} << std::clamp(attempts, 0, 20)));
}

void enqueue(sql::Tx& tx, std::string_view kind, Instant run_at, std::string_view payload) {
  store::insert(tx, {new_uuid(run_at), std::string(kind), std::string(payload), run_at},
                Lane::prompt);
}

void enqueue_named(sql::Tx& tx, std::string_view name, std::string_view kind, Instant run_at,
                   std::string_view payload, Lane lane) {
  store::insert(tx, {named_uuid(name), std::string(kind), std::string(payload), run_at}, lane);
}

bool waits_named(sql::Tx& tx, std::string_view name) {
  return store::is_waiting(tx, named_uuid(name));
}

void end_named(sql::Tx& tx, std::string_view name) { store::remove(tx, named_uuid(name)); }

void enqueue_once(sql::Tx& tx, std::string_view kind, Instant run_at, std::string_view payload) {
  if (!store::is_waiting(tx, kind, payload)) enqueue(tx, kind, run_at, payload);
}

void hurry(sql::Tx& tx, std::string_view kind, Instant run_at, std::string_view payload) {
  store::hurry(tx, kind, run_at, payload);
}

void Queue::handle(std::string kind, Work work) {
  handlers_[std::move(kind)] = {std::move(work), {}};
}

void Queue::handle_outside(std::string kind, OutsideWork work) {
  handlers_[std::move(kind)] = {{}, std::move(work)};
}

int Queue::step(Instant now, std::optional<Lane> lane) {
  // A job that queues itself for the same moment must not keep the caller for ever.
  constexpr int most = 100'000;
  int count = 0;
  while (count < most && run_next(now, lane)) ++count;
  return count;
}

std::optional<Instant> Queue::next_due(std::optional<Lane> lane) {
  const auto due = database_.read([&](sql::Tx& tx) { return first_due(tx, lane); });
  return due ? std::optional(due->at) : std::nullopt;
}

bool Queue::run_next(Instant now, std::optional<Lane> lane) {
  // Reading first keeps an idle house from taking the one writer again and again.
  const auto due = database_.read([&](sql::Tx& tx) { return first_due(tx, lane); });
  if (!due || due->at > now) return false;
  const auto job =
      database_.write([&](sql::Tx& tx) { return store::claim(tx, due->lane, now, now + lease); });
  if (!job) return false;
  if (job->deaths >= most_deaths) {
    put_off(database_, *job, now, "whoever ran it never came back");
    return true;
  }
  const auto handler = handlers_.find(job->kind);
  if (handler == handlers_.end()) {
    put_off(database_, *job, now, "nobody handles this kind");
    return true;
  }
  try {
    if (handler->second.work) run_inside(handler->second, *job, now);
    if (handler->second.outside) run_outside(handler->second, *job, now);
  } catch (const std::exception& problem) {
    put_off(database_, *job, now, words_of(problem));
  }
  return true;
}

// The job's end comes first: when another queue has finished it meanwhile, nothing is done again.
void Queue::run_inside(const Handler& handler, const Job& job, Instant now) {
  database_.write([&](sql::Tx& tx) {
    if (store::remove(tx, job.id)) handler.work(tx, job, now);
  });
}

void Queue::run_outside(const Handler& handler, const Job& job, Instant now) {
  handler.outside(job, now);
  database_.write([&](sql::Tx& tx) { store::remove(tx, job.id); });
}

}  // namespace carnet::jobs

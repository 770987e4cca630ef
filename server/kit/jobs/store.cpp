// SPDX-License-Identifier: Apache-2.0
// Every query of the job table.
#include "kit/jobs/store.hpp"

#include "kit/sql/dialect.hpp"

namespace carnet::jobs::store {

void insert(sql::Tx& tx, const Job& job, Lane lane) {
  tx.run(
      "insert into jobs (id, kind, run_at, payload, attempts, state, lane)"
      " values ($1, $2, $3, $4, 0, 'waiting', $5) on conflict (id) do nothing",
      job.id, job.kind, job.run_at, job.payload, lane);
}

bool is_waiting(sql::Tx& tx, std::string_view kind, std::string_view payload) {
  return tx
      .first<std::int64_t>(
          "select 1 from jobs where state = 'waiting' and kind = $1 and payload = $2 limit 1", kind,
          payload)
      .has_value();
}

bool is_waiting(sql::Tx& tx, Uuid id) {
  return tx.first<int>("select 1 from jobs where id = $1 and state = 'waiting'", id).has_value();
}

void hurry(sql::Tx& tx, std::string_view kind, Instant run_at, std::string_view payload) {
  tx.run(
      "update jobs set run_at = $2 where state = 'waiting' and kind = $1 and payload = $3"
      " and run_at > $2",
      kind, run_at, payload);
}

std::optional<Job> claim(sql::Tx& tx, Lane lane, Instant now, Instant until) {
  std::string due =
      "select id, kind, payload, run_at, attempts,"
      " deaths + case when locked_until is null then 0 else 1 end as deaths from jobs"
      " where state = 'waiting' and lane = $2 and run_at <= $1"
      " and (locked_until is null or locked_until <= $1) order by run_at, id limit 1 ";
  auto job = tx.first<Job>(due.append(sql::skip_locked(tx.engine())), now, lane);
  if (job) {
    tx.run("update jobs set locked_until = $2, deaths = $3 where id = $1", job->id, until,
           job->deaths);
  }
  return job;
}

bool remove(sql::Tx& tx, Uuid id) { return tx.run("delete from jobs where id = $1", id) > 0; }

void retry(sql::Tx& tx, const Job& job, Instant run_at, std::string_view error) {
  tx.run(
      "update jobs set attempts = attempts + 1, run_at = $2, locked_until = null, last_error = $3"
      " where id = $1",
      job.id, run_at, error);
}

void give_up(sql::Tx& tx, const Job& job, std::string_view error) {
  tx.run(
      "update jobs set attempts = attempts + 1, state = 'failed', locked_until = null,"
      " last_error = $2 where id = $1",
      job.id, error);
}

std::optional<Instant> next_due(sql::Tx& tx, Lane lane) {
  return tx.first<Instant>(
      "select run_at from jobs where state = 'waiting' and lane = $1 order by run_at limit 1",
      lane);
}

}  // namespace carnet::jobs::store

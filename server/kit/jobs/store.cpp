// SPDX-License-Identifier: Apache-2.0
// Every query of the job table.
#include "kit/jobs/store.hpp"

#include "kit/sql/dialect.hpp"

namespace carnet::jobs::store {

void insert(sql::Tx& tx, const Job& job) {
  tx.run(
      "insert into jobs (id, kind, run_at, payload, attempts, state)"
      " values ($1, $2, $3, $4, 0, 'waiting') on conflict (id) do nothing",
      job.id, job.kind, job.run_at, job.payload);
}

bool is_waiting(sql::Tx& tx, std::string_view kind, std::string_view payload) {
  return tx
      .first<std::int64_t>(
          "select 1 from jobs where state = 'waiting' and kind = $1 and payload = $2 limit 1", kind,
          payload)
      .has_value();
}

void hurry(sql::Tx& tx, std::string_view kind, Instant run_at, std::string_view payload) {
  tx.run(
      "update jobs set run_at = $2 where state = 'waiting' and kind = $1 and payload = $3"
      " and run_at > $2",
      kind, run_at, payload);
}

std::optional<Job> claim(sql::Tx& tx, ButNot kinds, Instant now, Instant until) {
  auto due =
      "select id, kind, payload, run_at, attempts from jobs"
      " where state = 'waiting' and run_at <= $1 and (locked_until is null or locked_until <= $1)"
      " and not " +
      sql::in_texts(tx.engine(), "kind", "$2") + " order by run_at, id limit 1 ";
  auto job = tx.first<Job>(due.append(sql::skip_locked(tx.engine())), now,
                           sql::text_list(tx.engine(), kinds));
  if (job) tx.run("update jobs set locked_until = $2 where id = $1", job->id, until);
  return job;
}

bool remove(sql::Tx& tx, const Job& job) {
  return tx.run("delete from jobs where id = $1", job.id) > 0;
}

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

std::optional<Instant> next_due(sql::Tx& tx, ButNot kinds) {
  return tx.first<Instant>("select run_at from jobs where state = 'waiting' and not " +
                               sql::in_texts(tx.engine(), "kind", "$1") +
                               " order by run_at limit 1",
                           sql::text_list(tx.engine(), kinds));
}

}  // namespace carnet::jobs::store

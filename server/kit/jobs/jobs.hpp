// SPDX-License-Identifier: Apache-2.0
// Work to be done later and done once: a queue in the database, driven by step(now).
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "kit/shape/id.hpp"
#include "kit/shape/instant.hpp"
#include "kit/sql/sql.hpp"

namespace carnet::jobs {

/// Slow work waits for other machines at length: it runs beside what must be prompt.
enum class Lane { prompt, slow };
BOOST_DESCRIBE_ENUM(Lane, prompt, slow)

struct Job {
  Uuid id;
  std::string kind;     // "messages.send"
  std::string payload;  // JSON, or an id: the kind's own business
  Instant run_at;
  int attempts = 0;  // how often it has failed
  int deaths = 0;    // how often the process died of it, or beside it
};
BOOST_DESCRIBE_STRUCT(Job, (), (id, kind, payload, run_at, attempts, deaths))

/// Queues a job in the caller's transaction: it exists if and only if that commits.
void enqueue(sql::Tx& tx, std::string_view kind, Instant run_at, std::string_view payload);

/// The same under a name of its own: of two that are queued under one name, one is.
void enqueue_named(sql::Tx& tx, std::string_view name, std::string_view kind, Instant run_at,
                   std::string_view payload, Lane lane = Lane::prompt);

/// Whether the job of that name has yet to end, and its end without being run.
bool waits_named(sql::Tx& tx, std::string_view name);
void end_named(sql::Tx& tx, std::string_view name);

/// The same, unless a job of that kind with that payload waits already: for jobs that queue their
/// own successor, and are queued again at each start.
void enqueue_once(sql::Tx& tx, std::string_view kind, Instant run_at, std::string_view payload);

/// Has jobs of that kind and payload run no later than `run_at`, those that wait for a later hour.
void hurry(sql::Tx& tx, std::string_view kind, Instant run_at, std::string_view payload);

/// Runs the due jobs of one database. Several queues, in one process or in many, may step at once:
/// each job is claimed by one of them.
class Queue {
 public:
  /// What a job does to the database happens in one transaction with its end: exactly once.
  using Work = std::function<void(sql::Tx&, const Job&, Instant now)>;
  /// A job that speaks to the outside world has transactions of its own and may run twice, when
  /// the process dies in between or it takes longer than `lease`.
  using OutsideWork = std::function<void(const Job&, Instant now)>;

  explicit Queue(sql::Database& database) : database_(database) {}

  void handle(std::string kind, Work work);
  void handle_outside(std::string kind, OutsideWork work);

  /// Runs what is due, in order of time, including what that work queues for `now` or earlier; of
  /// both lanes, or of one. A job that throws comes again later, up to `most_attempts`, and one
  /// whose process died when its lease is over, up to `most_deaths`. Returns how many were run.
  int step(Instant now, std::optional<Lane> lane = {});

  /// When the next job is due; nothing when none waits.
  std::optional<Instant> next_due(std::optional<Lane> lane = {});

  static constexpr milliseconds lease{120'000};
  static constexpr int most_attempts = 20;
  static constexpr int most_deaths = 5;

 private:
  struct Handler {
    Work work;
    OutsideWork outside;
  };
  bool run_next(Instant now, std::optional<Lane> lane);
  void run_inside(const Handler& handler, const Job& job, Instant now);
  void run_outside(const Handler& handler, const Job& job, Instant now);

  sql::Database& database_;
  std::map<std::string, Handler, std::less<>> handlers_;
};

/// 5 s after the first failure, doubling to an hour.
milliseconds retry_delay(int attempts);

}  // namespace carnet::jobs

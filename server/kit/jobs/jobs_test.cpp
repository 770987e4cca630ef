// SPDX-License-Identifier: Apache-2.0
// The queue on both engines: in time, once, after a crash, and not for ever.
#include "kit/jobs/jobs.hpp"

#include "test/engines.hpp"

namespace carnet::jobs {
namespace {

const Instant start(1'000'000'000);

class JobsTest : public test::EngineTest {
 protected:
  JobsTest() : queue(database()) {
    queue.handle("note", [this](sql::Tx&, const Job& job, Instant) { done += job.payload; });
  }
  void add(std::string_view kind, Instant run_at, std::string_view payload) {
    database().write([&](sql::Tx& tx) { enqueue(tx, kind, run_at, payload); });
  }
  void add_slow(std::string_view name, Instant run_at, std::string_view payload) {
    database().write(
        [&](sql::Tx& tx) { enqueue_named(tx, name, "fetch", run_at, payload, Lane::slow); });
  }
  bool waits(std::string_view name) {
    return database().read([&](sql::Tx& tx) { return waits_named(tx, name); });
  }
  Queue queue;
  std::string done;
};
CARNET_ON_EACH_ENGINE(JobsTest);

TEST_P(JobsTest, jobs_run_in_order_of_time_and_not_before_it) {
  add("note", start + milliseconds(20), "b");
  add("note", start + milliseconds(10), "a");
  add("note", start + milliseconds(30), "c");
  EXPECT_EQ(queue.step(start + milliseconds(20)), 2);
  EXPECT_EQ(done, "ab");
  EXPECT_EQ(queue.next_due(), start + milliseconds(30));
}

TEST_P(JobsTest, a_job_runs_once) {
  add("note", start, "a");
  EXPECT_EQ(queue.step(start), 1);
  EXPECT_EQ(queue.step(start), 0);
  EXPECT_EQ(done, "a");
}

TEST_P(JobsTest, what_is_rolled_back_was_never_queued) {
  EXPECT_THROW(database().write([&](sql::Tx& tx) {
    enqueue(tx, "note", start, "a");
    throw std::runtime_error("no");
  }),
               std::runtime_error);
  EXPECT_EQ(queue.step(start), 0);
}

TEST_P(JobsTest, a_failed_job_changes_nothing_and_comes_back_later) {
  int calls = 0;
  queue.handle("shaky", [&](sql::Tx& tx, const Job&, Instant now) {
    enqueue(tx, "note", now, "x");
    if (++calls == 1) throw std::runtime_error("the first time");
  });
  add("shaky", start, "");
  queue.step(start);
  EXPECT_EQ(done, "");
  queue.step(start + retry_delay(0));
  EXPECT_EQ(done, "x");
}

TEST_P(JobsTest, a_job_that_always_fails_is_given_up_but_kept) {
  queue.handle("hopeless", [](sql::Tx&, const Job&, Instant) { throw std::runtime_error("no"); });
  add("hopeless", start, "");
  int runs = 0;
  for (auto now = start; queue.next_due(); now = now + std::chrono::hours(2))
    runs += queue.step(now);
  EXPECT_EQ(runs, Queue::most_attempts);
  const auto kept = database().read([](sql::Tx& tx) {
    return tx.one<std::string>("select last_error from jobs where state = 'failed'");
  });
  EXPECT_EQ(kept, "no");
}

TEST_P(JobsTest, a_job_whose_process_died_runs_again_when_its_lease_is_over) {
  add("outside", start, "a");
  int runs = 0;
  queue.handle_outside("outside", [&](const Job&, Instant) {
    if (++runs == 1) {
      Queue other(database());
      other.handle_outside("outside", [&](const Job&, Instant) { runs += 100; });
      EXPECT_EQ(other.step(start + milliseconds(1)), 0) << "taken while its holder lives";
      EXPECT_EQ(other.step(start + Queue::lease), 1) << "free after the lease";
    }
  });
  queue.step(start);
  EXPECT_EQ(runs, 101);
}

TEST_P(JobsTest, slow_work_holds_nothing_up_that_must_be_prompt) {
  const auto fetch = [&](const Job& job, Instant now) {
    EXPECT_EQ(queue.step(now, Lane::prompt), 1) << "while it is under way";
    done += job.payload;
  };
  queue.handle_outside("fetch", fetch);
  add_slow("first", start, "slow");
  add_slow("second", start + milliseconds(2), "later");
  add("note", start + milliseconds(1), "prompt ");
  EXPECT_EQ(queue.next_due(Lane::prompt), start + milliseconds(1));
  EXPECT_EQ(queue.step(start + milliseconds(1), Lane::slow), 1);
  EXPECT_EQ(done, "prompt slow");
  EXPECT_EQ(queue.next_due(), start + milliseconds(2));
  EXPECT_FALSE(queue.next_due(Lane::prompt));
}

TEST_P(JobsTest, a_job_that_its_process_dies_of_is_given_up) {
  add("deadly", start, "");
  auto now = start;
  int runs = 0;
  // Whoever holds it never comes back: the next finds a lease that ran out.
  const std::function<void(const Job&, Instant)> die = [&](const Job& job, Instant) {
    EXPECT_EQ(job.deaths, runs);
    if (++runs > 2 * Queue::most_deaths) return;
    Queue next(database());
    next.handle_outside("deadly", die);
    now = now + Queue::lease;
    next.step(now);
  };
  queue.handle_outside("deadly", die);
  queue.step(start);
  EXPECT_EQ(runs, Queue::most_deaths);
  EXPECT_FALSE(queue.next_due());
}

TEST_P(JobsTest, a_named_job_waits_once_and_may_be_ended_without_being_run) {
  add_slow("first", start, "");
  add_slow("first", start, "");
  EXPECT_TRUE(waits("first"));
  EXPECT_FALSE(waits("second"));
  database().write([](sql::Tx& tx) { end_named(tx, "first"); });
  EXPECT_FALSE(waits("first"));
  EXPECT_EQ(queue.step(start), 0);
}

TEST_P(JobsTest, a_job_may_queue_its_successor) {
  queue.handle("hourly", [&](sql::Tx& tx, const Job&, Instant now) {
    done += "h";
    enqueue_once(tx, "hourly", now + std::chrono::hours(1), "");
  });
  database().write([&](sql::Tx& tx) {
    enqueue_once(tx, "hourly", start, "");
    enqueue_once(tx, "hourly", start, "");
  });
  EXPECT_EQ(queue.step(start), 1);
  EXPECT_EQ(queue.step(start + std::chrono::hours(1)), 1);
}

TEST_P(JobsTest, a_hurried_job_runs_now_and_no_other_does) {
  add("note", start + std::chrono::hours(1), "a");
  add("note", start + std::chrono::hours(1), "b");
  add("note", start, "c");
  database().write([](sql::Tx& tx) { hurry(tx, "note", start + milliseconds(5), "a"); });
  EXPECT_EQ(queue.step(start + milliseconds(5)), 2);
  EXPECT_EQ(done, "ca");
}

TEST_P(JobsTest, an_unknown_kind_waits_for_a_program_that_knows_it) {
  add("from_the_future", start, "");
  queue.step(start);
  EXPECT_TRUE(queue.next_due());
  queue.handle("from_the_future", [&](sql::Tx&, const Job&, Instant) { done = "now"; });
  queue.step(start + retry_delay(0));
  EXPECT_EQ(done, "now");
}

}  // namespace
}  // namespace carnet::jobs

// SPDX-License-Identifier: Apache-2.0
// Sleeps until something is due, then steps the queue.
#include "kit/jobs/runner.hpp"

#include <exception>

#include "kit/log/log.hpp"

namespace carnet::jobs {

Runner::Runner(Queue& queue, clock::Clock& clock, Lane lane)
    : queue_(queue), clock_(clock), lane_(lane), thread_([this] { run(); }) {}

Runner::~Runner() {
  {
    const std::lock_guard lock(mutex_);
    is_stopping_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

void Runner::wake() {
  {
    const std::lock_guard lock(mutex_);
    is_woken_ = true;
  }
  changed_.notify_all();
}

void Runner::run() {
  while (true) {
    {
      const std::lock_guard lock(mutex_);
      if (is_stopping_) return;
      is_woken_ = false;
    }
    wait(step_quietly());
  }
}

// The queue itself keeps jobs that fail; what arrives here is a database that does not answer.
bool Runner::step_quietly() {
  try {
    return queue_.step(clock_.now(), lane_) > 0;
  } catch (const std::exception& problem) {
    log::warn("jobs wait: {}", problem.what());
    return false;
  }
}

void Runner::wait(bool was_busy) {
  constexpr milliseconds shortest{20};  // a busy house wakes us a thousand times a second
  constexpr milliseconds longest{250};
  std::unique_lock lock(mutex_);
  changed_.wait_for(lock, shortest, [this] { return is_stopping_; });
  if (was_busy) return;
  changed_.wait_for(lock, longest, [this] { return is_woken_ || is_stopping_; });
}

}  // namespace carnet::jobs

// SPDX-License-Identifier: Apache-2.0
// A thread that steps one lane of a queue by the clock, for a house that is open.
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

#include "kit/clock/clock.hpp"
#include "kit/jobs/jobs.hpp"

namespace carnet::jobs {

/// Looks four times a second, because other servers queue jobs too; sooner when woken, and after it
/// found something to do: long work goes on step by step, and others write in between. A database
/// that is away is waited for. Not used with a test clock, which is stepped by hand.
class Runner {
 public:
  Runner(Queue& queue, clock::Clock& clock, Lane lane);
  ~Runner();
  Runner(const Runner&) = delete;
  Runner& operator=(const Runner&) = delete;

  /// Something was queued: look now.
  void wake();

 private:
  void run();
  bool step_quietly();  // whether there was something to do
  void wait(bool was_busy);

  Queue& queue_;
  clock::Clock& clock_;
  const Lane lane_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool is_woken_ = false;
  bool is_stopping_ = false;
  std::thread thread_;
};

}  // namespace carnet::jobs

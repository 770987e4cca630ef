// SPDX-License-Identifier: Apache-2.0
// The threads that run handlers, and the bounded queue before them.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace carnet::http {

class Workers {
 public:
  using Task = std::function<void()>;  // must not throw

  Workers(unsigned threads, std::size_t queue_limit);
  ~Workers();

  /// False when the queue is full or stop() was called: the task will not run.
  bool offer(Task task);
  /// Forgets what waits, returns when what runs has ended.
  void stop();

 private:
  void work();

  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Task> queue_;
  std::size_t queue_limit_;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace carnet::http

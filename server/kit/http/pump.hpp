// SPDX-License-Identifier: Apache-2.0
// The one thread that asks every stream's feed for news.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <unordered_set>

#include "kit/http/events.hpp"

namespace carnet::http {

class Pump {
 public:
  struct Stream {
    EventFeed feed;
    /// Takes the frames of one batch, or nothing when the stream is over. Called by the pump.
    std::function<void(std::optional<std::string>)> deliver;
    std::uint64_t asked_at = 0;  // how many wakes there had been; the pump's own
    bool is_over = false;        // likewise, under its lock
  };
  using StreamRef = std::shared_ptr<Stream>;

  Pump();
  ~Pump();

  /// Asks this feed soon: a new stream, or one whose last batch has been sent.
  void ask(const StreamRef& stream);
  void wake();
  /// The stream will not be asked or delivered to again, save for what is under way just now.
  void forget(const StreamRef& stream);
  void stop();

 private:
  void run();
  void serve(const StreamRef& stream);

  std::mutex mutex_;
  std::condition_variable work_;
  std::deque<StreamRef> ready_;
  std::unordered_set<StreamRef> parked_;  // had nothing new
  std::uint64_t wakes_ = 0;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace carnet::http

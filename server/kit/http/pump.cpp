// SPDX-License-Identifier: Apache-2.0
// Streams are ready (to be asked), being asked, being sent, or parked until the next wake.
#include "kit/http/pump.hpp"

#include <exception>
#include <utility>

#include "kit/log/log.hpp"

namespace carnet::http {

namespace {

std::optional<std::string> next_frames(EventFeed& feed) {
  try {
    const auto events = feed();
    if (!events) return std::nullopt;
    std::string frames;
    for (const auto& event : *events) frames += print_event(event);
    return frames;
  } catch (const std::exception& problem) {
    log::warn("a stream ended: {}", problem.what());
    return std::nullopt;
  }
}

}  // namespace

Pump::Pump() : thread_([this] { run(); }) {}

Pump::~Pump() { stop(); }

void Pump::ask(const StreamRef& stream) {
  const std::lock_guard lock(mutex_);
  if (stream->is_over) return;
  ready_.push_back(stream);
  work_.notify_one();
}

void Pump::wake() {
  const std::lock_guard lock(mutex_);
  ++wakes_;
  ready_.insert(ready_.end(), parked_.begin(), parked_.end());
  parked_.clear();
  work_.notify_one();
}

void Pump::forget(const StreamRef& stream) {
  const std::lock_guard lock(mutex_);
  stream->is_over = true;
  parked_.erase(stream);
}

void Pump::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  work_.notify_one();
  if (thread_.joinable()) thread_.join();
  ready_.clear();
  parked_.clear();
}

void Pump::run() {
  std::unique_lock lock(mutex_);
  while (true) {
    work_.wait(lock, [this] { return stopping_ || !ready_.empty(); });
    if (stopping_) return;
    const auto stream = std::move(ready_.front());
    ready_.pop_front();
    if (stream->is_over) continue;
    stream->asked_at = wakes_;
    lock.unlock();
    serve(stream);
    lock.lock();
  }
}

void Pump::serve(const StreamRef& stream) {
  auto frames = next_frames(stream->feed);
  std::unique_lock lock(mutex_);
  if (stream->is_over) return;
  if (frames && frames->empty()) {
    // A wake during the question may have come too late for its answer.
    if (stream->asked_at != wakes_) {
      ready_.push_back(stream);
    } else {
      parked_.insert(stream);
    }
    return;
  }
  lock.unlock();
  stream->deliver(std::move(frames));
}

}  // namespace carnet::http

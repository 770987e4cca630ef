// SPDX-License-Identifier: Apache-2.0
// What time it is: asked of one object, so that tests stand still and the demo opens at ten.
#pragma once

#include <atomic>

#include "kit/shape/instant.hpp"

namespace carnet::clock {

enum class ClockKind { live, demo, test };
BOOST_DESCRIBE_ENUM(ClockKind, live, demo, test)

class Clock {
 public:
  Clock() = default;
  Clock(const Clock&) = delete;
  Clock& operator=(const Clock&) = delete;
  virtual ~Clock() = default;
  /// UTC, to the millisecond; safe to call from any thread.
  virtual Instant now() const = 0;
  virtual ClockKind kind() const = 0;
};

class SystemClock final : public Clock {
 public:
  Instant now() const override;
  ClockKind kind() const override { return ClockKind::live; }
};

/// Starts at `first` and ticks at the pace of the system clock.
class DemoClock final : public Clock {
 public:
  explicit DemoClock(Instant first);
  Instant now() const override;
  ClockKind kind() const override { return ClockKind::demo; }

 private:
  milliseconds offset_;
};

/// Stands still until it is set.
class TestClock final : public Clock {
 public:
  explicit TestClock(Instant now) : now_ms_(now.ms()) {}
  Instant now() const override { return Instant(now_ms_.load()); }
  ClockKind kind() const override { return ClockKind::test; }
  void set(Instant now) { now_ms_.store(now.ms()); }

 private:
  std::atomic<std::int64_t> now_ms_;
};

}  // namespace carnet::clock

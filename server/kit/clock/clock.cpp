// SPDX-License-Identifier: Apache-2.0
// Asks the operating system for the time; the only place that does.
#include "kit/clock/clock.hpp"

#include <chrono>

namespace carnet::clock {

Instant SystemClock::now() const {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return Instant(std::chrono::duration_cast<milliseconds>(since).count());
}

DemoClock::DemoClock(Instant first) : offset_(first - SystemClock().now()) {}

Instant DemoClock::now() const { return SystemClock().now() + offset_; }

}  // namespace carnet::clock

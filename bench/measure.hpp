// SPDX-License-Identifier: Apache-2.0
// What every measurement shares: threads that start together, and the latencies they bring back.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace carnet::bench {

using Ticks = std::chrono::steady_clock;

struct Measured {
  std::int64_t done = 0;
  std::int64_t failed = 0;
  double seconds = 0;
  std::vector<std::uint32_t> latencies_us;

  double per_second() const { return seconds > 0 ? static_cast<double>(done) / seconds : 0; }
};

/// One worker's share: it works until the moment given and returns what it counted.
using Share = std::function<Measured(int worker, Ticks::time_point until)>;

/// Runs `workers` shares side by side for so long and adds them up.
Measured run_side_by_side(int workers, std::chrono::seconds length, const Share& share);

/// One line of JSON: {"rate":…,"p50_ms":…,"p99_ms":…,"failed":…}.
std::string as_json(Measured measured);

/// One word a line.
std::vector<std::string> read_lines(const std::string& path);

/// Walks a list in an order that looks random, the same each time.
class Picker {
 public:
  Picker(std::size_t size, int worker)
      : size_(size), state_(0x9e3779b97f4a7c15ULL * (static_cast<std::uint64_t>(worker) + 1)) {}
  std::size_t next() {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return (state_ >> 33U) % size_;
  }

 private:
  std::uint64_t size_;
  std::uint64_t state_;
};

}  // namespace carnet::bench

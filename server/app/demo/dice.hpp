// SPDX-License-Identifier: Apache-2.0
// Chance from a fixed seed: the same house on every machine.
#pragma once

#include <cmath>
#include <cstdint>
#include <random>
#include <vector>

namespace carnet::demo {

class Dice {
 public:
  explicit Dice(unsigned seed) : engine_(seed) {}

  /// 0 to `count` - 1. The library's distributions differ between machines; this does not.
  int below(int count) { return static_cast<int>(engine_() % static_cast<std::uint32_t>(count)); }
  /// 0 up to 1.
  double share() { return static_cast<std::uint32_t>(engine_()) / 4294967296.0; }
  bool happens(double chance) { return share() < chance; }
  /// Normal, mean 0, deviation 1 (Box and Muller).
  double bell() {
    const double radius = std::sqrt(-2 * std::log(1 - share()));
    return radius * std::cos(6.283185307179586 * share());
  }
  template <class T>
  const T& one_of(const std::vector<T>& choices) {
    return choices[static_cast<std::size_t>(below(static_cast<int>(choices.size())))];
  }

 private:
  std::mt19937 engine_;
};

}  // namespace carnet::demo

// SPDX-License-Identifier: Apache-2.0
// Asks a server over keep-alive connections, one thread each.
#pragma once

#include <string>
#include <vector>

#include "bench/measure.hpp"

namespace carnet::bench {

struct Load {
  std::string host = "127.0.0.1";
  int port = 0;
  std::string cookie;
  std::vector<std::string> paths;
  /// When there is one, it is posted under a fresh Idempotency-Key; {new} stands for a fresh id.
  std::string body;
  /// Bodies to be posted one after the other, instead of the one above.
  std::vector<std::string> bodies;
  bool posts() const { return !body.empty() || !bodies.empty(); }
  int connections = 8;
  /// Requests a second over all connections; 0 asks again as soon as an answer is there. With a
  /// rate, a latency counts from the moment the request was due, so that waiting is not hidden.
  double rate = 0;
  std::chrono::seconds length{10};
};

Measured run_load(const Load& load);

}  // namespace carnet::bench

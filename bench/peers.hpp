// SPDX-License-Identifier: Apache-2.0
// What the engines do by themselves: the statements of a request by the engine's own library, one
// thread and one connection each, as durable as the server is.
#pragma once

#include "bench/measure.hpp"
#include "bench/statements.hpp"

namespace carnet::bench {

struct PeerRun {
  std::string request;             // its name
  std::vector<std::string> words;  // clients' ids, lists of them, or what is typed
  std::string staff_id;
  int connections = 8;
  std::chrono::seconds length{10};
};

/// `path` is the database file.
Measured run_sqlite(const std::string& path, const PeerRun& run);

/// `url` is what libpq takes.
Measured run_postgres(const std::string& url, const PeerRun& run);

/// Takes turns with `reader` until the moment given, timing each.
template <class Reader>
Measured take_turns(Reader& reader, const PeerRun& run, int worker, Ticks::time_point until) {
  Measured measured;
  Picker picker(run.words.size(), worker);
  for (auto begun = Ticks::now(); begun < until;) {
    ++(reader.take(turn_about(run.words[picker.next()], run.staff_id)) ? measured.done
                                                                       : measured.failed);
    const auto now = Ticks::now();
    const auto took = std::chrono::duration_cast<std::chrono::microseconds>(now - begun).count();
    measured.latencies_us.push_back(static_cast<std::uint32_t>(took));
    begun = now;
  }
  return measured;
}

}  // namespace carnet::bench

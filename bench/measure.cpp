// SPDX-License-Identifier: Apache-2.0
// Adds up what the workers measured.
#include "bench/measure.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <thread>

namespace carnet::bench {

namespace {

double percentile_ms(const std::vector<std::uint32_t>& sorted_us, double part) {
  if (sorted_us.empty()) return 0;
  const auto place = static_cast<std::size_t>(part * static_cast<double>(sorted_us.size() - 1));
  return static_cast<double>(sorted_us[place]) / 1000.0;
}

}  // namespace

Measured run_side_by_side(int workers, std::chrono::seconds length, const Share& share) {
  std::vector<Measured> shares(static_cast<std::size_t>(workers));
  std::vector<std::thread> threads;
  const auto start = Ticks::now();
  for (int worker = 0; worker < workers; ++worker) {
    threads.emplace_back(
        [&, worker] { shares[static_cast<std::size_t>(worker)] = share(worker, start + length); });
  }
  for (auto& thread : threads) thread.join();
  Measured total;
  total.seconds = std::chrono::duration<double>(Ticks::now() - start).count();
  for (auto& part : shares) {
    total.done += part.done;
    total.failed += part.failed;
    total.latencies_us.insert(total.latencies_us.end(), part.latencies_us.begin(),
                              part.latencies_us.end());
  }
  return total;
}

std::string as_json(Measured measured) {
  auto& latencies = measured.latencies_us;
  std::sort(latencies.begin(), latencies.end());
  std::ostringstream out;
  out << "{\"rate\":" << measured.per_second() << ",\"p50_ms\":" << percentile_ms(latencies, 0.5)
      << ",\"p99_ms\":" << percentile_ms(latencies, 0.99) << ",\"failed\":" << measured.failed
      << "}";
  return out.str();
}

std::vector<std::string> read_lines(const std::string& path) {
  std::ifstream file(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  if (lines.empty()) throw std::runtime_error(path + " holds nothing");
  return lines;
}

}  // namespace carnet::bench

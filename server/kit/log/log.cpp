// SPDX-License-Identifier: Apache-2.0
// Writes the log through spdlog: "2026-03-12T14:00:00.000Z warn words".
#include "kit/log/log.hpp"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>

namespace carnet::log {

namespace {

constexpr std::array<std::pair<std::string_view, spdlog::level::level_enum>, 5> levels{
    {{"debug", spdlog::level::debug},
     {"info", spdlog::level::info},
     {"warn", spdlog::level::warn},
     {"error", spdlog::level::err},
     {"off", spdlog::level::off}}};

spdlog::level::level_enum as_spdlog(Level level) {
  return levels[static_cast<std::size_t>(level)].second;
}

std::unique_ptr<spdlog::logger> new_logger() {
  auto logger =
      std::make_unique<spdlog::logger>("carnet", std::make_shared<spdlog::sinks::stderr_sink_mt>());
  logger->set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %l %v", spdlog::pattern_time_type::utc);
  logger->set_level(spdlog::level::info);
  logger->flush_on(spdlog::level::debug);
  return logger;
}

spdlog::logger& logger() {
  static const auto only = new_logger();
  return *only;
}

bool is_control(char letter) { return static_cast<unsigned char>(letter) < 0x20 || letter == 0x7f; }

std::string show_controls(std::string_view line) {
  std::string shown;
  for (const char letter : line) {
    if (is_control(letter)) {
      shown += fmt::format("\\x{:02x}", static_cast<unsigned char>(letter));
    } else {
      shown += letter;
    }
  }
  return shown;
}

}  // namespace

Level read_level(std::string_view text) {
  for (std::size_t place = 0; place < levels.size(); ++place) {
    if (levels[place].first == text) return static_cast<Level>(place);
  }
  throw std::invalid_argument("a log level is debug, info, warn, error or off");
}

void set_level(Level level) { logger().set_level(as_spdlog(level)); }

bool is_on(Level level) { return logger().should_log(as_spdlog(level)); }

void write(Level level, std::string_view line) {
  if (std::any_of(line.begin(), line.end(), is_control)) {
    logger().log(as_spdlog(level), show_controls(line));
  } else {
    logger().log(as_spdlog(level), line);
  }
}

}  // namespace carnet::log

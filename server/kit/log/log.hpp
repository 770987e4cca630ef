// SPDX-License-Identifier: Apache-2.0
// The log: lines on stderr, one per happening. Never names, numbers, messages or secrets.
#pragma once

#include <fmt/core.h>

#include <string>
#include <string_view>
#include <utility>

namespace carnet::log {

enum class Level { debug, info, warn, error, off };

/// "debug", "info", "warn", "error", "off"; anything else throws std::invalid_argument.
Level read_level(std::string_view text);
void set_level(Level level);
bool is_on(Level level);

/// One line; control characters inside it are shown as \xNN, so no input can forge a line.
void write(Level level, std::string_view line);

template <class... Args>
void print(Level level, fmt::format_string<Args...> format, Args&&... args) {
  if (is_on(level)) write(level, fmt::format(format, std::forward<Args>(args)...));
}
template <class... Args>
void debug(fmt::format_string<Args...> format, Args&&... args) {
  print(Level::debug, format, std::forward<Args>(args)...);
}
template <class... Args>
void info(fmt::format_string<Args...> format, Args&&... args) {
  print(Level::info, format, std::forward<Args>(args)...);
}
template <class... Args>
void warn(fmt::format_string<Args...> format, Args&&... args) {
  print(Level::warn, format, std::forward<Args>(args)...);
}
template <class... Args>
void error(fmt::format_string<Args...> format, Args&&... args) {
  print(Level::error, format, std::forward<Args>(args)...);
}

}  // namespace carnet::log

// SPDX-License-Identifier: Apache-2.0
// The words after `carnet`: serve, import, look, today, user, config, migrate, version and
// generators.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "app/house/config.hpp"

namespace carnet {

/// Runs one command; answers the program's exit code. Prints a sentence to stderr when it fails.
int run_command(const std::vector<std::string>& words, const Environment& environment);

namespace commands {

/// Each adds its subcommand; it throws a sentence when it fails. The settings are read when the
/// subcommand runs, so that `version` works whatever they are.
using Settings = std::function<Config()>;
void add_serve(CLI::App& program, const Settings& settings);
void add_user(CLI::App& program, const Settings& settings);
void add_import(CLI::App& program, const Settings& settings);
void add_look(CLI::App& program);
void add_today(CLI::App& program, const Settings& settings);
void add_small_commands(CLI::App& program, const Settings& settings);

}  // namespace commands

}  // namespace carnet

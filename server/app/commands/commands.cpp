// SPDX-License-Identifier: Apache-2.0
// Reads the command line and runs what it names.
#include "app/commands/commands.hpp"

#include <iostream>

#include "app/app.hpp"
#include "app/opened_house.hpp"
#include "version.hpp"

namespace carnet {

namespace {

Config settings_or_throw(const Environment& environment) {
  auto config = read_config(environment);
  if (config) return *config;
  std::string sentence = config.error().text;
  for (const auto& [name, refused] : config.error().fields) {
    sentence += "\n  " + name.substr(1) + ": " + refused.text;
  }
  throw std::runtime_error(sentence);
}

}  // namespace

namespace commands {

void add_small_commands(CLI::App& program, const Settings& settings) {
  program.add_subcommand("version", "Print the version")->callback([] {
    std::cout << "carnet " << version << "\n";
  });
  auto* const config =
      program.add_subcommand("config", "Print the settings in force, secrets hidden");
  config->add_flag("--table")->description("Every setting with its default, as documentation");
  config->callback([&settings, config] {
    const bool wants_table = config->count("--table") > 0;
    std::cout << (wants_table ? config_table() : print_config(settings()));
  });
  program.add_subcommand("migrate", "Bring the database to this program's tables")->callback([&] {
    const OpenedHouse opened(settings());
    std::cout << "the database is up to date\n";
  });
  program.add_subcommand("openapi", "Print the API reference (OpenAPI 3.1)")->callback([] {
    std::cout << openapi_text();
  });
  program.add_subcommand("typescript", "Print the web app's types")->callback([] {
    std::cout << typescript_text();
  });
}

}  // namespace commands

int run_command(const std::vector<std::string>& words, const Environment& environment) {
  CLI::App program{"Carnet, the black book of a fine jewelry house", "carnet"};
  program.require_subcommand(1);
  const commands::Settings settings = [&] { return settings_or_throw(environment); };
  commands::add_serve(program, settings);
  commands::add_user(program, settings);
  commands::add_import(program, settings);
  commands::add_look(program);
  commands::add_today(program, settings);
  commands::add_small_commands(program, settings);
  try {
    program.parse(std::vector<std::string>(words.rbegin(), words.rend()));
    return 0;
  } catch (const CLI::ParseError& problem) {
    return program.exit(problem);
  }
}

}  // namespace carnet

// SPDX-License-Identifier: Apache-2.0
// `carnet today`: the day's list as text.
#include <iostream>

#include "app/commands/commands.hpp"
#include "app/opened_house.hpp"
#include "app/today/today.hpp"

namespace carnet::commands {

namespace {

void print(const Config& config, const today::PrintQuery& query) {
  OpenedHouse opened(config);
  const auto printed = today::print_today(*opened.house, query, std::cout);
  if (!printed) throw std::runtime_error(printed.error().text);
}

}  // namespace

void add_today(CLI::App& program, const Settings& settings) {
  auto* command = program.add_subcommand("today", "Print whom to reach today, and why");
  const auto* email =
      command->add_option("--staff", "Whose list, by email; else the first owner's")->expected(1);
  const auto* all = command->add_flag("--all")->description("Everybody's list");
  command->callback([=, &settings] {
    print(settings(), {email->count() > 0 ? email->as<std::string>() : "", all->count() > 0});
  });
}

}  // namespace carnet::commands

// SPDX-License-Identifier: Apache-2.0
// `carnet today`: the day's list as text.
#include <iostream>

#include "app/commands/commands.hpp"
#include "app/opened_house.hpp"
#include "app/today/today.hpp"

namespace carnet::commands {

void add_today(CLI::App& program, const Settings& settings) {
  auto* command = program.add_subcommand("today", "Print whom to reach today, and why");
  auto query = std::make_shared<today::PrintQuery>();
  command->add_option("--staff", query->email, "Whose list, by email; the first owner's otherwise");
  command->add_flag("--all", query->everybody, "Everybody's list");
  command->callback([query, &settings] {
    OpenedHouse opened(settings());
    const auto printed = carnet::today::print_today(*opened.house, *query, std::cout);
    if (!printed) throw std::runtime_error(printed.error().text);
  });
}

}  // namespace carnet::commands

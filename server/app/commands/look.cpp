// SPDX-License-Identifier: Apache-2.0
// carnet look: what files of other systems hold, without a house to bring them into.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "app/commands/commands.hpp"
#include "app/imports/imports.hpp"
#include "kit/clock/clock.hpp"
#include "kit/clock/zones.hpp"

namespace carnet::commands {

namespace {

namespace fs = std::filesystem;

std::string content_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  std::ostringstream content;
  content << file.rdbuf();
  return std::move(content).str();
}

/// Of a folder every file within, by name.
std::vector<fs::path> files_of(const std::string& name) {
  if (!fs::is_directory(name)) return {name};
  std::vector<fs::path> files;
  for (const auto& each : fs::recursive_directory_iterator(name)) {
    if (each.is_regular_file()) files.push_back(each.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

/// What concerns the whole file is told at its beginning.
void tell_refusal(const std::string& name, const Fault& refusal) {
  std::cout << name << ":1:1: " << refusal.text << " [" << refusal.code << "]\n";
  for (const auto& [field, fault] : refusal.fields) {
    std::cout << name << ":1:1: " << fault.text << " [" << field.substr(1) << "]\n";
  }
}

void tell(const std::string& name, const imports::FileView& view) {
  std::cout << name << ": " << shape::enum_name(view.kind) << ", " << view.clients << " clients, "
            << view.pieces << " pieces, " << view.sales << " sales, " << view.repeated
            << " repeated, " << view.refused << " refused\n";
  if (!view.left_out.empty()) std::cout << name << ": " << view.left_out << "\n";
  for (const auto& fault : view.faults) {
    std::cout << name << ":" << imports::line_of(fault) << "\n";
  }
}

}  // namespace

void add_look(CLI::App& program) {
  auto* command = program.add_subcommand(
      "look", "Say what files of other systems hold, without a house: files, or folders of them");
  auto* files = command->add_option("files")->required()->expected(1, 1000)->allow_extra_args();
  auto* country = command->add_option("--country")
                      ->expected(1)
                      ->default_str("US")
                      ->description("Whose telephone numbers and dates these are");
  command->callback([=] {
    const auto today = clock::day_in(clock::SystemClock().now(), "UTC").value_or(Day(1970, 1, 1));
    for (const auto& name : files->as<std::vector<std::string>>()) {
      for (const auto& path : files_of(name)) {
        const auto region = country->count() > 0 ? country->as<std::string>() : "US";
        const auto view = imports::view_file(content_of(path), region, today);
        view ? tell(path.string(), *view) : tell_refusal(path.string(), view.error());
      }
    }
  });
}

}  // namespace carnet::commands

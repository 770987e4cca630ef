// SPDX-License-Identifier: Apache-2.0
// carnet_bench: fills a house, asks a server, and asks the engines themselves; bin/bench runs it.
#include <CLI/CLI.hpp>
#include <iostream>

#include "bench/fill.hpp"
#include "bench/load.hpp"
#include "bench/peers.hpp"

namespace {

using namespace carnet::bench;

struct Words {
  std::string url;
  std::string ids;
  std::string path = "/";
  std::string staff_id;
  std::string request;
  std::string associate;
  std::string bodies;
  int count = 100'000;
  int seconds = 10;
  Load load;
};

std::vector<std::string> paths_of(const Words& words) {
  const auto place = words.path.find("{id}");
  if (place == std::string::npos) return {words.path};
  std::vector<std::string> paths;
  for (const auto& id : read_lines(words.ids)) {
    paths.push_back(std::string(words.path).replace(place, 4, id));
  }
  return paths;
}

Measured ask_engine(const Words& words) {
  const PeerRun run{words.request, read_lines(words.ids), words.staff_id, words.load.connections,
                    std::chrono::seconds(words.seconds)};
  const std::string sqlite = "sqlite:";
  if (words.url.rfind(sqlite, 0) == 0) return run_sqlite(words.url.substr(sqlite.size()), run);
  return run_postgres(words.url, run);
}

void add_commands(CLI::App& program, Words& words) {
  auto* fill_command =
      program.add_subcommand("fill", "Keep clients; id, fragment and digits go to the output");
  fill_command->add_option("url", words.url)->required();
  fill_command->add_option("--count", words.count);
  fill_command->add_option("--associate", words.associate, "email of the first book's owner")
      ->required();
  fill_command->callback([&words] {
    for (const auto& each : fill(words.url, words.count, words.associate)) {
      std::cout << each.id << " " << each.name_fragment << " " << each.last_digits << "\n";
    }
  });
  auto* analyze_command = program.add_subcommand("analyze", "Let the engine count its rows");
  analyze_command->add_option("url", words.url)->required();
  analyze_command->callback([&words] { analyze(words.url); });
  auto* load_command = program.add_subcommand("load", "Ask a server");
  load_command->add_option("--port", words.load.port)->required();
  load_command->add_option("--path", words.path, "{id} stands for a line of --ids");
  load_command->add_option("--cookie", words.load.cookie);
  load_command->add_option("--rate", words.load.rate);
  load_command->add_option("--body", words.load.body, "is posted; {new} stands for a fresh id");
  load_command->add_option("--bodies", words.bodies, "a file of bodies, a line each");
  load_command->callback([&words] {
    words.load.paths = paths_of(words);
    if (!words.bodies.empty()) words.load.bodies = read_lines(words.bodies);
    words.load.length = std::chrono::seconds(words.seconds);
    std::cout << as_json(run_load(words.load)) << "\n";
  });
  auto* engine_command = program.add_subcommand("engine", "Ask the engine itself");
  engine_command->add_option("url", words.url)->required();
  engine_command->add_option("--staff", words.staff_id)->required();
  engine_command->add_option("--request", words.request, "client, note, search or today")
      ->required();
  engine_command->callback([&words] { std::cout << as_json(ask_engine(words)) << "\n"; });
  for (auto* command : {load_command, engine_command}) {
    command->add_option("--ids", words.ids);
    command->add_option("--connections", words.load.connections);
    command->add_option("--seconds", words.seconds);
  }
}

}  // namespace

int main(int count, char** words_given) {
  CLI::App program("Measures Carnet; see bench/README.md");
  program.require_subcommand(1);
  Words words;
  add_commands(program, words);
  CLI11_PARSE(program, count, words_given);
  return 0;
}

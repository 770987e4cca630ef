// SPDX-License-Identifier: Apache-2.0
// The program: settings, database, house, routes, serve; and the commands beside it.
#include <unistd.h>

#include <iostream>

#include "app/commands/commands.hpp"

extern char** environ;

namespace {

carnet::Environment environment() {
  carnet::Environment out;
  for (char** each = environ; *each != nullptr; ++each) {
    const std::string line = *each;
    const auto equals = line.find('=');
    if (equals != std::string::npos) out[line.substr(0, equals)] = line.substr(equals + 1);
  }
  return out;
}

}  // namespace

int main(int count, char** words) {
  try {
    return carnet::run_command(std::vector<std::string>(words + 1, words + count), environment());
  } catch (const std::exception& problem) {
    std::cerr << "carnet: " << problem.what() << "\n";
    return 1;
  }
}

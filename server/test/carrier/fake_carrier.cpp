// SPDX-License-Identifier: Apache-2.0
// Starts carrier.py, reads where it listens, and speaks to it over HTTP.
#include "test/carrier/fake_carrier.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

#include "kit/http/fetch.hpp"
#include "test/source.hpp"

namespace carnet::test {

namespace {

/// Both ends are closed in the other program, but for the one that is its own.
struct Pipe {
  std::array<int, 2> ends{};
  Pipe() {
    if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  }
};

pid_t start(const Pipe& input, const Pipe& output) {
  auto script = source_path("server/test/carrier/carrier.py").string();
  std::string program = "python3";
  std::string keep_clean = "-B";
  const std::array<char*, 4> words{program.data(), keep_clean.data(), script.data(), nullptr};
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input.ends[0], STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, output.ends[1], STDOUT_FILENO);
  pid_t process = 0;
  const int problem = posix_spawnp(&process, "python3", &actions, nullptr, words.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  close(input.ends[0]);
  close(output.ends[1]);
  if (problem != 0) throw std::runtime_error("python3 does not start");
  return process;
}

std::string first_line(int from) {
  std::string line;
  char letter = 0;
  while (read(from, &letter, 1) == 1 && letter != '\n') line += letter;
  close(from);
  return line;
}

}  // namespace

FakeCarrier::FakeCarrier() {
  const Pipe input;
  const Pipe output;
  process_ = start(input, output);
  input_ = input.ends[1];
  const auto said = first_line(output.ends[0]);
  const std::string before = "listening: ";
  if (!said.starts_with(before)) throw std::runtime_error("the carrier does not listen");
  url_ = said.substr(before.size());
}

FakeCarrier::~FakeCarrier() {
  close(input_);
  waitpid(process_, nullptr, 0);
}

boost::json::value FakeCarrier::tell(const std::string& what,
                                     const boost::json::object& wish) const {
  http::FetchRequest request;
  request.method = http::Method::post;
  request.url = url_ + "/control/" + what;
  request.body = boost::json::serialize(wish);
  const auto answer = http::fetch(request);
  if (answer.status != 200) throw std::runtime_error("the carrier does not do: " + what);
  return boost::json::parse(answer.body);
}

}  // namespace carnet::test

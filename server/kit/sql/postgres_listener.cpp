// SPDX-License-Identifier: Apache-2.0
// LISTEN and NOTIFY with reconnection; a notice lost with a server only delays a reader, who
// also asks by itself.
#include "kit/sql/postgres_listener.hpp"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdint>

namespace carnet::sql {

namespace {

using Ticks = std::chrono::steady_clock;

constexpr int reconnect_ms = 1000;
// Between two notices: a house that writes a thousand times a second need not say it so often.
constexpr std::chrono::milliseconds between_notices{20};

void execute(PGconn* connection, const char* text) {
  const PostgresResult result(PQexec(connection, text));
  if (!is_fine(result.get())) throw_postgres(result.get(), text);
}

bool hears_others(PGconn* connection) {
  bool heard = false;
  while (PGnotify* const notice = PQnotifies(connection)) {
    heard = heard || notice->be_pid != PQbackendPID(connection);
    PQfreemem(notice);
  }
  return heard;
}

}  // namespace

PostgresListener::PostgresListener(PostgresSettings settings, Bell& bell)
    : settings_(std::move(settings)), bell_(bell), wake_(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {
  if (wake_ < 0) throw Busy("no file descriptor left");
  thread_ = std::thread([this] { run(); });
}

PostgresListener::~PostgresListener() {
  must_stop_ = true;
  poke();
  thread_.join();
  close(wake_);
}

void PostgresListener::announce() {
  if (!must_announce_.exchange(true)) poke();
}

void PostgresListener::run() {
  while (!must_stop_) {
    try {
      const auto connection = connect_postgres(settings_);
      // The notice needs no durability of its own.
      execute(connection.get(), "set synchronous_commit = off");
      execute(connection.get(), "listen carnet_changes");
      bell_.ring();
      serve(connection.get());
    } catch (const Error&) {
      if (!must_stop_) wait(-1, reconnect_ms);
    }
  }
}

void PostgresListener::serve(PGconn* connection) {
  auto next_notice = Ticks::now();
  while (!must_stop_) {
    if (Ticks::now() >= next_notice && must_announce_.exchange(false)) {
      execute(connection, "notify carnet_changes");
      next_notice = Ticks::now() + between_notices;
    }
    if (PQconsumeInput(connection) == 0) throw Busy("the listening connection was lost");
    if (hears_others(connection)) bell_.ring();
    wait(PQsocket(connection), must_announce_ ? static_cast<int>(between_notices.count()) : -1);
  }
}

void PostgresListener::wait(int socket, int timeout_ms) {
  std::array<pollfd, 2> ends{pollfd{wake_, POLLIN, 0}, pollfd{socket, POLLIN, 0}};
  poll(ends.data(), ends.size(), timeout_ms);
  std::uint64_t pokes = 0;
  [[maybe_unused]] const auto drained = read(wake_, &pokes, sizeof pokes);
}

void PostgresListener::poke() {
  const std::uint64_t one = 1;
  [[maybe_unused]] const auto written = write(wake_, &one, sizeof one);
}

}  // namespace carnet::sql

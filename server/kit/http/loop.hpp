// SPDX-License-Identifier: Apache-2.0
// What the connections of one io thread share. Includes Asio: only for this folder's own units.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <unordered_set>
#include <utility>

#include "kit/http/door.hpp"
#include "kit/http/pump.hpp"
#include "kit/http/server.hpp"
#include "kit/http/tls.hpp"
#include "kit/http/workers.hpp"

namespace carnet::http {

class Connection;
using Moment = std::chrono::steady_clock::time_point;

/// How long `bytes` may take at the least rate allowed.
inline std::chrono::milliseconds time_for(std::size_t bytes, std::size_t bytes_a_second) {
  return std::chrono::milliseconds(bytes * 1000 / std::max<std::size_t>(bytes_a_second, 1));
}

/// Room for one larger body, given back by whoever holds it.
struct GiveBack {
  void operator()(std::atomic<std::size_t>* taken) const { --*taken; }
};
using Room = std::unique_ptr<std::atomic<std::size_t>, GiveBack>;

/// Nothing when all of it is taken.
inline Room take_room(std::atomic<std::size_t>& taken, std::size_t most) {
  Room room((++taken, &taken));
  if (taken > most) room.reset();
  return room;
}

/// What all loops share.
struct Shared {
  Shared(ServerOptions wanted, Handler guarded)
      : options(std::move(wanted)), handler(std::move(guarded)) {
    if (options.is_secure()) {
      certificate.emplace(options.tls_certificate_file, options.tls_key_file);
    }
  }

  ServerOptions options;
  Handler handler;                           // guarded: does not throw
  std::optional<Certificate> certificate{};  // none: the port speaks http
  Door door{options};
  std::atomic<std::size_t> open_connections{0};
  std::atomic<std::size_t> large_bodies{0};
  std::atomic<bool> stopping{false};
  Workers workers{options.workers, options.queue_limit};
  Pump pump;
};

/// One thread, one io_context, no locks: everything but `context` belongs to its thread.
struct Loop {
  explicit Loop(Shared& all) : shared(all) {}

  Shared& shared;
  boost::asio::io_context context{1};
  std::unordered_set<std::shared_ptr<Connection>> connections;
  boost::asio::steady_timer tick{context};
  Moment now = std::chrono::steady_clock::now();  // of the last tick
  std::string date;                               // likewise, as a header says it
  std::array<char, 64 * 1024> scratch{};          // bytes just read
};

}  // namespace carnet::http

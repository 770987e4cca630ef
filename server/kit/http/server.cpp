// SPDX-License-Identifier: Apache-2.0
// Starts the io threads, accepts connections, keeps time, and stops gently.
#include "kit/http/server.hpp"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>

#include <ctime>
#include <mutex>
#include <stdexcept>
#include <thread>
#include <utility>
#include <vector>

#include "kit/http/connection.hpp"
#include "kit/http/loop.hpp"
#include "kit/http/wire.hpp"
#include "kit/log/log.hpp"

namespace carnet::http {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

constexpr std::chrono::milliseconds tick_every{100};
constexpr std::string_view full_house =
    "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 2\r\nContent-Length: 0\r\n"
    "Connection: close\r\n\r\n";

void keep_time(Loop& loop) {
  loop.now = std::chrono::steady_clock::now();
  loop.date = print_date(std::time(nullptr));
  // A copy: a connection may leave the set while it is looked at.
  const std::vector all(loop.connections.begin(), loop.connections.end());
  for (const auto& connection : all) connection->check_deadline();
  loop.tick.expires_after(tick_every);
  loop.tick.async_wait([&loop](const error_code& problem) {
    if (!problem) keep_time(loop);
  });
}

void welcome(Loop& loop, tcp::socket socket) {
  const auto connection = std::make_shared<Connection>(loop, std::move(socket));
  loop.connections.insert(connection);
  connection->start();
}

void turn_away(tcp::socket socket) {
  error_code ignored;
  socket.non_blocking(true, ignored);
  socket.write_some(asio::buffer(full_house), ignored);
}

}  // namespace

struct Server::Running {
  Running(ServerOptions options, Handler handler) : shared(std::move(options), std::move(handler)) {
    for (unsigned i = 0; i < std::max(shared.options.io_threads, 1U); ++i)
      loops.push_back(std::make_unique<Loop>(shared));
  }

  void listen();
  void accept();
  void wind_down();
  void await_quiet();
  void halt();
  template <class Act>
  void on_every_loop(Act act) {
    for (auto& loop : loops) asio::post(loop->context, [&each = *loop, act] { act(each); });
  }

  Shared shared;
  std::vector<std::unique_ptr<Loop>> loops;
  std::optional<tcp::acceptor> acceptor;  // on the first loop
  std::optional<asio::steady_timer> pause;
  std::size_t turn = 0;  // whose the next connection is
  std::uint16_t port = 0;
  std::vector<std::thread> threads;
  std::once_flag stopped;
};

void Server::Running::listen() {
  const auto& options = shared.options;
  acceptor.emplace(loops.front()->context);
  pause.emplace(loops.front()->context);
  try {
    const tcp::endpoint endpoint(asio::ip::make_address(options.address), options.port);
    acceptor->open(endpoint.protocol());
    acceptor->set_option(tcp::acceptor::reuse_address(true));
    acceptor->bind(endpoint);
    acceptor->listen();
    port = acceptor->local_endpoint().port();
  } catch (const boost::system::system_error& problem) {
    throw std::runtime_error("cannot listen on " + options.address + " port " +
                             std::to_string(options.port) + ": " + problem.code().message());
  }
}

void Server::Running::accept() {
  auto& loop = *loops[turn++ % loops.size()];
  acceptor->async_accept(
      loop.context, [this, &loop](const error_code& problem, tcp::socket socket) {
        if (!acceptor->is_open()) return;
        if (problem) {
          // Out of file descriptors, as a rule: others must close first.
          log::warn("cannot accept: {}", problem.message());
          pause->expires_after(tick_every);
          return pause->async_wait([this](const error_code& cut) {
            if (!cut && acceptor->is_open()) accept();
          });
        }
        if (shared.open_connections >= shared.options.max_connections) {
          if (!shared.certificate) turn_away(std::move(socket));
        } else {
          ++shared.open_connections;
          asio::post(loop.context, [&loop, socket = std::move(socket)]() mutable {
            welcome(loop, std::move(socket));
          });
        }
        accept();
      });
}

void Server::Running::wind_down() {
  shared.stopping = true;
  asio::post(loops.front()->context, [this] {
    error_code ignored;
    if (acceptor) acceptor->close(ignored);
    if (pause) pause->cancel();
  });
  on_every_loop([](Loop& loop) {
    const std::vector all(loop.connections.begin(), loop.connections.end());
    for (const auto& connection : all) connection->wind_down();
  });
}

void Server::Running::await_quiet() {
  const auto deadline = std::chrono::steady_clock::now() + shared.options.drain;
  while (shared.open_connections > 0 && std::chrono::steady_clock::now() < deadline)
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
}

void Server::Running::halt() {
  if (shared.open_connections > 0)
    log::warn("stopped with {} connections open", shared.open_connections.load());
  shared.pump.stop();
  shared.workers.stop();
  for (auto& loop : loops) loop->context.stop();
  for (auto& thread : threads) thread.join();
  error_code ignored;
  if (acceptor) acceptor->close(ignored);
  // The drain is over: whoever is still here is cut off.
  for (auto& loop : loops) {
    for (const auto& connection : loop->connections) connection->close();
  }
}

Server::Server(ServerOptions options, Handler handler) {
  auto guarded = guard(std::move(handler), options.translate);
  running_ = std::make_unique<Running>(std::move(options), std::move(guarded));
}

Server::~Server() { stop(); }

void Server::start() {
  auto& running = *running_;
  running.listen();
  running.accept();
  for (auto& loop : running.loops) {
    running.threads.emplace_back([&each = *loop] {
      keep_time(each);
      each.context.run();
    });
  }
}

std::uint16_t Server::port() const { return running_->port; }

void Server::wake_streams() { running_->shared.pump.wake(); }

void Server::reload_certificate() {
  auto& certificate = running_->shared.certificate;
  if (certificate) certificate->reload();
}

void Server::stop() {
  std::call_once(running_->stopped, [this] {
    running_->wind_down();
    running_->await_quiet();
    running_->halt();
  });
}

}  // namespace carnet::http

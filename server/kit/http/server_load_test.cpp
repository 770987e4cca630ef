// SPDX-License-Identifier: Apache-2.0
// Slow clients, full houses and the gentle stop.
#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <future>
#include <latch>
#include <memory>
#include <thread>

#include "kit/http/server.hpp"
#include "kit/http/test_client.hpp"
#include "kit/log/log.hpp"

namespace carnet::http {
namespace {

using namespace std::chrono_literals;

/// A handler that waits at a gate until the test opens it.
struct Gate {
  std::latch entered;
  std::promise<void> open{};
  std::shared_future<void> opened{open.get_future()};

  explicit Gate(int guests) : entered(guests) {}
  Handler handler() {
    return [this](const Request& request) {
      if (request.path == "/wait") {
        entered.count_down();
        opened.wait();
      }
      return text_response(200, "done");
    };
  }
};

class ServerLoad : public testing::Test {
 protected:
  void SetUp() override { log::set_level(log::Level::off); }
  void TearDown() override { log::set_level(log::Level::info); }

  std::uint16_t serve(ServerOptions options, Handler handler) {
    server_ = std::make_unique<Server>(std::move(options), std::move(handler));
    server_->start();
    return server_->port();
  }
  std::uint16_t serve(ServerOptions options) {
    return serve(std::move(options), [](const Request&) { return text_response(200, "done"); });
  }

  std::unique_ptr<Server> server_;
};

TEST_F(ServerLoad, slow_headers_are_cut_with_408) {
  TestClient client(serve({.header_deadline = 200ms}));
  client.send("GET / HTTP/1.1\r\nHost: loc");
  EXPECT_EQ(client.read().status, 408);
  EXPECT_TRUE(client.is_ended());
}

TEST_F(ServerLoad, a_slow_body_is_cut_with_408) {
  TestClient client(serve({.body_deadline = 200ms}));
  client.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nabc");
  EXPECT_EQ(client.read().status, 408);
  EXPECT_TRUE(client.is_ended());
}

TEST_F(ServerLoad, an_idle_connection_is_closed_without_a_word) {
  const auto port = serve({.idle = 200ms});
  TestClient client(port);
  EXPECT_TRUE(client.is_ended());
  TestClient used(port);
  EXPECT_EQ(used.get("/").status, 200);
  EXPECT_TRUE(used.is_ended());
}

TEST_F(ServerLoad, a_client_that_does_not_read_is_cut) {
  const auto body = std::make_shared<const std::string>(std::string(32'000'000, 'x'));
  ServerOptions options{.min_rate = 1'000'000'000, .write_deadline = 200ms, .drain = 10s};
  TestClient client(serve(std::move(options), [body](const Request&) {
    Response answer;
    answer.shared_body = body;
    return answer;
  }));
  client.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  std::this_thread::sleep_for(600ms);
  EXPECT_LT(client.read().body.size(), body->size());
}

TEST_F(ServerLoad, a_full_queue_answers_503_at_once) {
  Gate gate(1);
  const auto port = serve({.workers = 1, .queue_limit = 1}, gate.handler());
  TestClient running(port);
  running.send("GET /wait HTTP/1.1\r\nHost: localhost\r\n\r\n");
  gate.entered.wait();
  std::latch refused(2);
  const auto ask = [&] {
    TestClient client(port);
    const auto answer = client.get("/");
    if (answer.status == 503 && answer.header("Retry-After") == "2") refused.count_down();
    return answer.status;
  };
  std::array<std::future<int>, 3> asked;
  for (auto& each : asked) each = std::async(std::launch::async, ask);
  refused.wait();
  gate.open.set_value();
  EXPECT_EQ(asked[0].get() + asked[1].get() + asked[2].get(), 200 + 503 + 503);
  EXPECT_EQ(running.read().status, 200);
}

TEST_F(ServerLoad, a_full_house_turns_away) {
  const auto port = serve({.max_connections = 1});
  TestClient guest(port);
  EXPECT_EQ(guest.get("/").status, 200);
  TestClient other(port);
  EXPECT_EQ(other.read().status, 503);
}

TEST_F(ServerLoad, stopping_finishes_what_runs_and_closes_what_is_idle) {
  Gate gate(1);
  const auto port = serve({.drain = 5s}, gate.handler());
  TestClient idle(port);
  ASSERT_EQ(idle.get("/").status, 200);
  TestClient busy(port);
  busy.send("GET /wait HTTP/1.1\r\nHost: localhost\r\n\r\n");
  gate.entered.wait();
  auto stopped = std::async(std::launch::async, [&] { server_->stop(); });
  EXPECT_TRUE(idle.is_ended());
  EXPECT_THROW(TestClient late(port), std::runtime_error);
  gate.open.set_value();
  const auto answer = busy.read();
  EXPECT_EQ(answer.body, "done");
  EXPECT_EQ(answer.header("Connection"), "close");
}

TEST_F(ServerLoad, stopping_gives_up_when_the_drain_is_over) {
  TestClient client(serve({.drain = 100ms}));
  ASSERT_EQ(client.get("/").status, 200);
  client.send("GET / HTTP/1.1\r\nHost:");
  server_->stop();
  EXPECT_TRUE(client.is_ended());
}

TEST_F(ServerLoad, many_clients_on_two_io_threads_all_get_their_answers) {
  const auto port = serve({.io_threads = 2, .workers = 4},
                          [](const Request& request) { return text_response(200, request.path); });
  std::atomic<int> right{0};
  std::vector<std::thread> clients;
  for (int i = 0; i < 8; ++i) {
    clients.emplace_back([&, i] {
      TestClient client(port);
      for (int n = 0; n < 100; ++n) {
        const auto path = '/' + std::to_string(i * 1000 + n);
        if (client.get(path).body == path) ++right;
      }
    });
  }
  for (auto& client : clients) client.join();
  EXPECT_EQ(right, 800);
}

}  // namespace
}  // namespace carnet::http

// SPDX-License-Identifier: Apache-2.0
// Event streams over real sockets: catch-up, waking, heartbeat, slow readers, the end.
#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <thread>

#include "kit/http/server.hpp"
#include "kit/http/test_client.hpp"
#include "kit/log/log.hpp"

namespace carnet::http {
namespace {

using namespace std::chrono_literals;

/// What happened, numbered from 1; a feed reads on from its cursor, four at a time.
class Happenings {
 public:
  void add(const std::string& text) {
    const std::lock_guard lock(mutex_);
    all_.push_back(text);
  }
  EventFeed feed(std::size_t cursor) {
    ++feeds;
    std::shared_ptr<int> held(new int(0), [this](int* number) { delete number, --feeds; });
    return [this, cursor, held]() mutable -> std::optional<std::vector<Event>> {
      const std::lock_guard lock(mutex_);
      std::vector<Event> events;
      while (cursor < all_.size() && events.size() < 4) {
        if (all_[cursor] == "end") return std::nullopt;
        events.push_back({std::to_string(cursor + 1), "change", all_[cursor]});
        ++cursor;
      }
      return events;
    };
  }
  std::atomic<int> feeds{0};

 private:
  std::mutex mutex_;
  std::vector<std::string> all_;
};

class Streams : public testing::Test {
 protected:
  void SetUp() override { log::set_level(log::Level::off); }
  void TearDown() override {
    server_.reset();
    log::set_level(log::Level::info);
  }

  std::uint16_t serve(ServerOptions options = {}) {
    server_ = std::make_unique<Server>(std::move(options), [this](const Request& request) {
      const auto last = request.header("last-event-id");
      Response answer;
      answer.stream = happenings.feed(last.empty() ? 0 : std::stoul(std::string(last)));
      return answer;
    });
    server_->start();
    return server_->port();
  }
  static void open(TestClient& client, const std::string& lines = "") {
    client.send("GET /live HTTP/1.1\r\nHost: localhost\r\n" + lines + "\r\n");
    EXPECT_EQ(client.read(TestClient::Body::none).header("Content-Type"), "text/event-stream");
  }

  Happenings happenings;
  std::unique_ptr<Server> server_;
};

TEST_F(Streams, a_browser_catches_up_from_its_last_event) {
  for (int i = 1; i <= 11; ++i) happenings.add("item " + std::to_string(i));
  TestClient client(serve());
  open(client, "Last-Event-ID: 1\r\n");
  for (int i = 2; i <= 11; ++i) {
    const auto number = std::to_string(i);
    EXPECT_EQ(client.take_through("\n\n"),
              "id: " + number + "\nevent: change\ndata: item " + number + "\n\n");
  }
}

TEST_F(Streams, what_happens_arrives_when_streams_are_woken) {
  TestClient client(serve());
  open(client);
  for (const std::string word : {"one", "two", "three"}) {
    happenings.add(word);
    server_->wake_streams();
    EXPECT_NE(client.take_through("\n\n").find("data: " + word + "\n"), std::string::npos);
  }
}

TEST_F(Streams, a_wake_is_never_lost) {
  TestClient client(serve());
  open(client);
  std::thread writer([&] {
    for (int i = 1; i <= 500; ++i) {
      happenings.add(std::to_string(i));
      server_->wake_streams();
    }
  });
  for (int i = 1; i <= 500; ++i) {
    const auto frame = client.take_through("\n\n");
    EXPECT_TRUE(frame.starts_with("id: " + std::to_string(i) + '\n')) << frame;
  }
  writer.join();
}

TEST_F(Streams, a_quiet_stream_says_that_it_lives) {
  TestClient client(serve({.heartbeat = 150ms}));
  open(client);
  EXPECT_EQ(client.take_through("\n\n"), "event: beat\ndata: still here\n\n");
  EXPECT_EQ(client.take_through("\n\n"), "event: beat\ndata: still here\n\n");
}

TEST_F(Streams, a_feed_may_end_its_stream) {
  happenings.add("last words");
  happenings.add("end");
  TestClient client(serve());
  open(client);
  EXPECT_TRUE(client.is_ended());
}

TEST_F(Streams, a_reader_that_stalls_is_dropped_and_catches_up_later) {
  for (int i = 0; i < 8; ++i) happenings.add(std::string(4'000'000, 'x'));
  const auto port = serve({.min_rate = 1'000'000'000, .write_deadline = 200ms});
  {
    TestClient stalled(port);
    open(stalled);
    for (int i = 0; i < 100 && happenings.feeds > 0; ++i) std::this_thread::sleep_for(50ms);
    EXPECT_EQ(happenings.feeds, 0);
  }
  TestClient back(port);
  open(back, "Last-Event-ID: 7\r\n");
  EXPECT_TRUE(back.take_through("\n\n").starts_with("id: 8\n"));
}

TEST_F(Streams, a_browser_that_leaves_takes_its_feed_along) {
  const auto port = serve();
  {
    TestClient client(port);
    open(client);
    EXPECT_EQ(happenings.feeds, 1);
  }
  for (int i = 0; i < 100 && happenings.feeds > 0; ++i) std::this_thread::sleep_for(20ms);
  EXPECT_EQ(happenings.feeds, 0);
}

TEST_F(Streams, stopping_ends_streams_without_waiting) {
  TestClient client(serve({.drain = 60s}));
  open(client);
  server_->stop();
  EXPECT_TRUE(client.is_ended());
}

TEST(events, data_of_several_lines_stays_one_event) {
  EXPECT_EQ(print_event({"7", "", "a\nb"}), "id: 7\ndata: a\ndata: b\n\n");
  EXPECT_EQ(print_event({"", "hello", "{}"}), "event: hello\ndata: {}\n\n");
}

}  // namespace
}  // namespace carnet::http

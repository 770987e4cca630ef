// SPDX-License-Identifier: Apache-2.0
// https over real sockets: versions, keep-alive, streams, plain http, slow clients, renewal, the
// end.
#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <fstream>
#include <future>
#include <memory>
#include <thread>

#include "kit/http/server.hpp"
#include "kit/http/tls_test_client.hpp"
#include "kit/log/log.hpp"

namespace carnet::http {
namespace {

using namespace std::chrono_literals;

/// Says whether the request was secure, gives the body back, streams, or takes its time.
Response echo(const Request& request) {
  Response answer = text_response(200, request.is_secure ? "secure" : "plain");
  if (request.path == "/echo") answer.body = request.body;
  if (request.path == "/slow") std::this_thread::sleep_for(300ms);
  if (request.path == "/live") {
    answer = {};
    answer.stream = [count = 0]() mutable -> std::optional<std::vector<Event>> {
      if (++count > 3) return std::vector<Event>{};
      return std::vector<Event>{{std::to_string(count), "change", "news"}};
    };
  }
  return answer;
}

class Tls : public testing::Test {
 protected:
  void SetUp() override {
    log::set_level(log::Level::off);
    files_.make(1);
  }
  void TearDown() override {
    server_.reset();
    log::set_level(log::Level::info);
  }

  std::uint16_t serve(ServerOptions options = {}) {
    options.tls_certificate_file = files_.chain();
    options.tls_key_file = files_.key();
    options.body_limit = 8 * 1024 * 1024;
    server_ = std::make_unique<Server>(std::move(options), echo);
    server_->start();
    return server_->port();
  }
  TlsWishes trusting() const { return {files_.chain()}; }
  static std::string post(const std::string& body, const std::string& lines = "") {
    return "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: " +
           std::to_string(body.size()) + "\r\n" + lines + "\r\n";
  }

  CertificateFolder files_{"carnet-tls-test-"};
  std::unique_ptr<Server> server_;
};

TEST_F(Tls, a_request_is_secure_and_the_browser_told_to_stay_so) {
  TlsTestClient client(serve(), trusting());
  const auto answer = client.get("/");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.body, "secure");
  EXPECT_EQ(answer.header("Strict-Transport-Security"), "max-age=31536000");
  EXPECT_EQ(client.version(), "TLSv1.3");
}

TEST_F(Tls, one_handshake_serves_many_requests) {
  TlsTestClient client(serve(), trusting());
  for (int turn = 0; turn < 20; ++turn) EXPECT_EQ(client.get("/").body, "secure");
}

TEST_F(Tls, tls_1_2_is_spoken_and_nothing_older) {
  const auto port = serve();
  TlsTestClient client(port, {files_.chain(), TLS1_2_VERSION});
  EXPECT_EQ(client.version(), "TLSv1.2");
  EXPECT_EQ(client.get("/").body, "secure");
  EXPECT_THROW(TlsTestClient(port, {files_.chain(), TLS1_1_VERSION}), std::runtime_error);
}

TEST_F(Tls, http_1_1_is_chosen_and_a_browser_of_h2_alone_is_turned_away) {
  const auto port = serve();
  TlsTestClient client(port, {files_.chain(), TLS1_3_VERSION, "\x02h2\x08http/1.1"});
  EXPECT_EQ(client.protocol(), "http/1.1");
  EXPECT_THROW(TlsTestClient(port, {files_.chain(), TLS1_3_VERSION, "\x02h2"}), std::runtime_error);
}

TEST_F(Tls, megabytes_go_through_in_both_directions) {
  std::string body(5 * 1024 * 1024, 'x');
  for (std::size_t place = 0; place < body.size(); place += 997) body[place] = 'y';
  TlsTestClient client(serve(), trusting());
  client.send(post(body) + body);
  const auto answer = client.read();
  EXPECT_EQ(answer.status, 200);
  EXPECT_TRUE(answer.body == body);
}

TEST_F(Tls, a_body_may_wait_to_be_asked_for) {
  TlsTestClient client(serve(), trusting());
  client.send(post("later", "Expect: 100-continue\r\n"));
  EXPECT_EQ(client.take_through("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
  client.send("later");
  EXPECT_EQ(client.read().body, "later");
}

TEST_F(Tls, events_and_heartbeats_arrive) {
  ServerOptions options;
  options.heartbeat = 150ms;
  TlsTestClient client(serve(options), trusting());
  client.send("GET /live HTTP/1.1\r\nHost: localhost\r\n\r\n");
  EXPECT_EQ(client.read(TestClient::Body::none).header("Content-Type"), "text/event-stream");
  for (const std::string number : {"1", "2", "3"}) {
    EXPECT_EQ(client.take_through("\n\n"), "id: " + number + "\nevent: change\ndata: news\n\n");
  }
  EXPECT_EQ(client.take_through("\n\n"), "event: beat\ndata: still here\n\n");
}

TEST_F(Tls, plain_http_is_told_to_come_back_with_https) {
  TestClient client(serve());
  const auto answer = client.get("/");
  EXPECT_EQ(answer.status, 400);
  EXPECT_NE(answer.body.find("This port speaks https alone."), std::string::npos);
  EXPECT_TRUE(client.is_ended());
}

TEST_F(Tls, a_handshake_that_takes_too_long_is_cut) {
  ServerOptions options;
  options.header_deadline = 200ms;
  const auto port = serve(options);
  TestClient silent(port);
  TestClient slow(port);
  slow.send(std::string_view("\x16\x03\x01\x02\x00\x01", 6));
  EXPECT_TRUE(silent.is_ended());
  EXPECT_TRUE(slow.is_ended());
  EXPECT_EQ(TlsTestClient(port, trusting()).get("/").status, 200);
}

TEST_F(Tls, bytes_that_are_no_tls_end_the_connection) {
  TestClient client(serve());
  client.send(std::string_view("\x16\x03\x01\x00\x05hello", 10));
  EXPECT_TRUE(client.ends());  // an alert may come first
}

TEST_F(Tls, a_renewed_certificate_is_shown_to_the_next_browser) {
  const auto port = serve();
  TlsTestClient before(port, trusting());
  files_.make(2);
  server_->reload_certificate();
  TlsTestClient after(port, trusting());
  EXPECT_EQ(before.serial(), 1);
  EXPECT_EQ(after.serial(), 2);
  EXPECT_EQ(before.get("/").status, 200);
  EXPECT_EQ(after.get("/").status, 200);
}

TEST_F(Tls, a_renewal_that_cannot_be_read_leaves_the_old_one) {
  const auto port = serve();
  const auto wishes = trusting();
  std::filesystem::copy_file(files_.chain(), files_.chain() + ".kept");
  std::ofstream(files_.chain()) << "not a certificate";
  EXPECT_THROW(server_->reload_certificate(), std::runtime_error);
  EXPECT_EQ(TlsTestClient(port, {files_.chain() + ".kept"}).get("/").status, 200);
}

TEST_F(Tls, a_key_of_another_certificate_is_refused_before_anything_is_served) {
  CertificateFolder other("carnet-tls-other-");
  other.make(3);
  ServerOptions options;
  options.tls_certificate_file = files_.chain();
  options.tls_key_file = other.key();
  EXPECT_THROW(Server(options, echo), std::runtime_error);
  options.tls_certificate_file = "/nowhere/chain.pem";
  EXPECT_THROW(Server(options, echo), std::runtime_error);
}

TEST_F(Tls, stopping_lets_an_answer_finish_and_says_goodbye) {
  const auto port = serve();
  TlsTestClient idle(port, trusting());
  EXPECT_EQ(idle.get("/").status, 200);
  TlsTestClient busy(port, trusting());
  busy.send("GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n");
  std::this_thread::sleep_for(100ms);
  server_->stop();
  EXPECT_EQ(busy.read().status, 200);
  EXPECT_TRUE(busy.is_ended());
  EXPECT_TRUE(busy.has_heard_goodbye());
  EXPECT_TRUE(idle.is_ended());
  EXPECT_TRUE(idle.has_heard_goodbye());
}

}  // namespace
}  // namespace carnet::http

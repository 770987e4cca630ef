// SPDX-License-Identifier: Apache-2.0
// The server over real sockets: keep-alive, pipelines, bodies, hosts, headers, faults, the end.
#include "kit/http/server.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <future>
#include <memory>
#include <stdexcept>
#include <thread>

#include "kit/http/test_client.hpp"
#include "kit/log/log.hpp"

namespace carnet::http {
namespace {

using namespace std::chrono_literals;

Response echo(const Request& request) {
  if (request.path == "/throw") throw std::runtime_error("with a secret");
  if (request.path == "/busy") throw std::logic_error("busy");
  auto answer = text_response(
      200, std::string(method_name(request.method)) + ' ' + request.path + ' ' + request.body);
  answer.headers.add("X-Peer", request.peer);
  return answer;
}

class ServerTest : public testing::Test {
 protected:
  void SetUp() override { log::set_level(log::Level::off); }
  void TearDown() override { log::set_level(log::Level::info); }

  std::uint16_t serve(ServerOptions options = {}, Handler handler = echo) {
    server_ = std::make_unique<Server>(std::move(options), std::move(handler));
    server_->start();
    return server_->port();
  }
  /// The one answer to these bytes.
  TestClient::Answer ask(std::string_view bytes, ServerOptions options = {}) {
    TestClient client(serve(std::move(options)));
    client.send(bytes);
    return client.read();
  }

  std::unique_ptr<Server> server_;
};

TEST_F(ServerTest, a_connection_carries_one_request_after_another) {
  TestClient client(serve());
  EXPECT_EQ(client.get("/one").body, "GET /one ");
  EXPECT_EQ(client.get("/two").body, "GET /two ");
}

TEST_F(ServerTest, pipelined_requests_are_answered_in_their_order) {
  TestClient client(serve());
  std::string bytes;
  for (int i = 0; i < 50; ++i)
    bytes += "POST /" + std::to_string(i) +
             " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\nab";
  client.send(bytes);
  for (int i = 0; i < 50; ++i) EXPECT_EQ(client.read().body, "POST /" + std::to_string(i) + " ab");
}

TEST_F(ServerTest, a_request_may_come_in_single_bytes) {
  TestClient client(serve());
  for (const char letter : std::string_view("\r\nPOST /a HTTP/1.1\r\nHost: localhost\r\n"
                                            "Transfer-Encoding: chunked\r\n\r\n"
                                            "3;a=b\r\nabc\r\n2\r\nde\r\n0\r\nX: y\r\n\r\n"))
    client.send({&letter, 1});
  EXPECT_EQ(client.read().body, "POST /a abcde");
}

TEST_F(ServerTest, head_says_the_length_and_sends_no_body) {
  TestClient client(serve());
  client.send("HEAD /abc HTTP/1.1\r\nHost: localhost\r\n\r\n");
  EXPECT_EQ(client.read(TestClient::Body::none).header("Content-Length"), "10");
  EXPECT_EQ(client.get("/next").body, "GET /next ");
}

TEST_F(ServerTest, connection_close_and_http_1_0_end_the_connection) {
  const auto port = serve();
  TestClient client(port);
  EXPECT_EQ(client.get("/a", "Connection: close\r\n").header("Connection"), "close");
  EXPECT_TRUE(client.is_ended());
  TestClient old(port);
  old.send("GET /a HTTP/1.0\r\nHost: localhost\r\n\r\nGET /b HTTP/1.1\r\nHost: localhost\r\n\r\n");
  EXPECT_EQ(old.read().body, "GET /a ");
  EXPECT_TRUE(old.is_ended());
}

TEST_F(ServerTest, a_body_is_asked_for_when_the_client_waits) {
  TestClient client(serve());
  client.send(
      "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
  EXPECT_EQ(client.read(TestClient::Body::none).status, 100);
  client.send("hi");
  EXPECT_EQ(client.read().body, "POST / hi");
}

TEST_F(ServerTest, an_unknown_expectation_or_method_is_refused) {
  EXPECT_EQ(ask("GET / HTTP/1.1\r\nHost: localhost\r\nExpect: more\r\n\r\n").status, 417);
  EXPECT_EQ(ask("BREW / HTTP/1.1\r\nHost: localhost\r\n\r\n").status, 501);
}

TEST_F(ServerTest, a_body_beyond_its_limit_is_413_however_it_is_framed) {
  const ServerOptions options{.body_limit = 10};
  const std::string begin = "POST / HTTP/1.1\r\nHost: localhost\r\n";
  EXPECT_EQ(ask(begin + "Content-Length: 11\r\n\r\n", options).status, 413);
  EXPECT_EQ(ask(begin + "Transfer-Encoding: chunked\r\n\r\nb\r\n12345678901\r\n", options).status,
            413);
  EXPECT_EQ(ask(begin + "Content-Length: 10\r\n\r\n1234567890", options).status, 200);
}

TEST_F(ServerTest, the_answer_413_arrives_while_the_client_still_sends) {
  TestClient client(serve({.body_limit = 10}));
  client.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 700000\r\n\r\n");
  client.send(std::string(700'000, 'x'));
  EXPECT_EQ(client.read().status, 413);
}

TEST_F(ServerTest, a_route_may_take_more) {
  ServerOptions options{.body_limit = 10};
  options.body_limit_of = [](Method, std::string_view path) {
    return path == "/imports" ? std::size_t{20} : std::size_t{10};
  };
  const std::string rest = " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 12\r\n\r\n123456789012";
  EXPECT_EQ(ask("POST /imports" + rest, options).status, 200);
  EXPECT_EQ(ask("POST /notes" + rest, options).status, 413);
}

TEST_F(ServerTest, only_so_many_large_bodies_are_taken_at_once) {
  ServerOptions options{.body_limit = 10};
  options.body_limit_of = [](Method, std::string_view path) {
    return path == "/imports" ? std::size_t{20} : std::size_t{10};
  };
  options.large_bodies = 1;
  const auto port = serve(std::move(options));
  const std::string head = "POST /imports HTTP/1.1\r\nHost: localhost\r\nContent-Length: 12\r\n";
  TestClient first(port);
  first.send(head + "Expect: 100-continue\r\n\r\n");
  EXPECT_EQ(first.read(TestClient::Body::none).status, 100);
  TestClient second(port);
  second.send(head + "\r\n123456789012");
  EXPECT_EQ(second.read().status, 503);
  EXPECT_TRUE(second.is_ended());
  EXPECT_EQ(TestClient(port).get("/notes").status, 200);
  first.send("123456789012");
  EXPECT_EQ(first.read().status, 200);
  TestClient third(port);
  third.send(head + "\r\n123456789012");
  EXPECT_EQ(third.read().status, 200);
}

TEST_F(ServerTest, long_or_many_headers_are_431) {
  const std::string begin = "GET / HTTP/1.1\r\nHost: localhost\r\n";
  EXPECT_EQ(ask(begin + "X: " + std::string(17'000, 'x') + "\r\n\r\n").status, 431);
  EXPECT_EQ(ask(begin + "X: " + std::string(17'000, 'x')).status, 431);
  std::string many = begin;
  for (int i = 0; i < 200; ++i) many += "X: y\r\n";
  EXPECT_EQ(ask(many + "\r\n").status, 431);
  EXPECT_EQ(ask(begin + "X: " + std::string(16'000, 'x') + "\r\n\r\n").status, 200);
}

TEST_F(ServerTest, hosts_must_be_there_once_and_ours) {
  const auto status = [&](const std::string& lines) {
    return ask("GET / HTTP/1.1\r\n" + lines + "\r\n",
               {.allowed_hosts = {"carnet.test"}, .public_url = "https://shop.test:8443/x"})
        .status;
  };
  for (const std::string host :
       {"localhost", "127.0.0.1:80", "[::1]:8080", "CARNET.test", "shop.test"})
    EXPECT_EQ(status("Host: " + host + "\r\n"), 200) << host;
  for (const std::string host : {"evil.test", "localhost.evil.test", "10.0.0.1", "[::2]"})
    EXPECT_EQ(status("Host: " + host + "\r\n"), 421) << host;
  for (const std::string host : {"", "a b", "localhost:x", "user@localhost", "localhost/", "[::1"})
    EXPECT_EQ(status("Host: " + host + "\r\n"), 400) << host;
  EXPECT_EQ(status(""), 400);
  EXPECT_EQ(status("Host: localhost\r\nHost: localhost\r\n"), 400);
}

TEST_F(ServerTest, the_absolute_form_must_name_us_too) {
  EXPECT_EQ(ask("GET http://localhost/a HTTP/1.1\r\nHost: localhost\r\n\r\n").body, "GET /a ");
  EXPECT_EQ(ask("GET http://evil.test/a HTTP/1.1\r\nHost: localhost\r\n\r\n").status, 421);
}

TEST_F(ServerTest, every_answer_carries_the_security_headers) {
  for (const auto* path : {"/a", "/../a", "/throw"}) {
    TestClient client(serve({.public_url = "https://localhost"}));
    const auto answer = client.get(path);
    EXPECT_TRUE(answer.header("Content-Security-Policy").starts_with("default-src 'none'; "))
        << path;
    EXPECT_EQ(answer.header("X-Content-Type-Options"), "nosniff");
    EXPECT_EQ(answer.header("Cache-Control"), "no-store");
    EXPECT_EQ(answer.header("X-Request-Id").size(), 16U);
    EXPECT_EQ(answer.header("Date").size(), 29U);
  }
  TestClient client(server_->port());
  EXPECT_EQ(client.get("/a").header("Strict-Transport-Security"), "max-age=31536000");
}

TEST_F(ServerTest, a_defect_shows_nothing_but_its_request_id) {
  TestClient client(serve());
  const auto answer = client.get("/throw");
  EXPECT_EQ(answer.status, 500);
  EXPECT_EQ(answer.header("Content-Type"), "application/problem+json");
  EXPECT_EQ(answer.body.find("secret"), std::string::npos);
  EXPECT_NE(answer.body.find(answer.header("X-Request-Id")), std::string::npos);
  EXPECT_EQ(client.get("/next").status, 200);
}

TEST_F(ServerTest, an_exception_may_stand_for_a_fault) {
  ServerOptions options;
  options.translate = [](std::exception_ptr) { return fault(FaultKind::busy, "busy", "Later."); };
  TestClient client(serve(std::move(options)));
  const auto answer = client.get("/busy");
  EXPECT_EQ(answer.status, 503);
  EXPECT_EQ(answer.header("Retry-After"), "2");
}

TEST_F(ServerTest, a_proxy_is_believed_only_when_told_so) {
  const std::string lines = "X-Forwarded-For: 6.6.6.6, 9.8.7.6\r\nX-Forwarded-Proto: https\r\n";
  TestClient plain(serve());
  EXPECT_EQ(plain.get("/", lines).header("X-Peer"), "127.0.0.1");
  TestClient proxied(serve({.trusts_local_proxy = true}));
  const auto answer = proxied.get("/", lines);
  EXPECT_EQ(answer.header("X-Peer"), "9.8.7.6");
  EXPECT_FALSE(answer.header("Strict-Transport-Security").empty());
}

TEST_F(ServerTest, a_taken_port_is_said_in_words) {
  Server second({.port = serve()}, echo);
  EXPECT_THROW(second.start(), std::runtime_error);
}

}  // namespace
}  // namespace carnet::http

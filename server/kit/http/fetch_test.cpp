// SPDX-License-Identifier: Apache-2.0
// Whether the other server can have heard us decides whether we may ask again.
#include "kit/http/fetch.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <latch>
#include <memory>

#include "kit/http/server.hpp"
#include "kit/http/test_client.hpp"
#include "kit/log/log.hpp"

namespace carnet::http {
namespace {

using namespace std::chrono_literals;

class Fetching : public testing::Test {
 protected:
  void SetUp() override { log::set_level(log::Level::off); }
  void TearDown() override {
    server_.reset();
    log::set_level(log::Level::info);
  }
  std::string serve(Handler handler, ServerOptions options = {}) {
    server_ = std::make_unique<Server>(std::move(options), std::move(handler));
    server_->start();
    return "http://127.0.0.1:" + std::to_string(server_->port());
  }
  std::unique_ptr<Server> server_;
};

TEST_F(Fetching, an_answer_is_given_whatever_its_status) {
  const auto url = serve([](const Request& request) {
    auto answer = text_response(429, request.query + '|' + request.body);
    answer.headers.add("X-Method", std::string(method_name(request.method)));
    answer.headers.add("X-Was", std::string(request.header("authorization")));
    return answer;
  });
  const auto answer = fetch({.method = Method::post,
                             .url = url + "/a?b=c",
                             .headers = {{"Content-Type", "text/plain"}},
                             .body = "hello",
                             .user_and_password = "AC1:secret"});
  EXPECT_EQ(answer.outcome, FetchOutcome::answered);
  EXPECT_EQ(answer.status, 429);
  EXPECT_EQ(answer.body, "b=c|hello");
  EXPECT_EQ(answer.headers.get("x-method"), "POST");
  EXPECT_EQ(answer.headers.get("x-was"), "Basic QUMxOnNlY3JldA==");
}

TEST_F(Fetching, redirects_are_answers) {
  const auto url = serve([](const Request&) {
    Response answer;
    answer.status = 302;
    answer.headers.add("Location", "http://127.0.0.1:1/");
    return answer;
  });
  EXPECT_EQ(fetch({.url = url}).status, 302);
}

TEST_F(Fetching, nobody_there_means_not_sent) {
  const auto url = serve([](const Request&) { return Response{}; });
  server_->stop();
  const auto answer = fetch({.method = Method::post, .url = url, .body = "x"});
  EXPECT_EQ(answer.outcome, FetchOutcome::not_sent);
  EXPECT_FALSE(answer.problem.empty());
  EXPECT_EQ(fetch({.url = "http://nowhere.invalid/"}).outcome, FetchOutcome::not_sent);
  EXPECT_EQ(fetch({.url = "file:///etc/hostname"}).outcome, FetchOutcome::not_sent);
}

TEST_F(Fetching, a_server_without_tls_means_not_sent) {
  auto url = serve([](const Request&) { return Response{}; });
  url.replace(0, 4, "https");
  EXPECT_EQ(fetch({.method = Method::post, .url = url, .body = "x"}).outcome,
            FetchOutcome::not_sent);
}

TEST_F(Fetching, silence_after_the_request_means_unknown) {
  std::latch open(1);
  const auto url = serve([&](const Request&) {
    open.wait();
    return Response{};
  });
  const auto answer = fetch({.method = Method::post, .url = url, .body = "x", .timeout = 300ms});
  open.count_down();
  server_->stop();
  EXPECT_EQ(answer.outcome, FetchOutcome::unknown);
}

TEST_F(Fetching, an_answer_cut_short_means_unknown) {
  const auto body = std::make_shared<const std::string>(std::string(32'000'000, 'x'));
  const auto url = serve([body](const Request&) {
    Response answer;
    answer.shared_body = body;
    return answer;
  });
  const auto answer = fetch({.url = url, .answer_limit = 1'000'000});
  EXPECT_EQ(answer.outcome, FetchOutcome::unknown);
  EXPECT_TRUE(answer.is_too_large);
  EXPECT_EQ(answer.body, "");
}

TEST(fetching, a_header_cannot_carry_another) {
  EXPECT_THROW(fetch({.url = "http://127.0.0.1:1/", .headers = {{"A", "b\r\nC: d"}}}),
               std::invalid_argument);
}

}  // namespace
}  // namespace carnet::http

// SPDX-License-Identifier: Apache-2.0
// Requests that two servers could read in two ways reach no handler, whole or in single bytes.
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <vector>

#include "kit/http/door.hpp"
#include "kit/http/parser.hpp"
#include "test/source.hpp"

namespace carnet::http {
namespace {

std::string from_base64(std::string_view text) {
  constexpr std::string_view letters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  unsigned bits = 0;
  int count = 0;
  for (const char letter : text) {
    if (letter == '=') break;
    bits = bits << 6 | static_cast<unsigned>(letters.find(letter));
    count += 6;
    if (count >= 8) out += static_cast<char>(bits >> (count -= 8));
  }
  return out;
}

std::vector<boost::json::object> vectors() {
  std::ifstream file(test::source_path("server/kit/http/vectors/llhttp_refusals.jsonl"));
  std::vector<boost::json::object> rows;
  for (std::string line; std::getline(file, line);)
    rows.push_back(boost::json::parse(line).as_object());
  return rows;
}

/// How many requests of these bytes a server would hand on, given so many bytes at a time.
struct Reading {
  std::string bytes;
  std::size_t at_once;
  std::string pending{};
  std::size_t came = 0;
  int requests = 0;

  using Read = RequestParser::Progress (RequestParser::*)(std::string_view);

  bool read(RequestParser& parser, Read part) {
    while (true) {
      const auto progress = (parser.*part)(pending);
      pending.erase(0, progress.used);
      if (progress.step != RequestParser::Step::more)
        return progress.step == RequestParser::Step::done;
      if (came >= bytes.size()) return false;
      pending += bytes.substr(came, at_once);
      came += at_once;
    }
  }

  bool take_one() {
    RequestParser parser(16 * 1024);
    if (!read(parser, &RequestParser::read_head)) return false;
    auto head = parser.take_head();
    const bool keeps_alive = Door::keeps_alive(head);
    if (!head.headers.has("host")) head.headers.add("Host", "localhost");
    const auto admitted = Door({.allowed_hosts = {"*"}}).admit(std::move(head), "::1");
    if (std::holds_alternative<Refusal>(admitted)) return false;
    if (parser.has_body() && !read(parser, &RequestParser::read_body)) return false;
    ++requests;
    return keeps_alive;
  }
};

int requests_in(const std::string& bytes, std::size_t at_once) {
  Reading reading{bytes, at_once};
  while (reading.take_one()) {
  }
  return reading.requests;
}

TEST(smuggling, what_llhttp_refuses_reaches_no_handler) {
  const auto rows = vectors();
  ASSERT_EQ(rows.size(), 53U);
  for (const auto& row : rows) {
    const auto bytes = from_base64(row.at("request_b64").as_string());
    const auto allowed = row.at("messages_completed").as_int64();
    EXPECT_LE(requests_in(bytes, bytes.size()), allowed) << row.at("id");
    EXPECT_LE(requests_in(bytes, 1), allowed) << row.at("id") << ", byte by byte";
  }
}

TEST(smuggling, two_ways_to_end_a_body_are_refused) {
  const std::string begin = "POST / HTTP/1.1\r\nHost: a\r\n";
  const std::string end = "\r\n5\r\nhello\r\n0\r\n\r\n";
  for (const std::string framing :
       {"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
        "Content-Length: 5\r\nContent-Length: 5\r\n", "Content-Length: +5\r\n",
        "Content-Length: 5, 5\r\n", "Content-Length: 0x5\r\n", "Content-Length: -1\r\n",
        "Transfer-Encoding: xchunked\r\n", "Transfer-Encoding: chunked, identity\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding : chunked\r\n", "X: y\r\n Transfer-Encoding: chunked\r\n",
        "Transfer-Encoding:\x0b"
        "chunked\r\n"}) {
    EXPECT_EQ(requests_in(begin + framing + end, 4096), 0) << framing;
  }
  EXPECT_EQ(requests_in(begin + "Transfer-Encoding: Chunked\r\n" + end, 4096), 1);
}

TEST(smuggling, a_trailer_is_no_header) {
  RequestParser parser(4096);
  std::string bytes = "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n";
  ASSERT_EQ(parser.read_head(bytes).step, RequestParser::Step::done);
  const auto head = parser.take_head();
  ASSERT_FALSE(parser.limit_body(100).has_value());
  ASSERT_EQ(parser.read_body("1\r\na\r\n0\r\nCookie: a=b\r\n\r\n").step, RequestParser::Step::done);
  EXPECT_FALSE(head.headers.has("cookie"));
  EXPECT_EQ(parser.take_body(), "a");
}

}  // namespace
}  // namespace carnet::http

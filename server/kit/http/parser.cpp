// SPDX-License-Identifier: Apache-2.0
// The only unit that includes Beast: its HTTP/1 parser behind stricter checks of our own.
#include "kit/http/parser.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <algorithm>

namespace carnet::http {

namespace beast = boost::beast::http;

namespace {

constexpr std::size_t most_headers = 100;
constexpr std::size_t most_empty_lines = 4;

constexpr Refusal long_head{431, "headers_too_long", "The headers are too long."};
constexpr Refusal long_body{413, "too_large", "This is more than fits here."};

/// Where the head ends (0 when it does not yet), or npos when it is malformed. `from` bytes of it
/// were seen to be fine before.
std::size_t scan_head(std::string_view head, std::size_t from) {
  for (std::size_t place = from; place < head.size(); ++place) {
    const auto letter = static_cast<unsigned char>(head[place]);
    const char before = place > 0 ? head[place - 1] : '\0';
    const bool ends_line = letter == '\n';
    if ((before == '\r') != ends_line) return std::string_view::npos;
    if (ends_line && place >= 3 && head[place - 2] == '\n') return place + 1;
    if (before == '\n' && (letter == ' ' || letter == '\t')) return std::string_view::npos;
    const bool is_control = letter < 0x20 || letter == 0x7f;
    if (is_control && !ends_line && letter != '\r' && letter != '\t') return std::string_view::npos;
  }
  return 0;
}

bool is_chunked_only(std::string_view codings) {
  constexpr std::string_view chunked = "chunked";
  return std::equal(codings.begin(), codings.end(), chunked.begin(), chunked.end(),
                    [](char a, char b) { return (a | 0x20) == b; });
}

/// Two ways to say where a body ends are how requests are smuggled (RFC 9112 §6.3, §11.2).
bool is_clearly_framed(const Head& head) {
  const auto lengths = head.headers.count("content-length");
  const auto codings = head.headers.count("transfer-encoding");
  if (lengths + codings > 1) return false;
  const auto length = head.headers.get("content-length");
  if (length.find_first_not_of("0123456789") != std::string_view::npos) return false;
  if (codings == 0) return true;
  return head.version == 11 && is_chunked_only(head.headers.get("transfer-encoding"));
}

RequestParser::Progress refuse(const Refusal& refusal = {}) {
  return {RequestParser::Step::refused, 0, refusal};
}

}  // namespace

struct RequestParser::Grammar {
  beast::request_parser<beast::string_body> parser;
  Head head;
};

RequestParser::RequestParser(std::size_t header_limit) : header_limit_(header_limit) {}
RequestParser::~RequestParser() = default;

RequestParser::Progress RequestParser::read_head(std::string_view bytes) {
  while (scanned_ == 0 && bytes.substr(skipped_).starts_with("\r\n")) {
    skipped_ += 2;
    if (skipped_ > 2 * most_empty_lines) return refuse();
  }
  const auto head = bytes.substr(skipped_);
  const auto end = scan_head(head, scanned_);
  if (end == std::string_view::npos) return refuse();
  if (end > header_limit_ || (end == 0 && head.size() > header_limit_)) return refuse(long_head);
  if (end == 0) {
    // A lone CR at the end may still become an empty line.
    scanned_ = head == "\r" ? 0 : head.size();
    return {};
  }
  grammar_ = std::make_unique<Grammar>();
  auto& parser = grammar_->parser;
  parser.header_limit(static_cast<std::uint32_t>(header_limit_ + 1));
  parser.body_limit(boost::none);
  boost::system::error_code problem;
  parser.put(boost::asio::buffer(head.data(), end), problem);
  if (problem || !parser.is_header_done()) return refuse();

  const auto& message = parser.get();
  auto& read = grammar_->head;
  read.method = std::string(message.method_string());
  read.target = std::string(message.target());
  read.version = static_cast<int>(message.version());
  for (const auto& field : message) {
    read.headers.add(std::string(field.name_string()), std::string(field.value()));
  }
  if (read.version != 10 && read.version != 11) return refuse();
  if (read.headers.size() > most_headers) return refuse(long_head);
  if (!is_clearly_framed(read)) return refuse();
  return {Step::done, skipped_ + end, {}};
}

Head RequestParser::take_head() { return std::move(grammar_->head); }

bool RequestParser::has_body() const { return !grammar_->parser.is_done(); }

std::optional<Refusal> RequestParser::limit_body(std::size_t limit) {
  const auto length = grammar_->parser.content_length();
  if (length && *length > limit) return long_body;
  grammar_->parser.body_limit(limit);
  return std::nullopt;
}

RequestParser::Progress RequestParser::read_body(std::string_view bytes) {
  auto& parser = grammar_->parser;
  std::size_t used = 0;
  while (!parser.is_done() && used < bytes.size()) {
    boost::system::error_code problem;
    const auto taken =
        parser.put(boost::asio::buffer(bytes.data() + used, bytes.size() - used), problem);
    used += taken;
    if (problem == beast::error::body_limit) return refuse(long_body);
    if (problem && problem != beast::error::need_more) return refuse();
    if (problem == beast::error::need_more || taken == 0) break;
  }
  // What is left undigested is the line before a chunk, or the lines after the last.
  if (!parser.is_done() && bytes.size() - used > header_limit_) return refuse(long_head);
  return {parser.is_done() ? Step::done : Step::more, used, {}};
}

std::string RequestParser::take_body() { return std::move(grammar_->parser.get().body()); }

}  // namespace carnet::http

// SPDX-License-Identifier: Apache-2.0
// A request as a handler sees it, and the answer it gives back.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kit/http/events.hpp"

namespace carnet::http {

/// Anything else is refused with 501 before a handler sees it.
enum class Method { get, head, post, put, patch, del, options };

std::string_view method_name(Method method);  // "GET"
std::optional<Method> read_method(std::string_view name);

/// Names and values in the order they came; names are compared without regard to case.
class Headers {
 public:
  using Line = std::pair<std::string, std::string>;

  Headers() = default;
  Headers(std::initializer_list<Line> lines) : lines_(lines) {}

  void add(std::string name, std::string value);
  /// Takes the place of all lines of this name.
  void set(std::string_view name, std::string value);
  /// The first value, empty when there is none.
  std::string_view get(std::string_view name) const;
  bool has(std::string_view name) const;
  std::size_t count(std::string_view name) const;

  auto begin() const { return lines_.begin(); }
  auto end() const { return lines_.end(); }
  std::size_t size() const { return lines_.size(); }

 private:
  std::vector<Line> lines_;
};

struct Request {
  Method method = Method::get;
  std::string target;  // as it stood in the request line
  std::string path;    // decoded once; no dot segments, valid UTF-8 (see target.hpp)
  std::string query;   // still encoded, without the question mark
  Headers headers;
  std::string body;
  std::string peer;  // the client's address
  std::string request_id;
  bool is_secure = false;  // the browser speaks https with us or with the proxy before us

  /// The first value of a header, empty when absent.
  std::string_view header(std::string_view name) const { return headers.get(name); }
  std::optional<std::string> cookie(std::string_view name) const;
  /// The last value of a query parameter, decoded.
  std::optional<std::string> query_value(std::string_view name) const;
};

/// The server adds Content-Length, Date, X-Request-Id and the security headers by itself, and
/// Cache-Control: no-store where the answer names none.
struct Response {
  int status = 200;
  Headers headers;
  std::string body;
  std::string route;                               // the pattern that matched, for the log
  std::shared_ptr<const std::string> shared_body;  // sent in place of body: files kept in memory
  EventFeed stream;                                // makes the answer an event stream
};

/// Blocking code on the worker pool. What it throws becomes a 500 that names only the request.
using Handler = std::function<Response(const Request&)>;

Response json_response(int status, std::string json);
Response text_response(int status, std::string text);

/// The value of Set-Cookie for an HttpOnly, SameSite=Strict cookie of the whole site, Secure where
/// the request is; an empty value removes it.
std::string session_cookie(const Request& request, std::string_view name, std::string_view value,
                           std::chrono::seconds max_age);

}  // namespace carnet::http

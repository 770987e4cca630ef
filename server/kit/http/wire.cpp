// SPDX-License-Identifier: Apache-2.0
// The security headers, and the order in which an answer's head is printed.
#include "kit/http/wire.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

namespace carnet::http {

namespace {

constexpr std::string_view policy =
    "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; "
    "img-src 'self' blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
    "worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'; trusted-types svelte-trusted-html sw\r\n";

constexpr std::string_view always =
    "X-Content-Type-Options: nosniff\r\n"
    "Referrer-Policy: no-referrer\r\n"
    "Permissions-Policy: camera=(self), microphone=(self)\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n";

constexpr std::string_view only_https = "Strict-Transport-Security: max-age=31536000\r\n";

std::string_view reason(int status) {
  constexpr std::array<std::pair<int, std::string_view>, 27> reasons{
      {{200, "OK"},
       {201, "Created"},
       {202, "Accepted"},
       {204, "No Content"},
       {302, "Found"},
       {303, "See Other"},
       {304, "Not Modified"},
       {400, "Bad Request"},
       {401, "Unauthorized"},
       {403, "Forbidden"},
       {404, "Not Found"},
       {405, "Method Not Allowed"},
       {408, "Request Timeout"},
       {409, "Conflict"},
       {410, "Gone"},
       {412, "Precondition Failed"},
       {413, "Content Too Large"},
       {415, "Unsupported Media Type"},
       {417, "Expectation Failed"},
       {421, "Misdirected Request"},
       {422, "Unprocessable Content"},
       {428, "Precondition Required"},
       {429, "Too Many Requests"},
       {431, "Request Header Fields Too Large"},
       {500, "Internal Server Error"},
       {501, "Not Implemented"},
       {503, "Service Unavailable"}}};
  const auto found = std::find_if(reasons.begin(), reasons.end(),
                                  [status](const auto& each) { return each.first == status; });
  return found == reasons.end() ? "" : found->second;
}

void add_line(std::string& head, std::string_view name, std::string_view value) {
  head += name;
  head += ": ";
  const auto from = head.size();
  head += value;
  std::replace_if(
      head.begin() + static_cast<std::ptrdiff_t>(from), head.end(),
      [](char letter) { return static_cast<unsigned char>(letter) < 0x20 || letter == 0x7f; }, ' ');
  head += "\r\n";
}

bool has_length(const Response& answer) {
  return !answer.stream && answer.status >= 200 && answer.status != 204 && answer.status != 304;
}

}  // namespace

std::string print_head(const Response& answer, const Sending& sending) {
  std::string head;
  head.reserve(1280);
  head += fmt::format("HTTP/1.1 {} {}\r\n", answer.status, reason(answer.status));
  add_line(head, "Date", sending.date);
  add_line(head, "X-Request-Id", sending.request_id);
  for (const auto& [name, value] : answer.headers) add_line(head, name, value);
  if (answer.stream) {
    add_line(head, "Content-Type", "text/event-stream");
    add_line(head, "X-Accel-Buffering", "no");  // nginx would hold events back
  }
  if (has_length(answer)) {
    const auto size = answer.shared_body ? answer.shared_body->size() : answer.body.size();
    head += fmt::format("Content-Length: {}\r\n", size);
  }
  if (!answer.headers.has("cache-control")) head += "Cache-Control: no-store\r\n";
  if (!answer.headers.has("content-security-policy")) head += policy;
  head += always;
  if (sending.is_secure) head += only_https;
  if (!sending.keeps_alive) head += "Connection: close\r\n";
  head += "\r\n";
  return head;
}

std::string print_date(std::time_t seconds) {
  constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                              "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  std::tm at{};
  gmtime_r(&seconds, &at);
  return fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} GMT",
                     days.at(static_cast<std::size_t>(at.tm_wday)), at.tm_mday,
                     months.at(static_cast<std::size_t>(at.tm_mon)), at.tm_year + 1900, at.tm_hour,
                     at.tm_min, at.tm_sec);
}

}  // namespace carnet::http

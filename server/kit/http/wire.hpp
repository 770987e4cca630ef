// SPDX-License-Identifier: Apache-2.0
// Prints the head of an answer, with what every answer of this server carries.
#pragma once

#include <ctime>
#include <string>
#include <string_view>

#include "kit/http/message.hpp"

namespace carnet::http {

/// What the connection knows about an answer beyond the answer itself.
struct Sending {
  std::string_view request_id{};
  std::string_view date{};  // see print_date
  bool keeps_alive = true;
  bool is_secure = false;
};

/// The status line and headers, up to and with the empty line. A handler's own
/// Content-Security-Policy and Cache-Control win; control characters in values become spaces.
std::string print_head(const Response& answer, const Sending& sending);

/// "Thu, 12 Mar 2026 14:00:00 GMT" (RFC 9110 §5.6.7).
std::string print_date(std::time_t seconds);

}  // namespace carnet::http

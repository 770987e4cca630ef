// SPDX-License-Identifier: Apache-2.0
// Asks another server, and says whether it can have heard us: nobody is texted twice by a retry.
#pragma once

#include <chrono>
#include <string>

#include "kit/http/message.hpp"

namespace carnet::http {

struct FetchRequest {
  Method method = Method::get;
  std::string url{};  // http or https
  Headers headers{};
  std::string body{};
  std::string user_and_password{};  // "user:password" for HTTP Basic; empty for none
  std::chrono::milliseconds connect_timeout{5'000};
  std::chrono::milliseconds timeout{20'000};  // of everything
  std::size_t answer_limit = 4 * 1024 * 1024;
};

enum class FetchOutcome {
  answered,  // status, headers and body are what the other server said
  not_sent,  // nothing of the request was written: no name, no connection, no TLS. May be repeated
  unknown    // the request went out and no whole answer came. It may have been carried out
};

struct FetchAnswer {
  FetchOutcome outcome = FetchOutcome::not_sent;
  int status = 0;
  Headers headers{};
  std::string body{};
  std::string problem{};      // for the log, when not answered; carries no part of the request
  bool is_too_large = false;  // not answered because there were more bytes than answer_limit
};

/// Blocking; on a fresh connection each time, because libcurl repeats a request by itself when a
/// kept one turns out dead. Follows no redirects, checks certificates, speaks HTTP/1.1. Never
/// throws for what the network does.
FetchAnswer fetch(const FetchRequest& request);

}  // namespace carnet::http

// SPDX-License-Identifier: Apache-2.0
// Decides whether a request's head may come in, and makes the Request a handler sees.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "kit/http/parser.hpp"
#include "kit/http/server.hpp"

namespace carnet::http {

class Door {
 public:
  explicit Door(const ServerOptions& options);

  /// 400 for a bad target or Host, 417 for an unknown expectation, 421 for a Host that is not
  /// ours, 501 for a method nobody here speaks.
  std::variant<Request, Refusal> admit(Head head, std::string_view peer) const;

  /// Whether the connection may carry another request after this one.
  static bool keeps_alive(const Head& head);

 private:
  bool allows_host(std::string_view host) const;
  void believe_proxy(Request& request) const;

  std::vector<std::string> hosts_;
  bool allows_any_host_ = false;
  bool is_public_secure_ = false;
  bool trusts_local_proxy_ = false;
};

/// Sixteen hexadecimal letters, different for each request of this process and of the next.
std::string new_request_id();

}  // namespace carnet::http

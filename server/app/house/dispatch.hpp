// SPDX-License-Identifier: Apache-2.0
// From a request to an answer: the session, the route, its transaction, and what may go wrong.
#pragma once

#include <exception>
#include <functional>
#include <string>
#include <vector>

#include "app/house/replays.hpp"
#include "app/house/session.hpp"
#include "kit/http/message.hpp"
#include "kit/http/router.hpp"

namespace carnet {

/// A route that needs the request as it came: webhooks, uploads, pictures, streams.
struct RawRoute {
  http::Method method = http::Method::get;
  std::string pattern;
  docs::Operation operation;
  std::function<http::Response(House&, const Scope&, const http::Request&, const http::PathValues&)>
      run;
};

/// Every route of the application, found by method and path. Both tables outlive it.
class Dispatcher {
 public:
  Dispatcher(House& house, const std::vector<Route>& routes,
             const std::vector<RawRoute>& raw_routes);

  /// Throws what the database throws: see fault_of.
  http::Response answer(const http::Request& request) const;

 private:
  http::Response run_raw(const RawRoute& route, const Scope& scope, const http::Request& request,
                         const http::PathValues& path) const;
  http::Response run(const Route& route, const Scope& scope, const http::Request& request,
                     const http::PathValues& path) const;
  Result<http::Answered> work(const Route& route, const Scope& scope, const http::Request& request,
                              const http::PathValues& path,
                              std::vector<std::string>& cookies) const;

  /// For writes with transactions of their own: what the key was answered before, and keeping it.
  Result<std::optional<http::Answered>> answered_before(const Scope& scope,
                                                        const std::optional<ReplayKey>& key) const;
  void keep(const Scope& scope, const std::optional<ReplayKey>& key,
            const http::Answered& answer) const;

  House& house_;
  const std::vector<Route>& routes_;
  const std::vector<RawRoute>& raw_routes_;
  http::Router router_;
};

/// A busy, lost or full database is a fault to wait for; anything else is a defect.
std::optional<Fault> fault_of(const std::exception_ptr& thrown);

}  // namespace carnet

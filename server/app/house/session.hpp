// SPDX-License-Identifier: Apache-2.0
// One request as a handler sees it: who asks, when, and in which transaction.
#pragma once

#include <stdexcept>
#include <string>

#include "app/house/house.hpp"
#include "app/house/journal.hpp"
#include "app/house/scope.hpp"
#include "kit/http/routes.hpp"

namespace carnet {

/// A handler of a `read` or `write` route works in tx(); one that works `alone` has none and
/// opens its own through house.database.
class Session {
 public:
  Session(House& in_house, const http::Request& asked, Scope asker, Instant at, sql::Tx* tx)
      : house(in_house), request(asked), scope(std::move(asker)), now(at), tx_(tx) {}

  sql::Tx& tx() {
    if (!tx_) throw std::logic_error("this route works alone: it has no transaction");
    return *tx_;
  }
  /// Writes what happened into timeline, audit and changes.
  void record(const Happening& happening) { carnet::record(tx(), scope, now, happening); }
  /// The version named by If-Match; a missing or unreadable one is a fault.
  Result<std::int64_t> version() const;
  /// The same of a removal: one that names no version takes away what stands.
  Result<std::optional<std::int64_t>> seen_version() const;

  House& house;
  const http::Request& request;
  const Scope scope;
  const Instant now;
  std::vector<std::string> cookies;  // Set-Cookie lines the answer carries

 private:
  sql::Tx* tx_;
};

using Route = http::Route<Session>;
using Routes = http::Routes<Session>;

}  // namespace carnet

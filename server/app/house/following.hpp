// SPDX-License-Identifier: Apache-2.0
// For jobs that keep something of every page: all pages once, then whoever changed, some at a time.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/house/scope.hpp"
#include "kit/sql/changes.hpp"

namespace carnet::following {

/// How far such a job has come. While `clients_after` is there, all pages are being read, in the
/// order of their identifiers.
struct Reached {
  std::string changes_cursor;
  std::optional<ClientId> clients_after;
};
BOOST_DESCRIBE_STRUCT(Reached, (), (changes_cursor, clients_after))

/// Before the first page. What changes meanwhile is followed afterwards.
Reached beginning(sql::Tx& tx);

/// Pages to be read now, the changes that name them (none while all are read), and how far the job
/// has come with them.
struct Portion {
  std::vector<ClientId> clients;
  std::vector<sql::Change> changes;
  Reached reached;
  bool more = false;
};
/// Who was away for longer than changes are kept begins again.
Portion next_portion(sql::Tx& tx, const Scope& scope, const Reached& reached);

/// When to look again where there is more: a moment later, so that whatever else is due comes in
/// between.
inline constexpr milliseconds at_once{1};
/// And where there is not.
inline constexpr milliseconds looks_every{30'000};

}  // namespace carnet::following

// SPDX-License-Identifier: Apache-2.0
// The one sequence of changes that feeds live updates and offline phones; no change is skipped,
// although PostgreSQL hands out numbers before it commits.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "kit/shape/id.hpp"
#include "kit/shape/instant.hpp"
#include "kit/shape/result.hpp"
#include "kit/sql/sql.hpp"

namespace carnet::sql {

/// What happened to which thing; it copies nothing of it. client_id: whose story it belongs to.
struct Change {
  std::string noun;
  Uuid noun_id;
  std::optional<Uuid> client_id;
  std::string verb;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(Change, (), (noun, noun_id, client_id, verb, at))

/// `cursor` is opaque and stands after the last row. `more`: ask again at once. `settling`: a
/// change waits for an older transaction to end, and nobody will call; ask again shortly.
struct Changes {
  std::vector<Change> rows;
  std::vector<std::string> cursors;  // one for each row: where a reader stands after it
  std::string cursor;
  bool more = false;
  bool settling = false;
};

/// Appends to the sequence inside the writer's own transaction; listeners wake after COMMIT.
void record_change(Tx& tx, const Change& change);
void record_changes(Tx& tx, std::span<const Change> changes);

/// At most `limit` changes after the cursor, in order. Fault invalid, code "cursor", when the
/// cursor was not made by this database: the reader must load everything afresh.
Result<Changes> changes_since(Tx& tx, const std::string& cursor, int limit);

/// Where a reader stands who has just loaded everything, in the same transaction or later.
std::string newest_cursor(Tx& tx);

/// Removes changes older than `before`; readers who were away longer get Fault "cursor".
std::int64_t forget_changes(Tx& tx, Instant before);

/// After a PostgreSQL dump was loaded into another cluster, old rows carry transaction numbers
/// of the future and would hide new ones: drops them. Called by migrate.
void forget_foreign_changes(Tx& tx);

}  // namespace carnet::sql

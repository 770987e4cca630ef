// SPDX-License-Identifier: Apache-2.0
// Reads the change sequence in commit-safe order. PostgreSQL: a row shows only once no unfinished
// transaction has a lower number, so nothing can appear behind a reader. SQLite has one writer.
#include "kit/sql/changes.hpp"

#include <charconv>

#include "kit/sql/dialect.hpp"

namespace carnet::sql {

namespace {

/// Where a reader stands: the transaction number (0 on SQLite) and the row's own.
struct Place {
  std::int64_t tx = 0;
  std::int64_t id = 0;
};
BOOST_DESCRIBE_STRUCT(Place, (), (tx, id))

struct PlacedChange : Change {
  std::int64_t tx = 0;
  std::int64_t id = 0;
  bool is_visible = false;
};
BOOST_DESCRIBE_STRUCT(PlacedChange, (Change), (tx, id, is_visible))

std::string text_of(const Place& place) {
  return std::to_string(place.tx) + "." + std::to_string(place.id);
}

bool reads_number(std::string_view text, std::int64_t& number) {
  const char* const end = text.data() + text.size();
  const auto [stop, failure] = std::from_chars(text.data(), end, number);
  return failure == std::errc() && stop == end && number >= 0;
}

std::optional<Place> parse_place(std::string_view cursor) {
  Place place;
  const auto dot = cursor.find('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const bool is_read = reads_number(cursor.substr(0, dot), place.tx) &&
                       reads_number(cursor.substr(dot + 1), place.id);
  return is_read ? std::optional(place) : std::nullopt;
}

// `tx` is an xid8, which has no cast to a number but through text.
std::string columns_of(Engine engine) {
  return engine == Engine::postgres ? "cast(cast(tx as text) as bigint) as tx, id" : "0 as tx, id";
}

// A cursor of the future was made by another database; one of the far past lost its successors.
bool is_ours(Tx& tx, const Place& place) {
  const auto horizon = tx.one<Place>(
      "select " +
      std::string(
          tx.engine() == Engine::postgres
              ? "cast(cast(pg_snapshot_xmax(pg_current_snapshot()) as text) as bigint) as tx, "
                "cast(9223372036854775807 as bigint) as id"
              : "0 as tx, coalesce((select seq from sqlite_sequence where name = 'changes'), 0) as "
                "id"));
  if (place.tx > horizon.tx || place.id > horizon.id) return false;
  const auto forgotten =
      tx.first<Place>("select forgotten_tx as tx, forgotten_id as id from changes_forgotten");
  return !forgotten || std::pair(place.tx, place.id) >= std::pair(forgotten->tx, forgotten->id);
}

std::vector<PlacedChange> rows_after(Tx& tx, const Place& place, int limit) {
  const bool is_postgres = tx.engine() == Engine::postgres;
  const std::string select = "select noun, noun_id, client_id, verb, at, " +
                             columns_of(tx.engine()) + ", " +
                             std::string(change_is_visible(tx.engine())) + " as is_visible ";
  if (!is_postgres) {
    return tx.all<PlacedChange>(select + "from changes where id > $1 order by id limit $2",
                                place.id, limit);
  }
  return tx.all<PlacedChange>(
      select +
          "from changes where (tx, id) > (cast($1 as xid8), cast($2 as bigint)) "
          "order by changes.tx, changes.id limit $3",
      std::to_string(place.tx), place.id, limit);
}

}  // namespace

void record_change(Tx& tx, const Change& change) {
  tx.insert("changes", change);
  tx.announce_change();
}

void record_changes(Tx& tx, std::span<const Change> changes) {
  tx.insert_all("changes", changes);
  if (!changes.empty()) tx.announce_change();
}

Result<Changes> changes_since(Tx& tx, const std::string& cursor, int limit) {
  const auto place = parse_place(cursor);
  if (!place || !is_ours(tx, *place)) {
    return fault(FaultKind::invalid, "cursor", "This place in the changes is not known here.");
  }
  Changes changes;
  changes.cursor = text_of(*place);
  for (auto& row : rows_after(tx, *place, limit + 1)) {
    changes.settling = !row.is_visible;
    changes.more = row.is_visible && changes.rows.size() == static_cast<std::size_t>(limit);
    if (changes.settling || changes.more) break;
    changes.cursor = text_of({row.tx, row.id});
    changes.cursors.push_back(changes.cursor);
    changes.rows.push_back(std::move(static_cast<Change&>(row)));
  }
  return changes;
}

std::string newest_cursor(Tx& tx) {
  const std::string order =
      tx.engine() == Engine::postgres ? "changes.tx desc, changes.id desc" : "id desc";
  const auto newest = tx.first<Place>("select " + columns_of(tx.engine()) + " from changes where " +
                                      std::string(change_is_visible(tx.engine())) + " order by " +
                                      order + " limit 1");
  if (newest) return text_of(*newest);
  const auto forgotten =
      tx.first<Place>("select forgotten_tx as tx, forgotten_id as id from changes_forgotten");
  return text_of(forgotten.value_or(Place{}));
}

std::int64_t forget_changes(Tx& tx, Instant before) {
  const bool is_postgres = tx.engine() == Engine::postgres;
  const std::string key = is_postgres ? "changes.tx desc, changes.id desc" : "id desc";
  const auto last = tx.first<Place>(
      "select " + columns_of(tx.engine()) + " from changes where at < $1 and " +
          std::string(change_is_visible(tx.engine())) + " order by " + key + " limit 1",
      before);
  if (!last) return 0;
  tx.run(
      "insert into changes_forgotten (one, forgotten_tx, forgotten_id) values (1, $1, $2) "
      "on conflict (one) do update set forgotten_tx = excluded.forgotten_tx, "
      "forgotten_id = excluded.forgotten_id",
      last->tx, last->id);
  if (!is_postgres) return tx.run("delete from changes where id <= $1", last->id);
  return tx.run("delete from changes where (tx, id) <= (cast($1 as xid8), cast($2 as bigint))",
                std::to_string(last->tx), last->id);
}

void forget_foreign_changes(Tx& tx) {
  if (tx.engine() == Engine::sqlite) return;
  const auto is_foreign = "tx >= pg_snapshot_xmax(pg_current_snapshot())";
  tx.run(std::string("delete from changes where ") + is_foreign);
  tx.run(
      "delete from changes_forgotten where forgotten_tx >= "
      "cast(cast(pg_snapshot_xmax(pg_current_snapshot()) as text) as bigint)");
}

}  // namespace carnet::sql

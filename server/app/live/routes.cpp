// SPDX-License-Identifier: Apache-2.0
// GET /api/sync and the event stream GET /api/live.
#include "app/clients/list.hpp"
#include "app/house/private_rows.hpp"
#include "app/live/live.hpp"
#include "app/staff/staff.hpp"
#include "kit/http/events.hpp"
#include "kit/http/problem.hpp"
#include "kit/json/json.hpp"
#include "kit/sql/changes.hpp"

namespace carnet::live {

struct SyncQuery {
  std::optional<std::string> since;
};
BOOST_DESCRIBE_STRUCT(SyncQuery, (), (since))

/// The frame named `change`.
struct ChangeEvent {
  std::string cursor;
  std::string noun;
  Uuid id;
  std::optional<ClientId> client_id;
  std::string verb;
};
BOOST_DESCRIBE_STRUCT(ChangeEvent, (), (cursor, noun, id, client_id, verb))

struct Hello {
  std::string cursor;
};
BOOST_DESCRIBE_STRUCT(Hello, (), (cursor))

namespace {

constexpr int batch = 200;

/// Which changes of a batch the asker may hear: one of a client they may not see is left out, and
/// so is what a colleague keeps for themselves. All clients are asked for at once, and all rows of
/// a table.
class Hearing {
 public:
  Hearing(sql::Tx& tx, const Scope& scope, const std::vector<sql::Change>& rows)
      : hears_all_(scope.sees_all()) {
    std::set<ClientId> named;
    std::map<std::string, std::vector<NamedRow>> private_ones;
    for (const auto& row : rows) {
      if (!row.client_id) continue;
      named.insert(ClientId(*row.client_id));
      if (may_be_private(row.noun)) {
        private_ones[row.noun].push_back({ClientId(*row.client_id), row.noun_id});
      }
    }
    for (const auto& [table, ones] : private_ones) {
      hidden_.merge(hidden_among(tx, scope, table, ones));
    }
    if (hears_all_ || named.empty()) return;
    visible_ = clients::list::visible_among(tx, scope, {named.begin(), named.end()});
  }

  bool allows(const sql::Change& row) const {
    if (hidden_.contains(row.noun_id)) return false;
    return hears_all_ || !row.client_id || visible_.contains(ClientId(*row.client_id));
  }

 private:
  bool hears_all_;
  std::set<ClientId> visible_;
  std::set<Uuid> hidden_;
};

std::optional<ClientId> as_client(const std::optional<Uuid>& id) {
  if (!id) return std::nullopt;
  return ClientId(*id);
}

Result<Changes> show_changes(Session& session, http::Query<SyncQuery> query) {
  auto& tx = session.tx();
  if (!query.value.since) return Changes{sql::newest_cursor(tx), {}, false};
  const auto found = sql::changes_since(tx, *query.value.since, batch);
  if (!found) return found.error();
  Changes answer{found->cursor, {}, found->more};
  const Hearing hearing(tx, session.scope, found->rows);
  for (const auto& row : found->rows) {
    if (!hearing.allows(row)) continue;
    answer.changes.push_back({row.noun, row.noun_id, as_client(row.client_id), row.verb});
  }
  return answer;
}

/// One browser's stream. It reads from its own cursor, so a slow browser catches up by itself. It
/// ends with the session: who has left, or signed out, hears nothing more.
class ChangeFeed {
 public:
  ChangeFeed(House& house, Scope scope, std::string token, std::string cursor)
      : house_(house),
        scope_(std::move(scope)),
        token_(std::move(token)),
        cursor_(std::move(cursor)) {}

  std::optional<std::vector<http::Event>> next() {
    if (!has_greeted_) {
      has_greeted_ = true;
      return std::vector<http::Event>{{cursor_, "hello", json::print(Hello{cursor_})}};
    }
    return house_.database.read([&](sql::Tx& tx) { return changes(tx); });
  }

 private:
  /// Asks for the session again when any was forgotten here, and else every few seconds.
  bool is_still_open(sql::Tx& tx) {
    const auto turn = house_.sessions.turn();
    const auto now = house_.now();
    if (turn == turn_ && now - asked_at_ < KnownSessions::trusted_for) return true;
    auto scope = staff::seen_scope(tx, house_, token_);
    if (!scope) return false;
    scope_ = std::move(*scope);
    turn_ = turn;
    asked_at_ = now;
    return true;
  }

  std::optional<std::vector<http::Event>> changes(sql::Tx& tx) {
    if (!is_still_open(tx)) return std::nullopt;
    const auto found = sql::changes_since(tx, cursor_, batch);
    if (!found) return std::nullopt;
    std::vector<http::Event> events;
    const Hearing hearing(tx, scope_, found->rows);
    for (std::size_t place = 0; place < found->rows.size(); ++place) {
      const auto& row = found->rows[place];
      if (!hearing.allows(row)) continue;
      const auto& cursor = found->cursors[place];
      events.push_back({cursor, "change",
                        json::print(ChangeEvent{cursor, row.noun, row.noun_id,
                                                as_client(row.client_id), row.verb})});
    }
    cursor_ = found->cursor;
    return events;
  }

  House& house_;
  Scope scope_;
  std::string token_;
  std::string cursor_;
  std::uint64_t turn_ = 0;
  Instant asked_at_;
  bool has_greeted_ = false;
};

http::Response open_stream(House& house, const Scope& scope, const http::Request& request,
                           const http::PathValues&) {
  std::string cursor(request.header("Last-Event-ID"));
  if (cursor.empty()) cursor = request.query_value("cursor").value_or("");
  const auto checked = house.database.read([&](sql::Tx& tx) -> Result<std::string> {
    if (cursor.empty()) return sql::newest_cursor(tx);
    const auto found = sql::changes_since(tx, cursor, 1);
    if (!found) return found.error();
    return cursor;
  });
  if (!checked) return http::problem(checked.error(), request.request_id);
  const auto token = request.cookie(staff::cookie_name).value_or("");
  http::Response response;
  response.stream = [feed = ChangeFeed(house, scope, token, *checked)]() mutable {
    return feed.next();
  };
  return response;
}

}  // namespace

void add_routes(Routes& routes) {
  routes.get("/api/sync",
             {.name = "show_changes", .summary = "What changed since a cursor, for catching up"},
             show_changes);
}

void add_raw_routes(std::vector<RawRoute>& routes) {
  docs::Operation operation;
  operation.method = "get";
  operation.pattern = "/api/live";
  operation.name = "open_stream";
  operation.summary = "Changes as they happen, as server-sent events";
  operation.answer_type = "text/event-stream";
  routes.push_back({http::Method::get, operation.pattern, operation, open_stream});
}

}  // namespace carnet::live

// SPDX-License-Identifier: Apache-2.0
// GET /api/sync and the event stream GET /api/live.
#include "app/clients/clients.hpp"
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

/// A change of a client the asker may not see is left out; what happened to it is not told.
bool may_hear(sql::Tx& tx, const Scope& scope, const std::optional<Uuid>& client_id) {
  const bool sees_all = scope.is_owner() || scope.visibility == Visibility::house;
  if (!client_id || sees_all) return true;
  return clients::require_visible(tx, scope, ClientId(*client_id)).has_value();
}

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
  for (const auto& row : found->rows) {
    if (!may_hear(tx, session.scope, row.client_id)) continue;
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
    for (std::size_t place = 0; place < found->rows.size(); ++place) {
      const auto& row = found->rows[place];
      if (!may_hear(tx, scope_, row.client_id)) continue;
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

// SPDX-License-Identifier: Apache-2.0
// Runs one request: who asks, which route, in which transaction, and the answer in HTTP.
#include "app/house/dispatch.hpp"

#include "app/house/aliases.hpp"
#include "app/staff/staff.hpp"
#include "kit/http/problem.hpp"
#include "kit/id/id_source.hpp"

namespace carnet {

namespace {

bool is_write(http::Method method) {
  return method == http::Method::post || method == http::Method::put ||
         method == http::Method::patch || method == http::Method::del;
}

/// Cookies are sent by a browser to us whoever wrote the page: a write must come from our own.
bool is_from_elsewhere(const http::Request& request) {
  const auto site = request.header("Sec-Fetch-Site");
  if (!site.empty() && site != "same-origin" && site != "none") return true;
  const auto origin = request.header("Origin");
  if (origin.empty()) return false;
  const auto scheme_end = origin.find("://");
  return scheme_end == std::string_view::npos ||
         origin.substr(scheme_end + 3) != request.header("Host");
}

Fault sign_in_first() { return fault(FaultKind::unauthorized, "sign_in", "Sign in to go on."); }

std::optional<ReplayKey> replay_key(const Scope& scope, const http::Request& request) {
  const auto key = request.header("Idempotency-Key");
  if (key.empty() || !is_write(request.method) || scope.is_house()) return std::nullopt;
  auto ours = scope.staff_id.text();
  ours.append(" ").append(key);
  std::string asked(http::method_name(request.method));
  asked.append(" ").append(request.target).append("\n").append(request.body);
  return ReplayKey{std::move(ours), keyed_hash(asked, "")};
}

/// The same path with the client whom an alias means.
http::PathValues to_page(sql::Tx& tx, const Scope& scope, const Route& route,
                         http::PathValues path) {
  if (!route.pattern.starts_with("/api/clients/{client_id}")) return path;
  const auto id = ClientId::parse(path.front());
  if (!id) return path;
  if (const auto meant = meant_by(tx, scope, *id)) path.front() = meant->text();
  return path;
}

http::Response send(const http::Answered& answered, const std::vector<std::string>& cookies) {
  auto response = http::json_response(answered.status, answered.body);
  for (const auto& cookie : cookies) response.headers.add("Set-Cookie", cookie);
  return response;
}

}  // namespace

Dispatcher::Dispatcher(House& house, const std::vector<Route>& routes,
                       const std::vector<RawRoute>& raw_routes)
    : house_(house), routes_(routes), raw_routes_(raw_routes) {
  for (std::size_t index = 0; index < routes.size(); ++index) {
    router_.add(routes[index].method, routes[index].pattern, index);
  }
  for (std::size_t index = 0; index < raw_routes.size(); ++index) {
    router_.add(raw_routes[index].method, raw_routes[index].pattern, routes.size() + index);
  }
}

http::Response Dispatcher::answer(const http::Request& request) const {
  const auto found = router_.find(request.method, request.path);
  if (found.outcome != http::Router::Outcome::found) {
    return http::unmatched(found, request.request_id);
  }
  const bool is_raw = found.route >= routes_.size();
  const auto& operation =
      is_raw ? raw_routes_[found.route - routes_.size()].operation : routes_[found.route].operation;
  Scope scope = house_scope();
  if (operation.sign_in == docs::SignIn::needed) {
    const auto asker = staff::scope_of(house_, request.cookie(staff::cookie_name).value_or(""));
    if (!asker) return http::problem(sign_in_first(), request.request_id);
    scope = *asker;
  }
  const bool is_webhook = request.path.rfind("/hooks/", 0) == 0;
  if (is_write(request.method) && !is_webhook && is_from_elsewhere(request)) {
    return http::problem(
        fault(FaultKind::forbidden, "origin", "This did not come from the house's own page."),
        request.request_id);
  }
  auto response =
      is_raw ? run_raw(raw_routes_[found.route - routes_.size()], scope, request, found.values)
             : run(routes_[found.route], scope, request, found.values);
  response.route = operation.pattern;
  return response;
}

Result<std::optional<http::Answered>> Dispatcher::answered_before(
    const Scope& scope, const std::optional<ReplayKey>& key) const {
  if (!key) return std::optional<http::Answered>();
  return house_.database.read([&](sql::Tx& tx) { return replay(tx, scope, *key); });
}

void Dispatcher::keep(const Scope& scope, const std::optional<ReplayKey>& key,
                      const http::Answered& answer) const {
  if (!key) return;
  house_.database.write([&](sql::Tx& tx) { keep_answer(tx, scope, house_.now(), *key, answer); });
}

http::Response Dispatcher::run_raw(const RawRoute& route, const Scope& scope,
                                   const http::Request& request,
                                   const http::PathValues& path) const {
  const auto key = replay_key(scope, request);
  const auto before = answered_before(scope, key);
  if (!before) return http::problem(before.error(), request.request_id);
  if (*before) return http::json_response((*before)->status, (*before)->body);
  auto response = route.run(house_, scope, request, path);
  if (response.status < 300) keep(scope, key, {response.status, response.body});
  return response;
}

http::Response Dispatcher::run(const Route& route, const Scope& scope, const http::Request& request,
                               const http::PathValues& path) const {
  std::vector<std::string> cookies;
  auto answered = work(route, scope, request, path, cookies);
  if (!answered) return http::problem(answered.error(), request.request_id);
  return send(*answered, cookies);
}

Result<http::Answered> Dispatcher::work(const Route& route, const Scope& scope,
                                        const http::Request& request, const http::PathValues& path,
                                        std::vector<std::string>& cookies) const {
  const auto now = house_.now();
  const auto run_in = [&](sql::Tx* tx) {
    Session session(house_, request, scope, now, tx);
    auto answered = route.run(session, request, tx ? to_page(*tx, scope, route, path) : path);
    cookies = session.cookies;
    return answered;
  };
  const auto key = replay_key(scope, request);
  if (route.work == http::Work::alone) {
    const auto before = answered_before(scope, key);
    if (!before) return before.error();
    if (*before) return **before;
    auto answered = run_in(nullptr);
    if (answered) keep(scope, key, *answered);
    return answered;
  }
  if (route.work == http::Work::read) {
    return house_.database.read([&](sql::Tx& tx) { return run_in(&tx); });
  }
  return house_.database.write([&](sql::Tx& tx) -> Result<http::Answered> {
    if (key) {
      auto kept = replay(tx, scope, *key);
      if (!kept) return kept.error();
      if (*kept) return **kept;
    }
    auto answered = run_in(&tx);
    if (answered && key) keep_answer(tx, scope, now, *key, *answered);
    return answered;
  });
}

std::optional<Fault> fault_of(const std::exception_ptr& thrown) {
  try {
    std::rethrow_exception(thrown);
  } catch (const sql::Busy&) {
    return fault(FaultKind::busy, "busy", "The book is busy. Try again in a moment.");
  } catch (...) {
    return std::nullopt;
  }
}

}  // namespace carnet

// SPDX-License-Identifier: Apache-2.0
// Sessions: opened with a password, known by a cookie, remembered for a moment to spare queries.

#include "app/staff/passwords.hpp"
#include "app/staff/store.hpp"
#include "kit/id/id_source.hpp"
#include "kit/id/password.hpp"

namespace carnet::staff {

namespace {

constexpr auto session_life = std::chrono::hours(12);
constexpr auto touch_every = std::chrono::minutes(10);

std::string hash_of(const House& house, const std::string& token) {
  return keyed_hash(token, house.key);
}

Scope load_scope(sql::Tx& tx, StaffId id, Role role) {
  Scope scope;
  scope.actor = Actor::person;
  scope.staff_id = id;
  scope.role = role;
  scope.stores = store::store_ids_of(tx, scope, id);
  scope.visibility = stores::house_facts(tx, scope).visibility;
  return scope;
}

}  // namespace

std::optional<Scope> scope_of(House& house, const std::string& token) {
  if (token.empty()) return std::nullopt;
  const auto token_hash = hash_of(house, token);
  const auto now = house.now();
  if (auto known = house.sessions.find(token_hash, now)) return known;
  const auto turn = house.sessions.turn();
  std::optional<store::OpenSession> session;
  std::optional<Scope> scope;
  house.database.read([&](sql::Tx& tx) {
    session = store::find_session(tx, house_scope(), token_hash, now);
    if (session) scope = load_scope(tx, session->staff_id, session->role);
  });
  if (!scope) return std::nullopt;
  if (now - session->seen_at > touch_every) {
    house.database.write(
        [&](sql::Tx& tx) { store::touch_session(tx, *scope, token_hash, now, session_life); });
  }
  house.sessions.remember(token_hash, *scope, now, turn);
  return scope;
}

std::optional<Scope> seen_scope(sql::Tx& tx, House& house, const std::string& token) {
  const auto token_hash = hash_of(house, token);
  const auto now = house.now();
  if (auto known = house.sessions.find(token_hash, now)) return known;
  const auto session = store::find_session(tx, house_scope(), token_hash, now);
  if (!session) return std::nullopt;
  return load_scope(tx, session->staff_id, session->role);
}

std::optional<Scope> scope_of(sql::Tx& tx, StaffId id) {
  const auto person = store::find_record(tx, house_scope(), id);
  if (!person || !person->is_active) return std::nullopt;
  return load_scope(tx, id, person->role);
}

std::string open_session(sql::Tx& tx, const House& house, StaffId id) {
  const auto token = new_token();
  const auto now = house.now();
  store::forget_old(tx, house_scope(), now);
  store::insert_session(tx, house_scope(),
                        {hash_of(house, token), id, now, now, now + session_life});
  return token;
}

void close_session(sql::Tx& tx, House& house, const std::string& token) {
  const auto token_hash = hash_of(house, token);
  store::end_session(tx, house_scope(), token_hash);
  tx.after_commit([&house, token_hash] { house.sessions.forget(token_hash); });
}

std::string session_cookie(const http::Request& request, const std::string& token) {
  return http::session_cookie(request, cookie_name, token, std::chrono::hours(24 * 30));
}

void refresh_sessions(sql::Tx& tx, House& house, StaffId id, Keeps keeps) {
  if (keeps == Keeps::none) store::end_sessions(tx, house_scope(), id, "");
  tx.after_commit([&house, id] { house.sessions.forget_person(id); });
}

void end_other_sessions(sql::Tx& tx, Session& session) {
  const auto token = session.request.cookie(cookie_name).value_or("");
  const auto id = session.scope.staff_id;
  refresh_sessions(tx, session.house, id, Keeps::all);
  store::end_sessions(tx, session.scope, id, hash_of(session.house, token));
}

Fault email_taken() {
  return fault(FaultKind::conflict, "email_taken", "Somebody signs in with this address already.");
}

Result<void> add(sql::Tx& tx, const Scope& scope, Instant now, const NewStaff& person,
                 const std::string& password_hash) {
  store::StaffRecord row{person.id,
                         person.given_name,
                         person.family_name,
                         person.email.text(),
                         person.email.folded(),
                         password_hash,
                         person.role,
                         true,
                         now};
  if (!store::insert(tx, scope, row)) return email_taken();
  for (const auto store_id : person.stores) store::join_store(tx, scope, person.id, store_id);
  record(tx, scope, now, {std::nullopt, "staff", person.id.uuid(), "added", now});
  return {};
}

Me me(sql::Tx& tx, const House& house, const Scope& scope) {
  const auto facts = stores::house_facts(tx, scope);
  return Me{find(tx, scope, scope.staff_id).value_or(Staff{}),
            store::work_places(tx, scope, scope.staff_id),
            {facts.name, facts.currency, facts.language},
            house.now(),
            house.clock.kind()};
}

std::optional<FieldFault> fault_of_password(const std::string& password) {
  if (password.size() >= 10) return std::nullopt;
  return FieldFault{"too_short", "A password has 10 characters at least."};
}

}  // namespace carnet::staff

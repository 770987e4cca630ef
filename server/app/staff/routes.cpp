// SPDX-License-Identifier: Apache-2.0
// Signing in and out, and the very first set-up of a house.
#include "app/consents/consents.hpp"
#include "app/staff/passwords.hpp"
#include "app/staff/store.hpp"
#include "app/staff/throttle.hpp"
#include "kit/id/id_source.hpp"
#include "kit/id/password.hpp"

namespace carnet::staff {

struct NewHouse {
  Line<100> house_name;
  Line<100> store_name;
  clock::Zone time_zone;
  Currency currency;
  Line<100> given_name;
  Line<100> family_name;
  Email email;
  Line<200> password;
};
BOOST_DESCRIBE_STRUCT(NewHouse, (),
                      (house_name, store_name, time_zone, currency, given_name, family_name, email,
                       password))

struct SetupState {
  bool needed = false;
};
BOOST_DESCRIBE_STRUCT(SetupState, (), (needed))

namespace {

Fault wrong_sign_in() {
  return fault(FaultKind::unauthorized, "wrong_sign_in",
               "This address and password do not belong together.");
}

/// Opens a session while the password that was proved still stands.
Result<Me> welcome(Session& session, StaffId id, const std::string& proved_hash) {
  return session.house.database.write([&](sql::Tx& tx) -> Result<Me> {
    const auto person = store::find_record(tx, session.scope, id);
    if (!person || !person->is_active || person->password_hash != proved_hash) {
      return wrong_sign_in();
    }
    const auto token = open_session(tx, session.house, id);
    session.cookies = {session_cookie(session.request, token)};
    Scope scope = session.scope;
    scope.actor = Actor::person;
    scope.staff_id = id;
    return me(tx, session.house, scope);
  });
}

Result<Me> sign_in(Session& session, SignIn attempt) {
  auto& database = session.house.database;
  const auto throttles =
      sign_in_throttles(session.house, attempt.email.folded(), session.request.peer);
  std::optional<store::StaffRecord> person;
  bool is_slowed = false;
  database.read([&](sql::Tx& tx) {
    is_slowed = is_throttled(tx, session.scope, session.now, throttles);
    person = store::find_by_email(tx, session.scope, attempt.email.folded());
  });
  if (is_slowed) return throttled();
  const bool fits = fits_password(Secret<std::string>(attempt.password.text()),
                                  person ? person->password_hash : "");
  if (fits && person->is_active) return welcome(session, person->id, person->password_hash);
  database.write([&](sql::Tx& tx) { note_failure(tx, session.scope, session.now, throttles); });
  return wrong_sign_in();
}

Result<Me> show_me(Session& session) { return me(session.tx(), session.house, session.scope); }

Result<void> sign_out(Session& session) {
  const auto token = session.request.cookie(cookie_name);
  if (token) close_session(session.tx(), session.house, *token);
  session.cookies = {session_cookie(session.request, "")};
  return {};
}

Result<SetupState> show_setup(Session& session) {
  return SetupState{!has_anybody(session.tx(), session.scope)};
}

Fault already_set_up() {
  return fault(FaultKind::conflict, "already_set_up", "This house has been set up already.");
}

std::map<std::string, FieldFault> faults_of(const NewHouse& house) {
  std::map<std::string, FieldFault> faults;
  const FieldFault required{"required", "This is required."};
  if (house.house_name.is_empty()) faults["/house_name"] = required;
  if (house.store_name.is_empty()) faults["/store_name"] = required;
  if (house.given_name.is_empty()) faults["/given_name"] = required;
  if (const auto weak = fault_of_password(house.password.text())) faults["/password"] = *weak;
  return faults;
}

Result<void> found_house(sql::Tx& tx, const Session& session, const NewHouse& house, StaffId owner,
                         const std::string& hash) {
  if (has_anybody(tx, session.scope)) return already_set_up();
  const auto now = session.now;
  const auto store_id = new_id<StoreId>(now);
  stores::write_house_facts(tx, session.scope, now,
                            {house.house_name.text(), house.currency.text(), "en"});
  stores::open_store(
      tx, session.scope,
      {store_id, house.store_name.text(), house.time_zone.text(), "US", "", "", "", "", now},
      stores::usual_hours(store_id));
  consents::write_first_wordings(tx, session.scope, now);
  NewStaff person{owner,       house.given_name.text(), house.family_name.text(),
                  house.email, Secret<std::string>{},   Role::owner,
                  {store_id}};
  return add(tx, session.scope, now, person, hash);
}

Result<Me> set_up(Session& session, NewHouse house) {
  auto faults = faults_of(house);
  if (!faults.empty()) {
    return Fault{FaultKind::invalid, "invalid", "Some fields need another look.", faults, {}};
  }
  auto& database = session.house.database;
  const bool is_taken = database.read([&](sql::Tx& tx) { return has_anybody(tx, session.scope); });
  if (is_taken) return already_set_up();
  const auto hash = hash_password(Secret<std::string>(house.password.text()));
  const auto owner = new_id<StaffId>(session.now);
  const auto founded = database.write(
      [&](sql::Tx& tx) -> Result<void> { return found_house(tx, session, house, owner, hash); });
  if (!founded) return founded.error();
  return welcome(session, owner, hash);
}

}  // namespace

void add_routes(Routes& routes) {
  using docs::SignIn;
  using http::Work;
  routes.post("/api/session",
              {.name = "sign_in",
               .summary = "Signs in and sets the session cookie",
               .sign_in = SignIn::not_needed,
               .work = Work::alone},
              sign_in);
  routes.get("/api/session", {.name = "show_me", .summary = "Who is signed in"}, show_me);
  routes.remove("/api/session", {.name = "sign_out", .summary = "Signs out"}, sign_out);
  routes.get("/api/setup",
             {.name = "show_setup",
              .summary = "Whether the house still needs its owner",
              .sign_in = SignIn::not_needed},
             show_setup);
  routes.post("/api/setup",
              {.name = "set_up",
               .summary = "Founds the house with its first store and its owner",
               .sign_in = SignIn::not_needed,
               .work = Work::alone},
              set_up);
  add_people_routes(routes);
  add_password_routes(routes);
}

}  // namespace carnet::staff

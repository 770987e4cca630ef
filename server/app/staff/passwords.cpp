// SPDX-License-Identifier: Apache-2.0
// The routes of passwords. They are hashed before any transaction and stand in no audit.
#include "app/staff/passwords.hpp"

#include "app/staff/rules.hpp"
#include "app/staff/store.hpp"
#include "app/staff/throttle.hpp"
#include "kit/id/id_source.hpp"
#include "kit/id/password.hpp"

namespace carnet::staff {

struct NewPassword {
  Line<200> password;
};
BOOST_DESCRIBE_STRUCT(NewPassword, (), (password))

struct PasswordChange {
  Line<200> old;
  Line<200> new_;
};
BOOST_DESCRIBE_STRUCT(PasswordChange, (), (old, new_))

namespace {

Secret<std::string> secret(const Line<200>& typed) { return Secret<std::string>(typed.text()); }

Result<StaffMember> may_set_password(sql::Tx& tx, const Scope& scope, StaffId id) {
  auto person = store::find_member(tx, scope, id);
  if (!person) return not_found("person");
  if (id == scope.staff_id) {
    return fault(FaultKind::conflict, "own_password",
                 "Your own password is changed with the old one.");
  }
  if (may_edit(scope, {person->role, person->stores, person->is_active})) return std::move(*person);
  return fault(FaultKind::forbidden, "managers_only",
               "This password is set by a manager of all their stores, or by the owner.");
}

Result<void> set_password(Session& session, StaffId id, NewPassword given) {
  auto& database = session.house.database;
  if (const auto weak = fault_of_password(given.password.text())) {
    return bad_field("/password", weak->code, weak->text);
  }
  const auto before =
      database.read([&](sql::Tx& tx) { return may_set_password(tx, session.scope, id); });
  if (!before) return before.error();
  const auto hash = hash_password(secret(given.password));
  return database.write([&](sql::Tx& tx) -> Result<void> {
    // Somebody may have moved them in the meantime.
    if (const auto still = may_set_password(tx, session.scope, id); !still) return still.error();
    store::write_password(tx, session.scope, id, hash);
    refresh_sessions(tx, session.house, id, Keeps::none);
    record(tx, session.scope, session.now,
           {{}, "staff", id.uuid(), "password_set", session.now, InTimeline::no});
    return {};
  });
}

Fault wrong_old_password() {
  return bad_field("/old", "wrong", "This is not your password as it stands.");
}

/// The old password, found to be right; or why not.
Result<store::StaffRecord> prove(Session& session, const PasswordChange& change) {
  auto& database = session.house.database;
  const auto throttles = password_throttles(session.house, session.scope.staff_id);
  std::optional<store::StaffRecord> person;
  bool is_slowed = false;
  database.read([&](sql::Tx& tx) {
    is_slowed = is_throttled(tx, session.scope, session.now, throttles);
    person = store::find_record(tx, session.scope, session.scope.staff_id);
  });
  if (is_slowed) return throttled();
  if (person && fits_password(secret(change.old), person->password_hash)) return std::move(*person);
  database.write([&](sql::Tx& tx) { note_failure(tx, session.scope, session.now, throttles); });
  return wrong_old_password();
}

Result<void> change_password(Session& session, PasswordChange change) {
  if (const auto weak = fault_of_password(change.new_.text())) {
    return bad_field("/new", weak->code, weak->text);
  }
  if (change.new_ == change.old) {
    return bad_field("/new", "same", "This is the password you have already.");
  }
  const auto person = prove(session, change);
  if (!person) return person.error();
  const auto hash = hash_password(secret(change.new_));
  return session.house.database.write([&](sql::Tx& tx) -> Result<void> {
    const auto now_on_file = store::find_record(tx, session.scope, person->id);
    if (!now_on_file || now_on_file->password_hash != person->password_hash) {
      return wrong_old_password();
    }
    store::write_password(tx, session.scope, person->id, hash);
    end_other_sessions(tx, session);
    record(tx, session.scope, session.now,
           {{}, "staff", person->id.uuid(), "password_changed", session.now, InTimeline::no});
    return {};
  });
}

}  // namespace

void add_password_routes(Routes& routes) {
  using http::Work;
  routes.post("/api/staff/{id}/password",
              {.name = "set_password",
               .summary = "Gives somebody a password; their sessions end",
               .work = Work::alone},
              set_password);
  routes.post("/api/session/password",
              {.name = "change_password",
               .summary = "Changes one's own password; one's other sessions end",
               .work = Work::alone},
              change_password);
}

}  // namespace carnet::staff

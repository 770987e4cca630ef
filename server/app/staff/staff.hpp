// SPDX-License-Identifier: Apache-2.0
// The people of the house and their sessions.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/house/session.hpp"
#include "app/stores/stores.hpp"

namespace carnet::staff {

struct Staff {
  StaffId id;
  std::string given_name;
  std::string family_name;
  std::string email;
  Role role = Role::associate;
};
BOOST_DESCRIBE_STRUCT(Staff, (), (id, given_name, family_name, email, role))

/// Somebody of the house as others see them.
struct Person {
  StaffId id;
  std::string name;  // the given name
};
BOOST_DESCRIBE_STRUCT(Person, (), (id, name))

struct WorkPlace {
  StoreId id;
  std::string name;
  std::string time_zone;
  std::string phone;
};
BOOST_DESCRIBE_STRUCT(WorkPlace, (), (id, name, time_zone, phone))

struct HouseName {
  std::string name;
  std::string currency;
  std::string language;
};
BOOST_DESCRIBE_STRUCT(HouseName, (), (name, currency, language))

/// Who is signed in, where, and what time the house believes it is.
struct Me {
  Staff staff;
  std::vector<WorkPlace> stores;
  HouseName house;
  Instant now;
  clock::ClockKind clock = clock::ClockKind::live;
};
BOOST_DESCRIBE_STRUCT(Me, (), (staff, stores, house, now, clock))

struct SignIn {
  Email email;
  Line<200> password;
};
BOOST_DESCRIBE_STRUCT(SignIn, (), (email, password))

/// A person to be added by the command line, the set-up page or the demo.
struct NewStaff {
  StaffId id;
  std::string given_name;
  std::string family_name;
  Email email;
  Secret<std::string> password;
  Role role = Role::associate;
  std::vector<StoreId> stores;
};

/// Adds a person; conflict "email_taken" when the address is in use. The password is hashed
/// before any transaction: pass the hash.
Result<void> add(sql::Tx& tx, const Scope& scope, Instant now, const NewStaff& person,
                 const std::string& password_hash);

/// Conflict: somebody signs in with this address.
Fault email_taken();

std::optional<Staff> find(sql::Tx& tx, const Scope& scope, StaffId id);
std::optional<Staff> find_by_email(sql::Tx& tx, const Scope& scope, const Email& email);
bool has_anybody(sql::Tx& tx, const Scope& scope);

/// Slows down who tries links nobody gave them: thirty wrong ones from one place a quarter of an
/// hour.
bool is_slowed_at_links(sql::Tx& tx, const House& house, Instant now, std::string_view peer);
void note_wrong_link(sql::Tx& tx, const House& house, Instant now, std::string_view peer);

/// The scope of whoever holds this session token; nothing when it is unknown or over.
/// Sessions last 12 hours from their last use, 30 days at the most.
std::optional<Scope> scope_of(House& house, const std::string& token);

/// The same for a stream, which is no use of the session: it does not make it last longer.
std::optional<Scope> seen_scope(sql::Tx& tx, House& house, const std::string& token);

/// The scope in which somebody of the house acts now; nothing once they no longer work here.
std::optional<Scope> scope_of(sql::Tx& tx, StaffId id);

/// Opens a session and answers its token, which is stored only as a keyed hash.
std::string open_session(sql::Tx& tx, const House& house, StaffId id);

void close_session(sql::Tx& tx, House& house, const std::string& token);

/// What open sessions of a person believe is out of date from this commit on; `none` ends them.
enum class Keeps { all, none };
void refresh_sessions(sql::Tx& tx, House& house, StaffId id, Keeps keeps);

/// The Set-Cookie line of a session; an empty token takes the cookie away.
std::string session_cookie(const http::Request& request, const std::string& token);
inline constexpr std::string_view cookie_name = "carnet_session";

Me me(sql::Tx& tx, const House& house, const Scope& scope);

/// A password people may choose: 10 characters at least.
std::optional<FieldFault> fault_of_password(const std::string& password);

void add_routes(Routes& routes);
void add_people_routes(Routes& routes);

}  // namespace carnet::staff

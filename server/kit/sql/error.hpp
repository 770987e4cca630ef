// SPDX-License-Identifier: Apache-2.0
// What a database may refuse, in three kinds: later, taken already, or a defect of ours.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

namespace carnet::sql {

/// Messages name statements, columns and constraints, never the values sent with them.
struct Error : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Locked past the time-out, disk full, connection lost or refused: the caller answers 503.
struct Busy : Error {
  using Error::Error;
};

/// Two transactions collided (PostgreSQL 40001, 40P01, or Stale);
/// Database::write tries again by itself.
struct Collision : Busy {
  using Busy::Busy;
};

/// A caller read what another transaction has changed since. Run again, it reads what is there now;
/// whatever it still says then, it means.
struct Stale : Collision {
  using Collision::Collision;
};

/// A unique or primary key is taken. The transaction is over on both engines: to go on after a
/// taken key, use insert_new.
struct Conflict : Error {
  Conflict(const std::string& what, std::string name, std::vector<std::string> key)
      : Error(what), constraint(std::move(name)), columns(std::move(key)) {}
  std::string constraint;            // PostgreSQL's name; empty on SQLite
  std::vector<std::string> columns;  // of the key, the same on both engines
};

/// Anything else: wrong SQL, a struct that does not match its columns, another constraint.
struct Broken : Error {
  using Error::Error;
};

}  // namespace carnet::sql

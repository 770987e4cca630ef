// SPDX-License-Identifier: Apache-2.0
// The statements of whole requests, word for word as the stores of server/app write them.
#pragma once

#include <string>
#include <vector>

#include "kit/sql/dialect.hpp"

namespace carnet::bench {

/// `given` says what $1, $2 and so on are, a letter each: see Turn.
struct Statement {
  std::string text;
  std::string given;
};

/// One request's worth, in one transaction.
struct Request {
  std::vector<Statement> statements;
  bool writes = false;
};

/// "client", "note", "search" or "today"; throws for another name.
Request request_named(const std::string& name, sql::Engine engine);

/// What the letters stand for in one request.
struct Turn {
  std::string client_id;  // c; or a list of ids, and q is its first quarter
  std::string staff_id;   // s
  std::string new_id;     // n
  std::string entry_id;   // t
  std::string token;      // k
  std::string now;        // i, milliseconds
  std::string pattern;    // p, for like
  std::string phrase;     // f, for match

  /// 1 is the number 1, % lets everything through, 9 is as many rows as a page reads, y and Y are
  /// a year and 400 days ago.
  std::string value(char letter) const;
};

/// A fresh turn about one word of the list: a client's id, a list of them as the engine takes it,
/// or what was typed into a search.
Turn turn_about(const std::string& word, const std::string& staff_id);

}  // namespace carnet::bench

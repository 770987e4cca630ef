// SPDX-License-Identifier: Apache-2.0
// Lends tests migrated PostgreSQL databases and cleans them afterwards, since making one costs
// several times as much as emptying the tables a test has touched.
#pragma once

#include <mutex>
#include <string>
#include <vector>

namespace carnet::test {

class PostgresCopies {
 public:
  ~PostgresCopies();

  /// The name of a migrated database without rows, for one test at a time.
  std::string take();

  /// Cleans a database that nobody is connected to any more, and keeps it for the next test.
  void give_back(const std::string& name);

  /// A database without tables; drop() is the caller's.
  static std::string create();
  static void drop(const std::string& name);

  /// The url of a database on the server under test.
  static std::string url(const std::string& name);

 private:
  std::string create_migrated();

  std::mutex mutex_;
  std::vector<std::string> clean_;
  std::string tables_;  // of a migrated database, as a list of SQL literals
};

/// A name that no other test of this or another process uses.
std::string next_name();

}  // namespace carnet::test

// SPDX-License-Identifier: Apache-2.0
// SQLite by its C interface: prepared once, one transaction a request.
#include <sqlite3.h>

#include <stdexcept>

#include "bench/peers.hpp"

namespace carnet::bench {

namespace {

constexpr int patience_ms = 5000;

class Reader {
 public:
  Reader(const std::string& path, Request request) : request_(std::move(request)) {
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
    check(sqlite3_open_v2(path.c_str(), &database_, flags, nullptr));
    sqlite3_busy_timeout(database_, patience_ms);
    check(sqlite3_exec(database_, "pragma synchronous = full", nullptr, nullptr, nullptr));
    begin_ = prepare(request_.writes ? "begin immediate" : "begin");
    end_ = prepare("commit");
    for (const auto& each : request_.statements) statements_.push_back(prepare(each.text));
  }
  ~Reader() {
    for (auto* statement : statements_) sqlite3_finalize(statement);
    sqlite3_finalize(begin_);
    sqlite3_finalize(end_);
    sqlite3_close(database_);
  }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  /// False when another writer kept the database for longer than anybody waits.
  bool take(const Turn& turn) {
    if (sqlite3_step(begin_) != SQLITE_DONE) {
      sqlite3_reset(begin_);
      return false;
    }
    sqlite3_reset(begin_);
    for (std::size_t index = 0; index < statements_.size(); ++index) {
      int place = 0;
      for (const char letter : request_.statements[index].given) {
        give(statements_[index], ++place, letter, turn);
      }
      step(statements_[index]);
    }
    step(end_);
    return true;
  }

 private:
  void check(int code) {
    if (code != SQLITE_OK) throw std::runtime_error(sqlite3_errmsg(database_));
  }
  sqlite3_stmt* prepare(const std::string& text) {
    sqlite3_stmt* statement = nullptr;
    check(sqlite3_prepare_v3(database_, text.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &statement,
                             nullptr));
    return statement;
  }
  void give(sqlite3_stmt* statement, int place, char letter, const Turn& turn) {
    const std::string name = "$" + std::to_string(place);
    const int index = sqlite3_bind_parameter_index(statement, name.c_str());
    const auto value = turn.value(letter);
    const bool is_number = std::string_view("19imyY").find(letter) != std::string_view::npos;
    check(is_number ? sqlite3_bind_int64(statement, index, std::stoll(value))
                    : sqlite3_bind_text(statement, index, value.data(),
                                        static_cast<int>(value.size()), SQLITE_TRANSIENT));
  }
  /// Every column is read, as a server would have to.
  void step(sqlite3_stmt* statement) {
    while (sqlite3_step(statement) == SQLITE_ROW) {
      for (int column = 0; column < sqlite3_column_count(statement); ++column) {
        bytes_ += sqlite3_column_bytes(statement, column);
      }
    }
    check(sqlite3_reset(statement));
  }

  Request request_;
  sqlite3* database_ = nullptr;
  sqlite3_stmt* begin_ = nullptr;
  sqlite3_stmt* end_ = nullptr;
  std::vector<sqlite3_stmt*> statements_;
  std::int64_t bytes_ = 0;
};

}  // namespace

Measured run_sqlite(const std::string& path, const PeerRun& run) {
  return run_side_by_side(run.connections, run.length, [&](int worker, Ticks::time_point until) {
    Reader reader(path, request_named(run.request, sql::Engine::sqlite));
    return take_turns(reader, run, worker, until);
  });
}

}  // namespace carnet::bench

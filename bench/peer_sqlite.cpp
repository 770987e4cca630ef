// SPDX-License-Identifier: Apache-2.0
// SQLite by its C interface: prepared once, read in one transaction a client.
#include <sqlite3.h>

#include <stdexcept>

#include "bench/peers.hpp"

namespace carnet::bench {

namespace {

class Reader {
 public:
  explicit Reader(const std::string& path) {
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
    check(sqlite3_open_v2(path.c_str(), &database_, flags, nullptr));
    begin_ = prepare("begin");
    end_ = prepare("commit");
    for (const auto& each : client_by_id) statements_.push_back(prepare(each.text));
  }
  ~Reader() {
    for (auto* statement : statements_) sqlite3_finalize(statement);
    sqlite3_finalize(begin_);
    sqlite3_finalize(end_);
    sqlite3_close(database_);
  }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  void read(const std::string& client_id, const std::string& staff_id) {
    step(begin_);
    for (std::size_t index = 0; index < statements_.size(); ++index) {
      int place = 0;
      for (const char what : client_by_id[index].given) {
        give(statements_[index], ++place, what, what == 's' ? staff_id : client_id);
      }
      step(statements_[index]);
    }
    step(end_);
  }

 private:
  void check(int code) {
    if (code != SQLITE_OK) throw std::runtime_error(sqlite3_errmsg(database_));
  }
  sqlite3_stmt* prepare(const char* text) {
    sqlite3_stmt* statement = nullptr;
    check(sqlite3_prepare_v3(database_, text, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr));
    return statement;
  }
  void give(sqlite3_stmt* statement, int place, char what, const std::string& text) {
    const std::string name = "$" + std::to_string(place);
    const int index = sqlite3_bind_parameter_index(statement, name.c_str());
    const auto size = static_cast<int>(text.size());
    check(what == '1' ? sqlite3_bind_int(statement, index, 1)
                      : sqlite3_bind_text(statement, index, text.data(), size, SQLITE_STATIC));
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

  sqlite3* database_ = nullptr;
  sqlite3_stmt* begin_ = nullptr;
  sqlite3_stmt* end_ = nullptr;
  std::vector<sqlite3_stmt*> statements_;
  std::int64_t bytes_ = 0;
};

}  // namespace

Measured run_sqlite(const std::string& path, const PeerRun& run) {
  return run_side_by_side(run.connections, run.length, [&](int worker, Ticks::time_point until) {
    Measured measured;
    Reader reader(path);
    Picker picker(run.client_ids.size(), worker);
    for (; Ticks::now() < until; ++measured.done) {
      reader.read(run.client_ids[picker.next()], run.staff_id);
    }
    return measured;
  });
}

}  // namespace carnet::bench

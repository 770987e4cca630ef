// SPDX-License-Identifier: Apache-2.0
// One SQLite connection. The writer begins IMMEDIATE, so a write never fails halfway for a lock.
#include "kit/sql/sqlite.hpp"

#include <SQLiteCpp/Database.h>

#include "kit/sql/recent.hpp"
#include "kit/sql/sqlite_statement.hpp"

namespace carnet::sql {

namespace {

constexpr std::size_t statements_kept = 128;

// Borrows a kept statement, or owns one when that very text is being read further out.
class SqliteRows : public Rows {
 public:
  SqliteRows(SqliteStatement& kept, std::unique_ptr<SqliteStatement> owned)
      : owned_(std::move(owned)), statement_(owned_ ? *owned_ : kept) {
    statement_.is_lent = true;
  }
  ~SqliteRows() override {
    statement_.reset();
    statement_.is_lent = false;
  }
  bool next() override { return statement_.step(); }
  int columns() const override { return statement_.columns(); }
  std::string_view name(int column) const override { return statement_.name(column); }
  Cell cell(int column) const override { return statement_.cell(column); }

 private:
  std::unique_ptr<SqliteStatement> owned_;
  SqliteStatement& statement_;
};

class SqliteConnection : public Connection {
 public:
  explicit SqliteConnection(const SqliteSettings& settings)
      : database_(open_file(settings)), handle_(database_->getHandle()) {
    sqlite3_extended_result_codes(handle_, 1);
    // No memory map: SQLite gives a reader's map back whenever somebody else has written, and that
    // of a gigabyte stops every reader for a fifth of a second.
    script("pragma journal_mode = wal");
    script("pragma synchronous = full");
    script("pragma journal_size_limit = 67108864");
    script("pragma foreign_keys = on");
    script("pragma trusted_schema = off");
    script("pragma temp_store = memory");
    script("pragma cache_size = -" + std::to_string(settings.cache_kib));
    if (settings.mode == Mode::read) script("pragma query_only = on");
  }

  Engine engine() const override { return Engine::sqlite; }
  void begin(Mode mode) override { run(mode == Mode::write ? "begin immediate" : "begin", {}); }
  void commit() override { run("commit", {}); }
  void roll_back() noexcept override {
    if (sqlite3_get_autocommit(handle_) == 0) sqlite3_exec(handle_, "rollback", {}, {}, {});
  }

  std::unique_ptr<Rows> query(std::string_view text, std::span<const Cell> cells, Fetch) override {
    auto& kept = statement(text);
    std::unique_ptr<SqliteStatement> owned;
    if (kept.is_lent) owned = std::make_unique<SqliteStatement>(handle_, text);
    auto& used = owned ? *owned : kept;
    auto rows = std::make_unique<SqliteRows>(kept, std::move(owned));
    used.take(cells);
    return rows;
  }

  std::int64_t run(std::string_view text, std::span<const Cell> cells) override {
    auto& kept = statement(text);
    if (kept.is_lent) throw Broken("already being read: " + std::string(text));
    const SqliteRows rows(kept, nullptr);
    kept.take(cells);
    while (kept.step()) continue;
    return kept.changes_rows() ? sqlite3_changes64(handle_) : 0;
  }

  void script(std::string_view text) override {
    SqliteStatement statement(handle_, text);
    while (statement.step()) continue;
  }

  bool is_usable() const override { return sqlite3_get_autocommit(handle_) != 0; }

 private:
  static std::unique_ptr<SQLite::Database> open_file(const SqliteSettings& settings) {
    try {
      // One thread at a time uses a connection, so SQLite's own mutex is left out.
      const int flags = SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_NOMUTEX;
      return std::make_unique<SQLite::Database>(settings.path, flags,
                                                static_cast<int>(settings.busy_timeout.count()));
    } catch (const SQLite::Exception& fault) {
      throw Busy("cannot open " + settings.path + ": " + fault.what());
    }
  }

  SqliteStatement& statement(std::string_view text) {
    if (auto* const found = statements_.find(text)) return *found->kept;
    statements_.shrink([](const auto& oldest) { return !oldest->is_lent; });
    return *statements_.add(text, std::make_unique<SqliteStatement>(handle_, text)).kept;
  }

  std::unique_ptr<SQLite::Database> database_;
  sqlite3* handle_;
  Recent<std::unique_ptr<SqliteStatement>> statements_{statements_kept};
};

}  // namespace

std::unique_ptr<Connection> open_sqlite(const SqliteSettings& settings) {
  return std::make_unique<SqliteConnection>(settings);
}

}  // namespace carnet::sql

// SPDX-License-Identifier: Apache-2.0
// One PostgreSQL connection, on libpq: it tells constraint names and SQLSTATEs, and reads cells
// without copying them.
#include "kit/sql/postgres.hpp"

#include <poll.h>

#include "kit/sql/postgres_batch.hpp"
#include "kit/sql/recent.hpp"

namespace carnet::sql {

namespace {

constexpr std::size_t statements_kept = 128;
constexpr std::size_t statements_ahead = 8;  // sent, and not asked about
constexpr int rows_fetched = 500;            // at a time, when streaming

using Statements = Recent<std::string>;  // text to name

class LentRows : public Rows {
 public:
  explicit LentRows(const PGresult* result) : result_(result) {}
  bool next() override { return ++row_ < PQntuples(result_); }
  int columns() const override { return PQnfields(result_); }
  std::string_view name(int column) const override { return PQfname(result_, column); }
  Cell cell(int column) const override { return cell_of(result_, row_, column); }

 private:
  const PGresult* result_;
  int row_ = -1;
};

class WholeRows : public LentRows {
 public:
  explicit WholeRows(PostgresResult result) : LentRows(result.get()), result_(std::move(result)) {}

 private:
  PostgresResult result_;
};

class PostgresConnection;

// Reads a cursor in portions, so that other statements may run in between.
class CursorRows : public Rows {
 public:
  CursorRows(PostgresConnection& connection, int number);
  ~CursorRows() override;
  bool next() override;
  int columns() const override { return PQnfields(portion_.get()); }
  std::string_view name(int column) const override { return PQfname(portion_.get(), column); }
  Cell cell(int column) const override { return cell_of(portion_.get(), row_, column); }

 private:
  void fetch();

  PostgresConnection& connection_;
  std::string fetch_;
  std::string close_;
  PostgresResult portion_;
  int row_ = -1;
};

// Not a round trip more than what must be known: BEGIN goes out with the first statement, and what
// is sent without waiting goes with the next one or with COMMIT.
class PostgresConnection : public Connection {
 public:
  explicit PostgresConnection(const PostgresSettings& settings)
      : handle_(connect_postgres(settings)), batch_(handle_.get()) {}

  Engine engine() const override { return Engine::postgres; }

  // A reader sees one moment throughout, as on SQLite.
  void begin(Mode mode) override {
    is_first_ = true;
    begin_ = mode == Mode::write ? "begin" : "begin isolation level repeatable read read only";
    // An idle server says nothing but goodbye; the transaction must not be the one that hears it.
    if (has_news()) settle();
  }
  void commit() override {
    if (!begin_.empty()) {
      begin_ = {};
      return;
    }
    is_first_ = false;
    const auto result = batch_.is_empty() ? execute("commit") : execute("commit", {});
    if (std::string_view(PQcmdStatus(result.get())) != "COMMIT") throw Broken("commit refused");
  }
  void roll_back() noexcept override {
    begin_ = {};
    batch_.forget();
    if (!batch_.is_empty()) batch_.finish();
    if (PQtransactionStatus(handle_.get()) == PQTRANS_IDLE) return;
    const PostgresResult result(PQexec(handle_.get(), "rollback"));
    if (!is_fine(result.get())) is_lost_ = true;
  }

  std::unique_ptr<Rows> query(std::string_view text, std::span<const Cell> cells,
                              Fetch fetch) override {
    if (fetch == Fetch::whole) return std::make_unique<WholeRows>(execute(text, cells));
    settle();
    parameters_.take(cells);
    const int number = ++cursors_;
    const auto declare = "declare c" + std::to_string(number) + " no scroll cursor for ";
    checked(PQexecParams(handle_.get(), (declare + std::string(text)).c_str(), parameters_.count(),
                         nullptr, parameters_.values(), parameters_.lengths(),
                         parameters_.formats(), 0),
            text);
    return std::make_unique<CursorRows>(*this, number);
  }

  std::int64_t run(std::string_view text, std::span<const Cell> cells) override {
    const auto result = execute(text, cells);
    const std::string_view status = PQcmdStatus(result.get());
    if (status.substr(0, 6) == "SELECT") return 0;
    return std::strtoll(PQcmdTuples(result.get()), nullptr, 10);
  }

  void send(std::string_view text, std::span<const Cell> cells) override {
    add(text, cells);
    if (batch_.size() >= statements_ahead) settle();
  }

  void ask(std::string_view text, std::span<const Cell> cells, Take take) override {
    add(text, cells, [take = std::move(take)](const PGresult* result) {
      LentRows rows(result);
      take(rows);
    });
  }
  void hear() override { settle(); }

  void script(std::string_view text) override { execute(text); }
  bool is_usable() const override { return !is_lost_ && PQstatus(handle_.get()) == CONNECTION_OK; }

  PostgresResult execute(std::string_view text) {
    settle();
    return checked(PQexec(handle_.get(), std::string(text).c_str()), text);
  }

 private:
  PostgresResult execute(std::string_view text, std::span<const Cell> cells) {
    if (!begin_.empty() || !batch_.is_empty()) {
      add(text, cells);
      return finish();
    }
    const auto& known = prepared(text);
    parameters_.take(cells);
    return checked(
        PQexecPrepared(handle_.get(), known.kept.c_str(), parameters_.count(), parameters_.values(),
                       parameters_.lengths(), parameters_.formats(), 0),
        text);
  }

  // Statements become known before the batch begins, or in between: then what waits goes first.
  void add(std::string_view text, std::span<const Cell> cells, PostgresBatch::Take take = {}) {
    const auto& known = prepared(text);
    if (!begin_.empty()) {
      const auto& begin = prepared(std::exchange(begin_, {}));
      parameters_.take({});
      batch_.add(begin.text, begin.kept, parameters_);
    }
    parameters_.take(cells);
    batch_.add(known.text, known.kept, parameters_, std::move(take));
  }

  /// Nothing waits any more, and the transaction is open.
  void settle() {
    if (!begin_.empty()) {
      const auto text = std::exchange(begin_, {});
      checked(PQexec(handle_.get(), text.data()), text);
    }
    if (!batch_.is_empty()) finish();
  }

  PostgresResult finish() {
    auto answer = batch_.finish();
    return checked(answer.result.release(), answer.text);
  }

  bool has_news() const {
    pollfd socket{PQsocket(handle_.get()), POLLIN, 0};
    return poll(&socket, 1, 0) != 0;
  }

  const Statements::Entry& prepared(std::string_view text) {
    if (const auto* const found = statements_.find(text)) return *found;
    if (!batch_.is_empty()) finish();
    statements_.shrink([&](const std::string& oldest) {
      checked(PQexec(handle_.get(), ("deallocate " + oldest).c_str()), "deallocate");
      return true;
    });
    auto name = "s" + std::to_string(++names_);
    checked(PQprepare(handle_.get(), name.c_str(), std::string(text).c_str(), 0, nullptr), text);
    return statements_.add(text, std::move(name));
  }

  PostgresResult checked(PGresult* raw, std::string_view text) {
    PostgresResult result(raw);
    const bool was_first = std::exchange(is_first_, false);
    if (is_fine(result.get())) return result;
    if (is_lost(handle_.get(), result.get())) {
      is_lost_ = true;
      if (was_first) throw Collision("the connection was lost before anything was done");
    }
    throw_postgres(result.get(), text);
  }

  PostgresHandle handle_;
  PostgresBatch batch_;
  Parameters parameters_;
  Statements statements_{statements_kept};
  std::string_view begin_;  // not sent yet
  int names_ = 0;
  int cursors_ = 0;
  bool is_first_ = false;  // nothing of the transaction was answered, nor is it to be kept yet
  bool is_lost_ = false;
};

CursorRows::CursorRows(PostgresConnection& connection, int number)
    : connection_(connection),
      fetch_("fetch " + std::to_string(rows_fetched) + " from c" + std::to_string(number)),
      close_("close c" + std::to_string(number)) {
  fetch();
}

CursorRows::~CursorRows() {
  try {
    connection_.execute(close_);
  } catch (const Error&) {  // the transaction failed, which closes the cursor as well
  }
}

bool CursorRows::next() {
  if (++row_ < PQntuples(portion_.get())) return true;
  if (PQntuples(portion_.get()) < rows_fetched) return false;
  fetch();
  row_ = 0;
  return PQntuples(portion_.get()) > 0;
}

void CursorRows::fetch() { portion_ = connection_.execute(fetch_); }

}  // namespace

std::unique_ptr<Connection> open_postgres(const PostgresSettings& settings) {
  return std::make_unique<PostgresConnection>(settings);
}

}  // namespace carnet::sql

// SPDX-License-Identifier: Apache-2.0
// One PostgreSQL connection, on libpq: it tells constraint names and SQLSTATEs, and reads cells
// without copying them.
#include "kit/sql/postgres.hpp"

#include <charconv>

#include "kit/sql/recent.hpp"

namespace carnet::sql {

namespace {

constexpr std::size_t statements_kept = 128;
constexpr int rows_fetched = 500;  // at a time, when streaming

// Parameters as libpq wants them: zero-terminated text, all in one buffer.
class Parameters {
 public:
  void take(std::span<const Cell> cells) {
    buffer_.clear();
    starts_.clear();
    for (const auto& cell : cells) {
      starts_.push_back(cell.is_null() ? none : buffer_.size());
      if (!cell.is_null()) append(cell);
    }
    pointers_.clear();
    for (const auto start : starts_) {
      pointers_.push_back(start == none ? nullptr : buffer_.data() + start);
    }
  }
  int count() const { return static_cast<int>(pointers_.size()); }
  const char* const* values() const { return pointers_.data(); }

 private:
  static constexpr auto none = std::string::npos;

  void append(const Cell& cell) {
    if (cell.kind == Cell::Kind::boolean) {
      buffer_ += cell.integer != 0 ? 't' : 'f';
    } else if (cell.kind == Cell::Kind::integer) {
      append_number(cell.integer);
    } else if (cell.kind == Cell::Kind::real) {
      append_number(cell.real);
    } else {
      if (cell.text.find('\0') != none) throw Broken("text with a zero byte");
      buffer_ += cell.text;
    }
    buffer_ += '\0';
  }

  template <class Number>
  void append_number(Number number) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    buffer_.append(digits.data(), end);
  }

  std::string buffer_;
  std::vector<std::size_t> starts_;
  std::vector<const char*> pointers_;
};

class WholeRows : public Rows {
 public:
  explicit WholeRows(PostgresResult result) : result_(std::move(result)) {}
  bool next() override { return ++row_ < PQntuples(result_.get()); }
  int columns() const override { return PQnfields(result_.get()); }
  std::string_view name(int column) const override { return PQfname(result_.get(), column); }
  Cell cell(int column) const override { return cell_of(result_.get(), row_, column); }

 private:
  PostgresResult result_;
  int row_ = -1;
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

class PostgresConnection : public Connection {
 public:
  explicit PostgresConnection(const PostgresSettings& settings)
      : handle_(connect_postgres(settings)) {}

  Engine engine() const override { return Engine::postgres; }

  // A reader sees one moment throughout, as on SQLite.
  void begin(Mode mode) override {
    script(mode == Mode::write ? "begin" : "begin isolation level repeatable read read only");
  }
  void commit() override {
    const auto result = execute("commit");
    if (std::string_view(PQcmdStatus(result.get())) != "COMMIT") throw Broken("commit refused");
  }
  void roll_back() noexcept override {
    if (PQtransactionStatus(handle_.get()) == PQTRANS_IDLE) return;
    const PostgresResult result(PQexec(handle_.get(), "rollback"));
    if (!is_fine(result.get())) is_lost_ = true;
  }

  std::unique_ptr<Rows> query(std::string_view text, std::span<const Cell> cells,
                              Fetch fetch) override {
    if (fetch == Fetch::whole) return std::make_unique<WholeRows>(execute(text, cells));
    parameters_.take(cells);
    const int number = ++cursors_;
    const auto declare = "declare c" + std::to_string(number) + " no scroll cursor for ";
    checked(PQexecParams(handle_.get(), (declare + std::string(text)).c_str(), parameters_.count(),
                         nullptr, parameters_.values(), nullptr, nullptr, 0),
            text);
    return std::make_unique<CursorRows>(*this, number);
  }

  std::int64_t run(std::string_view text, std::span<const Cell> cells) override {
    const auto result = execute(text, cells);
    const std::string_view status = PQcmdStatus(result.get());
    if (status.substr(0, 6) == "SELECT") return 0;
    return std::strtoll(PQcmdTuples(result.get()), nullptr, 10);
  }

  void script(std::string_view text) override { execute(text); }
  bool is_usable() const override { return !is_lost_ && PQstatus(handle_.get()) == CONNECTION_OK; }

  PostgresResult execute(std::string_view text) {
    return checked(PQexec(handle_.get(), std::string(text).c_str()), text);
  }

 private:
  PostgresResult execute(std::string_view text, std::span<const Cell> cells) {
    parameters_.take(cells);
    const auto& name = prepared(text);
    return checked(PQexecPrepared(handle_.get(), name.c_str(), parameters_.count(),
                                  parameters_.values(), nullptr, nullptr, 0),
                   text);
  }

  const std::string& prepared(std::string_view text) {
    if (const auto* const found = statements_.find(text)) return found->kept;
    statements_.shrink([&](const std::string& oldest) {
      execute("deallocate " + oldest);
      return true;
    });
    auto name = "s" + std::to_string(++names_);
    checked(PQprepare(handle_.get(), name.c_str(), std::string(text).c_str(), 0, nullptr), text);
    return statements_.add(text, std::move(name)).kept;
  }

  PostgresResult checked(PGresult* raw, std::string_view text) {
    PostgresResult result(raw);
    if (is_fine(result.get())) return result;
    if (is_lost(handle_.get(), result.get())) is_lost_ = true;
    throw_postgres(result.get(), text);
  }

  PostgresHandle handle_;
  Parameters parameters_;
  Recent<std::string> statements_{statements_kept};
  int names_ = 0;
  int cursors_ = 0;
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

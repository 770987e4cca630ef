// SPDX-License-Identifier: Apache-2.0
// Transactions and the two kinds of database behind one face.
#include "kit/sql/sql.hpp"

#include <optional>

#include "kit/sql/bell.hpp"
#include "kit/sql/pool.hpp"
#include "kit/sql/postgres.hpp"
#include "kit/sql/postgres_listener.hpp"
#include "kit/sql/sqlite.hpp"

namespace carnet::sql {

namespace {
// A second transaction of the same thread would wait for the first one for ever.
thread_local const Database* current = nullptr;
}  // namespace

struct Database::State {
  State(Engine which, int size, PostgresSettings settings, Pool::Open open)
      : engine(which),
        pool_size(size),
        postgres(std::move(settings)),
        readers(size, postgres.busy_timeout, std::move(open)) {}

  Engine engine;
  int pool_size;
  PostgresSettings postgres;
  Pool readers;
  std::optional<Pool> writer;  // SQLite's only one; PostgreSQL writes through `readers`
  Bell bell;
  std::mutex listener_mutex;
  std::unique_ptr<PostgresListener> listener;  // from the first change told or asked for

  PostgresListener* started_listener() {
    if (engine == Engine::sqlite) return nullptr;
    const std::lock_guard lock(listener_mutex);
    if (!listener) listener = std::make_unique<PostgresListener>(postgres, bell);
    return listener.get();
  }
};

Tx::Tx(Database& database, Mode mode, EndedBefore ended)
    : database_(database), mode_(mode), ended_(ended) {
  if (current == &database) throw Broken("a transaction inside a transaction");
  lease_ = database.lease(mode);
  current = &database;
}

Tx::~Tx() {
  if (!is_open_) return;
  lease_->connection().roll_back();
  current = nullptr;
}

Engine Tx::engine() const { return database_.engine(); }

void Tx::script(std::string_view statement) {
  guarded([&] { lease_->connection().script(statement); });
}

void Tx::after_commit(std::function<void()> wake) { wakes_.push_back(std::move(wake)); }

void Tx::announce_change() { announces_change_ = true; }

void Tx::commit() {
  guarded([&] { lease_->connection().commit(); });
  is_open_ = false;
  lease_.reset();
  current = nullptr;
  if (announces_change_) wakes_.emplace_back([this] { database_.ring(); });
  for (const auto& wake : wakes_) {
    try {
      wake();
    } catch (...) {  // the change is kept; whoever was not woken finds out alone
    }
  }
}

std::unique_ptr<Rows> Tx::query(std::string_view text, std::span<const Cell> cells, Fetch fetch) {
  return lease_->connection().query(text, cells, fetch);
}

void Tx::question(std::string_view text, std::span<const Cell> cells, Take take) {
  lease_->connection().ask(text, cells, std::move(take));
}

void Tx::hear() {
  guarded([&] { lease_->connection().hear(); });
}

std::int64_t Tx::execute(std::string_view text, std::span<const Cell> cells) {
  return lease_->connection().run(text, cells);
}

void Tx::dispatch(std::string_view text, std::span<const Cell> cells) {
  lease_->connection().send(text, cells);
}

void Tx::refuse_spoiled() const {
  if (!is_open_) throw Broken("this transaction is over");
  if (is_spoiled_) throw Broken("this transaction failed before and can only roll back");
}

void Tx::refuse_empty(std::string_view text) { throw Broken("no row for: " + std::string(text)); }

std::unique_ptr<Database> Database::open(const std::string& url, Options options) {
  const bool is_sqlite = url.rfind("sqlite:", 0) == 0;
  const bool is_postgres = url.rfind("postgres", 0) == 0 || url.find('=') != std::string::npos;
  if (!is_sqlite && !is_postgres) throw Broken("a database is sqlite:PATH or postgresql://…");
  std::unique_ptr<Database> database(
      new Database(is_sqlite ? sqlite_state(url, options) : postgres_state(url, options)));
  database->write([](Tx&) {});  // refuses now, not at the first request
  return database;
}

std::unique_ptr<Database::State> Database::sqlite_state(const std::string& url,
                                                        const Options& options) {
  const SqliteSettings reader{url.substr(7), Mode::read, options.busy_timeout, options.cache_kib};
  SqliteSettings writer = reader;
  writer.mode = Mode::write;
  writer.cache_kib = options.writer_cache_kib;
  const PostgresSettings none{"", options.busy_timeout, options.statement_timeout};
  auto state = std::make_unique<State>(Engine::sqlite, options.pool_size, none,
                                       [reader] { return open_sqlite(reader); });
  state->writer.emplace(1, options.busy_timeout, [writer] { return open_sqlite(writer); });
  return state;
}

std::unique_ptr<Database::State> Database::postgres_state(const std::string& url,
                                                          const Options& options) {
  const PostgresSettings settings{url, options.busy_timeout, options.statement_timeout};
  return std::make_unique<State>(Engine::postgres, options.pool_size, settings,
                                 [settings] { return open_postgres(settings); });
}

Database::Database(std::unique_ptr<State> state) : state_(std::move(state)) {}

Database::~Database() = default;

Engine Database::engine() const { return state_->engine; }

bool Database::is_well() {
  try {
    return read([](Tx& tx) { return tx.one<int>("select 1"); }) == 1;
  } catch (const Error&) {
    return false;
  }
}

Listening Database::on_change(std::function<void()> callback) {
  const int number = state_->bell.add(std::move(callback));
  Listening listening([this, number] { state_->bell.remove(number); });
  state_->started_listener();
  return listening;
}

void Database::ring() {
  state_->bell.ring();
  if (auto* const listener = state_->started_listener()) listener->announce();
}

// Connections that a restarted server dropped show it only now, when nothing is lost yet: each
// is left to its pool, which forgets it, until a live one comes.
std::unique_ptr<Lease> Database::lease(Mode mode) {
  auto& pool = mode == Mode::write && state_->writer ? *state_->writer : state_->readers;
  for (int attempt = 0;; ++attempt) {
    auto lease = pool.lend();
    try {
      lease->connection().begin(mode);
      return lease;
    } catch (const Busy&) {
      if (lease->connection().is_usable() || attempt == state_->pool_size) throw;
    }
  }
}

}  // namespace carnet::sql

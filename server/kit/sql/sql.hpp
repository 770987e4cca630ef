// SPDX-License-Identifier: Apache-2.0
// The one face of both databases: transactions, typed rows in and out. Read this first.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <unordered_set>
#include <vector>

#include "kit/shape/id.hpp"
#include "kit/sql/connection.hpp"
#include "kit/sql/listening.hpp"
#include "kit/sql/options.hpp"
#include "kit/sql/refusal.hpp"

namespace carnet::sql {

class Database;
class Lease;

/// One transaction on one connection, made by Database::read and Database::write.
/// Statements use $1..$n, in any order, repeated at will. T is a described struct, every member
/// matched to a column by name (a missing or an extra column is Broken), or one Column type.
/// After an error the transaction is over: it can only roll back.
class Tx {
 public:
  Tx(Database& database, Mode mode, EndedBefore ended = EndedBefore::never);
  ~Tx();
  Tx(const Tx&) = delete;
  Tx& operator=(const Tx&) = delete;

  Engine engine() const;
  Mode mode() const { return mode_; }
  /// Whether the same work ended by Stale before.
  bool ran_stale() const { return ended_ == EndedBefore::by_stale; }

  /// Remembers until the end that a row is locked; false when that was known.
  bool note_locked(const Uuid& id) { return locked_.insert(id).second; }

  template <class T, class... A>
  std::vector<T> all(std::string_view text, const A&... args) {
    std::vector<T> found;
    walk<T>(
        Fetch::whole, text, [&](T&& row) { found.push_back(std::move(row)); }, args...);
    return found;
  }

  /// As all, but the rows need not be there before hear() has returned; `rows` must live until
  /// then. Of several questions PostgreSQL works on the next while the rows of one are read.
  template <class T, class... A>
  void ask(std::vector<T>& rows, std::string_view text, const A&... args) {
    const auto take = [&rows](Rows& answer) {
      const RowReader<T> reader(answer);
      while (answer.next()) rows.push_back(reader.read(answer));
    };
    with_cells([&](auto cells) { question(text, cells, take); }, args...);
  }
  void hear();

  /// The first row, or nothing; later rows are not read.
  template <class T, class... A>
  std::optional<T> first(std::string_view text, const A&... args) {
    std::optional<T> found;
    with_cells(
        [&](auto cells) {
          const auto rows = query(text, cells, Fetch::whole);
          const RowReader<T> reader(*rows);
          if (rows->next()) found = reader.read(*rows);
        },
        args...);
    return found;
  }

  /// Broken when there is none.
  template <class T, class... A>
  T one(std::string_view text, const A&... args) {
    auto found = first<T>(text, args...);
    if (!found) refuse_empty(text);
    return std::move(*found);
  }

  /// Streams rows to visit(T&&) in bounded memory; visit may run other statements.
  template <class T, class Visit, class... A>
  void each(std::string_view text, Visit&& visit, const A&... args) {
    walk<T>(Fetch::streamed, text, visit, args...);
  }

  /// Rows changed.
  template <class... A>
  std::int64_t run(std::string_view text, const A&... args) {
    return with_cells([&](auto cells) { return execute(text, cells); }, args...);
  }

  /// As run, when nothing hangs on it: PostgreSQL is not waited for, and what it refuses is thrown
  /// by a later statement, at the latest by the commit.
  template <class... A>
  void send(std::string_view text, const A&... args) {
    with_cells([&](auto cells) { dispatch(text, cells); }, args...);
  }

  /// Every member of the row, each in the column of its name. Conflict when the key is taken.
  template <shape::DescribedStruct T>
  void insert(std::string_view table, const T& row) {
    insert_row(std::string("insert into ").append(table).append(insert_tail<T>()), row);
  }

  /// As insert, but answers false and changes nothing when a key is taken.
  template <shape::DescribedStruct T>
  bool insert_new(std::string_view table, const T& row) {
    return insert_row(std::string("insert into ")
                          .append(table)
                          .append(insert_tail<T>())
                          .append(" on conflict do nothing"),
                      row) == 1;
  }

  /// Many rows, some hundred a statement, as by send.
  template <shape::DescribedStruct T>
  void insert_all(std::string_view table, std::span<const T> rows) {
    constexpr std::size_t most = 2'000 / boost::mp11::mp_size<shape::Members<T>>::value;
    while (!rows.empty()) {
      const std::size_t count = rows.size() >= most ? most : rows.size() >= 20 ? 20 : 1;
      insert_batch(table, rows.first(count));
      rows = rows.subspan(count);
    }
  }

  /// One statement without parameters, not prepared: tables, indexes, settings.
  void script(std::string_view statement);

  /// Runs once, after COMMIT succeeded and the connection is free again; dropped on rollback.
  /// It wakes somebody who would also find out alone: what it throws is dropped.
  void after_commit(std::function<void()> wake);

  /// Says that the change sequence grew: wakes on_change listeners of all servers after COMMIT.
  void announce_change();

  void commit();  // called by Database::write

 private:
  template <class T, class Visit, class... A>
  void walk(Fetch fetch, std::string_view text, Visit&& visit, const A&... args) {
    with_cells(
        [&](auto cells) {
          const auto rows = query(text, cells, fetch);
          const RowReader<T> reader(*rows);
          while (rows->next()) visit(reader.read(*rows));
        },
        args...);
  }

  // What bind() answers lives in `bound` until `use` returns; cells borrow from it.
  template <class Use, class... A>
  decltype(auto) with_cells(Use&& use, const A&... args) {
    const std::tuple bound{Column<std::decay_t<const A>>::bind(args)...};
    return std::apply(
        [&](const auto&... each) -> decltype(auto) {
          const std::array<Cell, sizeof...(A)> cells{Cell(each)...};
          return guarded([&]() -> decltype(auto) { return use(std::span<const Cell>(cells)); });
        },
        bound);
  }

  template <class T>
  std::int64_t insert_row(const std::string& text, const T& row) {
    return [&]<class... M>(boost::mp11::mp_list<M...>) {
      return run(text, row.*M::pointer...);
    }(boost::mp11::mp_rename<shape::Members<T>, boost::mp11::mp_list>());
  }

  template <class T>
  void insert_batch(std::string_view table, std::span<const T> rows) {
    const auto bind_row = []<class... M>(const T& row, boost::mp11::mp_list<M...>) {
      return std::tuple{Column<std::decay_t<decltype(row.*M::pointer)>>::bind(row.*M::pointer)...};
    };
    using Listed = boost::mp11::mp_rename<shape::Members<T>, boost::mp11::mp_list>;
    std::vector<decltype(bind_row(rows[0], Listed()))> bound;
    bound.reserve(rows.size());
    std::vector<Cell> cells;
    for (const auto& row : rows) {
      bound.push_back(bind_row(row, Listed()));
      std::apply([&](const auto&... each) { (cells.push_back(Cell(each)), ...); }, bound.back());
    }
    const auto width = cells.size() / rows.size();
    const auto text = insert_text(table, sql::columns<T>(), rows.size(), width);
    guarded([&] { dispatch(text, cells); });
  }

  template <class Use>
  decltype(auto) guarded(Use&& use) {
    refuse_spoiled();
    try {
      return use();
    } catch (const Error&) {
      is_spoiled_ = true;
      throw;
    }
  }

  std::unique_ptr<Rows> query(std::string_view text, std::span<const Cell> cells, Fetch fetch);
  void question(std::string_view text, std::span<const Cell> cells, Take take);
  std::int64_t execute(std::string_view text, std::span<const Cell> cells);
  void dispatch(std::string_view text, std::span<const Cell> cells);
  void refuse_spoiled() const;
  [[noreturn]] static void refuse_empty(std::string_view text);

  Database& database_;
  Mode mode_;
  EndedBefore ended_;
  std::unordered_set<Uuid> locked_;
  std::unique_ptr<Lease> lease_;
  std::vector<std::function<void()>> wakes_;
  bool is_open_ = true;
  bool is_spoiled_ = false;
  bool announces_change_ = false;
};

/// A database of either engine. Thread-safe; a thread holds one transaction at a time.
class Database {
 public:
  /// "sqlite:/path/house.db", "postgresql://…" or libpq's "host=… dbname=…". Busy when it
  /// cannot be reached, Broken when the url is neither.
  static std::unique_ptr<Database> open(const std::string& url, Options options = {});
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  Engine engine() const;

  /// f(Tx&) on a connection of its own beside other readers; cannot write. Answers f's answer.
  template <class F>
  auto read(F&& f) {
    return transact(Mode::read, f);
  }

  /// f(Tx&), then COMMIT; rolled back when f throws or answers a Result with a Fault, which is
  /// passed on. One at a time on SQLite (BEGIN IMMEDIATE). f runs again after a Collision, a few
  /// times at most: it must not change anything outside the transaction.
  template <class F>
  auto write(F&& f) {
    return transact(Mode::write, f);
  }

  /// Whether a statement can be run now, for /api/health.
  bool is_well();

  /// Calls back, on some thread, when changes may have been recorded here or by another server
  /// of this database. Calls may come together, or for nothing; ask changes_since.
  [[nodiscard]] Listening on_change(std::function<void()> callback);

 private:
  friend class Tx;
  struct State;
  static constexpr int attempts = 3;

  explicit Database(std::unique_ptr<State> state);
  static std::unique_ptr<State> sqlite_state(const std::string& url, const Options& options);
  static std::unique_ptr<State> postgres_state(const std::string& url, const Options& options);

  template <class F>
  std::invoke_result_t<F&, Tx&> transact(Mode mode, F& f) {
    auto ended = EndedBefore::never;
    for (int attempt = 1;; ++attempt) {
      try {
        return attempt_once(mode, ended, f);
      } catch (const Stale&) {
        if (attempt == attempts) throw;
        ended = EndedBefore::by_stale;
      } catch (const Collision&) {
        if (attempt == attempts) throw;
      }
    }
  }

  template <class F>
  std::invoke_result_t<F&, Tx&> attempt_once(Mode mode, EndedBefore ended, F& f) {
    Tx tx(*this, mode, ended);
    if constexpr (std::is_void_v<std::invoke_result_t<F&, Tx&>>) {
      f(tx);
      tx.commit();
    } else {
      auto answer = f(tx);
      if (!is_refusal(answer)) tx.commit();
      return answer;
    }
  }

  std::unique_ptr<Lease> lease(Mode mode);
  void ring();

  std::unique_ptr<State> state_;
};

}  // namespace carnet::sql

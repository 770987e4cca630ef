// SPDX-License-Identifier: Apache-2.0
// What an engine must do for kit/sql; the face in sql.hpp is built on nothing else.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string_view>

#include "kit/sql/rows.hpp"

namespace carnet::sql {

enum class Engine { sqlite, postgres };
enum class Mode { read, write };
enum class Fetch { whole, streamed };
enum class EndedBefore { never, by_stale };  // how the same work did

using Take = std::function<void(Rows&)>;

/// One connection, used by one thread at a time. Throws the kinds of error.hpp.
class Connection {
 public:
  virtual ~Connection() = default;
  virtual Engine engine() const = 0;
  virtual void begin(Mode mode) = 0;
  virtual void commit() = 0;
  virtual void roll_back() noexcept = 0;
  virtual std::unique_ptr<Rows> query(std::string_view text, std::span<const Cell> cells,
                                      Fetch fetch) = 0;
  virtual std::int64_t run(std::string_view text, std::span<const Cell> cells) = 0;
  /// As run, but may return before it is done; a later call, at the latest commit, then throws what
  /// it met. `text` and cells are not needed any more.
  virtual void send(std::string_view text, std::span<const Cell> cells) { run(text, cells); }
  /// A question whose rows go to `take`, at the latest by hear(). `text` and cells are not needed
  /// any more.
  virtual void ask(std::string_view text, std::span<const Cell> cells, Take take) {
    take(*query(text, cells, Fetch::whole));
  }
  virtual void hear() {}
  virtual void script(std::string_view statement) = 0;  // unprepared, for tables and settings
  virtual bool is_usable() const = 0;                   // false once lost: the pool replaces it
};

}  // namespace carnet::sql

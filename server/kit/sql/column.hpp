// SPDX-License-Identifier: Apache-2.0
// How one C++ type binds to a parameter and is read from a column, on both engines.
#pragma once

#include <charconv>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "kit/shape/describe.hpp"
#include "kit/shape/instant.hpp"
#include "kit/shape/word.hpp"

namespace carnet::sql {

/// One value on its way to or from an engine; text is borrowed. PostgreSQL answers text only.
/// `bytes` are a value as the engine itself would write it down, bound but never read.
struct Cell {
  enum class Kind { null, boolean, integer, real, text, bytes };
  Kind kind = Kind::null;
  std::int64_t integer = 0;
  double real = 0;
  std::string_view text{};

  Cell() = default;
  explicit Cell(std::nullopt_t) {}
  explicit Cell(bool value) : kind(Kind::boolean), integer(value ? 1 : 0) {}
  explicit Cell(std::int64_t value) : kind(Kind::integer), integer(value) {}
  explicit Cell(double value) : kind(Kind::real), real(value) {}
  explicit Cell(std::string_view value) : kind(Kind::text), text(value) {}
  explicit Cell(const std::string& value) : kind(Kind::text), text(value) {}
  template <class T>
  explicit Cell(const std::optional<T>& value) : Cell(value ? Cell(*value) : Cell()) {}

  bool is_null() const { return kind == Kind::null; }
};

/// bind() answers what a Cell is made from and lives until the statement has run; read() answers
/// nothing when the column holds no such value. A type without a Column does not compile.
template <class T>
struct Column;

template <class T>
concept Storable = requires(const T& value, const Cell& cell) {
  Cell(Column<T>::bind(value));
  { Column<T>::read(cell) } -> std::same_as<std::optional<T>>;
};

template <>
struct Column<bool> {
  static bool bind(bool value) { return value; }
  static std::optional<bool> read(const Cell& cell) {
    if (cell.kind != Cell::Kind::text) return cell.integer != 0;
    if (cell.text == "t" || cell.text == "true") return true;
    if (cell.text == "f" || cell.text == "false") return false;
    return std::nullopt;
  }
};

template <std::integral T>
struct Column<T> {
  static std::int64_t bind(T value) { return static_cast<std::int64_t>(value); }
  static std::optional<T> read(const Cell& cell) {
    if (cell.kind == Cell::Kind::text) return from_text(cell.text);
    if (cell.kind == Cell::Kind::real || !std::in_range<T>(cell.integer)) return std::nullopt;
    return static_cast<T>(cell.integer);
  }

 private:
  static std::optional<T> from_text(std::string_view text) {
    T value{};
    const char* const end = text.data() + text.size();
    const auto [stop, fault] = std::from_chars(text.data(), end, value);
    return fault == std::errc() && stop == end ? std::optional(value) : std::nullopt;
  }
};

template <>
struct Column<double> {
  static double bind(double value) { return value; }
  static std::optional<double> read(const Cell& cell);
};

template <>
struct Column<std::string> {
  static std::string_view bind(const std::string& value) { return value; }
  static std::optional<std::string> read(const Cell& cell);
};

template <>
struct Column<std::string_view> {
  static std::string_view bind(std::string_view value) { return value; }
};

template <>
struct Column<const char*> {
  static std::string_view bind(const char* value) { return value; }
};

template <>
struct Column<std::nullopt_t> {
  static std::nullopt_t bind(std::nullopt_t) { return std::nullopt; }
};

/// Milliseconds since 1970 in a BIGINT.
template <>
struct Column<Instant> {
  static std::int64_t bind(Instant value) { return value.ms(); }
  static std::optional<Instant> read(const Cell& cell) {
    const auto ms = Column<std::int64_t>::read(cell);
    return ms ? std::optional(Instant(*ms)) : std::nullopt;
  }
};

/// "2026-04-02": a `date` in PostgreSQL, text in SQLite.
template <>
struct Column<Day> {
  static std::string bind(Day value);
  static std::optional<Day> read(const Cell& cell);
};

/// Every other Word is its text; one with view() is bound without a copy.
template <Word T>
struct Column<T> {
  static auto bind(const T& value) {
    if constexpr (requires {
                    { value.view() } -> std::same_as<std::string_view>;
                  }) {
      return value.view();
    } else if constexpr (std::is_reference_v<decltype(value.text())>) {
      return std::string_view(value.text());
    } else {
      return std::string(value.text());
    }
  }
  static std::optional<T> read(const Cell& cell) {
    if (cell.kind != Cell::Kind::text) return std::nullopt;
    auto word = T::parse(cell.text);
    return word ? std::optional<T>(std::move(*word)) : std::nullopt;
  }
};

/// A described enum is stored by its enumerator's name.
template <shape::DescribedEnum T>
struct Column<T> {
  static std::string_view bind(T value) { return shape::enum_name(value); }
  static std::optional<T> read(const Cell& cell) { return shape::enum_value<T>(cell.text); }
};

template <class T>
struct Column<std::optional<T>> {
  using Bound = std::decay_t<decltype(Column<T>::bind(std::declval<const T&>()))>;
  static std::optional<Bound> bind(const std::optional<T>& value) {
    return value ? std::optional<Bound>(Column<T>::bind(*value)) : std::nullopt;
  }
  static std::optional<std::optional<T>> read(const Cell& cell) {
    if (cell.is_null()) return std::optional<T>();
    auto value = Column<T>::read(cell);
    return value ? std::optional<std::optional<T>>(std::move(value)) : std::nullopt;
  }
};

}  // namespace carnet::sql

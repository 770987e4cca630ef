// SPDX-License-Identifier: Apache-2.0
// Turns the rows of an answer into described structs, matching columns to members by name.
#pragma once

#include <array>
#include <boost/mp11/list.hpp>
#include <string>
#include <string_view>
#include <utility>

#include "kit/sql/column.hpp"
#include "kit/sql/error.hpp"

namespace carnet::sql {

/// The answer of one statement, read forward; an engine implements it.
class Rows {
 public:
  virtual ~Rows() = default;
  virtual bool next() = 0;
  virtual int columns() const = 0;
  virtual std::string_view name(int column) const = 0;
  virtual Cell cell(int column) const = 0;  // of the current row; valid until next()
};

/// Refuses a struct and an answer that do not have the same columns.
[[noreturn]] void refuse_columns(const Rows& rows, std::string_view members);
[[noreturn]] void refuse_cell(std::string_view column, const Cell& cell);

/// "id, given_name, version": the members of T in order, for `select` and `returning`.
template <shape::DescribedStruct T>
std::string columns(std::string_view prefix = "") {
  std::string names;
  shape::each_member_pointer<T>([&](std::string_view name, auto) {
    if (!names.empty()) names += ", ";
    names.append(prefix).append(name);
  });
  return names;
}

/// Reads one kind of row; made once an answer, so that names are matched once.
template <class T>
class RowReader {
 public:
  explicit RowReader(const Rows& rows) {
    if (rows.columns() != 1) refuse_columns(rows, "one column");
  }
  T read(const Rows& rows) const {
    const Cell cell = rows.cell(0);
    if (cell.is_null() && !shape::IsOptional<T>::value) refuse_cell(rows.name(0), cell);
    auto value = Column<T>::read(cell);
    if (!value) refuse_cell(rows.name(0), cell);
    return std::move(*value);
  }
};

template <shape::DescribedStruct T>
class RowReader<T> {
 public:
  explicit RowReader(const Rows& rows) {
    std::size_t member = 0;
    bool is_whole = rows.columns() == static_cast<int>(places_.size());
    shape::each_member_pointer<T>([&](std::string_view name, auto) {
      places_[member] = place_of(rows, name, static_cast<int>(member));
      is_whole = is_whole && places_[member] >= 0;
      ++member;
    });
    if (!is_whole) refuse_columns(rows, sql::columns<T>());
  }

  T read(const Rows& rows) const {
    T row{};
    std::size_t member = 0;
    shape::each_member(row, [&](std::string_view name, auto& value) {
      using Member = std::remove_reference_t<decltype(value)>;
      static_assert(Storable<Member>, "this member has no sql::Column");
      const Cell cell = rows.cell(places_[member++]);
      if (cell.is_null() && !shape::IsOptional<Member>::value) refuse_cell(name, cell);
      auto found = Column<Member>::read(cell);
      if (!found) refuse_cell(name, cell);
      value = std::move(*found);
    });
    return row;
  }

 private:
  // Most statements list the members in order, so that place is looked at first.
  static int place_of(const Rows& rows, std::string_view name, int likely) {
    if (likely < rows.columns() && rows.name(likely) == name) return likely;
    for (int place = 0; place < rows.columns(); ++place) {
      if (rows.name(place) == name) return place;
    }
    return -1;
  }

  std::array<int, boost::mp11::mp_size<shape::Members<T>>::value> places_{};
};

/// "(id, name) values ($1, $2)" for insert.
template <shape::DescribedStruct T>
const std::string& insert_tail() {
  static const std::string tail = [] {
    std::string values;
    for (std::size_t n = 1; n <= boost::mp11::mp_size<shape::Members<T>>::value; ++n) {
      values += (n == 1 ? "$" : ", $") + std::to_string(n);
    }
    return " (" + sql::columns<T>() + ") values (" + values + ")";
  }();
  return tail;
}

/// "insert into stores (id, name) values ($1, $2), ($3, $4)".
std::string insert_text(std::string_view table, std::string_view columns, std::size_t rows,
                        std::size_t width);

}  // namespace carnet::sql

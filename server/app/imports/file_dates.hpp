// SPDX-License-Identifier: Apache-2.0
// Whether 4/5 is April or May in a file, and who decides it. Pure.
#pragma once

#include "app/imports/values.hpp"
#include "kit/shape/describe.hpp"

namespace carnet::imports {

/// Who decides the order: a person; other dates of the file, which can be read in one way only; the
/// country's custom; or the custom of the system that wrote the file.
enum class OrderTeller { person, dates, country, system };
BOOST_DESCRIBE_ENUM(OrderTeller, person, dates, country, system)

/// The first date of a column that the other order would make another day, and the day it is.
struct DateColumn {
  std::string name;
  std::string cell;
  PartialDay day;
};
BOOST_DESCRIBE_STRUCT(DateColumn, (), (name, cell, day))

struct FileDates {
  DateOrder order = DateOrder::day_first;
  OrderTeller by = OrderTeller::country;
  std::vector<DateColumn> columns;
};
BOOST_DESCRIBE_STRUCT(FileDates, (), (order, by, columns))

/// What is usual, unless `said` or the file's own dates say otherwise.
class DateLook {
 public:
  DateLook(DateOrder usual, OrderTeller by, std::optional<DateOrder> said)
      : usual_(usual), by_(by), said_(said) {}
  void look_at(const std::string& column, std::string_view cell);
  /// Whether one of the dates so far can only be read the other way.
  bool is_other() const { return is_other_; }
  DateOrder order() const;
  FileDates found(int this_year) const;

 private:
  DateOrder usual_;
  OrderTeller by_;
  std::optional<DateOrder> said_;
  bool is_told_ = false;
  bool is_other_ = false;
  std::vector<DateColumn> columns_;  // their days are read in the end
};

/// The JSON of `imports.dates`; empty where nobody looked.
FileDates read_dates(const std::string& text);
/// The order that a person said.
std::optional<DateOrder> said_order(const FileDates& dates);

}  // namespace carnet::imports

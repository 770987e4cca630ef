// SPDX-License-Identifier: Apache-2.0
// Reads the column types that need more than a line.
#include "kit/sql/column.hpp"

#include <span>

namespace carnet::sql {

std::optional<double> Column<double>::read(const Cell& cell) {
  if (cell.kind == Cell::Kind::real) return cell.real;
  if (cell.kind != Cell::Kind::text) return static_cast<double>(cell.integer);
  double value = 0;
  const char* const end = cell.text.data() + cell.text.size();
  const auto [stop, fault] = std::from_chars(cell.text.data(), end, value);
  return fault == std::errc() && stop == end ? std::optional(value) : std::nullopt;
}

// SQLite may keep digits of a column without a text type as a number.
std::optional<std::string> Column<std::string>::read(const Cell& cell) {
  if (cell.kind == Cell::Kind::text) return std::string(cell.text);
  if (cell.kind == Cell::Kind::integer) return std::to_string(cell.integer);
  return std::nullopt;
}

namespace {

// Digits only, so that a day costs no stream: Day::parse is for people's input.
std::optional<unsigned> digits(std::string_view text) {
  unsigned value = 0;
  for (const char letter : text) {
    if (letter < '0' || letter > '9') return std::nullopt;
    value = value * 10 + static_cast<unsigned>(letter - '0');
  }
  return value;
}

void put_digits(std::span<char> out, unsigned value) {
  for (auto place = out.rbegin(); place != out.rend(); ++place, value /= 10) {
    *place = static_cast<char>('0' + value % 10);
  }
}

}  // namespace

std::string Column<Day>::bind(Day value) {
  std::string text = "0000-00-00";
  const auto date = value.date();
  const std::span<char> out(text);
  put_digits(out.subspan(0, 4), static_cast<unsigned>(static_cast<int>(date.year())));
  put_digits(out.subspan(5, 2), static_cast<unsigned>(date.month()));
  put_digits(out.subspan(8, 2), static_cast<unsigned>(date.day()));
  return text;
}

std::optional<Day> Column<Day>::read(const Cell& cell) {
  const auto text = cell.text;
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const auto date = std::chrono::year{static_cast<int>(*year)} / std::chrono::month{*month} /
                    std::chrono::day{*day};
  return date.ok() ? std::optional(Day(std::chrono::sys_days(date))) : std::nullopt;
}

}  // namespace carnet::sql

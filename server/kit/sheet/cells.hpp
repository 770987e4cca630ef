// SPDX-License-Identifier: Apache-2.0
// What a cell shows: numbers, days and codes in letters, by the format of the cell.
#pragma once

#include <string>
#include <string_view>

namespace carnet::sheet {

/// What a number format makes of a number.
enum class Shown {
  number,
  day,          // with its year
  day_of_year,  // without a year: a birthday
  time,         // of the day
  day_and_time,
  digits  // a code as long as its format has zeros: "02139"
};

struct CellFormat {
  Shown shown = Shown::number;
  std::string pattern{};  // of `digits`: "00000-0000"
};

/// By the number that stands for a format of Excel's own, as ECMA-376 lists them.
CellFormat own_format(int id);

/// By the code of a format that the workbook brings along: "[$-409]d\ mmm\ yyyy".
CellFormat format_of(std::string_view code);

enum class DayCount { from_1900, from_1904 };

/// The number as the cell shows it; days as 2026-05-14, --05-14 without their year. What is no
/// number, or no day that can be, stays as it is written.
std::string shown_number(std::string_view written, const CellFormat& format, DayCount days);

/// "_x000D_" and its like back into the letters they stand for; control characters are left out.
std::string unescaped(std::string_view text);

}  // namespace carnet::sheet

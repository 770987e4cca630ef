// SPDX-License-Identifier: Apache-2.0
// The parts of a workbook that its sheets refer to.
#pragma once

#include <string>
#include <vector>

#include "kit/sheet/cells.hpp"
#include "kit/sheet/markup.hpp"

namespace carnet::sheet {

inline constexpr std::size_t most_text_bytes = 64U * 1024 * 1024;

struct NamedSheet {
  std::string name;
  std::string part;  // "xl/worksheets/sheet1.xml"
  bool is_hidden = false;
};

struct Contents {
  std::vector<NamedSheet> sheets;  // in the order of their tabs
  DayCount days = DayCount::from_1900;
  std::vector<std::string> strings;  // shared by all sheets
  std::vector<CellFormat> formats;   // by the number that cells name
};

Result<Contents> read_contents(Archive& archive);

/// The sheet's rows as text, quoted where they must be; empty when it has no cell.
Result<std::string> read_sheet(Archive& archive, const Contents& contents, const std::string& part);

}  // namespace carnet::sheet

// SPDX-License-Identifier: Apache-2.0
// Excel workbooks (.xlsx) as text that the reader of comma-separated text takes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kit/shape/result.hpp"

namespace carnet::sheet {

/// Whether the bytes begin as a zip archive does; and as the older .xls does.
bool looks_zipped(std::string_view bytes);
bool looks_like_old_workbook(std::string_view bytes);

struct SheetText {
  /// A "sep=" line naming text::cell_delimiter, then one row of text for each row of the sheet:
  /// places in it are rows and cells of the sheet.
  std::string text;
  std::string name;  // of the sheet
  /// Of the other visible sheets, which are left out.
  std::vector<std::string> others;
};

/// The first visible sheet. Hostile files cost no more than 256 MB unpacked and 64 MB of text.
/// Every fault has code "workbook".
Result<SheetText> read_workbook(std::string_view bytes);

Fault bad_workbook(std::string text);

}  // namespace carnet::sheet

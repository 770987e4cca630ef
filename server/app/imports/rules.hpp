// SPDX-License-Identifier: Apache-2.0
// Turns the text of an export into planned clients, pieces and sales, with every fault placed.
#pragma once

#include "app/imports/columns.hpp"
#include "app/imports/planned.hpp"

namespace carnet::imports {

/// What a file is read under. The day decides two-digit years only.
struct ReadingTerms {
  ImportKind kind = ImportKind::clients_csv;
  Mapping mapping;
  std::string country;   // for national telephone numbers and the usual order of dates
  std::string currency;  // the house's, where the file names none
  Day today;
  Fields asked{};  // of the house's own, that a column may be
  Unreadable unreadable = Unreadable::leave_out;
  std::optional<DateOrder> date_order{};  // as a person said
};

/// The delimiter, the header row and where the rows below it begin.
struct Header {
  char delimiter = ',';
  std::size_t begins_at = 0;  // byte offset of the header row
  std::size_t lines_before = 0;
  std::size_t title_rows = 0;  // above the header row
  std::vector<std::string> names;
  bool is_row = true;  // false: the first row is somebody, and the names are given here
  /// Rows, blank ones aside, that stand before the first record.
  std::size_t rows_to_pass() const { return title_rows + (is_row ? 1 : 0); }
};

/// A text file as UTF-8. No database keeps a NUL in text: a forbidden letter stands in its place.
std::string readable_text(std::string_view bytes);

/// An upload as text: of a workbook the first sheet, whose places are rows and cells. `left_out`
/// says in a sentence what of it is not read.
struct UploadText {
  std::string text;
  std::string left_out;
};
/// Code "workbook" for what cannot be opened.
Result<UploadText> text_of_upload(std::string_view bytes);

/// What a file is, told by its beginning; `columns` are those of its header row, if it has one.
struct FileHead {
  ImportKind kind = ImportKind::clients_csv;
  std::vector<std::string> columns;
};
/// A kind that somebody named is taken at their word.
Result<FileHead> look_at(std::string_view text, std::optional<ImportKind> named);

/// Code "empty" when there is no row, "header" when the header row itself is broken.
Result<Header> read_header(std::string_view text);

/// Reads all rows. Only what concerns the whole file is a Fault (no header, a mapping that does
/// not fit); what concerns rows is in Reading::faults.
Result<Reading> read_rows(std::string_view text, const ReadingTerms& terms);

/// The first clients or pieces as they were understood, for kinds that need no mapping.
std::vector<Mapping> sample_of(const Reading& reading, std::size_t records);

/// The first rows as the mapping sees them, for the screen: target → cell.
std::vector<std::map<std::string, std::string>> sample_of(std::string_view text,
                                                          const ReadingTerms& terms, int rows);

}  // namespace carnet::imports

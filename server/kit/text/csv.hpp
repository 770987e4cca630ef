// SPDX-License-Identifier: Apache-2.0
// Reads comma-separated text (RFC 4180) row by row, and says where each field stood.
#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kit/text/place.hpp"

namespace carnet::text {

/// Lines are physical ones, also inside quotes.
using CsvPlace = TextPlace;

struct CsvField {
  std::string_view text;  // valid until the next row is read; quotes taken off
  CsvPlace place;         // of its first character, the opening quote included
};

enum class CsvWrong {
  unterminated_quote,  // the rest of the line is dropped, reading goes on with the next line
  stray_quote,         // something stood between a closing quote and the delimiter
  control_character,   // NUL or another control character that is no tab
  too_many_fields,
  row_too_long
};

struct CsvFault {
  CsvWrong what = CsvWrong::stray_quote;
  CsvPlace place;
};

struct CsvRow {
  std::vector<CsvField> fields;
  CsvPlace place;
  std::optional<CsvFault> fault;  // the first one; fields are then what could be read
};

/// Sheets become text with this between their cells: nobody types it.
inline constexpr char cell_delimiter = '\x1f';

/// Places as an editor shows them, or as a spreadsheet does: rows and cells.
enum class CsvPlaces { letters, cells };

struct CsvOptions {
  char delimiter = ',';
  CsvPlaces places = CsvPlaces::letters;
  std::size_t max_fields = 1'000;
  std::size_t max_row_bytes = 1'048'576;
  std::size_t first_line = 1;  // what the first line is called, when something stands before
};

/// Spaces after a closing quote are let through. Blank lines are no rows.
/// Reads each byte a bounded number of times, whatever the text.
class CsvReader {
 public:
  /// `text` is UTF-8 without a byte order mark and outlives the reader.
  explicit CsvReader(std::string_view text, CsvOptions options = {});

  /// The next row, valid until the next call; nothing at the end.
  const CsvRow* next();

  /// Where the next row begins: its byte, and its line.
  std::size_t offset() const { return at_; }
  std::size_t line() const { return place_.line; }

 private:
  bool at_end() const { return at_ == text_.size(); }
  bool at_line_end() const { return text_[at_] == '\n' || text_[at_] == '\r'; }
  void step();
  void step_line();
  void step_inner_line();
  CsvPlace here() const;
  void skip_rest_of_line();
  void read_row();
  void read_field();
  void read_plain(std::size_t start);
  void read_quoted();
  bool find_closing_quote();
  void recover_unterminated(std::size_t start, CsvPlace place);
  void add_field(std::string_view text, CsvPlace place);
  void refuse(CsvWrong what, CsvPlace place);

  std::string_view text_;
  CsvOptions options_;
  std::size_t at_ = 0;
  CsvPlace place_;
  std::size_t row_start_ = 0;
  int returns_left_ = 16;
  CsvRow row_;
  std::deque<std::string> unescaped_;  // fields whose text is not the file's; a deque never moves
};

/// What a file's beginning tells: its delimiter, and where its rows begin after "sep=;".
struct CsvShape {
  char delimiter = ',';
  std::size_t begins_at = 0;     // byte offset
  std::size_t lines_before = 0;  // physical lines taken by the hint
};

/// Follows a "sep=" line; else takes of comma, semicolon, tab and bar the one whose rows agree
/// best in their number of fields. A comma when nothing tells.
CsvShape sniff_csv(std::string_view text);

/// A stable code and a sentence for each fault.
std::string_view code_of(CsvWrong what);
std::string_view sentence_of(CsvWrong what);

}  // namespace carnet::text

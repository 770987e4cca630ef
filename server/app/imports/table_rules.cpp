// SPDX-License-Identifier: Apache-2.0
// Header rows and the walk over the rows below them.
#include <algorithm>

#include "app/imports/row_rules.hpp"

namespace carnet::imports {

namespace {

constexpr std::size_t looked_at_rows = 10;

text::CsvReader reader_of(std::string_view text, const Header& header) {
  const bool is_sheet = header.delimiter == text::cell_delimiter;
  return text::CsvReader(text.substr(header.begins_at),
                         {.delimiter = header.delimiter,
                          .places = is_sheet ? text::CsvPlaces::cells : text::CsvPlaces::letters,
                          .first_line = is_sheet ? 1 : header.lines_before + 1});
}

/// Columns beyond the header that hold something: a delimiter stands unquoted in the row.
const text::CsvField* surplus(const text::CsvRow& row, const Header& header) {
  for (auto column = header.names.size(); column < row.fields.size(); ++column) {
    if (!trimmed(row.fields[column].text).empty()) return &row.fields[column];
  }
  return nullptr;
}

std::size_t filled_cells(const text::CsvRow& row) {
  return static_cast<std::size_t>(
      std::count_if(row.fields.begin(), row.fields.end(),
                    [](const auto& field) { return !trimmed(field.text).empty(); }));
}

/// Reports bear a title: rows of one cell above the first row of three or more.
std::size_t title_rows_in(text::CsvReader reader) {
  std::size_t rows = 0;
  for (const auto* row = reader.next(); row && rows < looked_at_rows; row = reader.next()) {
    const auto filled = filled_cells(*row);
    if (filled >= 3 && !row->fault) return rows;
    if (filled > 1 || row->fault) return 0;
    rows += filled;
  }
  return 0;
}

/// Reads the header row, past a title above it. It lives until the next row is read.
const text::CsvRow* header_row(text::CsvReader& reader, std::size_t title_rows) {
  for (const auto* row = reader.next(); row; row = reader.next()) {
    if (is_blank(*row)) continue;
    if (title_rows == 0) return row;
    --title_rows;
  }
  return nullptr;
}

void pass_header(text::CsvReader& reader, const Header& header) {
  if (header.rows_to_pass() > 0) header_row(reader, header.rows_to_pass() - 1);
}

bool is_email(std::string_view cell) {
  return cell.find('@') != std::string_view::npos && cell.find(' ') == std::string_view::npos &&
         clients::read_address(clients::ContactKind::email, std::string(cell), "");
}

bool is_phone(std::string_view cell) {
  const auto digits = std::count_if(cell.begin(), cell.end(),
                                    [](char letter) { return letter >= '0' && letter <= '9'; });
  return digits >= 7 && cell.find_first_not_of("0123456789+()-. /") == std::string_view::npos;
}

/// A list that somebody typed without a header begins with somebody: no column is called by an
/// address. Then the columns are called by what stands in them.
void name_headless(Header& header) {
  const auto& cells = header.names;
  const bool is_headless =
      header.title_rows == 0 && std::any_of(cells.begin(), cells.end(), is_email);
  const bool is_numbers = header.title_rows == 0 && cells.size() == 1 && is_phone(cells[0]);
  if (!is_headless && !is_numbers) return;
  header.is_row = false;
  bool has_email = false;
  bool has_phone = false;
  for (std::size_t column = 0; column < header.names.size(); ++column) {
    auto& name = header.names[column];
    const bool names_email = !has_email && is_email(name);
    const bool names_phone = !has_phone && is_phone(name);
    has_email = has_email || names_email;
    has_phone = has_phone || names_phone;
    name = names_email ? "Email" : names_phone ? "Phone" : "Column " + std::to_string(column + 1);
  }
}

}  // namespace

bool is_blank(const text::CsvRow& row) {
  return std::all_of(row.fields.begin(), row.fields.end(),
                     [](const text::CsvField& field) { return trimmed(field.text).empty(); });
}

Result<Header> read_header(std::string_view text) {
  const auto shape = text::sniff_csv(text);
  Header header{shape.delimiter, shape.begins_at, shape.lines_before, 0, {}};
  header.title_rows = title_rows_in(reader_of(text, header));
  auto reader = reader_of(text, header);
  const auto* row = header_row(reader, header.title_rows);
  if (!row) return fault(FaultKind::invalid, "empty", "The file has no rows.");
  if (row->fault) {
    const auto& place = row->fault->place;
    return fault(FaultKind::invalid, "header",
                 "The header row cannot be read at line " + std::to_string(place.line) +
                     ", column " + std::to_string(place.column) + ": " +
                     std::string(text::sentence_of(row->fault->what)));
  }
  for (const auto& field : row->fields) header.names.push_back(cut(trimmed(field.text), 200));
  name_headless(header);
  return header;
}

void each_row(std::string_view text, const Header& header,
              const std::function<void(const text::CsvRow&)>& visit, Reading& reading) {
  auto reader = reader_of(text, header);
  pass_header(reader, header);
  while (const auto* row = reader.next()) {
    take_row(*row, header, visit, reading);
  }
}

void take_row(const text::CsvRow& row, const Header& header,
              const std::function<void(const text::CsvRow&)>& visit, Reading& reading) {
  if (!row.fault && is_blank(row)) return;
  RowFaults faults(reading);
  if (row.fault) {
    const auto what = row.fault->what;
    faults.add(row.fault->place, text::code_of(what), std::string(text::sentence_of(what)));
  } else if (const auto* field = surplus(row, header)) {
    faults.add(field->place, "too_many_columns", "This row has more columns than the header.");
  }
  if (faults.is_refused()) {
    ++reading.refused;
  } else {
    visit(row);
  }
}

DecimalMark decimal_mark_in(std::string_view text, const Header& header,
                            std::span<const int> columns) {
  Reading ignored;
  bool is_point = false;
  bool is_comma = false;
  const auto look = [&](const text::CsvRow& row) {
    for (const int column : columns) {
      const auto place = static_cast<std::size_t>(column);
      if (column < 0 || place >= row.fields.size()) continue;
      const auto mark = decimal_mark_in(row.fields[place].text);
      is_point = is_point || mark == DecimalMark::point;
      is_comma = is_comma || mark == DecimalMark::comma;
    }
  };
  each_row(text, header, look, ignored);
  if (is_point == is_comma) return DecimalMark::unsaid;
  return is_point ? DecimalMark::point : DecimalMark::comma;
}

namespace {

/// Faults of whole rows stand where the row begins, which is no fault of its first column.
bool is_of_cell(const ImportFault& fault) {
  const auto& code = fault.code;
  return code != "nobody" && code != "repeated" && code != "inactive" && code != "required";
}

}  // namespace

void name_columns(const text::CsvRow& row, const Header& header, std::span<ImportFault> faults) {
  const auto cells = row.fault ? 0 : std::min(row.fields.size(), header.names.size());
  for (auto& each : faults) {
    for (std::size_t cell = 0; cell < cells && is_of_cell(each); ++cell) {
      const auto& place = row.fields[cell].place;
      const bool is_here = static_cast<std::size_t>(each.line) == place.line &&
                           static_cast<std::size_t>(each.column) == place.column;
      if (is_here) each.header = header.names[cell];
    }
  }
}

void name_columns(std::string_view text, const Header& header, Reading& reading) {
  std::multimap<std::pair<std::size_t, std::size_t>, ImportFault*> faults;
  for (auto& each : reading.faults) {
    const std::pair place(static_cast<std::size_t>(each.line),
                          static_cast<std::size_t>(each.column));
    if (is_of_cell(each)) faults.emplace(place, &each);
  }
  if (faults.empty()) return;
  auto reader = reader_of(text, header);
  while (const auto* row = reader.next()) {
    const auto cells = row->fault ? 0 : std::min(row->fields.size(), header.names.size());
    for (std::size_t cell = 0; cell < cells; ++cell) {
      const auto& place = row->fields[cell].place;
      const auto [first, last] = faults.equal_range(std::pair(place.line, place.column));
      for (auto each = first; each != last; ++each) each->second->header = header.names[cell];
    }
  }
}

std::vector<std::map<std::string, std::string>> sample_of(std::string_view text,
                                                          const ReadingTerms& terms, int rows) {
  std::vector<std::map<std::string, std::string>> sample;
  const auto header = read_header(text);
  if (!header) return sample;
  auto reader = reader_of(text, *header);
  pass_header(reader, *header);
  for (const auto* row = reader.next(); row && rows > 0; row = reader.next(), --rows) {
    auto& cells = sample.emplace_back();
    for (const auto& [target, column] : terms.mapping) {
      const auto found = std::find(header->names.begin(), header->names.end(), column);
      const auto place = static_cast<std::size_t>(found - header->names.begin());
      if (place < row->fields.size()) cells[target] = cut(plain_text(row->fields[place].text), 200);
    }
  }
  return sample;
}

}  // namespace carnet::imports

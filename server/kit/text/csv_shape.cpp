// SPDX-License-Identifier: Apache-2.0
// Tells the delimiter of a file from its first rows.
#include "kit/text/csv.hpp"

namespace carnet::text {

namespace {

constexpr std::string_view candidates = ",;\t|";
constexpr std::size_t looked_at_bytes = 65'536;
constexpr int looked_at_rows = 30;

// Rows that have as many fields as the header, times those fields: agreement and width.
std::size_t score(std::string_view text, char delimiter) {
  CsvReader reader(text, {.delimiter = delimiter});
  const CsvRow* row = reader.next();
  if (!row || row->fields.size() < 2) return 0;
  const std::size_t width = row->fields.size();
  std::size_t agreeing = 1;
  std::size_t rows = 1;
  for (; rows < looked_at_rows && (row = reader.next()); ++rows) {
    if (row->fields.size() == width) ++agreeing;
  }
  return width * agreeing * 100 / rows;
}

std::optional<CsvShape> hinted(std::string_view text) {
  const auto line = text.substr(0, text.find_first_of("\r\n"));
  const bool is_quoted = line.starts_with("\"sep=") && line.size() == 7 && line.ends_with('"');
  const bool is_plain = line.size() == 5 && (line.starts_with("sep=") || line.starts_with("SEP="));
  if (!is_plain && !is_quoted) return std::nullopt;
  const char delimiter = line[is_quoted ? 5 : 4];
  std::size_t begins_at = line.size();
  if (begins_at < text.size()) begins_at += text.substr(begins_at).starts_with("\r\n") ? 2 : 1;
  return CsvShape{delimiter, begins_at, 1};
}

}  // namespace

CsvShape sniff_csv(std::string_view text) {
  if (const auto shape = hinted(text)) return *shape;
  // The sample ends where a line ends, so that no row in it is cut.
  auto sample = text.substr(0, looked_at_bytes);
  if (sample.size() < text.size()) sample = sample.substr(0, sample.find_last_of("\r\n") + 1);
  CsvShape shape;
  std::size_t best = 0;
  for (const char candidate : candidates) {
    const std::size_t found = score(sample, candidate);
    if (found > best) best = found, shape.delimiter = candidate;
  }
  return shape;
}

}  // namespace carnet::text

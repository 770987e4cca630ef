// SPDX-License-Identifier: Apache-2.0
// Reads the demo's own tables.
#include "app/demo/rows.hpp"

#include "kit/text/csv.hpp"

namespace carnet::demo {

std::vector<Row> read_table(std::string_view csv) {
  text::CsvReader reader(csv);
  std::vector<std::string> names;
  std::vector<Row> rows;
  while (const auto* row = reader.next()) {
    if (names.empty()) {
      for (const auto& field : row->fields) names.emplace_back(field.text);
      continue;
    }
    auto& out = rows.emplace_back();
    for (std::size_t place = 0; place < names.size(); ++place) {
      out[names[place]] = std::string(row->fields.at(place).text);
    }
  }
  return rows;
}

std::vector<Bought> read_bought(const std::string& text) {
  std::vector<Bought> out;
  for (std::size_t start = 0; start < text.size();) {
    const auto end = std::min(text.find(';', start), text.size());
    const auto at = text.find('@', start);
    out.push_back({text.substr(start, at - start), std::stoi(text.substr(at + 1, end - at - 1)),
                   std::nullopt});
    start = end + 1;
  }
  return out;
}

}  // namespace carnet::demo

// SPDX-License-Identifier: Apache-2.0
// Cells that say something of the house's own fields.
#include <algorithm>

#include "app/imports/row_rules.hpp"

namespace carnet::imports {

namespace {

/// Four digits together: two would be put into the past, where a day of the house's may well be to
/// come.
bool has_whole_year(std::string_view cell) {
  std::size_t digits = 0;
  for (const char letter : cell) {
    digits = letter >= '0' && letter <= '9' ? digits + 1 : 0;
    if (digits == 4) return true;
  }
  return false;
}

Parsed<std::string> read_day(std::string_view cell, DateOrder order, int this_year) {
  if (cell.empty()) return std::string();
  const auto date = read_partial_day(cell, order, this_year);
  if (!date) return date.error();
  const bool is_whole = date->year && date->day && has_whole_year(cell);
  const auto day = is_whole ? occurrence_in(*date, *date->year) : std::nullopt;
  if (day && static_cast<int>(static_cast<unsigned>(day->date().day())) == *date->day) {
    return day->text();
  }
  return wrong("date", "Write the whole day with its year, such as 2026-04-02.");
}

PlannedValue planned(const fields::CustomField& field, const std::string& value) {
  if (field.kind != fields::FieldKind::choice) return {field.id, value, std::nullopt};
  return {field.id, "", *fields::ChoiceId::parse(value)};
}

}  // namespace

Parsed<std::string> read_field(const fields::CustomField& field, std::string_view cell,
                               DateOrder order, int this_year) {
  if (field.kind == fields::FieldKind::date) return read_day(plain_id(cell), order, this_year);
  const bool is_number = field.kind == fields::FieldKind::number;
  const auto line =
      clean_text(is_number ? plain_id(cell) : plain_text(cell), fields::longest_value, Lines::one);
  if (!line) return line.error();
  return fields::read_value(field, *line);
}

void ClientReader::add_values(const Cells& cells, ClientContent& content, RowFaults& faults) const {
  const auto known = targets_of(terms_.kind).size();
  const int this_year = static_cast<int>(terms_.today.date().year());
  std::vector<PlannedValue> values;
  for (std::size_t at = 0; at < terms_.asked.size(); ++at) {
    const auto cell = cells.text(known + at);
    if (cell.empty()) continue;
    const auto& field = terms_.asked[at];
    const auto value = faults.take_or_leave(cells.place(known + at),
                                            read_field(field, cell, order_, this_year), cell);
    if (!value.empty()) values.push_back(planned(field, value));
  }
  if (!values.empty()) content.values = std::move(values);
}

}  // namespace carnet::imports

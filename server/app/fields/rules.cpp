// SPDX-License-Identifier: Apache-2.0
// What a custom field may be, and how its values are read.
#include "app/fields/rules.hpp"

#include <algorithm>
#include <set>

#include "kit/text/fold.hpp"

namespace carnet::fields {

namespace {

constexpr std::size_t most_whole_digits = 15;
constexpr std::size_t most_decimals = 4;

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

/// "1,250,000" without its commas; nothing when they do not part thousands.
std::optional<std::string> ungrouped(std::string_view text) {
  if (text.find(',') == std::string_view::npos) return std::string(text);
  std::string digits;
  std::size_t begin = 0;
  while (true) {
    const auto end = std::min(text.find(',', begin), text.size());
    const auto group = text.substr(begin, end - begin);
    const bool fits = begin == 0 ? !group.empty() && group.size() <= 3 : group.size() == 3;
    if (!fits) return std::nullopt;
    digits += group;
    if (end == text.size()) return digits;
    begin = end + 1;
  }
}

std::string without_outer_zeros(std::string whole, std::string decimals, bool is_negative) {
  const auto first = whole.find_first_not_of('0');
  whole = first == std::string::npos ? "0" : whole.substr(first);
  decimals.resize(decimals.find_last_not_of('0') + 1);
  auto number = decimals.empty() ? whole : whole + "." + decimals;
  return is_negative && number != "0" ? "-" + number : number;
}

Parsed<std::string> read_number(std::string_view text) {
  const auto no_number = wrong("number", "Write a number, such as 12 or 12.5.");
  const bool is_negative = text.starts_with('-');
  if (is_negative) text.remove_prefix(1);
  const auto point = std::min(text.find('.'), text.size());
  const auto whole = ungrouped(text.substr(0, point));
  const std::string decimals(point == text.size() ? "" : text.substr(point + 1));
  const bool has_decimals = point == text.size() || is_digits(decimals);
  if (!whole || !is_digits(*whole) || !has_decimals) return no_number;
  auto number = without_outer_zeros(*whole, decimals, is_negative);
  const auto end = std::min(number.find('.'), number.size());
  const bool fits =
      end <= most_whole_digits + (is_negative ? 1 : 0) && number.size() - end <= most_decimals + 1;
  if (fits) return number;
  return wrong("number", "At most fifteen digits, and four behind the point.");
}

Parsed<std::string> read_choice(const CustomField& field, std::string_view text) {
  for (const auto& choice : field.choices) {
    if (choice.id.text() == text) return choice.id.text();
  }
  for (const auto& choice : field.choices) {
    if (text::fold(choice.label) == text::fold(text)) return choice.id.text();
  }
  return wrong("choice", "This is none of the choices.");
}

void check_choices(const std::vector<NewFieldChoice>& choices, FieldFaults& faults) {
  if (choices.size() > most_choices) {
    faults["/choices"] = {"many", "At most 60 choices."};
    return;
  }
  std::set<std::string> labels;
  std::set<ChoiceId> ids;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const auto pointer = "/choices/" + std::to_string(i);
    const auto& [id, label] = choices[i];
    if (id.is_empty()) faults[pointer + "/id"] = {"required", "A choice needs an identifier."};
    if (!id.is_empty() && !ids.insert(id).second) {
      faults[pointer + "/id"] = {"taken", "Another choice has this identifier."};
    }
    if (label.is_empty()) {
      faults[pointer + "/label"] = {"required", "What is it called?"};
    } else if (!labels.insert(text::fold(label.text())).second) {
      faults[pointer + "/label"] = {"taken", "This choice is there already."};
    }
  }
}

void check_choices(FieldKind kind, const std::optional<std::vector<NewFieldChoice>>& choices,
                   FieldFaults& faults) {
  if (kind == FieldKind::choice) {
    if (!choices || choices->empty()) {
      faults["/choices"] = {"required", "What is there to choose from?"};
    } else {
      check_choices(*choices, faults);
    }
  } else if (choices && !choices->empty()) {
    faults["/choices"] = {"kind", "Only a field of choices has choices."};
  }
}

}  // namespace

FieldFaults faults_of(const NewField& field) {
  FieldFaults faults;
  if (field.id.is_empty()) faults["/id"] = {"required", "A field needs an identifier."};
  if (field.label.is_empty()) faults["/label"] = {"required", "What is it called?"};
  check_choices(field.kind, field.choices, faults);
  return faults;
}

FieldFaults faults_of(const FieldEdit& edit, FieldKind kind) {
  FieldFaults faults;
  if (edit.label && edit.label->is_empty()) {
    faults["/label"] = {"required", "What is it called?"};
  }
  if (edit.choices) check_choices(kind, edit.choices, faults);
  if (edit.place && *edit.place < 0) faults["/place"] = {"range", "Places count from 0."};
  return faults;
}

bool is_taken(const std::vector<CustomField>& fields, const std::string& label, FieldId except) {
  return std::any_of(fields.begin(), fields.end(), [&](const CustomField& each) {
    return !each.archived_at && each.id != except && text::fold(each.label) == text::fold(label);
  });
}

Parsed<std::string> read_value(const CustomField& field, std::string_view text) {
  if (text.empty()) return std::string();
  switch (field.kind) {
    case FieldKind::text:
      break;
    case FieldKind::number:
      return read_number(text);
    case FieldKind::date: {
      const auto day = Day::parse(text);
      if (day) return day->text();
      return wrong("date", "Write a day, such as 2026-04-02.");
    }
    case FieldKind::choice:
      return read_choice(field, text);
  }
  return std::string(text);
}

std::string shown(const CustomField& field, const std::string& value) {
  for (const auto& choice : field.choices) {
    if (choice.id.text() == value) return choice.label;
  }
  return value;
}

}  // namespace carnet::fields

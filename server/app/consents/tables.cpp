// SPDX-License-Identifier: Apache-2.0
// Reads the embedded tables once; a damaged table stops the program at its first use.
#include "app/consents/tables.hpp"

#include <charconv>
#include <map>
#include <stdexcept>

#include "kit/text/fold.hpp"

namespace carnet::consents {

namespace tables {
extern const std::string_view us_states_csv;
extern const std::string_view countries_csv;
extern const std::string_view nanp_area_zones_tsv;
}  // namespace tables

namespace {

using Row = std::vector<std::string_view>;

Row split(std::string_view text, char mark) {
  Row parts;
  for (std::size_t start = 0; start <= text.size();) {
    const auto end = std::min(text.find(mark, start), text.size());
    parts.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  return parts;
}

std::vector<Row> rows(std::string_view table, char mark, std::size_t columns) {
  std::vector<Row> out;
  for (const auto line : split(table, '\n')) {
    if (line.empty() || line.front() == '#') continue;
    out.push_back(split(line, mark));
    if (out.back().size() != columns) throw std::logic_error("damaged table: " + std::string(line));
  }
  return out;
}

std::vector<std::string> words(std::string_view text, char mark) {
  std::vector<std::string> out;
  for (const auto word : split(text, mark)) {
    if (!word.empty()) out.emplace_back(word);
  }
  return out;
}

int number(std::string_view text) {
  int value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (read.ec != std::errc()) throw std::logic_error("damaged table: " + std::string(text));
  return value;
}

int minutes(std::string_view text) {
  return number(text.substr(0, 2)) * 60 + number(text.substr(3, 2));
}

Hours hours(std::string_view text) {
  if (text == "none") return {};
  return {minutes(text.substr(0, 5)), minutes(text.substr(6, 5))};
}

SoftOptIn soft_opt_in(std::string_view text) {
  if (text == "purchase") return SoftOptIn::purchase;
  if (text == "offered") return SoftOptIn::offered;
  if (text == "ongoing") return SoftOptIn::ongoing;
  return SoftOptIn::none;
}

std::vector<StateRule> read_states() {
  std::vector<StateRule> rules;
  for (const auto& row : rows(tables::us_states_csv, ',', 12)) {
    if (row[0] == "state") continue;
    rules.push_back({std::string(row[0]),
                     std::string(row[1]),
                     words(row[2], ' '),
                     {{hours(row[3]), hours(row[4]), hours(row[5])}, row[6] == "yes"},
                     number(row[7]),
                     std::string(row[8]),
                     *Day::parse(row[9]),
                     std::string(row[10])});
  }
  return rules;
}

std::vector<CountryRule> read_countries() {
  std::vector<CountryRule> rules;
  for (const auto& row : rows(tables::countries_csv, ',', 11)) {
    if (row[0] == "country") continue;
    rules.push_back({std::string(row[0]),
                     std::string(row[1]),
                     words(row[2], ' '),
                     {{hours(row[3]), hours(row[4]), hours(row[5])}, row[6] == "yes"},
                     soft_opt_in(row[7]),
                     *Day::parse(row[9])});
  }
  return rules;
}

std::map<std::string, AreaCode, std::less<>> read_area_codes() {
  std::map<std::string, AreaCode, std::less<>> codes;
  for (const auto& row : rows(tables::nanp_area_zones_tsv, '\t', 3)) {
    codes[std::string(row[0])] = {words(row[1], '&'), std::string(row[2])};
  }
  return codes;
}

std::map<std::string, std::string, std::less<>> read_state_names() {
  std::map<std::string, std::string, std::less<>> codes;
  for (const auto& rule : state_rules()) {
    codes[text::fold(rule.code)] = rule.code;
    codes[text::fold(rule.name)] = rule.code;
    codes[text::fold(rule.name) + " state"] = rule.code;
  }
  for (const char* name : {"d.c.", "washington dc", "washington, d.c.", "district of columbia"}) {
    codes[name] = "DC";
  }
  return codes;
}

}  // namespace

Hours common(Hours one, Hours other) {
  const Hours both{std::max(one.from, other.from), std::min(one.to, other.to)};
  return both.is_open() ? both : Hours{};
}

Hours Week::on(std::chrono::weekday day) const {
  if (day == std::chrono::Sunday) return days[2];
  return day == std::chrono::Saturday ? days[1] : days[0];
}

const std::vector<StateRule>& state_rules() {
  static const auto rules = read_states();
  return rules;
}

const StateRule* state_rule(std::string_view code) {
  for (const auto& rule : state_rules()) {
    if (rule.code == code) return &rule;
  }
  return nullptr;
}

const CountryRule* country_rule(std::string_view code) {
  static const auto rules = read_countries();
  const auto* territory = state_rule(code);
  const bool is_territory = territory != nullptr && territory >= &state_rules()[state_count];
  for (const auto& rule : rules) {
    if (rule.code == (is_territory ? "US" : code)) return &rule;
  }
  return nullptr;
}

const AreaCode* area_code(std::string_view code) {
  static const auto codes = read_area_codes();
  const auto found = codes.find(code);
  return found == codes.end() ? nullptr : &found->second;
}

std::string_view state_code(std::string_view name) {
  static const auto codes = read_state_names();
  const auto found = codes.find(text::fold(name));
  return found == codes.end() ? std::string_view() : std::string_view(found->second);
}

}  // namespace carnet::consents

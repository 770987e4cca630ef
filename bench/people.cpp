// SPDX-License-Identifier: Apache-2.0
// Reads lists of people, whatever their columns are called.
#include "bench/people.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <sstream>

#include "kit/text/csv.hpp"
#include "kit/text/fold.hpp"

namespace carnet::bench {

namespace {

namespace files = std::filesystem;

using Row = std::map<std::string, std::string>;  // by header

std::string whole(const files::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// Some writers put a space between comma and quote.
std::string with_quotes_at_once(std::string text) {
  for (auto at = text.find(", \""); at != std::string::npos; at = text.find(", \"", at + 1)) {
    text.erase(at + 1, 1);
  }
  return text;
}

std::string plain(std::string_view text) {
  auto folded = text::fold(text);
  while (!folded.empty() && (folded.front() == '\'' || folded.front() == '"')) folded.erase(0, 1);
  while (!folded.empty() && (folded.back() == '\'' || folded.back() == '"')) folded.pop_back();
  return folded == "na" || folded == "null" || folded == "nan" ? "" : folded;
}

std::vector<Row> rows_of(const files::path& path) {
  const auto text = with_quotes_at_once(whole(path));
  text::CsvReader reader(text, {.delimiter = path.extension() == ".tsv" ? '\t' : ','});
  std::vector<std::string> header;
  std::vector<Row> rows;
  while (const auto* row = reader.next()) {
    if (header.empty()) {
      for (const auto& field : row->fields) header.push_back(plain(field.text));
      continue;
    }
    Row read;
    const auto known = std::min(header.size(), row->fields.size());
    for (std::size_t i = 0; i < known; ++i) read[header[i]] = plain(row->fields[i].text);
    rows.push_back(std::move(read));
  }
  return rows;
}

std::string first_of(const Row& row, std::initializer_list<const char*> names) {
  for (const auto* name : names) {
    const auto found = row.find(name);
    if (found != row.end() && !found->second.empty()) return found->second;
  }
  return "";
}

std::string digits_in(std::string_view text) {
  std::string digits;
  for (const char letter : text) {
    if (letter >= '0' && letter <= '9') digits += letter;
  }
  return digits;
}

int number_in(std::string_view text) {
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// 19081209, 1971-06-24, 24/06/1971; anything else is not known.
std::optional<duplicates::Birthday> birthday_in(const std::string& text) {
  const auto digits = digits_in(text);
  if (digits.size() != 8) return std::nullopt;
  const std::string_view all(digits);
  const auto separator = text.find_first_of("-/.");
  if (separator == 2) {
    return duplicates::Birthday{number_in(all.substr(4)), number_in(all.substr(2, 2)),
                                number_in(all.substr(0, 2))};
  }
  return duplicates::Birthday{number_in(all.substr(0, 4)), number_in(all.substr(4, 2)),
                              number_in(all.substr(6, 2))};
}

std::optional<duplicates::Birthday> birthday_of(const Row& row) {
  const auto whole = first_of(row, {"date_of_birth", "dob", "birth_date", "birthdate", "birthday"});
  if (!whole.empty()) return birthday_in(whole);
  const auto year = first_of(row, {"by", "birth_year", "byear"});
  if (year.empty()) return std::nullopt;
  return duplicates::Birthday{number_in(year), number_in(first_of(row, {"bm", "birth_month"})),
                              number_in(first_of(row, {"bd", "birth_day"}))};
}

std::optional<duplicates::Home> home_of(const Row& row) {
  const auto number = first_of(row, {"street_number", "house_number"});
  const auto street = first_of(row, {"address_1", "address", "street", "street_address", "addr"});
  const auto city = first_of(row, {"suburb", "city", "town", "locality", "birth_place"});
  const auto postcode =
      first_of(row, {"postcode", "zip", "zip_code", "postal_code", "postcode_fake"});
  if (street.empty() && city.empty() && postcode.empty()) return std::nullopt;
  return duplicates::home_at(number + " " + street, city, postcode);
}

duplicates::Identity identity_of(const Row& row) {
  duplicates::Identity identity;
  identity.given_name =
      first_of(row, {"given_name", "first_name", "firstname", "forename", "fname", "fname_c1"});
  identity.family_name =
      first_of(row, {"surname", "last_name", "lastname", "family_name", "lname", "lname_c1"});
  const auto name = first_of(row, {"full_name", "name"});
  if (identity.given_name.empty() && identity.family_name.empty() && !name.empty()) {
    const auto last = name.rfind(' ');
    identity.family_name = name.substr(last == std::string::npos ? 0 : last + 1);
    if (last != std::string::npos) identity.given_name = name.substr(0, last);
  }
  identity.birthday = birthday_of(row);
  const auto phone = digits_in(first_of(row, {"phone", "telephone", "phone_number", "mobile"}));
  if (!phone.empty()) identity.phones.push_back(phone);
  const auto email = first_of(row, {"email", "e_mail", "email_address"});
  if (!email.empty()) identity.emails.push_back(email);
  identity.home = home_of(row);
  return identity;
}

// "rec-223-org" and "rec-223-dup-1" are one person.
std::string number_of_record(const std::string& id) {
  if (!id.starts_with("rec-")) return "";
  return id.substr(4, id.find('-', 4) - 4);
}

std::vector<std::string> truth_of(const std::vector<Row>& rows, const files::path& path) {
  std::vector<std::string> truth;
  auto beside = path;
  beside.replace_extension(".identity.tsv");
  if (files::exists(beside)) {
    for (const auto& row : rows_of(beside)) truth.push_back(row.begin()->second);
    return truth;
  }
  for (const auto& row : rows) {
    auto said = first_of(row, {"cluster", "cluster_id", "entity_id", "ent_id", "person_id"});
    if (said.empty()) said = number_of_record(first_of(row, {"rec_id"}));
    if (said.empty()) said = first_of(row, {"unique_id", "id"});
    truth.push_back(said);
  }
  return truth;
}

bool has_duplicates(std::vector<std::string> truth) {
  std::sort(truth.begin(), truth.end());
  const bool is_whole = !truth.empty() && !truth.front().empty();
  return is_whole && std::adjacent_find(truth.begin(), truth.end()) != truth.end();
}

}  // namespace

std::vector<PeopleSet> read_people(const std::string& folder) {
  std::vector<PeopleSet> sets;
  std::vector<files::path> paths;
  for (const auto& each : files::directory_iterator(folder)) paths.push_back(each.path());
  std::sort(paths.begin(), paths.end());
  for (const auto& path : paths) {
    if (path.extension() != ".csv" && path.extension() != ".tsv") continue;
    const auto rows = rows_of(path);
    const auto truth = truth_of(rows, path);
    if (truth.size() != rows.size() || !has_duplicates(truth)) continue;
    PeopleSet set{path.stem().string(), {}};
    for (std::size_t i = 0; i < rows.size(); ++i) {
      set.people.push_back({identity_of(rows[i]), truth[i]});
    }
    sets.push_back(std::move(set));
  }
  return sets;
}

}  // namespace carnet::bench

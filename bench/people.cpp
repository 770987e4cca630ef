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

// "First Name", "first_name", "FirstName" and "E-Mail" are firstname, firstname, firstname, email.
std::string header_of(std::string_view text) {
  std::string letters;
  for (const char letter : plain(text)) {
    const bool is_letter = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    if (is_letter) letters += letter;
  }
  return letters;
}

// What stands most often in the first line.
char delimiter_of(std::string_view text) {
  const auto first = text.substr(0, text.find('\n'));
  const auto count = [&](char sign) { return std::count(first.begin(), first.end(), sign); };
  const std::string_view signs = ",;\t|";
  return *std::max_element(signs.begin(), signs.end(),
                           [&](char a, char b) { return count(a) < count(b); });
}

std::vector<Row> rows_of(const files::path& path) {
  const auto text = with_quotes_at_once(whole(path));
  text::CsvReader reader(text, {.delimiter = delimiter_of(text)});
  std::vector<std::string> header;
  std::vector<Row> rows;
  while (const auto* row = reader.next()) {
    if (header.empty()) {
      for (const auto& field : row->fields) header.push_back(header_of(field.text));
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

// The runs of digits: 24/6/1971 has three.
std::vector<std::string> numbers_in(std::string_view text) {
  std::vector<std::string> numbers(1);
  for (const char letter : text) {
    if (letter >= '0' && letter <= '9') {
      numbers.back() += letter;
    } else if (!numbers.back().empty()) {
      numbers.emplace_back();
    }
  }
  if (numbers.back().empty()) numbers.pop_back();
  return numbers;
}

// 19081209, 1971-06-24 with or without a time, 24/06/1971, 6/24/1971; anything else is not known.
// Where both may be the month the day is taken to come first: all rows of a list are read alike.
std::optional<duplicates::Birthday> birthday_in(const std::string& text) {
  const auto numbers = numbers_in(text);
  if (numbers.size() == 1 && numbers.front().size() == 8) {
    const std::string_view all(numbers.front());
    return duplicates::Birthday{number_in(all.substr(0, 4)), number_in(all.substr(4, 2)),
                                number_in(all.substr(6, 2))};
  }
  if (numbers.size() < 3) return std::nullopt;
  const int first = number_in(numbers[0]);
  const int second = number_in(numbers[1]);
  const int third = number_in(numbers[2]);
  if (numbers[0].size() == 4) return duplicates::Birthday{first, second, third};
  if (numbers[2].size() != 4) return std::nullopt;
  if (second > 12) return duplicates::Birthday{third, first, second};
  return duplicates::Birthday{third, second, first};
}

std::optional<duplicates::Birthday> birthday_of(const Row& row) {
  const auto whole = first_of(row, {"dateofbirth", "dob", "birthdate", "birthday", "birthdt",
                                    "dobfull", "born", "geburtsdatum", "datedenaissance"});
  if (!whole.empty()) return birthday_in(whole);
  const auto year = first_of(row, {"by", "birthyear", "byear", "yearofbirth", "yob"});
  if (year.empty()) return std::nullopt;
  const auto month = first_of(row, {"bm", "birthmonth", "bmonth", "monthofbirth", "mob"});
  const auto day = first_of(row, {"bd", "bday", "dayofbirth"});
  return duplicates::Birthday{number_in(year), number_in(month), number_in(day)};
}

std::optional<duplicates::Home> home_of(const Row& row) {
  const auto number =
      first_of(row, {"streetnumber", "housenumber", "streetno", "houseno", "streetnum"});
  const auto street = first_of(row, {"address1", "address", "street", "streetaddress", "addr",
                                     "addressline1", "streetname", "strasse", "fulladdress"});
  const auto city = first_of(row, {"suburb", "city", "town", "locality", "cityname", "birthplace",
                                   "ort", "ville", "place"});
  const auto postcode =
      first_of(row, {"postcode", "zip", "zipcode", "postalcode", "postcodefake", "plz"});
  if (street.empty() && city.empty() && postcode.empty()) return std::nullopt;
  return duplicates::home_at(number + " " + street, city, postcode);
}

void read_names(const Row& row, duplicates::Identity& identity) {
  identity.given_name = first_of(row, {"givenname", "firstname", "forename", "fname", "fnamec1",
                                       "given", "first", "vorname", "prenom", "forename1"});
  identity.family_name = first_of(row, {"surname", "lastname", "familyname", "lname", "lnamec1",
                                        "family", "last", "nachname", "nom", "secondname"});
  const auto name = first_of(row, {"fullname", "name", "customername", "personname", "title"});
  if (!identity.given_name.empty() || !identity.family_name.empty() || name.empty()) return;
  const auto last = name.rfind(' ');
  identity.family_name = name.substr(last == std::string::npos ? 0 : last + 1);
  if (last != std::string::npos) identity.given_name = name.substr(0, last);
}

duplicates::Identity identity_of(const Row& row) {
  duplicates::Identity identity;
  read_names(row, identity);
  identity.birthday = birthday_of(row);
  const auto phone = digits_in(
      first_of(row, {"phone", "telephone", "phonenumber", "mobile", "mobilephone", "cell", "tel",
                     "telefon", "telephonenumber", "phone1", "mobilenumber", "contactnumber"}));
  if (!phone.empty()) identity.phones.push_back(phone);
  const auto email = first_of(row, {"email", "emailaddress", "mail", "emailid", "contactemail"});
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
    auto said = first_of(row, {"cluster", "clusterid", "entityid", "entity", "entid", "personid",
                               "person", "trueid", "truth", "groundtruth", "identity", "matchid"});
    if (said.empty()) said = number_of_record(first_of(row, {"recid", "id"}));
    if (said.empty()) said = first_of(row, {"uniqueid", "id"});
    truth.push_back(said);
  }
  return truth;
}

bool has_duplicates(const PeopleSet& set) {
  std::vector<std::string> truth;
  for (const auto& person : set.people) truth.push_back(person.truth);
  std::sort(truth.begin(), truth.end());
  const bool is_whole = !truth.empty() && !truth.front().empty();
  return is_whole && std::adjacent_find(truth.begin(), truth.end()) != truth.end();
}

PeopleSet read_set(const files::path& path) {
  PeopleSet set{path.stem().string(), {}};
  const auto rows = rows_of(path);
  const auto truth = truth_of(rows, path);
  if (truth.size() != rows.size()) return set;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    set.people.push_back({identity_of(rows[i]), truth[i]});
  }
  return set;
}

// Febrl's fourth set has the originals in one file and their duplicates in another.
PeopleSet together(const PeopleSet& one, const PeopleSet& other) {
  PeopleSet both{one.name + "+" + other.name, one.people};
  both.people.insert(both.people.end(), other.people.begin(), other.people.end());
  return both;
}

}  // namespace

std::vector<PeopleSet> read_people(const std::string& folder) {
  std::vector<PeopleSet> sets;
  std::vector<files::path> paths;
  for (const auto& each : files::directory_iterator(folder)) paths.push_back(each.path());
  std::sort(paths.begin(), paths.end());
  std::optional<PeopleSet> half;  // a list whose duplicates stand in the next file
  for (const auto& path : paths) {
    if (path.extension() != ".csv" && path.extension() != ".tsv") continue;
    if (path.stem().extension() == ".identity") continue;
    auto set = read_set(path);
    if (half && !has_duplicates(set) && has_duplicates(together(*half, set))) {
      set = together(*half, set);
    }
    half.reset();
    if (has_duplicates(set)) {
      sets.push_back(std::move(set));
    } else if (!set.people.empty()) {
      half = std::move(set);
    }
  }
  return sets;
}

}  // namespace carnet::bench

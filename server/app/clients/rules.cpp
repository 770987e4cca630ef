// SPDX-License-Identifier: Apache-2.0
// Names, addresses and search words of clients, without a database.
#include "app/clients/rules.hpp"

#include "app/clients/editing.hpp"

#include <algorithm>
#include <set>

#include "app/house/in_words.hpp"
#include "kit/text/fold.hpp"
#include "kit/text/phone.hpp"

namespace carnet::clients {

namespace {

constexpr auto nameless_key = "\xf4\x8f\xbf\xbd";  // those without a name come after z
constexpr auto after_all = "\xf4\x8f\xbf\xbf";     // the last code point: no key begins with it

std::size_t bytes_of_first_letter(const std::string& text) {
  std::size_t bytes = 1;
  while (bytes < text.size() && (text[bytes] & 0xc0) == 0x80) ++bytes;
  return bytes;
}

std::string text_of(const std::optional<Line<100>>& line) { return line ? line->text() : ""; }

std::string digits_of(const std::string& text) {
  std::string digits;
  for (const char letter : text) {
    if (letter >= '0' && letter <= '9') digits += letter;
  }
  return digits;
}

void check_contacts(const NewClient& client, const std::string& country, FieldFaults& faults) {
  std::set<std::string> keys;
  std::set<ContactId> ids;
  for (std::size_t place = 0; place < client.contacts.size(); ++place) {
    const auto& contact = client.contacts[place];
    const auto path = "/contacts/" + std::to_string(place);
    const auto address = read_address(contact.kind, contact.value.text(), country);
    if (!address) {
      faults[path + "/value"] = address.error();
    } else if (!address->key.empty() && !keys.insert(address->key).second) {
      faults[path + "/value"] = {"repeated", "This contact point is listed twice."};
    }
    if (!ids.insert(contact.id).second) {
      faults[path + "/id"] = {"repeated", "This identifier is used twice."};
    }
  }
}

}  // namespace

Parsed<Address> read_address(ContactKind kind, const std::string& value,
                             const std::string& country) {
  if (kind == ContactKind::phone) {
    const auto phone = parse_phone(value, country);
    if (!phone) return phone.error();
    return Address{phone->text(), phone->text(), text::region_of(*phone)};
  }
  if (kind == ContactKind::email) {
    const auto email = Email::parse(value);
    if (!email) return email.error();
    return Address{email->text(), email->folded(), ""};
  }
  if (value.empty()) return wrong("required", "An address needs at least a line.");
  return Address{value, "", ""};
}

std::string sort_key_of(const std::string& given_name, const std::string& family_name,
                        const std::string& preferred_name) {
  const auto& first = given_name.empty() ? preferred_name : given_name;
  const auto key = text::fold(family_name.empty() ? first : family_name + " " + first);
  return key.empty() ? nameless_key : key;
}

FieldFaults faults_of(const NewClient& client, const std::string& country) {
  FieldFaults faults;
  if (client.id.is_empty()) faults["/id"] = {"required", "A client needs an identifier."};
  const bool is_named = !text_of(client.given_name).empty() ||
                        !text_of(client.family_name).empty() ||
                        !text_of(client.preferred_name).empty();
  const auto kind = client.kind.value_or(ClientKind::person);
  if (!is_named && client.contacts.empty() && kind == ClientKind::person) {
    faults["/given_name"] = {"required", "Keep at least a name or a contact point."};
  }
  check_contacts(client, country, faults);
  return faults;
}

Names names_of(const NewClient& client) {
  return {text_of(client.given_name), text_of(client.family_name), text_of(client.preferred_name)};
}

bool may_be_same(const Names& known, const Names& said) {
  const auto folded = [](const Names& names) {
    return Names{text::fold(names.given), text::fold(names.family), text::fold(names.preferred)};
  };
  const auto one = folded(known);
  const auto other = folded(said);
  const auto whole = [](const Names& names) {
    return (names.preferred.empty() ? names.given : names.preferred) + " " + names.family;
  };
  const auto is_nameless = [&](const Names& names) { return whole(names) == " "; };
  if (is_nameless(one) || is_nameless(other) || whole(one) == whole(other)) return true;
  const auto& first = other.given.empty() ? other.preferred : other.given;
  const bool is_theirs = !first.empty() && (first == one.given || first == one.preferred);
  return is_theirs && (other.family.empty() || other.family == one.family);
}

std::string search_words(const std::vector<std::string>& names,
                         const std::vector<Contact>& contacts) {
  std::string words;
  for (const auto& name : names) words += name + " ";
  for (const auto& contact : contacts) {
    words += contact.value + " ";
    if (contact.kind == ContactKind::phone) words += digits_of(contact.value) + " ";
  }
  return text::fold(words);
}

std::vector<std::string> search_fragments(const std::string& typed) {
  std::vector<std::string> fragments;
  std::string folded = text::fold(typed) + " ";
  const auto digits = digits_of(folded);
  // "(212) 555-0142" and "0142" are one run of digits, however they are grouped.
  const bool is_number = digits.size() >= 3 &&
                         folded.find_first_of("abcdefghijklmnopqrstuvwxyz@") == std::string::npos;
  if (is_number) return {digits};
  // Not folded_words: an email and what stands within a name are looked for as they were typed.
  for (std::size_t start = 0; start < folded.size();) {
    const auto end = folded.find(' ', start);
    if (end > start) fragments.push_back(folded.substr(start, end - start));
    start = end + 1;
  }
  std::stable_sort(fragments.begin(), fragments.end(),
                   [](const auto& a, const auto& b) { return a.size() > b.size(); });
  if (fragments.size() > 4) fragments.resize(4);
  return fragments;
}

std::string sort_letter(const std::string& sort_key) {
  if (sort_key == nameless_key) return "~";
  const auto first = static_cast<unsigned char>(sort_key.empty() ? '\0' : sort_key.front());
  if (first < 'a') return "#";
  if (first <= 'z') return {static_cast<char>(first - 'a' + 'A')};
  return sort_key.substr(0, bytes_of_first_letter(sort_key));
}

std::optional<KeysUnder> keys_under(const std::string& letter) {
  if (letter == "#") return KeysUnder{"", "a"};
  if (letter == "~") return KeysUnder{nameless_key, after_all};
  const auto folded = text::fold(letter);
  const bool is_one = !folded.empty() && bytes_of_first_letter(folded) == folded.size();
  if (!is_one || static_cast<unsigned char>(folded.front()) < 'a') return std::nullopt;
  return KeysUnder{folded, folded + after_all};
}

std::string last_piece_line(Day day) {
  const auto date = day.date();
  const auto month = month_name(static_cast<int>(static_cast<unsigned>(date.month())));
  return "Last piece in " + std::string(month) + " " +
         std::to_string(static_cast<int>(date.year()));
}

std::string stopped_line(const std::string& piece, int others, Day day, const std::string& met_by) {
  const auto date = day.date();
  const std::string more = others > 0 ? " and " + std::to_string(others) + " more" : "";
  std::string line = piece.empty() ? "Came in on " : "Stopped at " + piece + more + ", ";
  line += std::to_string(static_cast<unsigned>(date.day())) + " ";
  line += month_name(static_cast<int>(static_cast<unsigned>(date.month())));
  line += " " + std::to_string(static_cast<int>(date.year()));
  return met_by.empty() ? line : line + ", met by " + met_by;
}

std::optional<NextOccasion> next_of(const std::vector<DatedOccasion>& occasions, Day today) {
  std::optional<NextOccasion> next;
  for (const auto& occasion : occasions) {
    const auto day = next_occurrence(occasion.date, today);
    if (!day || (next && next->day <= *day)) continue;
    next = NextOccasion{occasion.id, occasion.label, *day, ahead_in_words(*day - today)};
  }
  return next;
}

}  // namespace carnet::clients

// SPDX-License-Identifier: Apache-2.0
// Reads what stands on a page into what can be compared.
#include "app/duplicates/reading.hpp"

#include <algorithm>
#include <cmath>

#include "kit/text/fold.hpp"

namespace carnet::duplicates {

namespace {

std::vector<std::string> parts_of(const std::string& text) {
  std::vector<std::string> parts(1);
  for (const char letter : text) {
    if (letter == ',' || letter == '\n' || letter == ';') {
      parts.emplace_back();
    } else {
      parts.back() += letter;
    }
  }
  for (auto& part : parts) part = text::fold(part);
  std::erase(parts, "");
  return parts;
}

std::string without_plus(const std::string& phone) {
  return phone.substr(std::min(phone.find_first_not_of('+'), phone.size()));
}

bool has_digit(std::string_view word) {
  return word.find_first_of("0123456789") != std::string_view::npos;
}

// Words with digits are of the postcode, the others of the city: "75008 paris", "sw1a 1aa".
void read_place(const std::string& part, Home& home) {
  std::string city;
  for (std::size_t from = 0; from < part.size();) {
    const auto to = std::min(part.find(' ', from), part.size());
    const auto word = part.substr(from, to - from);
    if (has_digit(word)) {
      home.postcode += word;
    } else if (!word.empty()) {
      city += (city.empty() ? "" : " ") + word;
    }
    from = to + 1;
  }
  if (home.city.empty()) home.city = city;
}

}  // namespace

Home read_home(const std::string& postal_address) {
  const auto parts = parts_of(postal_address);
  if (parts.empty()) return {};
  Home place;
  for (std::size_t at = 1; at < parts.size(); ++at) read_place(parts[at], place);
  return home_at(parts.front(), place.city, place.postcode);
}

std::optional<store::BirthdayRow> birthday_of(const store::Facts& facts) {
  if (facts.birthdays.empty()) return std::nullopt;
  return *std::max_element(facts.birthdays.begin(), facts.birthdays.end(),
                           [](const auto& one, const auto& other) {
                             return std::pair(one.year.has_value(), one.day.has_value()) <
                                    std::pair(other.year.has_value(), other.day.has_value());
                           });
}

Identity identity_of(const store::Facts& facts) {
  Identity identity;
  identity.given_name = text::fold(facts.page.given_name);
  identity.family_name = text::fold(facts.page.family_name);
  identity.preferred_name = text::fold(facts.page.preferred_name);
  for (const auto& contact : facts.contacts) {
    if (contact.kind == "phone") {
      identity.phones.push_back(without_plus(contact.value));
    } else if (contact.kind == "email") {
      identity.emails.push_back(text::fold(contact.value));
    } else if (!identity.home) {
      identity.home = read_home(contact.value);
    }
  }
  if (const auto birthday = birthday_of(facts)) {
    identity.birthday =
        Birthday{birthday->year.value_or(0), birthday->month, birthday->day.value_or(0)};
  }
  return identity;
}

Identity identity_of(const Described& person) {
  Identity identity;
  identity.given_name = text::fold(person.given_name);
  identity.family_name = text::fold(person.family_name);
  identity.preferred_name = text::fold(person.preferred_name);
  for (const auto& phone : person.phones) identity.phones.push_back(without_plus(phone));
  for (const auto& email : person.emails) identity.emails.push_back(text::fold(email));
  if (person.birthday) {
    identity.birthday = Birthday{person.birthday->year.value_or(0), person.birthday->month,
                                 person.birthday->day.value_or(0)};
  }
  if (!person.postal_address.empty()) identity.home = read_home(person.postal_address);
  return identity;
}

Band band_of(const Comparison& comparison) {
  constexpr double sure = 0.95;
  const auto& findings = comparison.findings;
  const bool is_told = std::any_of(findings.begin(), findings.end(), [](const Finding& each) {
    const bool is_own = each.field == Field::birthday || each.field == Field::email;
    return is_own && each.weight > 0;
  });
  if (comparison.probability >= sure && is_told) return Band::surely;
  return comparison.probability >= proposed_at ? Band::likely : Band::perhaps;
}

std::vector<Told> told(const Comparison& comparison) {
  std::vector<Told> all;
  for (const auto& finding : comparison.findings) {
    const auto rounded = std::round(finding.weight * 10) / 10;
    all.push_back({rounded, in_words(finding)});
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const auto& one, const auto& other) { return one.weight > other.weight; });
  return all;
}

std::string why(const Comparison& comparison) {
  std::string text;
  for (const auto& each : told(comparison)) {
    if (each.weight > 0) text += (text.empty() ? "" : ", ") + each.text;
  }
  return text;
}

int weight_of(const Comparison& comparison) {
  constexpr double least = 1e-12;
  const auto odds =
      std::max(comparison.probability, least) / std::max(1 - comparison.probability, least);
  return static_cast<int>(std::lround(std::log2(odds) * 100));
}

}  // namespace carnet::duplicates

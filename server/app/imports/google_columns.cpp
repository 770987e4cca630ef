// SPDX-License-Identifier: Apache-2.0
// The headers of Google Contacts, those of before 2024 and those of today.
#include <algorithm>
#include <charconv>

#include "app/imports/book_columns.hpp"

namespace carnet::imports {

namespace {

struct Known {
  std::string_view name;
  CardField field;
  std::string_view label = {};
};

constexpr Known single[] = {
    {"givenname", CardField::given_name},
    {"firstname", CardField::given_name},
    {"additionalname", CardField::middle_name},
    {"middlename", CardField::middle_name},
    {"familyname", CardField::family_name},
    {"lastname", CardField::family_name},
    {"nameprefix", CardField::prefix},
    {"namesuffix", CardField::suffix},
    {"name", CardField::full_name},
    {"fileas", CardField::full_name},
    {"nickname", CardField::fact, "Nickname"},
    {"maidenname", CardField::fact, "Maiden name"},
    {"birthday", CardField::birthday},
    {"occupation", CardField::fact, "Occupation"},
    {"hobby", CardField::fact, "Hobby"},
    {"notes", CardField::note},
    {"groupmembership", CardField::groups},
    {"labels", CardField::groups},
    {"language", CardField::language},
    {"organizationname", CardField::company},
    {"organizationtitle", CardField::fact, "Title"},
};

/// "Address 1 - Postal Code": the first word, the number, the rest.
struct Numbered {
  std::string_view word;
  std::string_view rest;
  CardField field;
  std::string_view label = {};
};

constexpr Numbered numbered[] = {
    {"email", "value", CardField::email},
    {"email", "type", CardField::contact_label},
    {"email", "label", CardField::contact_label},
    {"phone", "value", CardField::phone},
    {"phone", "type", CardField::contact_label},
    {"phone", "label", CardField::contact_label},
    {"address", "formatted", CardField::address_whole},
    {"address", "street", CardField::address_street},
    {"address", "extendedaddress", CardField::address_more},
    {"address", "pobox", CardField::address_po_box},
    {"address", "city", CardField::address_city},
    {"address", "region", CardField::address_region},
    {"address", "postalcode", CardField::address_zip},
    {"address", "country", CardField::address_country},
    {"address", "type", CardField::address_label},
    {"address", "label", CardField::address_label},
    {"organization", "name", CardField::company},
    {"organization", "title", CardField::fact, "Title"},
    {"relation", "value", CardField::relation},
    {"relation", "type", CardField::relation_label},
    {"relation", "label", CardField::relation_label},
    {"event", "value", CardField::event},
    {"event", "type", CardField::event_label},
    {"event", "label", CardField::event_label},
};

constexpr int phones_from = 100;  // phones and emails have numbers of their own

CardSlot slot_of(const std::string& header) {
  const auto name = compact(header);
  for (const auto& known : single) {
    if (known.name == name) return {known.field, 0, std::string(known.label)};
  }
  const auto digits = name.find_first_of("0123456789");
  if (digits == std::string::npos) return {};
  int number = 0;
  const auto* const end = name.data() + name.size();
  const auto behind = std::from_chars(name.data() + digits, end, number).ptr;
  const auto rest = std::string_view(behind, static_cast<std::size_t>(end - behind));
  if (number < 1 || number >= phones_from) return {};
  for (const auto& known : numbered) {
    if (known.rest != rest || name.substr(0, digits) != known.word) continue;
    const int own = known.word == "phone" ? number + phones_from : number;
    return {known.field, own, std::string(known.label)};
  }
  return {};
}

}  // namespace

std::vector<CardSlot> google_slots(const std::vector<std::string>& header) {
  std::vector<CardSlot> slots;
  for (const auto& each : header) slots.push_back(slot_of(each));
  return slots;
}

bool is_google(const std::vector<std::string>& names) {
  const auto has = [&](const char* name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  const bool has_values = has("email1value") || has("phone1value");
  return has_values && (has("givenname") || has("firstname") || has("groupmembership") ||
                        has("labels") || has("email1label"));
}

}  // namespace carnet::imports

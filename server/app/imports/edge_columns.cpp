// SPDX-License-Identifier: Apache-2.0
// Names of The Edge: of its JSON objects, and of lists that its users export. The vendor's public
// description names customers' own fields and the types of their contact points, not the members
// that hold number, address and street; so several spellings are taken.
#include <algorithm>

#include "app/imports/book_columns.hpp"

namespace carnet::imports {

namespace {

struct Known {
  std::string_view name;
  CardField field;
  std::string_view label = {};
};

constexpr Known own[] = {
    {"key", CardField::external_id},
    {"firstname", CardField::given_name},
    {"middlename", CardField::middle_name},
    {"lastname", CardField::family_name},
    {"title", CardField::prefix},
    {"suffix", CardField::suffix},
    {"company", CardField::company},
    {"iscompany", CardField::is_company},
    {"birthdate", CardField::birthday},
    {"birthday", CardField::birthday},
    {"anniversary", CardField::anniversary},
    {"anniversarydate", CardField::anniversary},
    {"anniv", CardField::anniversary},
    {"couplename", CardField::fact, "Couple"},
    {"spouse", CardField::spouse},
    {"spousename", CardField::spouse},
    {"nickname", CardField::fact, "Nickname"},
    {"acquisition", CardField::fact, "Came by"},
    {"note", CardField::note},
    {"notes", CardField::note},
    {"memo", CardField::note},
};

constexpr Known address_parts[] = {
    {"", CardField::address_street},        {"address", CardField::address_street},
    {"street", CardField::address_street},  {"line", CardField::address_street},
    {"city", CardField::address_city},      {"state", CardField::address_region},
    {"region", CardField::address_region},  {"province", CardField::address_region},
    {"zip", CardField::address_zip},        {"zipcode", CardField::address_zip},
    {"postalcode", CardField::address_zip}, {"country", CardField::address_country},
    {"type", CardField::address_label},
};

const Known* find(std::span<const Known> known, std::string_view name) {
  const auto found = std::find_if(known.begin(), known.end(),
                                  [&](const Known& each) { return each.name == name; });
  return found == known.end() ? nullptr : &*found;
}

/// The first digits of a name taken out: "phone2number" is the second phone's number.
int take_number(std::string& name) {
  const auto digits = name.find_first_of("123456789");
  if (digits == std::string::npos) return 0;
  const int number = name[digits] - '0';
  name.erase(digits, 1);
  return number;
}

constexpr int phones_from = 100;  // phones and emails have numbers of their own

CardSlot contact_slot(std::string name) {
  const int number = take_number(name);
  for (const std::string_view label : {"home", "work", "cell", "mobile", "business"}) {
    const bool is_labelled =
        name == std::string(label) + "phone" || name == std::string("phone").append(label);
    if (is_labelled) return {CardField::phone, number + phones_from + 50, label_of(label)};
  }
  if (name == "phone" || name == "phonenumber" || name == "phonevalue" || name == "phonephone") {
    return {CardField::phone, number + phones_from, ""};
  }
  if (name == "phonetype") return {CardField::contact_label, number + phones_from, ""};
  if (name == "email" || name == "emailaddress" || name == "emailvalue" || name == "emailemail") {
    return {CardField::email, number, ""};
  }
  if (name == "emailtype") return {CardField::contact_label, number, ""};
  const bool is_prefixed = name.starts_with("address");
  const auto part = is_prefixed ? name.substr(7) : name;
  const auto* known = find(address_parts, part);
  if (!known || (!is_prefixed && (part.empty() || part == "type"))) return {};
  // A second line of the street, not a second address.
  if (known->field == CardField::address_street) {
    return {number > 1 ? CardField::address_more : CardField::address_street, 0, ""};
  }
  return {known->field, 0, ""};
}

}  // namespace

bool is_edge(const std::vector<std::string>& names) {
  const auto has = [&](const char* name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  const bool are_customers =
      has("customerkey") && (has("customerfirstname") || has("customerlastname"));
  const bool are_items = (has("itkey") || has("itemkey")) && (has("itdesc") || has("itemdesc"));
  return are_customers || are_items || (has("salelinecustkey") && has("salelineamount"));
}

std::vector<CardSlot> edge_slots(const std::vector<std::string>& header) {
  std::vector<CardSlot> slots;
  for (const auto& each : header) {
    auto name = compact(each);
    if (name.starts_with("customer")) name.erase(0, 8);
    const auto* known = find(own, name);
    slots.push_back(known ? CardSlot{known->field, 0, std::string(known->label)}
                          : contact_slot(std::move(name)));
  }
  return slots;
}

}  // namespace carnet::imports

// SPDX-License-Identifier: Apache-2.0
// Contacts and customers of Business Central as its API answers them (v2.0, and v1.0's address).
#include "app/imports/json_file.hpp"

namespace carnet::imports {

namespace {

const JsonMember members[] = {
    {"id", {CardField::external_id, 0, ""}},
    {"number", {CardField::fact, 0, "Number"}},
    {"type", {}},
    {"displayName", {CardField::full_name, 0, ""}},
    {"jobTitle", {CardField::fact, 0, "Title"}},
    {"companyName", {CardField::company, 0, ""}},
    {"contactBusinessRelation", {}},
    {"addressLine1", {CardField::address_street, 1, ""}},
    {"addressLine2", {CardField::address_more, 1, ""}},
    {"city", {CardField::address_city, 1, ""}},
    {"state", {CardField::address_region, 1, ""}},
    {"country", {CardField::address_country, 1, ""}},
    {"postalCode", {CardField::address_zip, 1, ""}},
    {"address.street", {CardField::address_street, 1, ""}},
    {"address.city", {CardField::address_city, 1, ""}},
    {"address.state", {CardField::address_region, 1, ""}},
    {"address.countryLetterCode", {CardField::address_country, 1, ""}},
    {"address.postalCode", {CardField::address_zip, 1, ""}},
    {"phoneNumber", {CardField::phone, 0, ""}},
    {"mobilePhoneNumber", {CardField::phone, 0, "mobile"}},
    {"email", {CardField::email, 0, ""}},
    {"privacyBlocked", {}},
};

/// Pieces, currencies and salespeople have names and numbers too, but nowhere to be reached.
bool is_contact(const boost::json::object& each) {
  if (!each.contains("displayName") || !(each.contains("id") || each.contains("number"))) {
    return false;
  }
  for (const auto* name :
       {"email", "phoneNumber", "addressLine1", "mobilePhoneNumber", "address"}) {
    if (each.contains(name)) return true;
  }
  return false;
}

std::string_view extra(const JsonContact& contact, std::string_view name) {
  const auto found = contact.extra.find(name);
  return found == contact.extra.end() ? std::string_view() : std::string_view(found->second);
}

void refuse(Reading& reading, text::TextPlace place, std::string_view code, std::string text) {
  ++reading.refused;
  RowFaults(reading).add(place, code, std::move(text));
}

Card card_of(JsonContact contact) {
  const bool is_company = compact(extra(contact, "type")) == "company";
  auto card = contact.builder.take();
  card.is_company = is_company;
  if (is_company) card.company = std::exchange(card.full_name, {});
  return card;
}

}  // namespace

Result<void> read_business_central(std::string_view text, const ReadingTerms& terms,
                                   Reading& reading) {
  CardReader cards(terms, DateOrder::month_first, reading);
  const auto found = each_contact(text, members, is_contact, [&](JsonContact contact) {
    const auto relation = compact(extra(contact, "contactBusinessRelation"));
    if (extra(contact, "privacyBlocked") == "true") {
      return refuse(reading, contact.place, "privacy",
                    "This contact is blocked for privacy in Business Central.");
    }
    if (relation == "vendor" || relation == "bankaccount" || relation == "employee") {
      return refuse(reading, contact.place, "no_client",
                    "This contact is a " + std::string(extra(contact, "contactBusinessRelation")) +
                        " in Business Central, not a client.");
    }
    cards.keep(card_of(std::move(contact)));
  });
  if (!found) return found.error();
  cards.finish();
  if (*found > 0) return {};
  return fault(FaultKind::invalid, "empty",
               "No contacts and no customers of Business Central are in it.");
}

}  // namespace carnet::imports

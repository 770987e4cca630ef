// SPDX-License-Identifier: Apache-2.0
// Customers of Square as its API answers them (ListCustomers, SearchCustomers, one Customer).
#include "app/imports/json_file.hpp"

namespace carnet::imports {

namespace {

const JsonMember members[] = {
    {"id", {CardField::external_id, 0, ""}},
    {"given_name", {CardField::given_name, 0, ""}},
    {"family_name", {CardField::family_name, 0, ""}},
    {"nickname", {CardField::fact, 0, "Nickname"}},
    {"company_name", {CardField::company, 0, ""}},
    {"email_address", {CardField::email, 0, ""}},
    {"phone_number", {CardField::phone, 0, ""}},
    {"address.address_line_1", {CardField::address_street, 1, ""}},
    {"address.address_line_2", {CardField::address_more, 1, ""}},
    {"address.address_line_3", {CardField::address_more, 1, ""}},
    {"address.locality", {CardField::address_city, 1, ""}},
    {"address.administrative_district_level_1", {CardField::address_region, 1, ""}},
    {"address.postal_code", {CardField::address_zip, 1, ""}},
    {"address.country", {CardField::address_country, 1, ""}},
    {"birthday", {CardField::birthday, 0, ""}},
    {"reference_id", {CardField::fact, 0, "Reference"}},
    {"note", {CardField::note, 0, ""}},
    {"preferences.email_unsubscribed", {}},
};

/// A customer has a number of their own; whoever an order is sent to has none.
bool is_customer(const boost::json::object& each) {
  if (!each.contains("id") || each.contains("line_items")) return false;
  for (const auto* name :
       {"given_name", "family_name", "company_name", "email_address", "phone_number"}) {
    if (each.contains(name)) return true;
  }
  return each.contains("creation_source");
}

}  // namespace

Result<void> read_square(std::string_view text, const ReadingTerms& terms, Reading& reading) {
  CardReader cards(terms, DateOrder::month_first, reading);
  const auto found = each_contact(text, members, is_customer, [&](JsonContact contact) {
    auto card = contact.builder.take();
    const auto refused = contact.extra.find("preferences.email_unsubscribed");
    card.is_email_refused = refused != contact.extra.end() && refused->second == "true";
    cards.keep(std::move(card));
  });
  if (!found) return found.error();
  cards.finish();
  if (*found > 0) return {};
  return fault(FaultKind::invalid, "empty",
               "No customers of Square are in it. Orders name only numbers of customers: bring the "
               "customers instead.");
}

}  // namespace carnet::imports

// SPDX-License-Identifier: Apache-2.0
// The targets of each kind, and the headers that are known to mean them.
#include <iterator>

#include "app/imports/columns.hpp"

namespace carnet::imports {

namespace {

constexpr Target client_targets[] = {
    {"external_id", "Number in the other system", false,
     "customerid|externalid|clientid|clientnumber|customernumber|customerkey|referenceid|"
     "squarecustomerid|customerno|accountnumber|id"},
    {"given_name", "First name", false,
     "firstname|givenname|customerfirstname|first|given|fname|forename|christianname|vorname|"
     "prenom|nombre"},
    {"family_name", "Last name", false,
     "lastname|familyname|customerlastname|last|family|lname|surname|secondname|nachname|"
     "nomdefamille|apellido|apellidos"},
    {"full_name", "Whole name", false,
     "fullname|name|clientname|customername|customer|client|displayname|contactname"},
    {"email", "Email", false,
     "email|emailaddress|emailid|email1value|customeremail|primaryemail|mail|courriel|correo"},
    {"phone", "Phone", false,
     "phone|phonenumber|mobile|mobilephone|cell|cellphone|phone1value|phone1|customerphone|"
     "mobilenumber|mobileno|cellnumber|cellphonenumber|phoneno|telephone|telephonenumber|telno|"
     "tel|contactnumber|telefon|telefono|portable|handy|mobil"},
    {"second_phone", "Second phone", false,
     "defaultaddressphone|phone2|phone2value|homephone|secondphone|addressphone|workphone|"
     "alternatephone|otherphone|mobile|mobilephone|cell|cellphone|mobilenumber|telephone"},
    {"company", "Company", false,
     "defaultaddresscompany|company|companyname|organization1name|organisation"},
    {"address", "Whole address", false, "address|fulladdress|postaladdress|address1formatted"},
    {"address1", "Street", false,
     "defaultaddressaddress1|address1|street|streetaddress|streetaddress1|addressline1|"
     "address1street|homestreet"},
    {"address2", "Street, second line", false,
     "defaultaddressaddress2|address2|streetaddress2|addressline2|apartment"},
    {"city", "City", false, "defaultaddresscity|city|town|address1city|locality|homecity"},
    {"region", "State or region", false,
     "defaultaddressprovincecode|provincecode|province|state|region|address1region|homestate"},
    {"country", "Country", false,
     "defaultaddresscountrycode|countrycode|country|address1country|homecountry"},
    {"zip", "Postal code", false,
     "defaultaddresszip|zip|zipcode|postalcode|postcode|address1postalcode|plz"},
    {"birthday", "Birthday", false,
     "birthday|birthdate|dateofbirth|dob|customerbirthdate|geburtstag|birthdaymmdd"},
    {"anniversary", "Wedding anniversary", false,
     "anniversary|weddinganniversary|anniversarydate|weddingdate|weddinganniversarydate|"
     "hochzeitstag"},
    {"tags", "Tags", false,
     "tags|groups|labels|groupmembership|customergroups|categories|gruppe|gruppen"},
    {"note", "Note", false, "note|notes|memo|comments|comment|remarks|notiz|notizen"},
    {"language", "Language", false, "language|locale|preferredlanguage|lang"},
    {"email_marketing", "Agreed to marketing by email", false,
     "acceptsemailmarketing|acceptsmarketing|emailmarketing|emailsubscriptionstatus|emailoptin|"
     "emailconsent|marketingemails|emailpermission|newsletter|werbung"},
    {"sms_marketing", "Agreed to marketing by text", false,
     "acceptssmsmarketing|smsmarketing|smssubscriptionstatus|smsoptin|smsconsent|textoptin|"
     "textmarketing|smspermission"},
    {"no_email", "Asked for no email", false,
     "donotemail|noemail|emailoptout|optoutofemail|unsubscribedfromemails"},
    {"salutation", "Salutation", false,
     "salutation|honorific|nameprefix|prefix|anrede|civilite|tratamiento"},
};

// Where a system has names of its own, they stand before everybody's.
struct Renamed {
  ClientTarget target;
  std::string_view names;
};

std::vector<Target> renamed(std::initializer_list<Renamed> own) {
  std::vector<Target> targets(std::begin(client_targets), std::end(client_targets));
  for (const auto& each : own) targets[static_cast<std::size_t>(each.target)].names = each.names;
  return targets;
}

const std::vector<Target>& square_targets() {
  using enum ClientTarget;
  static const auto targets = renamed({{external_id, "squarecustomerid|referenceid"},
                                       {full_name, "fullname|name"},
                                       {tags, "groups|customergroups|labels|tags"}});
  return targets;
}

const std::vector<Target>& lightspeed_targets() {
  using enum ClientTarget;
  static const auto targets =
      renamed({{external_id, "customercode|id"},
               {address1, "physicaladdress1|postaladdress1"},
               {address2, "physicaladdress2|postaladdress2"},
               {city, "physicalcity|physicalsuburb|postalcity"},
               {region, "physicalstate|postalstate"},
               {country, "physicalcountryid|physicalcountry|postalcountryid"},
               {zip, "physicalpostcode|postalpostcode"},
               {tags, "customergroupname|customergroup|tags"}});
  return targets;
}

const std::vector<Target>& quickbooks_targets() {
  using enum ClientTarget;
  static const auto targets =
      renamed({{external_id, "customerid|refnum"},
               {full_name, "fullname|customerfullname|customer|name|displayname"},
               {email, "mainemail|email|emailaddress"},
               {phone, "mobile|mainphone|phone|phonenumbers|phonenumber"},
               {second_phone, "altphone|mainphone|workphone|otherphone|phone|homephone"},
               {company, "company|companyname"},
               {address, "billingaddress|billto|address"},
               {address1, "billto1|billingstreet|street|streetaddress|billingaddressline1"},
               {address2, "billto2|billingstreet2|billingaddressline2"},
               {city, "billingcity|billto3|city"},
               {region, "billingstate|billto4|state"},
               {country, "billingcountry|country"},
               {zip, "billingzip|zip|postalcode"},
               {tags, "customertype|type"},
               {note, "note|notes|memo"}});
  return targets;
}

constexpr Target order_targets[] = {
    {"name", "Order number", true, "name|ordername|ordernumber"},
    {"id", "Order id", false, "id|orderid"},
    {"email", "Email", false, "email"},
    {"phone", "Phone", false, "phone"},
    {"created_at", "Ordered at", true, "createdat|processedat"},
    {"paid_at", "Paid at", false, "paidat"},
    {"currency", "Currency", false, "currency"},
    {"subtotal", "Subtotal", false, "subtotal"},
    {"taxes", "Taxes", false, "taxes"},
    {"total", "Total", true, "total"},
    {"discount", "Discount", false, "discountamount"},
    {"refunded", "Refunded", false, "refundedamount"},
    {"financial_status", "Payment state", false, "financialstatus"},
    {"cancelled_at", "Cancelled at", false, "cancelledat"},
    {"line_name", "Piece", true, "lineitemname"},
    {"line_quantity", "Quantity", true, "lineitemquantity"},
    {"line_price", "Price", true, "lineitemprice"},
    {"line_sku", "SKU", false, "lineitemsku"},
    {"billing_name", "Billing name", false, "billingname"},
    {"billing_phone", "Billing phone", false, "billingphone"},
    {"billing_address1", "Billing street", false, "billingaddress1"},
    {"billing_address2", "Billing street, second line", false, "billingaddress2"},
    {"billing_city", "Billing city", false, "billingcity"},
    {"billing_zip", "Billing postal code", false, "billingzip"},
    {"billing_region", "Billing region", false, "billingprovince"},
    {"billing_country", "Billing country", false, "billingcountry"},
    {"shipping_name", "Shipping name", false, "shippingname"},
    {"shipping_phone", "Shipping phone", false, "shippingphone"},
    {"note", "Note", false, "notes|note"},
    {"location", "Store", false, "location"},
    {"employee", "Sold by", false, "employee"},
};

constexpr Target product_targets[] = {
    {"handle", "Handle", true, "handle|urlhandle"},
    {"title", "Title", true, "title"},
    {"body", "Description", false, "bodyhtml|description|body"},
    {"vendor", "Brand", false, "vendor"},
    {"type", "Type", false, "type|producttype"},
    {"tags", "Tags", false, "tags"},
    {"published", "Published", false, "published|publishedononlinestore"},
    {"status", "Status", false, "status"},
    {"gift_card", "Gift card", false, "giftcard"},
    {"option1", "First option", false, "option1value"},
    {"option2", "Second option", false, "option2value"},
    {"option3", "Third option", false, "option3value"},
    {"option1_name", "Name of the first option", false, "option1name"},
    {"option2_name", "Name of the second option", false, "option2name"},
    {"option3_name", "Name of the third option", false, "option3name"},
    {"sku", "SKU", false, "variantsku|sku"},
    {"price", "Price", false, "variantprice|price"},
    {"quantity", "In stock", false, "variantinventoryqty|inventoryquantity"},
    {"tracker", "Stock kept by", false, "variantinventorytracker|inventorytracker"},
    {"policy", "When out of stock", false, "variantinventorypolicy|continuesellingwhenoutofstock"},
};

constexpr Target diamond_targets[] = {
    {"stock_number", "Stock number", false,
     "stocknumber|stockno|stock|stockid|sku|vendorstocknumber|lot|lotnumber|id"},
    {"type", "Natural or laboratory", false, "type|diamondtype|origintype|growthtype"},
    {"shape", "Shape", false, "shape"},
    {"carat", "Carat", true, "carat|carats|weight|caratweight|cts|size"},
    {"cut", "Cut", false, "cut|cutgrade"},
    {"colour", "Colour", false, "color|colour|colorgrade"},
    {"clarity", "Clarity", false, "clarity|claritygrade"},
    {"depth", "Depth, percent", false, "depth|depthpercent|totaldepth|depthpct"},
    {"table", "Table, percent", false, "table|tablepercent|tablesize|tablepct"},
    {"price", "Price", true, "price|totalprice|askingprice|retailprice|totalamount|amount"},
    {"x", "Length, mm", false, "x|length|measurementslength|measlength"},
    {"y", "Width, mm", false, "y|width|measurementswidth|measwidth"},
    {"z", "Height, mm", false, "z|height|measurementsheight|measdepth"},
    {"laboratory", "Laboratory", false, "lab|laboratory|gradinglab"},
    {"certificate", "Certificate number", false,
     "certificate|certificatenumber|certificateno|cert|certno|certnumber|reportnumber|reportno"},
};

}  // namespace

std::span<const Target> targets_of(ImportKind kind) {
  if (kind == ImportKind::shopify_orders) return order_targets;
  if (kind == ImportKind::shopify_products) return product_targets;
  if (kind == ImportKind::loose_diamonds) return diamond_targets;
  if (kind == ImportKind::square_customers) return square_targets();
  if (kind == ImportKind::lightspeed_customers) return lightspeed_targets();
  if (kind == ImportKind::quickbooks_customers) return quickbooks_targets();
  if (kind == ImportKind::clients_csv || kind == ImportKind::shopify_customers) {
    return client_targets;
  }
  return {};
}

}  // namespace carnet::imports

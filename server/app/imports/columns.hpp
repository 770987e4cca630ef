// SPDX-License-Identifier: Apache-2.0
// Which column of a file is what: kinds recognised by their header row, targets and mappings.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/fields/fields.hpp"
#include "kit/shape/result.hpp"
#include "kit/text/csv.hpp"

namespace carnet::imports {

enum class ImportKind {
  shopify_customers,
  shopify_orders,
  shopify_products,
  loose_diamonds,
  clients_csv,
  edge_json,
  edge_csv,
  google_contacts,
  outlook_csv,
  vcard,
  square_customers,
  square_json,
  lightspeed_customers,
  quickbooks_customers,
  quickbooks_iif,
  business_central
};
BOOST_DESCRIBE_ENUM(ImportKind, shopify_customers, shopify_orders, shopify_products, loose_diamonds,
                    clients_csv, edge_json, edge_csv, google_contacts, outlook_csv, vcard,
                    square_customers, square_json, lightspeed_customers, quickbooks_customers,
                    quickbooks_iif, business_central)

/// Kinds with rows below a header; the others are no tables.
constexpr bool has_header(ImportKind kind) {
  using enum ImportKind;
  return kind != edge_json && kind != vcard && kind != square_json && kind != quickbooks_iif &&
         kind != business_central;
}

/// Kinds of which each row is a client, whose columns a person may say: one of them may be a field
/// of the house's own.
constexpr bool is_list_of_clients(ImportKind kind) {
  using enum ImportKind;
  return kind == clients_csv || kind == shopify_customers || kind == square_customers ||
         kind == lightspeed_customers || kind == quickbooks_customers;
}

enum class ClientTarget {
  external_id,
  given_name,
  family_name,
  full_name,
  email,
  phone,
  second_phone,
  company,
  address,
  address1,
  address2,
  city,
  region,
  country,
  zip,
  birthday,
  anniversary,
  tags,
  note,
  language,
  email_marketing,
  sms_marketing,
  no_email,
  salutation
};
enum class OrderTarget {
  name,
  id,
  email,
  phone,
  created_at,
  paid_at,
  currency,
  subtotal,
  taxes,
  total,
  discount,
  refunded,
  financial_status,
  cancelled_at,
  line_name,
  line_quantity,
  line_price,
  line_sku,
  billing_name,
  billing_phone,
  billing_address1,
  billing_address2,
  billing_city,
  billing_zip,
  billing_region,
  billing_country,
  shipping_name,
  shipping_phone,
  note,
  location,
  employee
};
enum class ProductTarget {
  handle,
  title,
  body,
  vendor,
  type,
  tags,
  published,
  status,
  gift_card,
  option1,
  option2,
  option3,
  option1_name,
  option2_name,
  option3_name,
  sku,
  price,
  quantity,
  tracker,
  policy
};
enum class DiamondTarget {
  stock_number,
  type,
  shape,
  carat,
  cut,
  colour,
  clarity,
  depth,
  table,
  price,
  x,
  y,
  z,
  laboratory,
  certificate
};

/// One thing a column can be. `names` are the compacted headers that are known to mean it,
/// with bars between; the first header of the file that is among them is taken.
struct Target {
  std::string_view name;
  std::string_view text;
  bool required = false;
  std::string_view names;
};

/// In the order of the kind's target enum; none for the kinds whose columns are known by heart.
std::span<const Target> targets_of(ImportKind kind);

/// By the header row; clients_csv for everything that is no export known here.
ImportKind recognise(const std::vector<std::string>& header);

/// Target name → header text.
using Mapping = std::map<std::string, std::string>;

/// The fields of the house's own that a column may be.
using Fields = std::vector<fields::CustomField>;
/// "field:01938f2e-7a10-…"
std::string target_of(const fields::CustomField& field);
/// Those that a column is mapped to.
Fields mapped_among(const Fields& asked, const Mapping& mapping);

/// What the header names tell by themselves; a column with the name of a field is that field,
/// unless it is something known to everybody.
Mapping usual_mapping(ImportKind kind, const std::vector<std::string>& header,
                      const Fields& asked = {});
/// An earlier mapping of the same columns, with the fields as they are asked now.
Mapping with_fields(Mapping mapping, const std::vector<std::string>& header, const Fields& asked);

/// The column of each target, in the enum's order, then of each field; -1 where there is none.
/// Unknown targets and columns, and required targets left open, are faults keyed
/// "/mapping/<target>".
Result<std::vector<int>> columns_of(ImportKind kind, const Mapping& mapping,
                                    const std::vector<std::string>& header,
                                    const Fields& asked = {});

/// One row seen through a mapping. Targets without a column, and columns beyond a short row,
/// are empty and stand at the row's beginning.
class Cells {
 public:
  Cells(const std::vector<int>& columns, const text::CsvRow& row) : columns_(columns), row_(row) {}
  template <class AnyTarget>
  std::string_view text(AnyTarget target) const {
    const auto* field = find(static_cast<std::size_t>(target));
    return field ? field->text : std::string_view{};
  }
  template <class AnyTarget>
  text::CsvPlace place(AnyTarget target) const {
    const auto* field = find(static_cast<std::size_t>(target));
    return field ? field->place : row_.place;
  }
  text::CsvPlace place() const { return row_.place; }

 private:
  const text::CsvField* find(std::size_t target) const {
    const int column = columns_[target];
    if (column < 0 || static_cast<std::size_t>(column) >= row_.fields.size()) return nullptr;
    return &row_.fields[static_cast<std::size_t>(column)];
  }

  const std::vector<int>& columns_;
  const text::CsvRow& row_;
};

}  // namespace carnet::imports

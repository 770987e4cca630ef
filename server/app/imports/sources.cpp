// SPDX-License-Identifier: Apache-2.0
// Which system a kind of file comes from.
#include "app/imports/compare.hpp"

namespace carnet::imports {

std::string source_of(ImportKind kind) {
  switch (kind) {
    case ImportKind::clients_csv:
      return "csv";
    case ImportKind::edge_json:
    case ImportKind::edge_csv:
      return "edge";
    case ImportKind::google_contacts:
      return "google";
    case ImportKind::outlook_csv:
      return "outlook";
    case ImportKind::vcard:
      return "vcard";
    case ImportKind::square_customers:
    case ImportKind::square_json:
      return "square";
    case ImportKind::lightspeed_customers:
      return "lightspeed";
    case ImportKind::quickbooks_customers:
    case ImportKind::quickbooks_iif:
      return "quickbooks";
    case ImportKind::business_central:
      return "business_central";
    default:
      return "shopify";
  }
}

}  // namespace carnet::imports

// SPDX-License-Identifier: Apache-2.0
// Recognises header rows and turns mappings into column numbers.
#include "app/imports/columns.hpp"

#include <algorithm>

#include "app/imports/book_columns.hpp"
#include "kit/text/fold.hpp"

namespace carnet::imports {

namespace {

constexpr std::string_view field_prefix = "field:";

/// "Birth date (customer.metafields.facts.birth_date)" is a birthday whatever its first words.
std::string known_name(const std::string& header) {
  const auto name = compact(header);
  const auto metafield = name.find("customermetafields");
  if (metafield == std::string::npos) return name;
  const auto tail = std::string_view(name).substr(metafield);
  for (const auto* word : {"birthdate", "birthday", "dateofbirth"}) {
    if (tail.ends_with(word)) return "birthday";
  }
  return tail.find("anniversary") == std::string_view::npos ? name : "anniversary";
}

/// The first column, by the order of the names, that is known to mean it; -1 when there is none.
int column_among(std::string_view known, const std::vector<std::string>& names,
                 const std::vector<bool>& is_taken) {
  while (!known.empty()) {
    const auto name = known.substr(0, known.find('|'));
    for (std::size_t column = 0; column < names.size(); ++column) {
      if (!is_taken[column] && names[column] == name) return static_cast<int>(column);
    }
    known.remove_prefix(std::min(known.size(), name.size() + 1));
  }
  return -1;
}

int column_named(const std::vector<std::string>& header, std::string_view text) {
  const auto found = std::find(header.begin(), header.end(), text);
  return found == header.end() ? -1 : static_cast<int>(found - header.begin());
}

/// Its place among the targets and the fields behind them; nothing for what is neither.
std::optional<std::size_t> place_among(std::span<const Target> targets, const Fields& asked,
                                       const std::string& name) {
  for (std::size_t place = 0; place < targets.size(); ++place) {
    if (targets[place].name == name) return place;
  }
  for (std::size_t place = 0; place < asked.size(); ++place) {
    if (target_of(asked[place]) == name) return targets.size() + place;
  }
  return std::nullopt;
}

bool is_mapped(const Mapping& mapping, const std::string& column) {
  return std::any_of(mapping.begin(), mapping.end(),
                     [&](const auto& each) { return each.second == column; });
}

}  // namespace

std::string target_of(const fields::CustomField& field) {
  return std::string(field_prefix) + field.id.text();
}

Fields mapped_among(const Fields& asked, const Mapping& mapping) {
  Fields mapped;
  for (const auto& field : asked) {
    if (mapping.contains(target_of(field))) mapped.push_back(field);
  }
  return mapped;
}

Mapping with_fields(Mapping mapping, const std::vector<std::string>& header, const Fields& asked) {
  std::erase_if(mapping, [&](const auto& each) {
    return each.first.starts_with(field_prefix) && !place_among({}, asked, each.first);
  });
  for (const auto& field : asked) {
    const auto column = std::find_if(header.begin(), header.end(), [&](const std::string& name) {
      return text::fold(name) == text::fold(field.label) && !is_mapped(mapping, name);
    });
    if (column != header.end()) mapping.emplace(target_of(field), *column);
  }
  return mapping;
}

ImportKind recognise(const std::vector<std::string>& header) {
  std::vector<std::string> names;
  for (const auto& each : header) names.push_back(compact(each));
  const auto has = [&](const char* name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  if (has("lineitemname") && has("lineitemquantity") && has("name")) {
    return ImportKind::shopify_orders;
  }
  if ((has("handle") || has("urlhandle")) && has("title") && has("option1value")) {
    return ImportKind::shopify_products;
  }
  const bool has_totals = has("totalspent") && has("totalorders") && has("taxexempt");
  const bool has_consent = has("acceptsemailmarketing") || has("acceptsmarketing");
  if (has("firstname") && has_totals && has_consent) return ImportKind::shopify_customers;
  if (has("squarecustomerid") || (has("emailsubscriptionstatus") && has("referenceid"))) {
    return ImportKind::square_customers;
  }
  const bool has_loyalty = has("loyaltybalance") || has("storecreditbalance");
  if (has("customercode") && (has_loyalty || has("physicaladdress1") || has("donotemail"))) {
    return ImportKind::lightspeed_customers;
  }
  const bool has_bill = has("billto1") || has("billingaddress") || has("billingstreet");
  if ((has("customer") || has("customerfullname")) &&
      (has_bill || has("mainphone") || has("phonenumbers"))) {
    return ImportKind::quickbooks_customers;
  }
  const bool has_carat = has("carat") || has("carats") || has("caratweight") || has("weight");
  if (has_carat && has("clarity") && (has("color") || has("colour"))) {
    return ImportKind::loose_diamonds;
  }
  if (is_edge(names)) return ImportKind::edge_csv;
  if (is_google(names)) return ImportKind::google_contacts;
  if (is_outlook(names)) return ImportKind::outlook_csv;
  return ImportKind::clients_csv;
}

Mapping usual_mapping(ImportKind kind, const std::vector<std::string>& header,
                      const Fields& asked) {
  std::vector<std::string> names;
  for (const auto& each : header) names.push_back(known_name(each));
  std::vector<bool> is_taken(header.size(), false);
  Mapping mapping;
  for (const auto& target : targets_of(kind)) {
    const int column = column_among(target.names, names, is_taken);
    if (column < 0) continue;
    mapping.emplace(target.name, header[static_cast<std::size_t>(column)]);
    is_taken[static_cast<std::size_t>(column)] = true;
  }
  return with_fields(std::move(mapping), header, asked);
}

Result<std::vector<int>> columns_of(ImportKind kind, const Mapping& mapping,
                                    const std::vector<std::string>& header, const Fields& asked) {
  const auto targets = targets_of(kind);
  std::vector<int> columns(targets.size() + asked.size(), -1);
  std::map<std::string, FieldFault> faults;
  for (const auto& [name, text] : mapping) {
    const auto place = place_among(targets, asked, name);
    const int column = column_named(header, text);
    if (!place) {
      faults["/mapping/" + name] = {"unknown", name.starts_with(field_prefix)
                                                   ? "This field is not asked any more."
                                                   : "There is no such target."};
    } else if (column < 0) {
      faults["/mapping/" + name] = {"unknown", "The file has no column \"" + text + "\"."};
    } else {
      columns[*place] = column;
    }
  }
  for (std::size_t place = 0; place < targets.size(); ++place) {
    if (!targets[place].required || columns[place] >= 0) continue;
    faults["/mapping/" + std::string(targets[place].name)] = {
        "required", "No column tells: " + std::string(targets[place].text) + "."};
  }
  if (faults.empty()) return columns;
  return Fault{FaultKind::invalid, "mapping", "The columns need another look.", faults, {}};
}

}  // namespace carnet::imports

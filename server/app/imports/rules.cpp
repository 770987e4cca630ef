// SPDX-License-Identifier: Apache-2.0
// Header rows, the walk over rows, and what the kinds share.
#include "app/imports/rules.hpp"

#include <algorithm>

#include "app/imports/cards.hpp"
#include "kit/text/encoding.hpp"
#include "kit/text/fold.hpp"

namespace carnet::imports {

namespace {

bool is_blank(const text::CsvRow& row) {
  return std::all_of(row.fields.begin(), row.fields.end(),
                     [](const text::CsvField& field) { return trimmed(field.text).empty(); });
}

text::CsvReader reader_of(std::string_view text, const Header& header) {
  return text::CsvReader(text.substr(header.begins_at),
                         {.delimiter = header.delimiter, .first_line = header.lines_before + 1});
}

/// Columns beyond the header that hold something: a delimiter stands unquoted in the row.
const text::CsvField* surplus(const text::CsvRow& row, const Header& header) {
  for (auto column = header.names.size(); column < row.fields.size(); ++column) {
    if (!trimmed(row.fields[column].text).empty()) return &row.fields[column];
  }
  return nullptr;
}

void add_contact(ClientContent& client, clients::ContactKind kind, std::string_view cell,
                 text::CsvPlace place, const std::string& country, RowFaults& faults) {
  const auto value = plain_id(cell);
  if (value.empty()) return;
  auto address = clients::read_address(kind, std::string(value), country);
  if (!address) return faults.add(place, address.error().code, address.error().text);
  const bool is_known = std::any_of(client.contacts.begin(), client.contacts.end(),
                                    [&](const auto& each) { return each.key == address->key; });
  if (!is_known) {
    client.contacts.push_back({kind, address->value, address->key, address->country, ""});
  }
}

void add_line(std::string& lines, std::string_view line) {
  if (line.empty()) return;
  if (!lines.empty()) lines += '\n';
  lines += line;
}

std::string joined(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return std::string(a).append(b);
  return std::string(a).append(" ").append(b);
}

void add_address(ClientContent& client, const PersonCells& cells) {
  std::string lines;
  const auto country = plain_text(cells.country);
  const auto region = plain_text(cells.region);
  if (!plain_text(cells.address).empty()) add_line(lines, plain_text(cells.address));
  add_line(lines, plain_text(cells.address1));
  add_line(lines, plain_text(cells.address2));
  add_line(lines, joined(joined(plain_text(cells.city), region), plain_id(cells.zip)));
  if (lines.empty()) return;
  add_line(lines, country);
  client.contacts.push_back({clients::ContactKind::address, cut(lines, 300), "",
                             country.size() == 2 ? std::string(country) : "",
                             country == "US" ? std::string(region) : ""});
}

}  // namespace

Result<Header> read_header(std::string_view text) {
  const auto shape = text::sniff_csv(text);
  Header header{shape.delimiter, shape.begins_at, shape.lines_before, {}};
  auto reader = reader_of(text, header);
  const auto* row = reader.next();
  while (row && is_blank(*row)) row = reader.next();
  if (!row) return fault(FaultKind::invalid, "empty", "The file has no rows.");
  if (row->fault) {
    return fault(
        FaultKind::invalid, "header",
        "The header row cannot be read: " + std::string(text::sentence_of(row->fault->what)));
  }
  for (const auto& field : row->fields) header.names.push_back(cut(trimmed(field.text), 200));
  return header;
}

void each_row(std::string_view text, const Header& header,
              const std::function<void(const text::CsvRow&)>& visit, Reading& reading) {
  auto reader = reader_of(text, header);
  const auto* first = reader.next();
  while (first && is_blank(*first)) first = reader.next();
  while (const auto* row = reader.next()) {
    if (!row->fault && is_blank(*row)) continue;
    RowFaults faults(reading);
    if (row->fault) {
      const auto what = row->fault->what;
      faults.add(row->fault->place, text::code_of(what), std::string(text::sentence_of(what)));
    } else if (const auto* field = surplus(*row, header)) {
      faults.add(field->place, "too_many_columns", "This row has more columns than the header.");
    }
    if (faults.is_refused()) {
      ++reading.refused;
    } else {
      visit(*row);
    }
  }
}

ClientContent read_person(const PersonCells& cells, const std::string& country, RowFaults& faults) {
  ClientContent client;
  client.given_name = plain_text(cells.given_name);
  client.family_name = plain_text(cells.family_name);
  if (client.given_name.empty() && client.family_name.empty()) {
    const auto whole = plain_text(cells.full_name);
    auto name = split_name(whole.empty() ? plain_text(cells.company) : whole);
    if (whole.empty() && !plain_text(cells.company).empty()) client.is_company_name = true;
    client.given_name = std::move(name.given);
    client.family_name = std::move(name.family);
  }
  client.given_name = cut(client.given_name, 100);
  client.family_name = cut(client.family_name, 100);
  const auto own = plain_text(cells.country);
  const auto region = own.size() == 2 ? std::string(own) : country;
  using clients::ContactKind;
  add_contact(client, ContactKind::email, cells.email, cells.email_place, region, faults);
  add_contact(client, ContactKind::phone, cells.phone, cells.phone_place, region, faults);
  add_contact(client, ContactKind::phone, cells.second_phone, cells.second_phone_place, region,
              faults);
  add_address(client, cells);
  const bool is_named = !client.given_name.empty() || !client.family_name.empty();
  client.kind = is_named ? clients::ClientKind::person : clients::ClientKind::unnamed;
  return client;
}

std::string identity_of(const ClientContent& client) {
  for (const auto kind : {clients::ContactKind::email, clients::ContactKind::phone}) {
    for (const auto& contact : client.contacts) {
      if (contact.kind == kind) {
        return std::string(shape::enum_name(kind)).append(":").append(contact.key);
      }
    }
  }
  if (client.kind == clients::ClientKind::unnamed) return {};
  std::string identity = "name:" + text::fold(client.given_name + " " + client.family_name);
  for (const auto& contact : client.contacts) identity += "|" + text::fold(contact.value);
  return identity;
}

std::string readable_text(std::string_view bytes) {
  auto text = text::to_utf8(bytes);
  std::replace(text.begin(), text.end(), '\0', '\x01');
  return text;
}

Result<FileHead> look_at(std::string_view text, std::optional<ImportKind> named) {
  const auto start = trimmed(text.substr(0, 1'000));
  if (start.empty()) return fault(FaultKind::invalid, "empty", "The file has no rows.");
  const bool is_card = compact(start.substr(0, 20)).starts_with("beginvcard");
  const bool is_json = start[0] == '{' || start[0] == '[';
  if (!named && is_card) named = ImportKind::vcard;
  if (!named && is_json) named = ImportKind::edge_json;
  if (named && !has_header(*named)) return FileHead{*named, {}};
  auto header = read_header(text);
  if (!header) return header.error();
  return FileHead{named.value_or(recognise(header->names)), std::move(header->names)};
}

namespace {

/// Faults of whole rows stand where the row begins, which is no fault of its first column.
bool is_of_cell(const ImportFault& fault) {
  const auto& code = fault.code;
  return code != "nobody" && code != "repeated" && code != "inactive" && code != "required";
}

/// People look for a column by its header.
void name_columns(std::string_view text, const Header& header, Reading& reading) {
  std::multimap<std::pair<std::size_t, std::size_t>, ImportFault*> faults;
  for (auto& each : reading.faults) {
    const std::pair place(static_cast<std::size_t>(each.line),
                          static_cast<std::size_t>(each.column));
    if (is_of_cell(each)) faults.emplace(place, &each);
  }
  if (faults.empty()) return;
  auto reader = reader_of(text, header);
  while (const auto* row = reader.next()) {
    const auto cells = row->fault ? 0 : std::min(row->fields.size(), header.names.size());
    for (std::size_t cell = 0; cell < cells; ++cell) {
      const auto& place = row->fields[cell].place;
      const auto [first, last] = faults.equal_range(std::pair(place.line, place.column));
      for (auto each = first; each != last; ++each) each->second->header = header.names[cell];
    }
  }
}

Result<void> read_rows_of(const Header& header, const std::vector<int>& columns,
                          std::string_view text, const ReadingTerms& terms, Reading& reading) {
  switch (terms.kind) {
    case ImportKind::shopify_orders:
      read_orders(text, header, columns, terms, reading);
      break;
    case ImportKind::shopify_products:
      read_products(text, header, columns, terms, reading);
      break;
    case ImportKind::google_contacts:
    case ImportKind::outlook_csv:
      read_book(text, header, terms, reading);
      break;
    case ImportKind::edge_csv:
      return read_edge_rows(text, header, terms, reading);
    default:
      read_clients(text, header, columns, terms, reading);
  }
  return {};
}

Result<void> read_table(std::string_view text, const ReadingTerms& terms, Reading& reading) {
  const auto header = read_header(text);
  if (!header) return header.error();
  const auto columns = columns_of(terms.kind, terms.mapping, header->names);
  if (!columns) return columns.error();
  auto read = read_rows_of(*header, *columns, text, terms, reading);
  if (read) name_columns(text, *header, reading);
  return read;
}

Result<void> read_any(std::string_view text, const ReadingTerms& terms, Reading& reading) {
  if (has_header(terms.kind)) return read_table(text, terms, reading);
  const auto no_columns = columns_of(terms.kind, terms.mapping, {});
  if (!no_columns) return no_columns.error();
  if (terms.kind == ImportKind::edge_json) return read_edge_json(text, terms, reading);
  read_vcards(text, terms, reading);
  return {};
}

}  // namespace

Result<Reading> read_rows(std::string_view text, const ReadingTerms& terms) {
  Reading reading;
  if (const auto read = read_any(text, terms, reading); !read) return read.error();
  std::stable_sort(reading.faults.begin(), reading.faults.end(), [](const auto& a, const auto& b) {
    return std::pair(a.line, a.column) < std::pair(b.line, b.column);
  });
  return reading;
}

std::vector<Mapping> sample_of(const Reading& reading, std::size_t records) {
  std::vector<Mapping> sample;
  for (const auto& each : reading.clients) {
    if (sample.size() == records) break;
    const auto& client = each.content;
    auto& cells = sample.emplace_back();
    cells["given_name"] = client.given_name;
    cells["family_name"] = client.family_name;
    for (const auto& contact : client.contacts) {
      auto& cell = cells[std::string(shape::enum_name(contact.kind))];
      if (cell.empty()) cell = cut(contact.value, 200);
    }
    for (const auto& tag : client.tags) cells["tags"] += (cells["tags"].empty() ? "" : ", ") + tag;
  }
  for (const auto& each : reading.pieces) {
    if (sample.size() == records) break;
    sample.push_back({{"sku", each.content.sku}, {"title", each.content.title}});
  }
  return sample;
}

std::vector<std::map<std::string, std::string>> sample_of(std::string_view text,
                                                          const ReadingTerms& terms, int rows) {
  std::vector<std::map<std::string, std::string>> sample;
  const auto header = read_header(text);
  if (!header) return sample;
  auto reader = reader_of(text, *header);
  reader.next();
  for (const auto* row = reader.next(); row && rows > 0; row = reader.next(), --rows) {
    auto& cells = sample.emplace_back();
    for (const auto& [target, column] : terms.mapping) {
      const auto found = std::find(header->names.begin(), header->names.end(), column);
      const auto place = static_cast<std::size_t>(found - header->names.begin());
      if (place < row->fields.size()) cells[target] = cut(plain_text(row->fields[place].text), 200);
    }
  }
  return sample;
}

}  // namespace carnet::imports

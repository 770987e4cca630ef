// SPDX-License-Identifier: Apache-2.0
// What a file is, which reader takes it, and what the kinds share.
#include "app/imports/rules.hpp"

#include <algorithm>

#include "app/imports/json_file.hpp"
#include "kit/sheet/workbook.hpp"
#include "kit/text/encoding.hpp"
#include "kit/text/fold.hpp"

namespace carnet::imports {

namespace {

void add_contact(ClientContent& client, clients::ContactKind kind, std::string_view cell,
                 text::CsvPlace place, const std::string& country, RowFaults& faults) {
  const auto value = plain_id(cell);
  if (value.empty()) return;
  auto address = clients::read_address(kind, std::string(value), country);
  if (!address) return faults.leave_out(place, address.error(), value);
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

std::string identity_of(const PlannedClient& planned) {
  const auto& client = planned.content;
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
  // A name alone may be two people's: they wrote something there, if nothing that can be read.
  for (const auto& unread : planned.unread) identity += "|" + text::fold(unread);
  return identity;
}

std::string readable_text(std::string_view bytes) {
  auto text = text::to_utf8(bytes);
  std::replace(text.begin(), text.end(), '\0', '\x01');
  return text;
}

Result<UploadText> text_of_upload(std::string_view bytes) {
  if (sheet::looks_like_old_workbook(bytes)) {
    return sheet::bad_workbook(
        "This is a workbook of Excel's older kind (.xls). Save it as .xlsx or as CSV.");
  }
  if (!sheet::looks_zipped(bytes)) return UploadText{readable_text(bytes), {}};
  auto sheet = sheet::read_workbook(bytes);
  if (!sheet) return sheet.error();
  UploadText upload{readable_text(sheet->text), {}};
  if (!sheet->others.empty()) {
    upload.left_out = "Only the sheet \u201c" + cut(sheet->name, 60) + "\u201d is read.";
  }
  return upload;
}

Result<FileHead> look_at(std::string_view text, std::optional<ImportKind> named) {
  const auto start = trimmed(text.substr(0, 1'000));
  if (start.empty()) return fault(FaultKind::invalid, "empty", "The file has no rows.");
  const auto first_letters = compact(start.substr(0, 20));
  const bool is_card = first_letters.starts_with("beginvcard");
  // Calendars, and parts of one: BEGIN:VEVENT, BEGIN:VTIMEZONE.
  if (!named && !is_card && first_letters.starts_with("beginv") && start[5] == ':') {
    return fault(FaultKind::invalid, "calendar", "This is a calendar, not a list of people.");
  }
  const bool is_json = start[0] == '{' || start[0] == '[';
  if (!named && is_card) named = ImportKind::vcard;
  if (!named && is_json) named = json_kind_of(text);
  if (!named && is_iif(text)) named = ImportKind::quickbooks_iif;
  if (named && !has_header(*named)) return FileHead{*named, {}};
  auto header = read_header(text);
  if (!header) return header.error();
  return FileHead{named.value_or(recognise(header->names)), std::move(header->names)};
}

namespace {

Result<void> read_rows_of(const Header& header, const std::vector<int>& columns,
                          std::string_view text, const ReadingTerms& terms, Reading& reading) {
  switch (terms.kind) {
    case ImportKind::shopify_orders:
      read_orders(text, header, columns, terms, reading);
      break;
    case ImportKind::shopify_products:
      read_products(text, header, columns, terms, reading);
      break;
    case ImportKind::loose_diamonds:
      read_diamonds(text, header, columns, terms, reading);
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
  const auto columns = columns_of(terms.kind, terms.mapping, header->names, terms.asked);
  if (!columns) return columns.error();
  reading.fields = mapped_among(terms.asked, terms.mapping);
  auto read = read_rows_of(*header, *columns, text, terms, reading);
  if (read) name_columns(text, *header, reading);
  return read;
}

Result<void> read_any(std::string_view text, const ReadingTerms& terms, Reading& reading) {
  if (has_header(terms.kind)) return read_table(text, terms, reading);
  const auto no_columns = columns_of(terms.kind, terms.mapping, {});
  if (!no_columns) return no_columns.error();
  switch (terms.kind) {
    case ImportKind::edge_json:
      return read_edge_json(text, terms, reading);
    case ImportKind::square_json:
      return read_square(text, terms, reading);
    case ImportKind::business_central:
      return read_business_central(text, terms, reading);
    case ImportKind::quickbooks_iif:
      return read_iif(text, terms, reading);
    default:
      read_vcards(text, terms, reading);
      return {};
  }
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

}  // namespace carnet::imports

// SPDX-License-Identifier: Apache-2.0
// What a file says, row by row, before anyone asks the database: clients, pieces, sales, faults.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/clients/clients.hpp"
#include "app/fields/fields.hpp"
#include "app/imports/file_dates.hpp"
#include "app/occasions/occasions.hpp"
#include "app/pieces/pieces.hpp"
#include "kit/shape/instant.hpp"
#include "kit/text/csv.hpp"

namespace carnet::imports {

/// What becomes of a row in which an address, a day or a value of a field cannot be read.
enum class Unreadable { leave_out, refuse_row };
BOOST_DESCRIBE_ENUM(Unreadable, leave_out, refuse_row)

/// What is wrong with a row, where in the file: line and column from 1, columns count letters.
/// `header` names the table's column when one cell is at fault. `left_out` is what stood there when
/// the row comes in without it; else the row is refused, and `said` is what stood there if it could
/// not be read.
struct ImportFault {
  std::int64_t line = 0;
  std::int64_t column = 0;
  std::string code;
  std::string text;
  std::optional<std::string> header{};
  std::optional<std::string> left_out{};
  std::optional<std::string> said{};
  std::optional<ClientId> client_id{};  // whose page has the row's address, and what it is called;
  std::optional<std::string> page_name{};  // both only to those who see the page
  bool operator==(const ImportFault&) const = default;
};
BOOST_DESCRIBE_STRUCT(ImportFault, (),
                      (line, column, code, text, header, left_out, said, client_id, page_name))

struct PlannedContact {
  clients::ContactKind kind = clients::ContactKind::phone;
  std::string value;
  std::string key;  // compared and sent to; empty for postal addresses
  std::string country;
  std::string region;
  std::string label{};
  bool preferred = false;
  bool operator==(const PlannedContact&) const = default;
};
BOOST_DESCRIBE_STRUCT(PlannedContact, (), (kind, value, key, country, region, label, preferred))

struct PlannedOccasion {
  occasions::OccasionKind kind = occasions::OccasionKind::custom;
  PartialDay date;
  std::string label{};   // the kind's own words when empty
  std::string person{};  // with whom it is kept
  bool operator==(const PlannedOccasion&) const = default;
};
BOOST_DESCRIBE_STRUCT(PlannedOccasion, (), (kind, date, label, person))

/// What a row says of a field of the house's own: of one with choices which, else the value.
struct PlannedValue {
  fields::FieldId field_id;
  std::string value;
  std::optional<fields::ChoiceId> choice_id;
  bool operator==(const PlannedValue&) const = default;
};
BOOST_DESCRIBE_STRUCT(PlannedValue, (), (field_id, value, choice_id))

/// What the other system says of marketing; absent when it says nothing.
enum class Answer { yes, no };
BOOST_DESCRIBE_ENUM(Answer, yes, no)

/// A client as the file has it. Its JSON is compared at the next import of the same row.
struct ClientContent {
  clients::ClientKind kind = clients::ClientKind::person;
  std::string given_name;
  std::string family_name;
  std::string language;
  std::vector<std::string> tags;
  std::vector<PlannedContact> contacts;
  std::vector<PlannedOccasion> occasions;
  std::string note;
  std::optional<Answer> email_marketing;
  std::optional<Answer> sms_marketing;
  std::optional<bool> is_company_name;  // true when only a company names them
  std::optional<std::string> salutation{};
  std::optional<std::vector<PlannedValue>> values{};
};
BOOST_DESCRIBE_STRUCT(ClientContent, (),
                      (kind, given_name, family_name, language, tags, contacts, occasions, note,
                       email_marketing, sms_marketing, is_company_name, salutation, values))

struct PlannedClient {
  std::string external_id;
  text::CsvPlace place;
  ClientContent content;
  std::vector<text::CsvPlace> left_out{};  // where values stood that it comes in without
  std::vector<std::string> unread{};       // the addresses among them, as they stood there
};

struct PieceContent {
  std::string sku;
  std::string title;
  std::string category;
  std::string metal;
  std::optional<int> karat;
  std::string stone;
  std::string style;
  std::string brand;
  std::string description;
  std::optional<std::int64_t> price_minor;
  std::string currency;
  pieces::PieceStatus status = pieces::PieceStatus::in_stock;
  // Of the first stone, and its size; what was imported before these were read says nothing here.
  std::optional<std::string> shape{};
  std::optional<int> points{};
  std::optional<std::string> stone_colour{};
  std::optional<std::string> clarity{};
  std::optional<std::string> cut{};
  std::optional<std::string> laboratory{};
  std::optional<std::string> certificate{};
  std::optional<std::string> size{};
};
BOOST_DESCRIBE_STRUCT(PieceContent, (),
                      (sku, title, category, metal, karat, stone, style, brand, description,
                       price_minor, currency, status, shape, points, stone_colour, clarity, cut,
                       laboratory, certificate, size))

struct PlannedPiece {
  std::string external_id;
  text::CsvPlace place;
  PieceContent content;
  bool is_shelf_told = true;  // whether the file says what is offered at all, and
  bool is_stock_told = true;  // whether it says what is there: else the status is a guess
  bool is_title_told = true;  // false when a grade is missing in a title made of grades
};

/// The title of a line that names nothing.
inline constexpr const char* nameless_piece = "A piece without a name";

struct PlannedLine {
  std::string sku{};
  std::string title{};
  std::string category{};
  std::string metal{};
  std::string stone{};
  std::string style{};
  std::int64_t price_minor = 0;  // of one
  int quantity = 1;              // negative for a return
};
BOOST_DESCRIBE_STRUCT(PlannedLine, (),
                      (sku, title, category, metal, stone, style, price_minor, quantity))

struct SaleContent {
  std::string number;
  Day day;  // as the shop's own clock showed it
  Instant at;
  std::string currency;
  std::int64_t total_minor = 0;  // what was refunded is taken off
  std::int64_t tax_minor = 0;
  std::string note;
  std::string store;  // names, as the other system has them
  std::string staff;
  bool is_cancelled = false;
  std::vector<PlannedLine> lines;
};
BOOST_DESCRIBE_STRUCT(SaleContent, (),
                      (number, day, at, currency, total_minor, tax_minor, note, store, staff,
                       is_cancelled, lines))

struct PlannedSale {
  std::string external_id;
  text::CsvPlace place;
  SaleContent content;
  PlannedClient buyer;  // whoever the order names; made a client when nobody has the address
  bool is_currency_told = true;  // what the file leaves unsaid is no zero and no "no"
  bool is_tax_told = true;
  bool is_subtotal_told = true;  // which tells equal lines from rows exported twice
  bool is_refund_told = true;
};

/// A whole file, read. A refused record has at least one fault; a fault may also tell of a value
/// that a record was taken without.
struct Reading {
  std::vector<PlannedClient> clients;
  std::vector<PlannedPiece> pieces;
  std::vector<PlannedSale> sales;
  std::vector<ImportFault> faults;            // in the file's order
  std::int64_t duplicate = 0;                 // rows that stand in the file before
  std::int64_t refused = 0;                   // records, not faults
  std::int64_t pictures = 0;                  // that were left out
  std::vector<fields::CustomField> fields{};  // of the house's own, that its columns were read as
  FileDates dates{};
};

}  // namespace carnet::imports

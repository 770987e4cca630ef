// SPDX-License-Identifier: Apache-2.0
// A person as an address book has them, whatever its format, on the way to a planned client.
#pragma once

#include "app/imports/row_rules.hpp"

namespace carnet::imports {

/// Numbers, addresses and days that are taken of one card.
inline constexpr std::size_t most_entries = 100;

struct CardContact {
  clients::ContactKind kind = clients::ContactKind::phone;  // phone or email
  std::string value;
  std::string label;
  bool preferred = false;
  text::TextPlace place;
};

struct CardAddress {
  std::string whole;  // all lines at once, taken when the parts are empty
  std::string po_box, extended, street, city, region, zip, country;
  std::string label;
  bool preferred = false;
  text::TextPlace place;
};

struct CardDay {
  occasions::OccasionKind kind = occasions::OccasionKind::birthday;
  std::string label;  // of a custom day
  std::string text;
  text::TextPlace place;
};

/// What a client's page has no place of its own for; it becomes a line of the note.
struct CardFact {
  std::string label;
  std::string text;
};

struct Card {
  text::TextPlace place;
  std::string external_id;  // empty where the book has no numbers
  std::string given_name, middle_name, family_name, prefix, suffix, full_name, company;
  bool is_company = false;
  std::vector<CardContact> contacts;
  std::vector<CardAddress> addresses;
  std::vector<CardDay> days;
  std::string spouse;
  std::vector<CardFact> facts;
  std::string note;
  std::vector<std::string> groups;
  std::string language;
  bool is_email_refused = false;  // they asked for no more of it
};

/// Makes clients of cards once all of them are there: the dates of the whole file tell their order.
class CardReader {
 public:
  CardReader(const ReadingTerms& terms, DateOrder usual, Reading& reading)
      : terms_(terms), usual_(usual), reading_(reading) {}
  void keep(Card card) { cards_.push_back(std::move(card)); }
  void finish();

 private:
  const ReadingTerms& terms_;
  DateOrder usual_;
  Reading& reading_;
  std::vector<Card> cards_;
};

/// What one card says. A telephone number, an email or a day that cannot be read does not cost the
/// client: it goes into the note, and `notices` tell where it stood and what it said.
ClientContent content_of(const Card& card, const ReadingTerms& terms, DateOrder order,
                         std::vector<ImportFault>& notices);

/// "WORK", "_$!<HomePage>!$_", "* Mobile" as a label of ours: lower case, at most 60 letters.
std::string label_of(std::string_view written);

/// Whether a relation's or event's label means the person they are married to, or that day.
bool is_spouse(std::string_view label);
bool is_anniversary(std::string_view label);

/// QuickBooks' interchange file, and whether a text is one.
bool is_iif(std::string_view text);
Result<void> read_iif(std::string_view text, const ReadingTerms& terms, Reading& reading);
Result<void> read_square(std::string_view text, const ReadingTerms& terms, Reading& reading);
Result<void> read_business_central(std::string_view text, const ReadingTerms& terms,
                                   Reading& reading);
void read_vcards(std::string_view text, const ReadingTerms& terms, Reading& reading);
void read_book(std::string_view text, const Header& header, const ReadingTerms& terms,
               Reading& reading);
Result<void> read_edge_json(std::string_view text, const ReadingTerms& terms, Reading& reading);
Result<void> read_edge_rows(std::string_view text, const Header& header, const ReadingTerms& terms,
                            Reading& reading);

}  // namespace carnet::imports

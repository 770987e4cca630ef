// SPDX-License-Identifier: Apache-2.0
// What each column of an address book's export means; their headers are known by heart.
#pragma once

#include "app/imports/cards.hpp"

namespace carnet::imports {

enum class CardField {
  none,
  external_id,
  given_name,
  middle_name,
  family_name,
  prefix,
  suffix,
  full_name,
  company,
  is_company,
  phone,
  email,
  contact_label,  // of the phone or email with the same number
  address_whole,
  address_street,
  address_more,
  address_po_box,
  address_city,
  address_region,
  address_zip,
  address_country,
  address_label,
  birthday,
  anniversary,
  event,
  event_label,
  spouse,
  relation,
  relation_label,
  fact,  // a line of the note
  note,
  groups,
  language
};

/// One column. `number` ties a value to its label and the parts of an address to each other.
struct CardSlot {
  CardField field = CardField::none;
  int number = 0;
  std::string label;
};

std::vector<CardSlot> google_slots(const std::vector<std::string>& header);
std::vector<CardSlot> outlook_slots(const std::vector<std::string>& header);
/// Also for the members of The Edge's JSON objects. `header` is compared without "Customer".
std::vector<CardSlot> edge_slots(const std::vector<std::string>& header);

bool is_edge(const std::vector<std::string>& compact_names);
bool is_google(const std::vector<std::string>& compact_names);
bool is_outlook(const std::vector<std::string>& compact_names);
/// Outlook's headers in a language that writes the day before the month.
bool is_day_first(const std::vector<std::string>& header);

/// Puts the cells of one row together.
class CardBuilder {
 public:
  explicit CardBuilder(text::TextPlace place) { card_.place = place; }
  void add(const CardSlot& slot, std::string_view cell, text::TextPlace place);
  Card take();

 private:
  struct Numbered {
    std::string text;
    std::string label;
    text::TextPlace place;
  };
  void add_contacts(const CardSlot& slot, clients::ContactKind kind, std::string_view cell,
                    text::TextPlace place);
  void add_address_part(const CardSlot& slot, std::string_view cell, text::TextPlace place);
  void name_contacts();

  Card card_;
  std::map<int, std::string> contact_labels_;
  std::vector<int> contact_numbers_;  // of card_.contacts
  std::map<int, CardAddress> addresses_;
  std::map<int, Numbered> events_;
  std::map<int, Numbered> relations_;
};

}  // namespace carnet::imports

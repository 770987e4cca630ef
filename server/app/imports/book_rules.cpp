// SPDX-License-Identifier: Apache-2.0
// Rows of Google's and Outlook's exports as cards.
#include <algorithm>

#include "app/imports/book_columns.hpp"

namespace carnet::imports {

namespace {

/// Google joins several values of one cell by " ::: ". One more than are taken is enough to tell.
std::vector<std::string_view> joined_values(std::string_view cell) {
  std::vector<std::string_view> values;
  while (values.size() <= most_entries) {
    const auto mark = cell.find(" ::: ");
    values.push_back(trimmed(cell.substr(0, mark)));
    if (mark == std::string_view::npos) break;
    cell.remove_prefix(mark + 5);
  }
  return values;
}

void add_groups(std::vector<std::string>& groups, std::string_view cell) {
  for (const auto part : joined_values(cell)) {
    for (auto& tag : read_tags(part)) groups.push_back(std::move(tag));
  }
}

std::string text_of(std::string_view cell) { return std::string(plain_text(cell)); }

bool is_yes(std::string_view cell) {
  const auto answer = read_yes_no(cell);
  return answer && *answer == YesNo::yes;
}

/// The member that takes the cell as it stands; null for fields that do more.
std::string* text_member(Card& card, CardField field) {
  switch (field) {
    case CardField::given_name:
      return &card.given_name;
    case CardField::middle_name:
      return &card.middle_name;
    case CardField::family_name:
      return &card.family_name;
    case CardField::prefix:
      return &card.prefix;
    case CardField::suffix:
      return &card.suffix;
    case CardField::company:
      return &card.company;
    case CardField::spouse:
      return &card.spouse;
    case CardField::language:
      return &card.language;
    default:
      return nullptr;
  }
}

}  // namespace

void CardBuilder::add_contacts(const CardSlot& slot, clients::ContactKind kind,
                               std::string_view cell, text::TextPlace place) {
  for (const auto value : joined_values(cell)) {
    card_.contacts.push_back({kind, std::string(value), slot.label, false, place});
    contact_numbers_.push_back(slot.number);
  }
}

void CardBuilder::add_address_part(const CardSlot& slot, std::string_view cell,
                                   text::TextPlace place) {
  auto [found, is_new] = addresses_.try_emplace(slot.number);
  auto& address = found->second;
  if (is_new) address.place = place, address.label = slot.label;
  const auto set = [&](std::string& part, std::string_view between) {
    if (!part.empty()) part += between;
    part += text_of(joined_values(cell).front());
  };
  switch (slot.field) {
    case CardField::address_whole:
      return set(address.whole, "\n");
    case CardField::address_street:
      return set(address.street, "\n");
    case CardField::address_more:
      return set(address.extended, "\n");
    case CardField::address_po_box:
      return set(address.po_box, " ");
    case CardField::address_city:
      return set(address.city, " ");
    case CardField::address_region:
      return set(address.region, " ");
    case CardField::address_zip:
      address.zip = plain_id(joined_values(cell).front());
      return;
    case CardField::address_country:
      return set(address.country, " ");
    default:
      address.preferred = trimmed(cell).starts_with("* ");
      address.label = label_of(joined_values(cell).front());
  }
}

void CardBuilder::add(const CardSlot& slot, std::string_view cell, text::TextPlace place) {
  if (slot.field == CardField::none || trimmed(cell).empty()) return;
  if (auto* const text = text_member(card_, slot.field)) {
    *text = text_of(cell);
    return;
  }
  switch (slot.field) {
    case CardField::external_id:
      card_.external_id = cut(plain_id(cell), 100);
      return;
    case CardField::full_name:
      if (card_.full_name.empty()) card_.full_name = text_of(cell);
      return;
    case CardField::is_company:
      card_.is_company = is_yes(cell);
      return;
    case CardField::phone:
      return add_contacts(slot, clients::ContactKind::phone, cell, place);
    case CardField::email:
      return add_contacts(slot, clients::ContactKind::email, cell, place);
    case CardField::contact_label:
      contact_labels_[slot.number] = trimmed(cell);
      return;
    case CardField::birthday:
      card_.days.push_back({occasions::OccasionKind::birthday, "", text_of(cell), place});
      return;
    case CardField::anniversary:
      card_.days.push_back({occasions::OccasionKind::anniversary, "", text_of(cell), place});
      return;
    case CardField::event:
      events_[slot.number].text = text_of(cell);
      events_[slot.number].place = place;
      return;
    case CardField::event_label:
      events_[slot.number].label = text_of(cell);
      return;
    case CardField::relation:
      relations_[slot.number].text = text_of(cell);
      return;
    case CardField::relation_label:
      relations_[slot.number].label = text_of(cell);
      return;
    case CardField::fact:
      card_.facts.push_back({slot.label, text_of(cell)});
      return;
    case CardField::note:
      if (!card_.note.empty()) card_.note += '\n';
      card_.note += text_of(cell);
      return;
    case CardField::groups:
      return add_groups(card_.groups, cell);
    default:
      return add_address_part(slot, cell, place);
  }
}

void CardBuilder::name_contacts() {
  for (std::size_t place = 0; place < card_.contacts.size(); ++place) {
    auto& contact = card_.contacts[place];
    const auto label = contact_labels_.find(contact_numbers_[place]);
    if (label == contact_labels_.end()) continue;
    contact.preferred = label->second.starts_with("* ");
    contact.label = label_of(label->second);
  }
  // A fax answers no call and no text.
  std::erase_if(card_.contacts, [&](CardContact& contact) {
    const auto label = compact(contact.label);
    if (label.find("fax") == label.npos && label != "pager") return false;
    card_.facts.push_back({label == "pager" ? "Pager" : "Fax", contact.value});
    return true;
  });
}

Card CardBuilder::take() {
  name_contacts();
  for (auto& [number, address] : addresses_) card_.addresses.push_back(std::move(address));
  using occasions::OccasionKind;
  for (auto& [number, event] : events_) {
    const bool is_birthday = compact(event.label) == "birthday";
    auto kind = is_birthday ? OccasionKind::birthday : OccasionKind::custom;
    if (is_anniversary(event.label)) kind = OccasionKind::anniversary;
    if (kind != OccasionKind::custom) event.label.clear();
    card_.days.push_back({kind, event.label, event.text, event.place});
  }
  for (auto& [number, relation] : relations_) {
    if (is_spouse(relation.label) && card_.spouse.empty()) {
      card_.spouse = relation.text;
    } else {
      card_.facts.push_back({relation.label.empty() ? "Relation" : relation.label, relation.text});
    }
  }
  return std::move(card_);
}

void read_book(std::string_view text, const Header& header, const ReadingTerms& terms,
               Reading& reading) {
  const bool is_from_google = terms.kind == ImportKind::google_contacts;
  const auto slots = is_from_google ? google_slots(header.names) : outlook_slots(header.names);
  const bool is_american = terms.country == "US" && !is_day_first(header.names);
  CardReader cards(terms, is_american ? DateOrder::month_first : DateOrder::day_first, reading);
  each_row(
      text, header,
      [&](const text::CsvRow& row) {
        CardBuilder builder(row.place);
        const auto columns = std::min(row.fields.size(), slots.size());
        for (std::size_t column = 0; column < columns; ++column) {
          builder.add(slots[column], row.fields[column].text, row.fields[column].place);
        }
        cards.keep(builder.take());
      },
      reading);
  cards.finish();
}

}  // namespace carnet::imports

// SPDX-License-Identifier: Apache-2.0
// Customers and items of The Edge, from its JSON files (CustomerList, FullItemList) and from CSV.
// Transaction.json is refused: nothing in its public description tells the day of a sale.
#include <algorithm>

#include "app/imports/edge.hpp"
#include "app/imports/json_file.hpp"
#include "kit/json/places.hpp"

namespace carnet::imports {

namespace {

using boost::json::object;
using boost::json::value;

/// An object of the file by its number in the order of the text.
struct Placed {
  const object* members = nullptr;
  std::size_t number = 0;
};

bool has_any(const object& members, std::initializer_list<std::string_view> names) {
  return std::any_of(members.begin(), members.end(), [&](const auto& member) {
    return std::find(names.begin(), names.end(), compact(member.key())) != names.end();
  });
}

bool is_customer(const object& members) {
  return has_any(members, {"customerkey", "customerfirstname", "customerlastname"});
}
bool is_item(const object& members) { return has_any(members, {"itemkey", "itemdesc"}); }
bool is_of_contact(CardField field) {
  return field == CardField::phone || field == CardField::email ||
         (field >= CardField::contact_label && field <= CardField::address_label);
}
bool is_sale_line(const object& members) {
  return has_any(members, {"salelineamount", "salelinecustkey"});
}

Fault no_day() {
  return fault(FaultKind::invalid, "no_day",
               "These are sale lines of The Edge, which name no day of sale, so that nobody's "
               "history can be told from them. Bring the lists of customers and items.");
}

void refuse_inactive(Reading& reading, text::TextPlace place) {
  ++reading.refused;
  RowFaults(reading).add(place, "inactive",
                         "This customer is marked inactive: deleted in The Edge.");
}

class EdgeFile {
 public:
  EdgeFile(std::string_view text, const ReadingTerms& terms, Reading& reading)
      : text_(text),
        places_(text),
        offsets_(json::object_offsets(text)),
        reading_(reading),
        cards_(terms, DateOrder::month_first, reading),
        items_(terms, reading) {}

  Result<void> read(const value& tree) {
    walk(tree, nullptr);
    cards_.finish();
    if (has_sale_lines_) return no_day();
    if (has_records_) return {};
    return fault(FaultKind::invalid, "empty",
                 "Nothing is in it that The Edge, Square or Business Central writes.");
  }

 private:
  /// `owner`: the customer whose contact points these objects are.
  void walk(const value& each, CardBuilder* owner) {
    if (each.is_array()) {
      for (const auto& inner : each.get_array()) walk(inner, owner);
    }
    if (each.is_object()) walk(Placed{&each.get_object(), objects_++}, owner);
  }

  void walk(Placed placed, CardBuilder* owner) {
    const auto& members = *placed.members;
    // What stands beside the customer in a pair of both belongs to them too.
    const auto* inner = members.if_contains("Customer");
    const bool is_pair = inner && inner->is_object() && is_customer(inner->get_object());
    if (is_customer(members) || (is_pair && !owner)) return read_customer(placed);
    if (is_item(members)) {
      has_records_ = true;
      items_.keep(fields_of(placed), place_of(placed.number));
    } else if (is_sale_line(members)) {
      has_sale_lines_ = true;
    } else if (owner) {
      add_contact(*owner, placed);
    }
    for (const auto& member : members) walk(member.value(), owner);
  }

  void read_customer(Placed placed) {
    has_records_ = true;
    CardBuilder builder(place_of(placed.number));
    is_inactive_ = false;
    add_own(builder, placed);
    for (const auto& member : *placed.members) {
      const bool is_own = member.key() == "Customer" && member.value().is_object();
      if (is_own) add_own(builder, {&member.value().get_object(), objects_});
      is_own ? skip(member.value()) : walk(member.value(), &builder);
    }
    if (!is_inactive_) return cards_.keep(with_preferences(builder.take(), *placed.members));
    refuse_inactive(reading_, place_of(placed.number));
  }

  /// CustomerPrefPhone and CustomerPrefMail name the type of what they like best.
  static Card with_preferences(Card card, const object& members) {
    const auto wanted = [&](const char* name) {
      const auto* found = members.if_contains(name);
      return found ? label_of(text_of(*found)) : std::string();
    };
    const auto phone = wanted("CustomerPrefPhone");
    const auto mail = wanted("CustomerPrefMail");
    for (auto& each : card.contacts) {
      const bool is_phone = each.kind == clients::ContactKind::phone;
      if (is_phone && !phone.empty() && each.label == phone) each.preferred = true;
    }
    for (auto& each : card.addresses) each.preferred = !mail.empty() && each.label == mail;
    return card;
  }

  void skip(const value& each) {
    if (each.is_object()) {
      ++objects_;
      for (const auto& member : each.get_object()) skip(member.value());
    } else if (each.is_array()) {
      for (const auto& inner : each.get_array()) skip(inner);
    }
  }

  void add_own(CardBuilder& builder, Placed placed) {
    for (const auto& member : *placed.members) {
      const std::string key(member.key());
      const auto text = text_of(member.value());
      if (compact(key) == "customerinactive") is_inactive_ = compact(text) == "true";
      if (text.empty()) continue;
      builder.add(edge_slots({key}).front(), text, place_of(placed.number, key));
    }
  }

  /// A phone, an email or an address with its type, each with a number of its own.
  void add_contact(CardBuilder& builder, Placed placed) {
    ++contacts_;
    bool has_value = false;
    for (const auto& member : *placed.members) {
      const std::string key(member.key());
      auto slot = edge_slots({key}).front();
      if (!is_of_contact(slot.field)) continue;
      has_value = has_value || slot.field == CardField::phone || slot.field == CardField::email;
      slot.number = contacts_;
      builder.add(slot, text_of(member.value()), place_of(placed.number, key));
    }
    if (!has_value) add_unnamed_value(builder, placed);
  }

  /// The value of a phone or email whose member has a name that is not known here.
  void add_unnamed_value(CardBuilder& builder, Placed placed) {
    const bool is_phone = has_any(*placed.members, {"phonetype"});
    if (!is_phone && !has_any(*placed.members, {"emailtype"})) return;
    for (const auto& member : *placed.members) {
      const auto text = text_of(member.value());
      const auto digits = std::count_if(text.begin(), text.end(),
                                        [](char letter) { return letter >= '0' && letter <= '9'; });
      if (is_phone ? digits < 7 : text.find('@') == text.npos) continue;
      const auto field = is_phone ? CardField::phone : CardField::email;
      return builder.add({field, contacts_, ""}, text,
                         place_of(placed.number, std::string(member.key())));
    }
  }

  EdgeFields fields_of(Placed placed) {
    EdgeFields fields;
    for (const auto& member : *placed.members) {
      const std::string key(member.key());
      auto text = text_of(member.value());
      if (!text.empty()) {
        fields.emplace(edge_item_name(key), EdgeField{std::move(text), placed.number, key});
      }
    }
    for (auto& [name, field] : fields) field.place = place_of(field.number, field.key);
    return fields;
  }

  text::TextPlace place_of(std::size_t number, std::string_view key = {}) {
    if (number >= offsets_.size()) return {};
    const auto offset = offsets_[number];
    return places_.at(key.empty() ? offset : json::member_offset(text_, offset, key));
  }

  std::string_view text_;
  text::PlaceFinder places_;
  std::vector<std::size_t> offsets_;
  Reading& reading_;
  CardReader cards_;
  EdgeItems items_;
  std::size_t objects_ = 0;
  int contacts_ = 1'000;
  bool has_records_ = false;
  bool has_sale_lines_ = false;
  bool is_inactive_ = false;
};

DecimalMark mark_of_prices(std::string_view text, const Header& header,
                           const std::vector<std::string>& names) {
  std::vector<int> prices;
  for (std::size_t column = 0; column < names.size(); ++column) {
    const bool is_price = names[column] == "currentprice" || names[column] == "retailprice";
    if (is_price) prices.push_back(static_cast<int>(column));
  }
  return decimal_mark_in(text, header, prices);
}

}  // namespace

Result<void> read_edge_json(std::string_view text, const ReadingTerms& terms, Reading& reading) {
  const auto tree = parsed_file(text);
  if (!tree) return tree.error();
  return EdgeFile(text, terms, reading).read(*tree);
}

Result<void> read_edge_rows(std::string_view text, const Header& header, const ReadingTerms& terms,
                            Reading& reading) {
  std::vector<std::string> names;
  for (const auto& each : header.names) names.push_back(edge_item_name(each));
  const auto has = [&](const char* name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  if (has("salelineamount") || has("salelinecustkey")) {
    return no_day();
  }
  const bool are_items = has("desc") && has("key") && !has("customerkey");
  const auto slots = edge_slots(header.names);
  CardReader cards(terms, DateOrder::month_first, reading);
  EdgeItems items(terms, reading);
  if (are_items) items.write_amounts_with(mark_of_prices(text, header, names));
  const auto inactive = std::find(names.begin(), names.end(), "customerinactive") - names.begin();
  each_row(
      text, header,
      [&](const text::CsvRow& row) {
        const auto columns = std::min(row.fields.size(), slots.size());
        CardBuilder builder(row.place);
        EdgeFields fields;
        for (std::size_t column = 0; column < columns; ++column) {
          const auto& cell = row.fields[column];
          if (are_items) {
            fields.emplace(names[column], EdgeField{std::string(cell.text), 0, "", cell.place});
          } else {
            builder.add(slots[column], cell.text, cell.place);
          }
        }
        if (are_items) return items.keep(fields, row.place);
        const auto place = static_cast<std::size_t>(inactive);
        const bool is_gone = place < columns && compact(row.fields[place].text) == "true";
        if (!is_gone) return cards.keep(builder.take());
        refuse_inactive(reading, row.place);
      },
      reading);
  cards.finish();
  return {};
}

}  // namespace carnet::imports

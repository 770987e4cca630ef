// SPDX-License-Identifier: Apache-2.0
// Address cards (vCard) as cards of ours.
#include <algorithm>

#include "app/imports/cards.hpp"
#include "kit/text/vcard.hpp"

namespace carnet::imports {

namespace {

using text::Vcard;
using text::VcardProperty;

std::string whole_text(const VcardProperty& property) { return text::vcard_text(property.value); }

std::string part(const std::vector<std::string>& parts, std::size_t place) {
  return place < parts.size() ? parts[place] : std::string();
}

bool is_preferred(const VcardProperty& property) {
  return property.has_type("PREF") || property.parameter("PREF") == "1";
}

/// "tel:+1-418-555-0154;ext=102" without its scheme; the extension is told apart.
struct Number {
  std::string number;
  std::string extension;
};

Number number_of(const VcardProperty& property) {
  auto value = whole_text(property);
  if (value.starts_with("tel:")) value.erase(0, 4);
  const auto mark = value.find(';');
  const auto more = mark == std::string::npos ? std::string() : value.substr(mark + 1);
  const auto place = more.find("ext=");
  return {value.substr(0, mark), place == std::string::npos ? "" : more.substr(place + 4)};
}

class CardMaker {
 public:
  explicit CardMaker(const Vcard& vcard) : vcard_(vcard) { card_.place = vcard.place; }

  Card take() {
    for (const auto& property : vcard_.properties) {
      if (!property.is_binary) add(property);
    }
    return std::move(card_);
  }

 private:
  /// A property of the same group: Apple and Google keep labels beside, "item1.X-ABLabel".
  std::string own_label(const VcardProperty& property) const {
    if (property.group.empty()) return {};
    for (const auto& each : vcard_.properties) {
      if (each.name == "X-ABLABEL" && each.group == property.group) return whole_text(each);
    }
    return {};
  }

  std::string label(const VcardProperty& property) const {
    if (auto own = label_of(own_label(property)); !own.empty()) return own;
    if (property.has_type("FAX")) return "fax";
    if (property.has_type("CELL")) return "mobile";
    for (const auto& each : property.parameters) {
      if (each.name != "TYPE") continue;
      if (auto found = label_of(each.value); !found.empty() && found != "postal" &&
                                             found != "parcel" && found != "dom" &&
                                             found != "intl" && found != "video") {
        return found;
      }
    }
    return {};
  }

  void add(const VcardProperty& property) {
    const auto& name = property.name;
    if (name == "N") return add_name(property);
    if (name == "TEL") return add_phone(property);
    if (name == "ADR") return add_address(property);
    if (name == "EMAIL") {
      card_.contacts.push_back({clients::ContactKind::email, whole_text(property), label(property),
                                is_preferred(property), property.place});
    } else if (name == "FN") {
      if (card_.full_name.empty()) card_.full_name = whole_text(property);
    } else if (name == "UID") {
      card_.external_id = cut(trimmed(whole_text(property)), 100);
    } else if (name == "KIND" || name == "X-ABSHOWAS") {
      card_.is_company = compact(property.value) == "org" || compact(property.value) == "company";
    } else if (name == "ORG") {
      if (card_.company.empty()) card_.company = part(text::vcard_parts(property.value, ';'), 0);
    } else if (name == "NOTE") {
      if (!card_.note.empty()) card_.note += '\n';
      card_.note += whole_text(property);
    } else if (name == "CATEGORIES") {
      for (auto& each : text::vcard_parts(property.value, ',')) card_.groups.push_back(each);
    } else if (name == "LANG") {
      if (card_.language.empty()) card_.language = whole_text(property);
    } else {
      add_day_or_fact(property);
    }
  }

  void add_day_or_fact(const VcardProperty& property) {
    const auto& name = property.name;
    using occasions::OccasionKind;
    if (name == "BDAY") {
      card_.days.push_back({OccasionKind::birthday, "", whole_text(property), property.place});
    } else if (name == "ANNIVERSARY" || name == "X-ANNIVERSARY" || name == "X-MS-ANNIVERSARY" ||
               name == "X-EVOLUTION-ANNIVERSARY") {
      card_.days.push_back({OccasionKind::anniversary, "", whole_text(property), property.place});
    } else if (name == "X-ABDATE") {
      const auto own = label_of(own_label(property));
      const auto kind = is_anniversary(own) ? OccasionKind::anniversary : OccasionKind::custom;
      card_.days.push_back(
          {kind, kind == OccasionKind::custom ? own : "", whole_text(property), property.place});
    } else if (name == "X-SPOUSE" || name == "X-MS-SPOUSE" || name == "X-EVOLUTION-SPOUSE") {
      card_.spouse = whole_text(property);
    } else if (name == "X-ABRELATEDNAMES" || name == "RELATED") {
      add_relation(property);
    } else if (name == "NICKNAME") {
      card_.facts.push_back({"Nickname", whole_text(property)});
    } else if (name == "TITLE" || name == "ROLE") {
      card_.facts.push_back({name == "TITLE" ? "Title" : "Role", whole_text(property)});
    }
  }

  void add_name(const VcardProperty& property) {
    const auto parts = text::vcard_parts(property.value, ';');
    card_.family_name = part(parts, 0);
    card_.given_name = part(parts, 1);
    card_.middle_name = part(parts, 2);
    card_.prefix = part(parts, 3);
    card_.suffix = part(parts, 4);
  }

  void add_phone(const VcardProperty& property) {
    auto number = number_of(property);
    const auto own = label(property);
    if (property.has_type("FAX") || property.has_type("PAGER") || own.find("fax") != own.npos) {
      return card_.facts.push_back({property.has_type("PAGER") ? "Pager" : "Fax", number.number});
    }
    if (!number.extension.empty()) card_.facts.push_back({"Extension", number.extension});
    card_.contacts.push_back({clients::ContactKind::phone, std::move(number.number), own,
                              is_preferred(property), property.place});
  }

  void add_address(const VcardProperty& property) {
    const auto parts = text::vcard_parts(property.value, ';');
    CardAddress address;
    address.po_box = part(parts, 0);
    address.extended = part(parts, 1);
    address.street = part(parts, 2);
    address.city = part(parts, 3);
    address.region = part(parts, 4);
    address.zip = part(parts, 5);
    address.country = part(parts, 6);
    address.label = label(property);
    address.preferred = is_preferred(property);
    address.place = property.place;
    card_.addresses.push_back(std::move(address));
  }

  void add_relation(const VcardProperty& property) {
    auto who = whole_text(property);
    if (who.starts_with("urn:") || who.starts_with("http")) return;  // another card, not a name
    auto how = label_of(own_label(property));
    if (how.empty() && !property.parameters.empty()) how = property.parameter("TYPE");
    if (is_spouse(how) && card_.spouse.empty()) {
      card_.spouse = std::move(who);
    } else {
      card_.facts.push_back({how.empty() ? "Relation" : how, std::move(who)});
    }
  }

  const Vcard& vcard_;
  Card card_;
};

std::int64_t pictures_in(const Vcard& card) {
  return std::count_if(card.properties.begin(), card.properties.end(), [](const auto& each) {
    const bool is_picture = each.name == "PHOTO" || each.name == "LOGO";
    // Version 4 puts the picture itself into an address.
    return is_picture && (each.is_binary || each.value.starts_with("data:"));
  });
}

}  // namespace

void read_vcards(std::string_view text, const ReadingTerms& terms, Reading& reading) {
  text::VcardReader reader(text);
  CardReader cards(terms, DateOrder::month_first, reading);
  while (const auto* vcard = reader.next()) {
    if (vcard->fault) {
      const auto what = vcard->fault->what;
      RowFaults(reading).add(vcard->fault->place, text::code_of(what),
                             std::string(text::sentence_of(what)));
      ++reading.refused;
      continue;
    }
    reading.pictures += pictures_in(*vcard);
    cards.keep(CardMaker(*vcard).take());
  }
  cards.finish();
}

}  // namespace carnet::imports

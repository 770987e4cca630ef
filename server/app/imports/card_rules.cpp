// SPDX-License-Identifier: Apache-2.0
// Cards of address books as planned clients.
#include <algorithm>

#include "app/imports/cards.hpp"
#include "kit/text/country.hpp"
#include "kit/text/fold.hpp"

namespace carnet::imports {

namespace {

constexpr std::size_t most_note_letters = 10'000;

bool is_among(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Outlook writes zeros, or the year 4501, where there is no day.
bool is_no_day(std::string_view text) {
  return text.find_first_not_of("0/.-: ") == std::string_view::npos ||
         text.find("4501") != std::string_view::npos;
}

std::string one_line(std::string_view text, std::size_t letters) {
  std::string line(plain_text(text));
  for (char& letter : line) {
    if (static_cast<unsigned char>(letter) < 0x20) letter = ' ';
  }
  return cut(trimmed(line), letters);
}

void add_line(std::string& lines, std::string_view line) {
  if (line.empty()) return;
  if (!lines.empty()) lines += '\n';
  lines += line;
}

void add_word(std::string& words, std::string_view word) {
  if (word.empty()) return;
  if (!words.empty()) words += ' ';
  words += word;
}

std::string labelled(std::string_view label, std::string_view more) {
  std::string text(label);
  if (!more.empty()) text.append(" (").append(more).append(")");
  return text;
}

std::string name_of(const CardDay& day) {
  const auto label = one_line(day.label, 100);
  const bool is_named = day.kind == occasions::OccasionKind::custom && !label.empty();
  return is_named ? label : occasions::usual_label(day.kind);
}

class ContentMaker {
 public:
  ContentMaker(const Card& card, const ReadingTerms& terms, DateOrder order,
               std::vector<ImportFault>& notices)
      : card_(card), terms_(terms), order_(order), notices_(notices) {}

  ClientContent take() {
    add_names();
    for (const auto& each : card_.contacts) {
      if (has_room(each.place)) add_contact(each);
    }
    for (const auto& each : card_.addresses) {
      if (has_room(each.place)) add_address(each);
    }
    for (const auto& each : card_.days) {
      if (has_room(each.place)) add_day(each);
    }
    add_tags();
    client_.language = one_line(card_.language, 35);
    if (!card_.prefix.empty()) client_.salutation = one_line(card_.prefix, 40);
    add_note();
    if (card_.is_email_refused) client_.email_marketing = Answer::no;
    return std::move(client_);
  }

 private:
  void tell(text::TextPlace place, const std::string& code, const std::string& text,
            std::optional<std::string> said = {}) {
    notices_.push_back({static_cast<std::int64_t>(place.line),
                        static_cast<std::int64_t>(place.column),
                        code,
                        text,
                        {},
                        std::move(said)});
  }

  /// Each is compared with all before it, so a hostile card must not hold as many as it likes.
  bool has_room(text::TextPlace place) {
    if (++entries_ == most_entries + 1) {
      tell(place, "too_many",
           "A card holds at most 100 numbers, addresses and days. The rest is left out.");
    }
    return entries_ <= most_entries;
  }

  void add_names() {
    client_.given_name = one_line(card_.given_name, 100);
    client_.family_name = one_line(card_.family_name, 100);
    const auto whole = one_line(card_.full_name, 200);
    const auto company = one_line(card_.company, 200);
    const bool is_named = !client_.given_name.empty() || !client_.family_name.empty();
    if (!is_named && !card_.is_company && !whole.empty() && whole.find('@') == whole.npos) {
      auto name = split_name(whole);
      client_.given_name = cut(name.given, 100);
      client_.family_name = cut(name.family, 100);
    } else if (!is_named) {
      client_.family_name = cut(company, 100);
      if (!company.empty()) client_.is_company_name = true;
    } else if (!company.empty()) {
      facts_.push_back({"Company", company});
    }
    const bool has_name = !client_.given_name.empty() || !client_.family_name.empty();
    client_.kind = has_name ? clients::ClientKind::person : clients::ClientKind::unnamed;
    if (card_.prefix.empty() && card_.middle_name.empty() && card_.suffix.empty()) return;
    std::string full;
    for (const auto* word : {&card_.prefix, &card_.given_name, &card_.middle_name,
                             &card_.family_name, &card_.suffix}) {
      add_word(full, one_line(*word, 100));
    }
    facts_.push_back({"In full", full});
  }

  /// The country whose way of writing telephone numbers holds for this person.
  std::string country() const {
    for (const auto& each : card_.addresses) {
      auto code = text::country_named(plain_text(each.country));
      if (!code.empty()) return code;
    }
    return terms_.country;
  }

  void add_contact(const CardContact& contact) {
    const auto value = one_line(plain_id(contact.value), 200);
    if (value.empty()) return;
    const auto label = one_line(contact.label, 60);
    const bool is_phone = contact.kind == clients::ContactKind::phone;
    const auto address = clients::read_address(contact.kind, value, country());
    if (!address) {
      facts_.push_back({labelled(is_phone ? "Phone" : "Email", label), value});
      return tell(contact.place, address.error().code, address.error().text, value);
    }
    const bool is_known = std::any_of(client_.contacts.begin(), client_.contacts.end(),
                                      [&](const auto& each) { return each.key == address->key; });
    if (is_known) return;
    client_.contacts.push_back({contact.kind, address->value, address->key, address->country, "",
                                label, contact.preferred});
  }

  void add_address(const CardAddress& address) {
    std::string lines;
    for (const auto* part : {&address.street, &address.extended}) {
      add_line(lines, clean_lines(*part));
    }
    const auto box = one_line(address.po_box, 60);
    if (!box.empty()) add_line(lines, box.find_first_of("bB") == box.npos ? "PO Box " + box : box);
    const auto region = one_line(address.region, 60);
    std::string place = one_line(address.city, 100);
    add_word(place, region);
    add_word(place, one_line(plain_id(address.zip), 20));
    add_line(lines, place);
    if (lines.empty()) lines = clean_lines(address.whole);
    if (lines.empty()) return;
    const auto named = one_line(address.country, 60);
    if (lines.find(named) == lines.npos) add_line(lines, named);
    const auto code = text::country_named(named);
    const auto value = cut(lines, 300);
    const bool is_known = std::any_of(client_.contacts.begin(), client_.contacts.end(),
                                      [&](const auto& each) { return each.value == value; });
    if (is_known) return;
    client_.contacts.push_back({clients::ContactKind::address, value, "", code,
                                code == "US" ? region : "", one_line(address.label, 60),
                                address.preferred});
  }

  void add_day(const CardDay& day) {
    const auto cell = plain_id(day.text);
    if (is_no_day(cell)) return;
    const int this_year = static_cast<int>(terms_.today.date().year());
    const auto date = read_partial_day(cell, order_, this_year);
    const bool is_wedding = day.kind == occasions::OccasionKind::anniversary;
    const auto label = one_line(day.label, 100);
    if (!date) {
      facts_.push_back({name_of(day), one_line(cell, 100)});
      return tell(day.place, date.error().code, date.error().text, one_line(cell, 100));
    }
    PlannedOccasion occasion{day.kind, *date, label, ""};
    if (is_wedding) {
      occasion.kind = wedding_kind(*date, terms_.today);
      occasion.person = one_line(card_.spouse, 100);
    }
    const bool is_known = std::find(client_.occasions.begin(), client_.occasions.end(), occasion) !=
                          client_.occasions.end();
    if (!is_known) client_.occasions.push_back(std::move(occasion));
  }

  void add_tags() {
    for (const auto& group : card_.groups) {
      auto name = one_line(group, 40);
      if (name.starts_with("* ")) name = name.substr(2);
      // Every contact of a phone is in this group; it says nothing.
      if (is_among(compact(name), {"", "mycontacts", "contacts", "imported"})) continue;
      const bool is_known =
          std::find(client_.tags.begin(), client_.tags.end(), name) != client_.tags.end();
      if (!is_known && client_.tags.size() < 100) client_.tags.push_back(std::move(name));
    }
  }

  void add_note() {
    const bool is_said = std::any_of(client_.occasions.begin(), client_.occasions.end(),
                                     [](const auto& each) { return !each.person.empty(); });
    const auto spouse = one_line(card_.spouse, 200);
    if (!spouse.empty() && !is_said) facts_.push_back({"Spouse", spouse});
    std::string note = clean_lines(card_.note);
    facts_.insert(facts_.end(), card_.facts.begin(), card_.facts.end());
    for (const auto& each : facts_) {
      const auto text = clean_lines(each.text);
      if (!text.empty()) add_line(note, one_line(each.label, 100) + ": " + text);
    }
    client_.note = cut(note, most_note_letters);
  }

  static std::string clean_lines(std::string_view text) {
    std::string out;
    for (const char letter : plain_text(text)) {
      if (static_cast<unsigned char>(letter) >= 0x20 || letter == '\n') out += letter;
      if (letter == '\t') out += ' ';
    }
    return std::string(trimmed(out));
  }

  const Card& card_;
  const ReadingTerms& terms_;
  DateOrder order_;
  std::vector<ImportFault>& notices_;
  ClientContent client_;
  std::vector<CardFact> facts_;
  std::size_t entries_ = 0;  // numbers, addresses and days met so far
};

}  // namespace

ClientContent content_of(const Card& card, const ReadingTerms& terms, DateOrder order,
                         std::vector<ImportFault>& notices) {
  return ContentMaker(card, terms, order, notices).take();
}

void CardReader::finish() {
  DateLook look(usual_, OrderTeller::system, terms_.date_order);
  for (const auto& card : cards_) {
    for (const auto& day : card.days) look.look_at(name_of(day), day.text);
  }
  reading_.dates = look.found(static_cast<int>(terms_.today.date().year()));
  ClientKeeper keeper(reading_);
  for (const auto& card : cards_) {
    std::vector<ImportFault> notices;
    PlannedClient client{card.external_id, card.place,
                         content_of(card, terms_, reading_.dates.order, notices)};
    RowFaults faults(reading_);
    reading_.faults.insert(reading_.faults.end(), notices.begin(), notices.end());
    faults.tell_left_out(client);
    const bool is_refused = terms_.unreadable == Unreadable::refuse_row && !client.left_out.empty();
    if (is_refused) ++reading_.refused;
    if (is_refused || !keeper.keep(std::move(client))) faults.leave_nothing_out();
  }
}

std::string label_of(std::string_view written) {
  auto label = trimmed(written);
  if (label.starts_with("_$!<") && label.ends_with(">!$_")) {
    label = label.substr(4, label.size() - 8);
  }
  if (label.starts_with("* ")) label.remove_prefix(2);
  const auto folded = text::fold(label);
  if (is_among(folded, {"cell", "iphone", "mobile phone"})) return "mobile";
  if (is_among(folded, {"internet", "voice", "pref", "text", "x-internet", "msg", "", "other"})) {
    return {};
  }
  const bool is_plain = std::all_of(label.begin(), label.end(), [](char letter) {
    return static_cast<unsigned char>(letter) < 0x80;
  });
  return cut(is_plain ? folded : std::string(label), 60);
}

bool is_spouse(std::string_view label) {
  return is_among(compact(label), {"spouse", "partner", "husband", "wife", "domesticpartner",
                                   "ehepartner", "conjoint", "conyuge"});
}

bool is_anniversary(std::string_view label) {
  return is_among(compact(label), {"anniversary", "weddinganniversary", "wedding", "jahrestag",
                                   "hochzeitstag", "anniversaire"});
}

}  // namespace carnet::imports

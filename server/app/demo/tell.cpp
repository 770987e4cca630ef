// SPDX-License-Identifier: Apache-2.0
// Writes one client's story through the features' own doors.
#include <algorithm>
#include <cmath>

#include "app/demo/expect.hpp"
#include "app/demo/furnish.hpp"
#include "app/notes/notes.hpp"
#include "app/sales/sales.hpp"

namespace carnet::demo {

namespace {

using clients::ContactKind;

constexpr int noon = 12 * 60;

// Prices have risen by three in a hundred a year; amounts of the past end in tens.
std::int64_t price_then(std::int64_t price_minor, int days_ago) {
  const double then = static_cast<double>(price_minor) * std::pow(.97, days_ago / 365);
  return std::llround(then / 1000) * 1000;
}

PartialDay date_of(const Remembered& remembered, Day today) {
  const auto day = (today + std::chrono::days(remembered.days_ahead)).date();
  PartialDay date{std::nullopt, static_cast<int>(static_cast<unsigned>(day.month())), std::nullopt};
  if (remembered.has_day) date.day = static_cast<int>(static_cast<unsigned>(day.day()));
  if (remembered.years_ago) date.year = static_cast<int>(day.year()) - *remembered.years_ago;
  return date;
}

}  // namespace

Scope Furnisher::scope_of(const Story& story) const {
  auto scope = scope_of(story.associate);
  scope.stores.clear();
  for (const auto& store : story.stores) scope.stores.push_back(stores_.at(store));
  return scope;
}

Furnisher::Kept Furnisher::keep(const Story& story) {
  Kept kept{ClientId(id("client " + story.key)), ContactId(id("phone " + story.key)),
            ContactId(id("email " + story.key))};
  clients::NewClient client;
  client.id = kept.id;
  client.kind = story.kind;
  client.given_name = word<Line<100>>(story.given_name);
  client.family_name = word<Line<100>>(story.family_name);
  client.name_order = story.name_order;
  if (!story.language.empty()) client.language = word<OrNone<text::LanguageTag>>(story.language);
  if (story.stores.size() == 1) client.home_store_id = stores_.at(story.stores.front());
  if (!story.zone.empty()) client.time_zone = word<clock::Zone>(story.zone);
  if (!story.phone.empty()) {
    client.contacts.push_back({kept.phone_id, ContactKind::phone, word<Prose<300>>(story.phone),
                               word<Line<60>>("mobile"), story.is_phone_shared, true});
  }
  if (!story.email.empty()) {
    client.contacts.push_back(
        {kept.email_id, ContactKind::email, word<Prose<300>>(story.email), {}, false, false});
  }
  if (!story.street.empty()) {
    client.contacts.push_back({ContactId(id("street " + story.key)),
                               ContactKind::address,
                               word<Prose<300>>(story.street),
                               word<Line<60>>("home"),
                               {},
                               {}});
  }
  for (const auto& tag : story.tags) client.tags.push_back(word<Line<40>>(tag));
  expect(clients::keep_client(tx_, scope_of(story), moment(story.known_days, noon), client));
  return kept;
}

void Furnisher::buy(const Story& story, ClientId client_id, const Bought& bought) {
  const auto& piece = pieces_.at(bought.sku);
  const auto scope = scope_of(story);
  const auto write = [&](const std::string& name, int days_ago, int quantity) {
    sales::SaleRecord sale;
    sale.client_id = client_id;
    sale.id = SaleId(id("sale " + name));
    sale.store_id = scope.stores.front();
    sale.staff_id = scope.person();
    sale.number = "OW" + sale.id.text().substr(30);
    sale.day = this->days_ago(days_ago);
    sale.at = moment(days_ago, noon + 180);
    const auto price = price_then(*piece.price_minor, bought.days_ago);
    sale.total_minor = sale.house_total_minor = price * quantity;
    if (quantity < 0) sale.note = "Brought back";
    const sales::SaleLineRecord line{client_id,   SaleLineId(id("line " + name)),
                                     sale.id,     0,
                                     piece.id,    piece.sku,
                                     piece.title, piece.category,
                                     piece.metal, piece.stone,
                                     piece.style, quantity,
                                     price};
    sales::keep_sale(tx_, scope, sale.at, sale, {line});
  };
  const auto name = story.key + bought.sku + std::to_string(bought.days_ago);
  write(name, bought.days_ago, 1);
  if (bought.returned_days_ago) write(name + " back", *bought.returned_days_ago, -1);
}

void Furnisher::remember(const Story& story, ClientId client_id) {
  int place = 0;
  for (const auto& remembered : story.occasions) {
    occasions::NewOccasion occasion;
    occasion.id = OccasionId(id("occasion " + story.key + std::to_string(place++)));
    occasion.kind = remembered.kind;
    if (!remembered.label.empty()) occasion.label = word<Line<100>>(remembered.label);
    occasion.date = date_of(remembered, days_ago(0));
    occasion.person = word<Line<100>>(remembered.person);
    occasion.muted = remembered.is_muted;
    expect(occasions::keep_occasion(
        tx_, scope_of(story), moment(std::min(story.known_days, 300), noon), client_id, occasion));
  }
}

void Furnisher::write_notes(const Story& story, ClientId client_id) {
  int place = 0;
  for (const auto& written : story.notes) {
    const notes::NewNote note{NoteId(id("note " + story.key + std::to_string(place++))),
                              word<Prose<4000>>(written.body), written.is_private};
    expect(notes::keep_note(tx_, scope_of(written.by), moment(written.days_ago, noon + 200),
                            client_id, note));
  }
}

void Furnisher::tell(const Story& story) {
  const auto kept = keep(story);
  for (const auto& bought : story.purchases) buy(story, kept.id, bought);
  agree(story, kept);
  remember(story, kept.id);
  write_notes(story, kept.id);
  talk(story, kept);
  receive(story, kept.id);
}

}  // namespace carnet::demo

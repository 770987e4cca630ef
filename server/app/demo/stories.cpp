// SPDX-License-Identifier: Apache-2.0
// The demo's clients: eighteen with a story of their own, and a floor full of others.
#include <random>

#include "app/consents/consents.hpp"
#include "app/demo/furnish.hpp"
#include "app/messages/messages.hpp"
#include "app/notes/notes.hpp"
#include "app/occasions/occasions.hpp"
#include "app/sales/sales.hpp"
#include "kit/id/id_source.hpp"

namespace carnet::demo {

namespace {

using clients::ContactKind;

template <class T>
T word(std::string_view text) {
  return *T::parse(text);
}

template <class T>
void expect(const Result<T>& result) {
  if (!result) throw std::logic_error("the demo: " + result.error().text);
}

Instant noon_of(Day day) {
  return *clock::instant_of(day, 12 * 60, "America/New_York", clock::Gap::later);
}

int oldest_purchase(const std::vector<Bought>& bought) {
  int oldest = 30;
  for (const auto& each : bought) oldest = std::max(oldest, each.days_ago);
  return oldest;
}

}  // namespace

Furnisher::Kept Furnisher::keep(const Row& row, int known_for_days) {
  const auto name = row.at("given_name") + " " + row.at("family_name");
  Kept kept{ClientId(id("client " + name)), ContactId(id("phone " + name)),
            ContactId(id("email " + name))};
  clients::NewClient client;
  client.id = kept.id;
  client.given_name = word<Line<100>>(row.at("given_name"));
  client.family_name = word<Line<100>>(row.at("family_name"));
  client.home_store_id = store_of_staff_.at(row.at("associate"));
  client.time_zone = word<clock::Zone>("America/New_York");
  client.contacts = {
      {kept.phone_id, ContactKind::phone, word<Prose<300>>(row.at("phone")),
       word<Line<60>>("mobile"), false, true},
      {kept.email_id, ContactKind::email, word<Prose<300>>(row.at("email")), {}, false, false}};
  for (std::size_t start = 0; start < row.at("tags").size();) {
    const auto end = std::min(row.at("tags").find(';', start), row.at("tags").size());
    client.tags.push_back(word<Line<40>>(row.at("tags").substr(start, end - start)));
    start = end + 1;
  }
  const auto met = noon_of(days_ago(known_for_days));
  expect(clients::keep_client(tx_, scope_of(row.at("associate")), met, client));
  return kept;
}

void Furnisher::buy(const Row& row, ClientId client_id, const Bought& bought) {
  const auto& piece = pieces_.at(bought.sku);
  const auto name = row.at("family_name") + bought.sku + std::to_string(bought.days_ago);
  const auto day = days_ago(bought.days_ago);
  const auto scope = scope_of(row.at("associate"));
  sales::SaleRecord sale;
  sale.client_id = client_id;
  sale.id = SaleId(id("sale " + name));
  sale.store_id = scope.stores.front();
  sale.staff_id = scope.staff_id;
  sale.number = "OW" + sale.id.text().substr(30);
  sale.day = day;
  sale.at = noon_of(day) + std::chrono::hours(3);
  sale.total_minor = *piece.price_minor;
  sale.house_total_minor = *piece.price_minor;
  sales::SaleLineRecord line{client_id,         SaleLineId(id("line " + name)),
                             sale.id,           0,
                             piece.id,          piece.sku,
                             piece.title,       piece.category,
                             piece.metal,       piece.stone,
                             piece.style,       1,
                             *piece.price_minor};
  sales::keep_sale(tx_, scope, sale.at, sale, {line});
}

void Furnisher::agree(const Row& row, const Kept& kept) {
  const auto& answer = row.at("consent");
  if (answer == "none") return;
  const auto scope = scope_of(row.at("associate"));
  const auto agreed = noon_of(days_ago(320));
  const auto say = [&](ContactId contact_id, consents::Purpose purpose, consents::Channel channel,
                       const std::string& name) {
    const auto wording = consents::wording_for(tx_, scope, purpose, channel);
    consents::NewConsent consent{ConsentId(id(name + " " + contact_id.text())),
                                 contact_id,
                                 purpose,
                                 consents::SaidState::granted,
                                 consents::ConsentMethod::signature,
                                 wording->id,
                                 word<Line<120>>("At the counter")};
    expect(consents::keep_consent(tx_, scope, agreed, kept.id, consent));
  };
  say(kept.phone_id, consents::Purpose::service, consents::Channel::sms, "service");
  if (answer == "service") return;
  say(kept.phone_id, consents::Purpose::marketing, consents::Channel::sms, "marketing");
  say(kept.email_id, consents::Purpose::marketing, consents::Channel::email, "marketing");
  if (answer == "stopped") {
    expect(consents::stop(tx_, house_, scope, noon_of(days_ago(9)), kept.id, kept.phone_id,
                          "Said so at the counter"));
  }
}

void Furnisher::remember_day(const Row& row, ClientId client_id) {
  if (row.at("occasion").empty()) return;
  const auto day = days_ago(-std::stoi(row.at("days_ahead"))).date();
  PartialDay date{std::nullopt, static_cast<int>(static_cast<unsigned>(day.month())),
                  static_cast<int>(static_cast<unsigned>(day.day()))};
  if (!row.at("years_ago").empty()) {
    date.year = static_cast<int>(day.year()) - std::stoi(row.at("years_ago"));
  }
  occasions::NewOccasion occasion;
  occasion.id = OccasionId(id("occasion " + row.at("family_name") + row.at("given_name")));
  occasion.kind = *shape::enum_value<occasions::OccasionKind>(row.at("occasion"));
  occasion.date = date;
  occasion.person = word<Line<100>>(row.at("occasion_person"));
  expect(occasions::keep_occasion(tx_, scope_of(row.at("associate")), noon_of(days_ago(300)),
                                  client_id, occasion));
}

void Furnisher::write_note(const Row& row, ClientId client_id) {
  if (row.at("note").empty()) return;
  notes::NewNote note{NoteId(id("note " + row.at("family_name") + row.at("given_name"))),
                      word<Prose<4000>>(row.at("note")),
                      {}};
  expect(
      notes::keep_note(tx_, scope_of(row.at("associate")), noon_of(days_ago(26)), client_id, note));
}

void Furnisher::tell_story(const Row& row, int known_for_days) {
  const auto kept = keep(row, known_for_days);
  for (const auto& bought : read_bought(row.at("purchases"))) buy(row, kept.id, bought);
  agree(row, kept);
  remember_day(row, kept.id);
  write_note(row, kept.id);
}

void Furnisher::furnish_principals() {
  for (const auto& row : read_table(tables::clients_csv)) {
    tell_story(row, oldest_purchase(read_bought(row.at("purchases"))));
  }
}

void Furnisher::furnish_conversations() {
  for (const auto& row : read_table(tables::conversations_csv)) {
    const auto name = row.at("given_name") + " " + row.at("family_name");
    const auto day = days_ago(std::stoi(row.at("days_ago")));
    const auto scope = scope_of(row.at("associate"));
    const bool is_client = row.at("said_by") == "client";
    messages::PastMessage message;
    message.client_id = ClientId(id("client " + name));
    message.id = MessageId(id("message " + name + row.at("days_ago") + row.at("minute")));
    message.contact_id = ContactId(id("phone " + name));
    message.direction = is_client ? messages::Direction::in : messages::Direction::out;
    message.body = row.at("body");
    if (!is_client) message.staff_id = scope.staff_id;
    message.at =
        *clock::instant_of(day, std::stoi(row.at("minute")), "America/New_York", clock::Gap::later);
    expect(messages::keep_past(tx_, scope, message));
  }
}

void Furnisher::furnish_floor() {
  std::mt19937 dice(20260312);
  const auto roll = [&](int most) {
    return static_cast<int>(dice() % static_cast<unsigned>(most));
  };
  const auto names = read_table(tables::names_csv);
  const std::vector<std::string> associates{"ines", "claire", "naomi", "hugo", "tomas"};
  const std::vector<std::string> skus{"OW-1002", "OW-1004", "OW-1006", "OW-1008",
                                      "OW-1009", "OW-1009", "OW-1010"};
  for (int number = 0; number < 120; ++number) {
    const auto& first = names[static_cast<std::size_t>(number) % names.size()];
    const auto& last = names[static_cast<std::size_t>(number * 7 + number / 26) % names.size()];
    Row row{{"given_name", first.at("given_name")}, {"family_name", last.at("family_name")}};
    row["associate"] = associates[static_cast<std::size_t>(number) % associates.size()];
    // Only 01xx is reserved for invention, so a second area code serves after a hundred.
    row["phone"] =
        (number < 100 ? "+134755501" : "+192955501") + std::to_string(100 + number % 100).substr(1);
    row["email"] = "client" + std::to_string(number) + "@example.com";
    row["consent"] = roll(3) == 0 ? "none" : roll(4) == 0 ? "service" : "marketing";
    row["tags"] = "";
    row["note"] = "";
    row["occasion"] = roll(3) == 0 ? "" : roll(2) == 0 ? "birthday" : "anniversary";
    row["occasion_person"] = "";
    row["days_ahead"] = std::to_string(30 + roll(330));
    row["years_ago"] = "";
    std::string purchases;
    for (int count = roll(4); count >= 0; --count) {
      if (!purchases.empty()) purchases += ";";
      purchases += skus[static_cast<std::size_t>(roll(static_cast<int>(skus.size())))] + "@" +
                   std::to_string(60 + roll(2400));
    }
    row["purchases"] = purchases;
    tell_story(row, 2500);
  }
}

}  // namespace carnet::demo

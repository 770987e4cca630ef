// SPDX-License-Identifier: Apache-2.0
// Writes the fixture house.
#include "test/fixture.hpp"

#include "app/occasions/occasions.hpp"
#include "app/pieces/pieces.hpp"
#include "app/sales/sales.hpp"
#include "app/staff/staff.hpp"
#include "app/stores/stores.hpp"
#include "kit/id/password.hpp"

namespace carnet::test {

namespace {

template <class AnyId>
AnyId read_id(std::string_view text) {
  return *AnyId::parse(text);
}

template <class T>
T word(std::string_view text) {
  return *T::parse(text);
}

Scope scope_of(Person person) {
  Scope scope;
  scope.actor = Actor::person;
  scope.staff_id = id_of(person);
  scope.stores = {read_id<StoreId>(madison_id)};
  return scope;
}

struct NewPerson {
  Person person;
  const char* given_name;
  const char* family_name;
  const char* email;
  Role role;
  const char* store_id;
};

constexpr NewPerson people[] = {
    {Person::ines, "Inès", "Marchetti", "ines@orsay.example.com", Role::associate, madison_id},
    {Person::claire, "Claire", "Osei", "claire@orsay.example.com", Role::associate, madison_id},
    {Person::hugo, "Hugo", "Lindqvist", "hugo@orsay.example.com", Role::associate, harbour_id},
    {Person::beatrix, "Beatrix", "Aldous", "beatrix@orsay.example.com", Role::manager, madison_id},
    {Person::odile, "Odile", "Wren", "odile@orsay.example.com", Role::owner, madison_id},
};

void furnish_stores(sql::Tx& tx, Instant now) {
  const auto scope = house_scope();
  stores::write_house_facts(tx, scope, now, {"Orsay & Wren", "USD", "en", Visibility::house});
  for (const auto& [id, name, region, offset] :
       {std::tuple{madison_id, "Madison Avenue", "NY", 0}, {harbour_id, "Harbour", "MA", 1}}) {
    const auto store_id = read_id<StoreId>(id);
    std::vector<stores::OpeningHours> week;
    for (int day = 1; day <= 6; ++day) week.push_back({store_id, day, 600, 1080});
    stores::open_store(tx, scope,
                       {store_id, name, "America/New_York", "US", region, "+12125550100",
                        "hello@orsay.example.com", "", now + milliseconds(offset)},
                       week);
  }
}

void furnish_people(sql::Tx& tx, Instant now) {
  // One hash for all: hashing is slow on purpose, and tests are many.
  static const auto hash = hash_password(Secret<std::string>("a fine carnet"));
  for (const auto& each : people) {
    const auto added = staff::add(tx, house_scope(), now,
                                  {id_of(each.person),
                                   each.given_name,
                                   each.family_name,
                                   word<Email>(each.email),
                                   Secret<std::string>{},
                                   each.role,
                                   {read_id<StoreId>(each.store_id)}},
                                  hash);
    if (!added) throw std::logic_error(added.error().text);
  }
}

clients::NewContact contact(const char* id, clients::ContactKind kind, const char* value) {
  return {read_id<ContactId>(id), kind, word<Prose<300>>(value), {}, {}, {}};
}

void keep(sql::Tx& tx, Instant now, Person owner, const char* id, const char* given_name,
          const char* family_name, std::vector<clients::NewContact> contacts) {
  clients::NewClient client;
  client.id = read_id<ClientId>(id);
  client.given_name = word<Line<100>>(given_name);
  client.family_name = word<Line<100>>(family_name);
  client.home_store_id = read_id<StoreId>(madison_id);
  client.time_zone = word<clock::Zone>("America/New_York");
  client.contacts = std::move(contacts);
  const auto kept = clients::keep_client(tx, scope_of(owner), now, client);
  if (!kept) throw std::logic_error(kept.error().text);
}

void furnish_clients(sql::Tx& tx, Instant now) {
  using clients::ContactKind;
  keep(tx, now, Person::ines, eleanor_id, "Eleanor", "Whitcombe",
       {contact(eleanor_phone_id, ContactKind::phone, "+1 212 555 0142"),
        contact(eleanor_email_id, ContactKind::email, "eleanor@example.com")});
  keep(tx, now, Person::ines, marcus_id, "Marcus", "Okafor",
       {contact(marcus_phone_id, ContactKind::phone, "+1 212 555 0143")});
  keep(tx, now, Person::claire, priya_id, "Priya", "Raman",
       {contact(priya_email_id, ContactKind::email, "priya@example.com")});
  keep(tx, now, Person::claire, tomas_id, "Tomás", "Reyes", {});
  const auto anniversary =
      occasions::keep_occasion(tx, scope_of(Person::ines), now, client(eleanor_id),
                               {read_id<OccasionId>("00000000-0000-7000-8000-0000000000f1"),
                                occasions::OccasionKind::anniversary,
                                {},
                                PartialDay{std::nullopt, 4, 2},
                                {},
                                {}});
  if (!anniversary) throw std::logic_error(anniversary.error().text);
}

void furnish_pieces(sql::Tx& tx, Instant now) {
  pieces::PieceRecord drops;
  drops.id = read_id<PieceId>(drops_id);
  drops.sku = "OW-1001";
  drops.title = "Sapphire drops";
  drops.category = "earrings";
  drops.metal = "platinum";
  drops.stone = "sapphire";
  drops.style = "drop";
  drops.price_minor = 1'850'000;
  drops.picture = "drops.jpg";
  drops.picture_alt = "Sapphire drop earrings on green velvet";
  drops.arrived_at = now;
  drops.changed_at = now;
  pieces::insert(tx, house_scope(), drops);
}

void furnish_sale(sql::Tx& tx, Instant now, const char* id, Day day, const char* title,
                  std::int64_t price_minor) {
  sales::SaleRecord sale;
  sale.client_id = client(eleanor_id);
  sale.id = read_id<SaleId>(id);
  sale.store_id = read_id<StoreId>(madison_id);
  sale.staff_id = id_of(Person::ines);
  sale.number = id + 32;
  sale.day = day;
  sale.at = Instant(std::chrono::milliseconds(day.days().time_since_epoch()).count());
  sale.total_minor = price_minor;
  sale.house_total_minor = price_minor;
  sales::SaleLineRecord line;
  line.client_id = sale.client_id;
  line.id = SaleLineId(sale.id.uuid());
  line.sale_id = sale.id;
  line.title = title;
  line.category = "ring";
  line.metal = "platinum";
  line.stone = "diamond";
  line.price_minor = price_minor;
  sales::keep_sale(tx, house_scope(), now, sale, {line});
}

}  // namespace

StaffId id_of(Person person) {
  const auto number = std::to_string(static_cast<int>(person));
  return read_id<StaffId>("00000000-0000-7000-8000-0000000000b" + number);
}

ClientId client(std::string_view id) { return read_id<ClientId>(id); }

void furnish(sql::Database& database, Instant now) {
  database.write([&](sql::Tx& tx) {
    furnish_stores(tx, now);
    furnish_people(tx, now);
    furnish_clients(tx, now);
    furnish_pieces(tx, now);
    furnish_sale(tx, now, "00000000-0000-7000-8000-000000000a01", Day(2024, 4, 1), "Eternity band",
                 420'000);
    furnish_sale(tx, now, "00000000-0000-7000-8000-000000000a02", Day(2025, 3, 30), "Solitaire",
                 910'000);
  });
}

}  // namespace carnet::test

// SPDX-License-Identifier: Apache-2.0
// The demo's stores, people and pieces, and the order in which all is written.
#include "app/demo/furnish.hpp"

#include "app/consents/consents.hpp"
#include "app/demo/attributes.hpp"
#include "app/staff/staff.hpp"
#include "kit/id/id_source.hpp"
#include "kit/sql/error.hpp"

namespace carnet::demo {

namespace {

template <class T>
T word(std::string_view text) {
  return *T::parse(text);
}

Role role_of(const std::string& text) { return *shape::enum_value<Role>(text); }

std::vector<stores::OpeningHours> hours_of(StoreId id) {
  std::vector<stores::OpeningHours> hours;
  for (int weekday = 1; weekday <= 6; ++weekday) hours.push_back({id, weekday, 600, 1140});
  hours.push_back({id, 7, 720, 1020});
  return hours;
}

}  // namespace

void Furnisher::furnish_all(const std::string& password_hash) {
  furnish_stores();
  furnish_people(password_hash);
  furnish_pieces();
  furnish_principals();
  furnish_floor();
  furnish_newcomers();
  furnish_nameless();
  furnish_visits();
  furnish_wishes();
  furnish_repairs();
  furnish_promises();
  furnish_touches();
  furnish_templates();
  furnish_sizes();
  furnish_tastes();
  furnish_relations();
  furnish_gifts();
  furnish_door();
  furnish_fields();
}

Uuid Furnisher::id(const std::string& name) const { return named_uuid("orsay-wren " + name); }

Day Furnisher::days_ago(int days) const {
  return *clock::day_in(now_, "America/New_York") - std::chrono::days(days);
}

Instant Furnisher::moment(int days_ago, int minute) const {
  return *clock::instant_of(this->days_ago(days_ago), minute, "America/New_York",
                            clock::Gap::later);
}

Scope Furnisher::scope_of(const std::string& staff_key) const {
  if (staff_key.empty()) return house_scope();
  Scope scope;
  scope.actor = Actor::person;
  scope.staff_id = staff_.at(staff_key);
  scope.stores = {store_of_staff_.at(staff_key)};
  return scope;
}

void Furnisher::furnish_stores() {
  const auto scope = house_scope();
  stores::write_house_facts(tx_, scope, now_, {"Orsay & Wren", "USD", "en", Visibility::house});
  stores_["madison"] = StoreId(id("store madison"));
  stores_["harbour"] = StoreId(id("store harbour"));
  stores::open_store(tx_, scope,
                     {stores_["madison"], "Madison Avenue", "America/New_York", "US", "NY",
                      "+12125550100", "madison@orsay-wren.example", "New York", now_},
                     hours_of(stores_["madison"]));
  stores::open_store(tx_, scope,
                     {stores_["harbour"], "Harbour", "America/New_York", "US", "MA", "+16175550100",
                      "harbour@orsay-wren.example", "Boston", now_ + milliseconds(1)},
                     hours_of(stores_["harbour"]));
  consents::write_first_wordings(tx_, scope, now_);
}

void Furnisher::furnish_people(const std::string& password_hash) {
  for (const auto& row : read_table(tables::staff_csv)) {
    const auto key = row.at("key");
    staff_[key] = StaffId(id("staff " + key));
    store_of_staff_[key] = stores_.at(row.at("store"));
    const auto email = word<Email>(key + "@orsay-wren.example");
    const auto added = staff::add(tx_, house_scope(), now_,
                                  {staff_[key],
                                   row.at("given_name"),
                                   row.at("family_name"),
                                   email,
                                   Secret<std::string>{},
                                   role_of(row.at("role")),
                                   {store_of_staff_[key]}},
                                  password_hash);
    if (!added) throw std::logic_error(added.error().text);
  }
}

void Furnisher::furnish_pieces() {
  for (const auto& row : read_table(tables::pieces_csv)) {
    pieces::PieceRecord piece;
    piece.id = PieceId(id("piece " + row.at("sku")));
    piece.sku = row.at("sku");
    piece.title = row.at("title");
    piece.category = row.at("category");
    piece.metal = row.at("metal");
    if (!row.at("karat").empty()) piece.karat = std::stoi(row.at("karat"));
    piece.stone = row.at("stone");
    piece.style = row.at("style");
    piece.brand = "Orsay & Wren";
    piece.description = row.at("description");
    piece.price_minor = std::stoll(row.at("price")) * 100;
    piece.picture = row.at("picture");
    piece.picture_alt = row.at("alt");
    piece.status = *shape::enum_value<pieces::PieceStatus>(row.at("status"));
    piece.store_id = stores_.at(row.at("store"));
    piece.arrived_at = now_ - std::chrono::hours(24 * std::stoi(row.at("days_here")));
    piece.changed_at = piece.arrived_at;
    describe(piece);
    pieces::insert(tx_, house_scope(), piece);
    pieces_[piece.sku] = piece;
  }
}

}  // namespace carnet::demo

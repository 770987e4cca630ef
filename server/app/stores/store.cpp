// SPDX-License-Identifier: Apache-2.0
// Every query of stores and settings.
#include "app/stores/store.hpp"

#include "kit/sql/dialect.hpp"

namespace carnet::stores {

namespace {
constexpr auto columns =
    "select id, name, time_zone, country, region, phone, email, address, created_at from stores";
}

std::string setting(sql::Tx& tx, const Scope&, const std::string& name) {
  return tx.first<std::string>("select value from settings where name = $1", name).value_or("");
}

void write_setting(sql::Tx& tx, const Scope&, Instant now, const std::string& name,
                   const std::string& value) {
  tx.run(
      "insert into settings (name, value, changed_at) values ($1, $2, $3)"
      " on conflict (name) do update set value = excluded.value,"
      " changed_at = excluded.changed_at",
      name, value, now);
}

HouseFacts house_facts(sql::Tx& tx, const Scope& scope) {
  HouseFacts facts;
  facts.name = setting(tx, scope, "house_name");
  if (const auto currency = setting(tx, scope, "currency"); !currency.empty()) {
    facts.currency = currency;
  }
  if (const auto language = setting(tx, scope, "language"); !language.empty()) {
    facts.language = language;
  }
  const auto visibility = shape::enum_value<Visibility>(setting(tx, scope, "visibility"));
  facts.visibility = visibility.value_or(Visibility::house);
  return facts;
}

void write_house_facts(sql::Tx& tx, const Scope& scope, Instant now, const HouseFacts& facts) {
  write_setting(tx, scope, now, "house_name", facts.name);
  write_setting(tx, scope, now, "currency", facts.currency);
  write_setting(tx, scope, now, "language", facts.language);
  write_setting(tx, scope, now, "visibility", std::string(shape::enum_name(facts.visibility)));
}

std::vector<Store> all(sql::Tx& tx, const Scope&) {
  return tx.all<Store>(std::string(columns) + " order by created_at, id");
}

std::optional<Store> find(sql::Tx& tx, const Scope&, StoreId id) {
  return tx.first<Store>(std::string(columns) + " where id = $1", id);
}

bool exists(sql::Tx& tx, const Scope& scope, StoreId id) { return find(tx, scope, id).has_value(); }

std::string country_of(sql::Tx& tx, const Scope& scope, const std::optional<StoreId>& id) {
  if (id) {
    if (const auto store = find(tx, scope, *id)) return store->country;
  }
  return tx.first<std::string>("select country from stores order by created_at, id limit 1")
      .value_or("US");
}

OpeningTimes hours_of(sql::Tx& tx, const Scope& scope, StoreId id) {
  OpeningTimes times{store::hours_of(tx, scope, id), {}};
  for (const auto& each : store::holidays_of(tx, scope, id)) times.holidays.push_back(each.day);
  return times;
}

void open_store(sql::Tx& tx, const Scope& scope, const Store& store,
                const std::vector<OpeningHours>& hours) {
  tx.insert("stores", store);
  store::replace_hours(tx, scope, store.id, hours);
}

}  // namespace carnet::stores

namespace carnet::stores::store {

namespace {
constexpr auto hours_columns =
    "select store_id, weekday, opens_minute, closes_minute from store_hours";
constexpr auto holiday_columns = "select store_id, day, label from store_holidays";
}  // namespace

std::optional<Store> hold(sql::Tx& tx, const Scope&, StoreId id) {
  return tx.first<Store>(
      std::string(columns).append(" where id = $1").append(sql::for_update(tx.engine())), id);
}

bool insert(sql::Tx& tx, const Scope&, const Store& store) {
  return tx.insert_new("stores", store);
}

void update(sql::Tx& tx, const Scope&, const Store& store) {
  tx.run(
      "update stores set name = $2, time_zone = $3, country = $4, region = $5, phone = $6,"
      " email = $7, address = $8 where id = $1",
      store.id, store.name, store.time_zone, store.country, store.region, store.phone, store.email,
      store.address);
}

std::vector<OpeningHours> all_hours(sql::Tx& tx, const Scope&) {
  return tx.all<OpeningHours>(std::string(hours_columns) +
                              " order by store_id, weekday, opens_minute");
}

std::vector<OpeningHours> hours_of(sql::Tx& tx, const Scope&, StoreId id) {
  return tx.all<OpeningHours>(
      std::string(hours_columns) + " where store_id = $1 order by weekday, opens_minute", id);
}

void replace_hours(sql::Tx& tx, const Scope&, StoreId id, const std::vector<OpeningHours>& hours) {
  tx.run("delete from store_hours where store_id = $1", id);
  tx.insert_all("store_hours", std::span<const OpeningHours>(hours));
}

std::vector<HolidayRecord> all_holidays(sql::Tx& tx, const Scope&) {
  return tx.all<HolidayRecord>(std::string(holiday_columns) + " order by store_id, day");
}

std::vector<HolidayRecord> holidays_of(sql::Tx& tx, const Scope&, StoreId id) {
  return tx.all<HolidayRecord>(std::string(holiday_columns) + " where store_id = $1 order by day",
                               id);
}

void replace_holidays(sql::Tx& tx, const Scope&, StoreId id,
                      const std::vector<HolidayRecord>& holidays) {
  tx.run("delete from store_holidays where store_id = $1", id);
  tx.insert_all("store_holidays", std::span<const HolidayRecord>(holidays));
}

}  // namespace carnet::stores::store

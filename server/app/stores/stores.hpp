// SPDX-License-Identifier: Apache-2.0
// Stores of the house, when their doors are open, and the house's own settings.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/house/session.hpp"
#include "kit/clock/zones.hpp"
#include "kit/shape/instant.hpp"
#include "kit/shape/words.hpp"
#include "kit/sql/sql.hpp"

namespace carnet::stores {

struct Store {
  StoreId id;
  std::string name;
  std::string time_zone;
  std::string country;  // ISO 3166-1 alpha-2
  std::string region;   // a US state's two letters, where there are states
  std::string phone;
  std::string email;
  std::string address;
  Instant created_at;
};
BOOST_DESCRIBE_STRUCT(Store, (),
                      (id, name, time_zone, country, region, phone, email, address, created_at))

/// Minutes since local midnight; weekday by ISO 8601, 1 is Monday.
struct OpeningHours {
  StoreId store_id;
  int weekday = 1;
  int opens_minute = 0;
  int closes_minute = 0;
};
BOOST_DESCRIBE_STRUCT(OpeningHours, (), (store_id, weekday, opens_minute, closes_minute))

/// The week of a store, and the days it stays shut all the same. Without hours it is always open.
struct OpeningTimes {
  std::vector<OpeningHours> hours;
  std::vector<Day> holidays;
};

/// What the house is called and counts in.
struct HouseFacts {
  std::string name;
  std::string currency = "USD";
  std::string language = "en";
  Visibility visibility = Visibility::house;
};

HouseFacts house_facts(sql::Tx& tx, const Scope& scope);
void write_house_facts(sql::Tx& tx, const Scope& scope, Instant now, const HouseFacts& facts);

/// One named setting; empty when it was never set.
std::string setting(sql::Tx& tx, const Scope& scope, const std::string& name);
void write_setting(sql::Tx& tx, const Scope& scope, Instant now, const std::string& name,
                   const std::string& value);

/// By the time they were opened: the first is the house's own.
std::vector<Store> all(sql::Tx& tx, const Scope& scope);
std::optional<Store> find(sql::Tx& tx, const Scope& scope, StoreId id);
bool exists(sql::Tx& tx, const Scope& scope, StoreId id);

/// The country national telephone numbers are read for: the store's, or the first store's.
std::string country_of(sql::Tx& tx, const Scope& scope, const std::optional<StoreId>& id);

OpeningTimes hours_of(sql::Tx& tx, const Scope& scope, StoreId id);
/// Monday to Saturday from ten to six, until the house says otherwise.
std::vector<OpeningHours> usual_hours(StoreId id);
void open_store(sql::Tx& tx, const Scope& scope, const Store& store,
                const std::vector<OpeningHours>& hours);

/// When the doors are open on a day, in order; the whole day where no hours are kept.
std::vector<OpeningHours> open_on(Day day, const OpeningTimes& times);

/// The first moment at or after `now` when the store is open; `now` itself when it is open, keeps
/// no hours, or stays shut for the sixty days to come.
Instant next_open(Instant now, const Store& store, const OpeningTimes& times);

void add_routes(Routes& routes);

}  // namespace carnet::stores

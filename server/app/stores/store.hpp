// SPDX-License-Identifier: Apache-2.0
// The queries of a store's settings.
#pragma once

#include "app/stores/stores.hpp"

namespace carnet::stores::store {

/// False when the id stands already.
/// The store, and no other write reaches it until this one has ended.
std::optional<Store> hold(sql::Tx& tx, const Scope& scope, StoreId id);
bool insert(sql::Tx& tx, const Scope& scope, const Store& store);
void update(sql::Tx& tx, const Scope& scope, const Store& store);
/// The hours of one store, or of all, in order of day and minute.
std::vector<OpeningHours> all_hours(sql::Tx& tx, const Scope& scope);
std::vector<OpeningHours> hours_of(sql::Tx& tx, const Scope& scope, StoreId id);
void replace_hours(sql::Tx& tx, const Scope& scope, StoreId id,
                   const std::vector<OpeningHours>& hours);

/// A day on which a store stays shut.
struct HolidayRecord {
  StoreId store_id;
  Day day;
  std::string label;
};
BOOST_DESCRIBE_STRUCT(HolidayRecord, (), (store_id, day, label))

/// Those of one store, or of all, in order of day.
std::vector<HolidayRecord> all_holidays(sql::Tx& tx, const Scope& scope);
std::vector<HolidayRecord> holidays_of(sql::Tx& tx, const Scope& scope, StoreId id);
void replace_holidays(sql::Tx& tx, const Scope& scope, StoreId id,
                      const std::vector<HolidayRecord>& holidays);

}  // namespace carnet::stores::store

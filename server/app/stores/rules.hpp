// SPDX-License-Identifier: Apache-2.0
// What may be said of a store, and who may say it. Pure.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/stores/stores.hpp"

namespace carnet::stores {

constexpr int minutes_per_day = 1'440;

using FieldFaults = std::map<std::string, FieldFault>;

/// Two capital letters (ISO 3166-1 alpha-2).
class Country {
 public:
  Country() = default;
  static Parsed<Country> parse(std::string_view text);
  const std::string& text() const { return text_; }
  static Format format() { return {"", "^[A-Z]{2}$", 2, "US"}; }
  auto operator<=>(const Country&) const = default;

 private:
  std::string text_ = "US";
};

/// Minutes since local midnight; weekday by ISO 8601, 1 is Monday. A day may have several.
struct StoreHours {
  int weekday = 1;
  int opens_minute = 0;
  int closes_minute = 0;
};
BOOST_DESCRIBE_STRUCT(StoreHours, (), (weekday, opens_minute, closes_minute))

/// A day on which the store stays shut, whatever the weekday.
struct Holiday {
  Day day;
  Line<60> label;
};
BOOST_DESCRIBE_STRUCT(Holiday, (), (day, label))

/// What is absent stays; an empty text clears.
struct StoreEdit {
  std::optional<Line<100>> name;
  std::optional<clock::Zone> time_zone;
  std::optional<Country> country;
  std::optional<Line<60>> region;
  std::optional<Line<40>> phone;
  std::optional<Line<254>> email;
  std::optional<Line<300>> address;
};
BOOST_DESCRIBE_STRUCT(StoreEdit, (), (name, time_zone, country, region, phone, email, address))

/// A tag such as "en" or "fr-CA" (RFC 5646, language and region alone).
bool is_language(std::string_view text);

/// Owners edit every store, managers those they work at.
bool may_edit(const Scope& scope, StoreId id);

/// Writes the edit into the store; every fault by its field.
FieldFaults apply(const StoreEdit& edit, Store& store);

/// Weekdays that are none, hours that end before they begin or overlap: at path + "/0" and so on.
FieldFaults faults_of(const std::vector<StoreHours>& week, const std::string& path);

/// Days that stand twice, and lists of more than anybody keeps.
FieldFaults faults_of(const std::vector<Holiday>& holidays);

}  // namespace carnet::stores

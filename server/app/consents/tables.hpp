// SPDX-License-Identifier: Apache-2.0
// The law as data: hours by state and country, holidays, area codes; read from tables/ at build.
#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kit/shape/instant.hpp"

namespace carnet::consents {

/// Minutes since local midnight, half-open; nothing is allowed when both are equal.
struct Hours {
  int from = 0;
  int to = 0;
  bool is_open() const { return from < to; }
  bool holds(int minutes) const { return from <= minutes && minutes < to; }
  bool operator==(const Hours&) const = default;
};

Hours common(Hours one, Hours other);

/// Monday to Friday, Saturday, Sunday.
struct Week {
  std::array<Hours, 3> days;
  bool on_holidays = true;
  Hours on(std::chrono::weekday day) const;
};

/// What a law takes instead of express consent for email to the house's own client.
enum class SoftOptIn { none, purchase, offered, ongoing };

struct StateRule {
  std::string code;
  std::string name;
  std::vector<std::string> zones;
  Week week;
  int cap = 3;  // solicitations to one number in 24 hours
  std::string confidence;
  Day checked_on;
  std::string source;
};

struct CountryRule {
  std::string code;  // ISO 3166
  std::string law;
  std::vector<std::string> zones;
  Week week;
  SoftOptIn soft = SoftOptIn::none;
  Day checked_on;
};

/// The 50 states and DC first, then the territories.
const std::vector<StateRule>& state_rules();
inline constexpr std::size_t state_count = 51;
/// By code ("NY"); null when there is none.
const StateRule* state_rule(std::string_view code);

/// Null: a country whose rules are not known is refused. Territories of the US are the US.
const CountryRule* country_rule(std::string_view code);

/// The holiday's name when marketing rests there on that day; empty otherwise.
/// Observed days count too in the US: Friday before a Saturday, Monday after a Sunday.
std::string_view holiday(std::string_view country, std::string_view region, Day day);

struct AreaCode {
  std::vector<std::string> zones;
  std::string region;  // as the source names it: "NJ", "California", "Ontario", or empty
};
/// Null when the code is not geographic (800) or newer than the table.
const AreaCode* area_code(std::string_view code);

/// "NY" for "NY", "New York", "new york state", "Washington D.C." → "DC"; empty when no state.
std::string_view state_code(std::string_view name);

}  // namespace carnet::consents

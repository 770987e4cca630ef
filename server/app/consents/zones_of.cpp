// SPDX-License-Identifier: Apache-2.0
// Candidate zones and states by union, as compliance.md C2 asks.
#include "app/consents/zones_of.hpp"

#include <algorithm>
#include <cctype>

#include "app/consents/tables.hpp"

namespace carnet::consents {

namespace {

void add(std::vector<std::string>& list, const std::string& word) {
  const auto place = std::lower_bound(list.begin(), list.end(), word);
  if (place == list.end() || *place != word) list.insert(place, word);
}

void add_all(std::vector<std::string>& list, const std::vector<std::string>& words) {
  for (const auto& word : words) add(list, word);
}

void add_state(Whereabouts& where, std::string_view region) {
  const auto* rule = state_rule(state_code(region));
  if (rule == nullptr) return;
  add(where.states, rule->code);
}

void add_place(Whereabouts& where, const Place& place) {
  const auto* country = country_rule(place.country);
  if (country == nullptr) return;
  const auto* state = state_rule(state_code(place.region));
  if (country->code != "US") return add_all(where.zones, country->zones);
  if (state == nullptr) return;  // "somewhere in the US" says nothing
  add(where.states, state->code);
  add_all(where.zones, state->zones);
}

void add_area(Whereabouts& where, const Phone& phone) {
  const auto* area = area_code(text::area_code(phone));
  if (area == nullptr) return;
  add_all(where.zones, area->zones);
  if (where.country == "US") add_state(where, area->region);
}

void add_country(Whereabouts& where, const std::string& region) {
  const auto* country = country_rule(region);
  if (country == nullptr) return;
  where.country = country->code;
  if (region != country->code) add_place(where, {"US", region});  // Puerto Rico, Guam …
}

void fill_what_is_unknown(Whereabouts& where) {
  const auto* country = country_rule(where.country);
  if (country == nullptr) return;
  const bool knows_zones = !where.zones.empty();
  if (!knows_zones) add_all(where.zones, country->zones);
  if (country->code != "US") return;
  const bool knows_states = !where.states.empty();
  for (std::size_t place = 0; place < state_count; ++place) {
    const auto& state = state_rules()[place];
    if (!knows_zones) add_all(where.zones, state.zones);
    if (!knows_states) add(where.states, state.code);
  }
}

bool is_capital(char letter) { return letter >= 'A' && letter <= 'Z'; }
bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

}  // namespace

Whereabouts whereabouts(const Phone& phone, const std::vector<Place>& places,
                        std::string_view own_zone) {
  Whereabouts where;
  if (!phone.is_empty()) {
    add_country(where, text::region_of(phone));
    add_area(where, phone);
  } else if (!places.empty()) {
    const auto* country = country_rule(places.front().country);
    where.country = country == nullptr ? "" : country->code;
  }
  for (const auto& place : places) add_place(where, place);
  if (!own_zone.empty()) add(where.zones, std::string(own_zone));
  fill_what_is_unknown(where);
  return where;
}

std::string_view state_in(std::string_view address) {
  for (std::size_t place = address.size(); place-- > 2;) {
    // Two capitals, spaces, then a ZIP's five digits.
    if (!is_capital(address[place - 2]) || !is_capital(address[place - 1])) continue;
    if (place > 2 && std::isalnum(static_cast<unsigned char>(address[place - 3])) != 0) continue;
    auto rest = address.substr(place);
    while (!rest.empty() && (rest.front() == ' ' || rest.front() == ',')) rest.remove_prefix(1);
    const bool has_zip = rest.size() >= 5 && std::all_of(rest.begin(), rest.begin() + 5, is_digit);
    if (has_zip) return state_code(address.substr(place - 2, 2));
  }
  return {};
}

}  // namespace carnet::consents

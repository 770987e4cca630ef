// SPDX-License-Identifier: Apache-2.0
// Where the person who will read it may be: every zone and state that cannot be ruled out.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kit/shape/describe.hpp"
#include "kit/text/phone.hpp"

namespace carnet::consents {

/// A place somebody stated: a postal address, or the house's own country for an email.
struct Place {
  std::string country;  // ISO 3166
  std::string region;   // a US state's code or name; empty when not known
};
BOOST_DESCRIBE_STRUCT(Place, (), (country, region))

/// compliance.md C2. Never empty of zones for a known country: when nothing is known it is all of
/// them, never one that seems likely.
struct Whereabouts {
  std::string country;              // of the number; empty when unknown
  std::vector<std::string> zones;   // sorted, each once
  std::vector<std::string> states;  // US only; sorted, each once
  bool operator==(const Whereabouts&) const = default;
};
BOOST_DESCRIBE_STRUCT(Whereabouts, (), (country, zones, states))

/// Stated places ∪ the whole area code ∪ the client's own zone. An empty phone (email, card)
/// leaves the places; an empty `own_zone` says nothing.
Whereabouts whereabouts(const Phone& phone, const std::vector<Place>& places,
                        std::string_view own_zone);

/// The state that a postal address ends in ("… Greenwich, CT 06830"); empty when none is seen.
std::string_view state_in(std::string_view address);

/// Where a postal address lies, read from its last words: a US state or ZIP, a Canadian postal
/// code, or a country's name; every zone that cannot be ruled out, nothing when it cannot be read.
/// `home` is the country an address without one lies in. For telling a client's hour to a person:
/// the gate asks `whereabouts`, which never knows fewer zones of a state or country.
std::vector<std::string> zones_at(const std::vector<std::string>& addresses, std::string_view home);

}  // namespace carnet::consents

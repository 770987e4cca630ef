// SPDX-License-Identifier: Apache-2.0
// What the one page says when two have become one, and when they are two again.
#pragma once

#include "app/merges/merges.hpp"

namespace carnet::merges {

/// What a page says itself; everything else hangs on it in rows of its own.
struct Face {
  clients::ClientKind kind = clients::ClientKind::person;
  std::string given_name;
  std::string family_name;
  std::string preferred_name;
  std::string language;
  std::optional<StoreId> home_store_id;
  std::string time_zone;
  std::string tags;  // a JSON list
  std::optional<Day> since_day;
  // Absent only in what was kept of a merge before pages said these.
  std::optional<std::string> salutation{};
  std::optional<clients::NameOrder> name_order{};
  std::optional<clients::PreferredChannel> preferred_channel{};
  std::optional<std::string> preferred_hours{};  // JSON, or empty
};
BOOST_DESCRIBE_STRUCT(Face, (),
                      (kind, given_name, family_name, preferred_name, language, home_store_id,
                       time_zone, tags, since_day, salutation, name_order, preferred_channel,
                       preferred_hours))

/// Fields in which only the page that goes says something.
std::vector<Field> proposed(const Face& kept, const Face& gone);

/// Chosen fields from the page that goes, tags of both, the earlier day; a name makes a person.
Face merged(const Face& kept, const Face& gone, const std::vector<Field>& take);

/// What a merge wrote goes back to what stood before; what people changed since stays.
Face restored(const Face& before, const Face& after, const Face& current);

std::string name_of(const Face& face);
std::string sort_key_of(const Face& face);

}  // namespace carnet::merges

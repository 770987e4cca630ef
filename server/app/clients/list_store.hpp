// SPDX-License-Identifier: Apache-2.0
// Every query of lists of clients: whose, which of them, from where in the alphabet.
#pragma once

#include "app/clients/store.hpp"

namespace carnet::clients {

/// The asker's own book; what the asker's stores know; or everybody the asker may see.
enum class Whose { mine, store, all };
BOOST_DESCRIBE_ENUM(Whose, mine, store, all)

/// Nobody may write to them unasked; nothing said or bought for 90 days; a day in this month;
/// nobody knows their name yet.
enum class ClientFilter { no_consent, quiet, occasion_this_month, unnamed };
BOOST_DESCRIBE_ENUM(ClientFilter, no_consent, quiet, occasion_this_month, unnamed)

}  // namespace carnet::clients

namespace carnet::clients::store {

struct ListedClient {
  ClientId id;
  ClientKind kind = ClientKind::person;
  std::string given_name;
  std::string family_name;
  std::string preferred_name;
  NameOrder name_order = NameOrder::given_family;
  std::string sort_key;
  std::optional<std::string> looked_after_by;
  std::optional<Day> last_sale_day;
  // Of the last visit of somebody without a name.
  std::optional<Instant> came_at;
  std::optional<std::string> met_by;
  std::optional<std::string> stopped_at;
  std::optional<int> stopped_times;    // how many pieces
  std::optional<std::string> address;  // a number or an email they wrote from
};
BOOST_DESCRIBE_STRUCT(ListedClient, (),
                      (id, kind, given_name, family_name, preferred_name, name_order, sort_key,
                       looked_after_by, last_sale_day, came_at, met_by, stopped_at, stopped_times,
                       address))

/// Strictly after this sort key and id.
struct Place {
  std::string sort_key;
  std::string id = "00000000-0000-0000-0000-000000000000";
};

struct Wanted {
  Whose whose = Whose::all;
  std::optional<ClientFilter> filter;
  std::vector<std::string> marks;      // of client_categories: each is there
  std::vector<std::string> fragments;  // each stands somewhere in the client's search words
  Place after;
  std::string before_key = "\xf4\x8f\xbf\xbf";  // every sort key stands before it
  int month = 1;                                // of occasion_this_month
  Instant quiet_since;                          // of quiet
  int limit = 50;
};

/// Which of these the asker may see.
std::vector<ClientId> visible_among(sql::Tx& tx, const Scope& scope,
                                    const std::vector<ClientId>& client_ids);

/// Of these whom the asker may see and `wanted` lets through, at most `room`; A–Z.
std::vector<ListedClient> list_among(sql::Tx& tx, const Scope& scope, const Wanted& wanted,
                                     const std::vector<ClientId>& ids, std::size_t room);

/// A–Z; one more than `limit`.
std::vector<ListedClient> list(sql::Tx& tx, const Scope& scope, const Wanted& wanted);
std::optional<ListedClient> find_listed(sql::Tx& tx, const Scope& scope, ClientId client_id);

struct ListedAddress {
  ClientId client_id;
  std::string value;
};
BOOST_DESCRIBE_STRUCT(ListedAddress, (), (client_id, value))

/// Their numbers and emails, in the order of their pages.
std::vector<ListedAddress> addresses_of(sql::Tx& tx, const Scope& scope,
                                        const std::vector<ClientId>& client_ids);

}  // namespace carnet::clients::store

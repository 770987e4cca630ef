// SPDX-License-Identifier: Apache-2.0
// Every query of wish links.
#pragma once

#include <map>
#include <span>

#include "app/wish_links/wish_links.hpp"

namespace carnet::wish_links::store {

/// One row of `wish_links`.
struct WishLinkRecord {
  ClientId client_id;
  WishLinkId id;
  std::string token_hash;
  std::string for_whom;
  Day until;
  bool shows_prices = false;
  bool shows_sizes = false;
  bool shows_photographs = false;
  std::optional<StaffId> staff_id;
  Instant at;
  std::int64_t opened = 0;
  std::optional<Instant> opened_at;
  std::optional<Instant> withdrawn_at;
};
BOOST_DESCRIBE_STRUCT(WishLinkRecord, (),
                      (client_id, id, token_hash, for_whom, until, shows_prices, shows_sizes,
                       shows_photographs, staff_id, at, opened, opened_at, withdrawn_at))

/// With the name of who made it, and what it shows.
struct ListedLink {
  WishLinkId id;
  std::string for_whom;
  Day until;
  bool shows_prices = false;
  bool shows_sizes = false;
  bool shows_photographs = false;
  std::optional<std::string> staff_name;
  Instant at;
  std::int64_t opened = 0;
  std::optional<Instant> opened_at;
  std::optional<Instant> withdrawn_at;
};
BOOST_DESCRIBE_STRUCT(ListedLink, (),
                      (id, for_whom, until, shows_prices, shows_sizes, shows_photographs,
                       staff_name, at, opened, opened_at, withdrawn_at))

/// Newest first before `before`.
std::vector<ListedLink> list(sql::Tx& tx, const Scope& scope, ClientId client_id,
                             const Before& before, int limit);
std::optional<ListedLink> find(sql::Tx& tx, const Scope& scope, ClientId client_id, WishLinkId id);
/// What each of them shows, in the order it was chosen in.
using ShownWishes = std::map<WishLinkId, std::vector<WishId>>;
ShownWishes wishes_of(sql::Tx& tx, const Scope& scope, ClientId client_id,
                      std::span<const WishLinkId> links);
std::vector<WishId> wishes_of(sql::Tx& tx, const Scope& scope, ClientId client_id, WishLinkId id);

/// Of a client who is in the book, whatever became of the link.
std::optional<WishLinkRecord> find_at(sql::Tx& tx, const Scope& scope,
                                      const std::string& token_hash);
/// The same, held until the transaction ends.
std::optional<WishLinkRecord> hold_at(sql::Tx& tx, const Scope& scope,
                                      const std::string& token_hash);

/// False when the link stands already.
bool insert(sql::Tx& tx, const Scope& scope, const WishLinkRecord& link,
            const std::vector<WishId>& wish_ids);
/// False when it was withdrawn already.
bool set_withdrawn(sql::Tx& tx, const Scope& scope, ClientId client_id, WishLinkId id, Instant at);
void count_opening(sql::Tx& tx, const Scope& scope, ClientId client_id, WishLinkId id, Instant at);

}  // namespace carnet::wish_links::store

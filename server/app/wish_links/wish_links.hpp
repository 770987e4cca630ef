// SPDX-License-Identifier: Apache-2.0
// Wish links: by one, somebody outside the house sees some wishes of a client on a plain page,
// without signing in, until a day or until it is withdrawn.
#pragma once

#include "app/house/dispatch.hpp"
#include "app/wishes/wishes.hpp"

namespace carnet {

using WishLinkId = Id<struct WishLinkNoun>;

}  // namespace carnet

namespace carnet::wish_links {

enum class WishLinkState { open, over, withdrawn };
BOOST_DESCRIBE_ENUM(WishLinkState, open, over, withdrawn)

/// As the house sees it; the link itself is known to whoever made it alone.
struct WishLink {
  WishLinkId id;
  WishLinkState state = WishLinkState::open;
  std::vector<WishId> wish_ids;
  std::string for_whom;  // in the house's words; never shown by the link
  Day until;             // through this day, wherever it is read
  bool shows_prices = false;
  bool shows_sizes = false;
  bool shows_photographs = false;  // those of the wishes; pictures of pieces are always shown
  std::optional<std::string> staff_name;
  Instant at;
  std::int64_t opened = 0;  // again within a minute is the same opening
  std::optional<Instant> opened_at;
  std::string
      under;  // the link is this and the token; without a public address of the house a path
};
BOOST_DESCRIBE_STRUCT(WishLink, (),
                      (id, state, wish_ids, for_whom, until, shows_prices, shows_sizes,
                       shows_photographs, staff_name, at, opened, opened_at, under))

struct NewWishLink {
  WishLinkId id;
  Line<64>
      token;  // 32 random bytes in hexadecimal letters, made by who shares; the link ends in it
  std::vector<WishId> wish_ids;
  std::optional<Line<80>> for_whom;
  std::optional<Day> until;  // thirty days from today when absent
  std::optional<bool> shows_prices;
  std::optional<bool> shows_sizes;
  std::optional<bool> shows_photographs;
  std::vector<ClientId> despite{};  // from whom these wishes are secret, and shared all the same
};
BOOST_DESCRIBE_STRUCT(NewWishLink, (),
                      (id, token, wish_ids, for_whom, until, shows_prices, shows_sizes,
                       shows_photographs, despite))

/// What links in a text show, so that a message is judged by it too.
struct BehindLinks {
  std::string words;
  std::vector<PieceId> pieces;
};
BehindLinks behind_links(sql::Tx& tx, const Scope& scope, std::string_view text);

void add_routes(Routes& routes);
void add_raw_routes(std::vector<RawRoute>& routes);

}  // namespace carnet::wish_links

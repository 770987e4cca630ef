// SPDX-License-Identifier: Apache-2.0
// Giver, wearer, occasion: who paid for a sold piece, who wears it, what it was for and what it
// completes. Told on both people's pages.
#pragma once

#include <optional>
#include <string>

#include "app/house/paging.hpp"
#include "app/house/session.hpp"
#include "app/pieces/pieces.hpp"
#include "kit/shape/instant.hpp"
#include "kit/shape/words.hpp"

namespace carnet::gifts {

/// What the client of the page did: paid for it, or wears what another paid for.
enum class GiftPart { paid, wears };
BOOST_DESCRIBE_ENUM(GiftPart, paid, wears)

/// What it was for; `just_because` is said, `unsaid` is not known.
enum class GiftFor {
  unsaid,
  birthday,
  anniversary,
  engagement,
  wedding,
  birth,
  holidays,
  thanks,
  just_because
};
BOOST_DESCRIBE_ENUM(GiftFor, unsaid, birthday, anniversary, engagement, wedding, birth, holidays,
                    thanks, just_because)

struct Gift {
  SaleLineId line_id;
  GiftPart part = GiftPart::paid;
  std::string title;  // of the piece, as it was sold
  std::optional<PieceId> piece_id;
  std::optional<pieces::Picture> picture;
  Day bought;
  std::optional<ClientId> other_id;  // who wears it, or who paid
  std::string other_name;            // also of somebody who is no client; empty: they themselves
  GiftFor occasion = GiftFor::unsaid;
  std::optional<Day> day;  // of the occasion
  std::string completes;   // "The pearl strand of 2024"
};
BOOST_DESCRIBE_STRUCT(Gift, (),
                      (line_id, part, title, piece_id, picture, bought, other_id, other_name,
                       occasion, day, completes))

/// Without a wearer they wear it themselves.
struct GiftEdit {
  std::optional<ClientId> wearer_id;
  std::optional<Line<100>> wearer_name;  // of somebody who is no client
  std::optional<GiftFor> occasion;
  std::optional<Day> day;
  std::optional<Line<200>> completes;
};
BOOST_DESCRIBE_STRUCT(GiftEdit, (), (wearer_id, wearer_name, occasion, day, completes))

/// Says it of a line the client bought, in place of what was said before, on both pages.
Result<Gift> keep_gift(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                       SaleLineId line_id, const GiftEdit& edit);

/// What they gave and what they wear, the latest bought first, at most 200. The caller has checked
/// that the asker may see the client; those of people the asker does not see are left out.
/// So are those that are kept from the client, who wears them.
std::vector<Gift> gifts_of(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id);

void add_routes(Routes& routes);

}  // namespace carnet::gifts

// SPDX-License-Identifier: Apache-2.0
// Makes a link, and tells the house of it.
#pragma once

#include "app/wish_links/store.hpp"

namespace carnet::wish_links {

/// A token has 256 random bits: a plain hash of it tells nobody what it was.
std::string hash_of(const std::string& token);

/// As the house sees it: a link, and the wishes it shows.
WishLink told(const House& house, Instant now, const store::ListedLink& link,
              std::vector<WishId> wish_ids);
/// One that stands.
WishLink told(sql::Tx& tx, const House& house, const Scope& scope, Instant now, ClientId client_id,
              const store::ListedLink& link);

/// The same id again answers what stands. Conflict "secret", naming from whom, while one of the
/// wishes is secret from somebody whom `despite` does not name.
Result<WishLink> share_wishes(sql::Tx& tx, const House& house, const Scope& scope, Instant now,
                              ClientId client_id, const NewWishLink& link);

}  // namespace carnet::wish_links

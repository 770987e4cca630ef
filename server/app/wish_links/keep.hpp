// SPDX-License-Identifier: Apache-2.0
// Makes a link, and gathers what it shows to whoever has it.
#pragma once

#include "app/wish_links/page.hpp"
#include "app/wish_links/store.hpp"

namespace carnet::wish_links {

/// A token has 256 random bits: a plain hash of it tells nobody what it was.
std::string hash_of(const std::string& token);

WishLink told(sql::Tx& tx, const House& house, const Scope& scope, Instant now, ClientId client_id,
              const store::ListedLink& link);

/// The same id again answers what stands. Conflict "secret", naming from whom, while one of the
/// wishes is secret from somebody whom `despite` does not name.
Result<WishLink> share_wishes(sql::Tx& tx, const House& house, const Scope& scope, Instant now,
                              ClientId client_id, const NewWishLink& link);

/// Where the bytes of a picture on the page come from.
struct PictureSource {
  std::string media;              // under /media
  std::optional<FileId> file_id;  // a photograph of a wish
};

struct OpenLink {
  store::WishLinkRecord link;
  LinkPage page;
  std::vector<PictureSource> pictures;  // the page names them by their place
};

/// What a token opens now; nothing when it opens nothing, for whatever reason.
std::optional<OpenLink> open_at(sql::Tx& tx, Instant now, const std::string& token);

}  // namespace carnet::wish_links

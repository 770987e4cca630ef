// SPDX-License-Identifier: Apache-2.0
// What a link shows to whoever has it.
#pragma once

#include "app/wish_links/page.hpp"
#include "app/wish_links/store.hpp"

namespace carnet::wish_links {

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

/// Counts that it was opened, unless it was a moment ago; looks the link up anew, for somebody else
/// may have opened it since it was read, or its page have been merged.
void note_opening(sql::Tx& tx, Instant now, const std::string& token);

}  // namespace carnet::wish_links

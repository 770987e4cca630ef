// SPDX-License-Identifier: Apache-2.0
// Pictures of pieces for carriers, who have no session: each under an address of its own that
// nobody can guess and that soon ends.
#pragma once

#include <string>
#include <vector>

#include "app/house/dispatch.hpp"
#include "app/messages/messages.hpp"

namespace carnet::messages {

/// Longer than a carrier may keep a text.
inline constexpr std::chrono::hours picture_lasts{6};

/// Where the carrier finds the pictures of these pieces until then: those that have one and that
/// phones can show (JPEG, PNG, GIF). Nothing when the carrier takes none.
std::vector<std::string> picture_urls(const House& house, const std::vector<PieceInMessage>& pieces,
                                      Instant until);

/// Serves such an address, and nothing that was not signed.
RawRoute picture_route();

}  // namespace carnet::messages

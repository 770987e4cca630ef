// SPDX-License-Identifier: Apache-2.0
// Whom the typed words find.
#pragma once

#include "app/search/search.hpp"

namespace carnet::search {

/// The best first, at most `limit`, among whom the asker sees.
Hits find_clients(Session& session, const std::string& typed, std::size_t limit);

}  // namespace carnet::search

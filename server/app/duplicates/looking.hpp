// SPDX-License-Identifier: Apache-2.0
// Pages that may be about somebody who has none yet.
#pragma once

#include "app/duplicates/duplicates.hpp"

namespace carnet::duplicates {

/// For each of them at most `most` pages, the surest first, of those the asker sees and whose
/// probability is `least` or more.
std::vector<std::vector<Alike>> pages_like(sql::Tx& tx, const Scope& scope,
                                           std::span<const Identity> people, double least,
                                           std::size_t most);

}  // namespace carnet::duplicates

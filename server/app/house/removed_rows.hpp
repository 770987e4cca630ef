// SPDX-License-Identifier: Apache-2.0
// Rows of a client's page that may be removed and come back: each keeps the moment in removed_at.
#pragma once

#include <string>
#include <string_view>

namespace carnet {

/// Whether rows of the table have removed_at.
bool may_be_removed(std::string_view table);

/// " and …": of rows called `alias` that name others by noun and noun_id, those whose own row was
/// not removed.
std::string of_what_stands(std::string_view alias);

}  // namespace carnet

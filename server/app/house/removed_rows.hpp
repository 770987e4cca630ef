// SPDX-License-Identifier: Apache-2.0
// Rows of a client's page that may be removed and come back: each keeps the moment in removed_at.
#pragma once

#include <string>
#include <string_view>

namespace carnet {

/// Whether rows of the table have removed_at.
bool may_be_removed(std::string_view table);

}  // namespace carnet

// SPDX-License-Identifier: Apache-2.0
// Takes an import back.
#pragma once

#include <set>

#include "app/imports/imports.hpp"

namespace carnet::imports {

/// In the caller's transaction. Answers a sentence on what had to stay, empty when all went.
std::string take_back(sql::Tx& tx, const Scope& scope, Instant now, ImportId id);

}  // namespace carnet::imports

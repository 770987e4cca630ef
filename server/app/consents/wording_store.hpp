// SPDX-License-Identifier: Apache-2.0
// How a new version of a wording is kept.
#pragma once

#include "app/consents/consents.hpp"

namespace carnet::consents::store {

/// False when the id or the version stands already.
bool insert_new_wording(sql::Tx& tx, const Scope& scope, Instant now, const WordingOnFile& wording);

}  // namespace carnet::consents::store

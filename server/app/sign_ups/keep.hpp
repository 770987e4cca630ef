// SPDX-License-Identifier: Apache-2.0
// Opens a link, and keeps what a client wrote by it.
#pragma once

#include "app/house/house.hpp"
#include "app/sign_ups/store.hpp"

namespace carnet::sign_ups {

/// The house as the record of a link is searched for.
std::string hash_of(const House& house, const std::string& token);

Result<OpenedSignUp> open_link(sql::Tx& tx, const House& house, const Scope& scope, Instant now,
                               const NewSignUp& asked);

/// Nothing is said of a link but that it is over: not whether it ever was one.
Fault over();

/// Page, days and each yes together, once; in the book and the store of whoever showed the link.
/// A number that is known already changes nothing here: whoever showed the link is told.
Result<SignedUp> keep_entry(sql::Tx& tx, const House& house, Instant now, const SignUpEntry& entry,
                            std::string_view user_agent);

}  // namespace carnet::sign_ups

// SPDX-License-Identifier: Apache-2.0
// Identifiers of pages that turned out to be somebody's we knew: old links and what a phone kept
// for them still arrive.
#pragma once

#include <optional>
#include <string>

#include "app/house/scope.hpp"
#include "kit/shape/instant.hpp"
#include "kit/sql/sql.hpp"

namespace carnet {

/// From now on `alias_id` means that client. The first word about an alias counts, and the
/// identifier of a client who exists is never one.
void keep_alias(sql::Tx& tx, const Scope& scope, Instant now, ClientId alias_id,
                ClientId client_id);

/// Whom an identifier means, when it is an alias. A client's own identifier is none.
std::optional<ClientId> meant_by(sql::Tx& tx, const Scope& scope, ClientId id);

/// The client an identifier means: themselves, or the page that theirs was merged into. Whatever a
/// body names goes through it; the dispatcher does the same for paths.
ClientId as_meant(sql::Tx& tx, const Scope& scope, ClientId id);
std::optional<ClientId> as_meant(sql::Tx& tx, const Scope& scope, std::optional<ClientId> id);

}  // namespace carnet

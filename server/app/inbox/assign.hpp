// SPDX-License-Identifier: Apache-2.0
// Giving a conversation to somebody of the house, and back.
#pragma once

#include "app/inbox/inbox.hpp"

namespace carnet::inbox {

/// Writes it with timeline and audit; what stands already is answered and nothing written.
/// Faults: not_found without a conversation; `/staff_id` unknown when that person may not see the
/// client or works here no more.
Result<Assignment> assign(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                          const NewAssignment& asked);

}  // namespace carnet::inbox

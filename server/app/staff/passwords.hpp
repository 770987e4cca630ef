// SPDX-License-Identifier: Apache-2.0
// Passwords of the people of the house, set and changed.
#pragma once

#include "app/house/session.hpp"

namespace carnet::staff {

/// Ends every session of the asker but the one that asks.
void end_other_sessions(sql::Tx& tx, Session& session);

void add_password_routes(Routes& routes);

}  // namespace carnet::staff

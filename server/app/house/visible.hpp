// SPDX-License-Identifier: Apache-2.0
// Who of the house sees a client, said once for all queries (decisions: who sees what).
#pragma once

#include <string>
#include <string_view>

#include "app/house/scope.hpp"

namespace carnet {

/// A condition of SQL: the client whose id is `client` ("c.id") is known at a store of the person
/// whose id is bound to `staff` ("$1").
std::string known_at_stores_of(std::string_view client, std::string_view staff);

/// That person sees the client: all are seen where `flag` is bound to sees_all_flag, else those of
/// the own book and of the own stores.
std::string seen_by(std::string_view client, std::string_view staff, std::string_view flag);
inline int sees_all_flag(const Scope& scope) { return scope.sees_all() ? 1 : 0; }

}  // namespace carnet

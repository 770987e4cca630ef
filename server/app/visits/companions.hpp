// SPDX-License-Identifier: Apache-2.0
// Keeps who came along on a visit, on both people's pages.
#pragma once

#include "app/visits/store.hpp"

namespace carnet::visits {

/// Faults of somebody who is to come along: a client the asker may see.
FieldFaults companion_faults(sql::Tx& tx, const Scope& scope, const NewCompanion& companion);

/// On both pages. A page is nobody's companion on its own visit, and nobody comes along twice.
void keep_companions(sql::Tx& tx, const Scope& scope, Instant now, const store::VisitRecord& visit,
                     const std::vector<NewCompanion>& companions);

}  // namespace carnet::visits

// SPDX-License-Identifier: Apache-2.0
// Every query of occasions.
#pragma once

#include "app/occasions/occasions.hpp"

namespace carnet::occasions::store {

std::vector<Occasion> all_of(sql::Tx& tx, const Scope& scope, ClientId client_id);
std::optional<Occasion> find(sql::Tx& tx, const Scope& scope, ClientId client_id, OccasionId id);
bool insert(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
            const Occasion& occasion);
/// False when it was muted before, or there is none.
bool mute(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id, OccasionId id,
          std::optional<Uuid> muted_for = {});
bool unmute(sql::Tx& tx, const Scope& scope, ClientId client_id, OccasionId id);
/// Those that were muted for a pause.
std::vector<OccasionId> muted_for(sql::Tx& tx, const Scope& scope, ClientId client_id,
                                  Uuid pause_id);
bool remove(sql::Tx& tx, const Scope& scope, ClientId client_id, OccasionId id);

}  // namespace carnet::occasions::store

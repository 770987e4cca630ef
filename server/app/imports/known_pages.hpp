// SPDX-License-Identifier: Apache-2.0
// Whose page has an address of a file: named to those who see it, to others only whom to ask.
#pragma once

#include <map>

#include "app/imports/store.hpp"

namespace carnet::imports {

struct NamedPage {
  ClientId client_id;  // as it stands now, after merges
  std::string name;
  bool is_seen = false;
  std::string ask;  // "In\u00e8s Moreau", "Madison Avenue"; empty when nobody looks after it
};

/// By the id they were known by; pages that are gone are left out.
std::map<ClientId, NamedPage> known_pages(sql::Tx& tx, const Scope& scope,
                                          const std::vector<ClientId>& ids);

/// Names the pages of these faults to whoever asks; of one they do not see the page itself is taken
/// out, and its fault says whom to ask.
void name_pages(sql::Tx& tx, const Scope& scope, std::vector<ImportFault>& faults);

}  // namespace carnet::imports

// SPDX-License-Identifier: Apache-2.0
// What a refused change of a client is told.
#pragma once

#include "app/clients/clients.hpp"
#include "app/house/edits.hpp"

namespace carnet::clients {

/// The client as it stands, and what was changed since the version that was named.
struct CurrentClient {
  Client client;
  std::vector<FieldChange> changes;
};
BOOST_DESCRIBE_STRUCT(CurrentClient, (), (client, changes))

/// Merged into the 412 answer.
struct Stale {
  CurrentClient current;
};
BOOST_DESCRIBE_STRUCT(Stale, (), (current))

void add_edit_routes(Routes& routes);

}  // namespace carnet::clients

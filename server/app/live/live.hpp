// SPDX-License-Identifier: Apache-2.0
// Live changes: a stream for a page that is open, and catch-up for one that was away.
#pragma once

#include "app/house/dispatch.hpp"

namespace carnet::live {

struct Change {
  std::string noun;
  Uuid id;
  std::optional<ClientId> client_id;
  std::string verb;
};
BOOST_DESCRIBE_STRUCT(Change, (), (noun, id, client_id, verb))

/// What happened since a cursor; `more`: ask again from the new cursor.
struct Changes {
  std::string cursor;
  std::vector<Change> changes;
  bool more = false;
};
BOOST_DESCRIBE_STRUCT(Changes, (), (cursor, changes, more))

void add_routes(Routes& routes);
void add_raw_routes(std::vector<RawRoute>& routes);

}  // namespace carnet::live

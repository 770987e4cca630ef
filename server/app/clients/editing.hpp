// SPDX-License-Identifier: Apache-2.0
// What a refused change of a client is told.
#pragma once

#include "app/clients/clients.hpp"

namespace carnet::clients {

/// What the audit keeps of one change.
struct EditTrace {
  std::int64_t version = 0;  // the one it made
  std::vector<std::string> fields;
};
BOOST_DESCRIBE_STRUCT(EditTrace, (), (version, fields))

struct PastEdit {
  EditTrace trace;
  std::optional<std::string> staff_name;
  Instant at;
};

/// Who changed a field last, and when.
struct FieldChange {
  std::string field;
  std::optional<std::string> changed_by;
  Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(FieldChange, (), (field, changed_by, changed_at))

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

/// The last change of each field after `version`; the edits come newest first.
std::vector<FieldChange> last_changes(const std::vector<PastEdit>& edits, std::int64_t version);

void add_edit_routes(Routes& routes);

}  // namespace carnet::clients

// SPDX-License-Identifier: Apache-2.0
// Queries of the timeline: entries, and the words of their subjects.
#pragma once

#include "app/timeline/timeline.hpp"

namespace carnet::timeline::store {

struct EntryRow {
  Uuid id;
  Instant at;
  std::string noun;
  Uuid noun_id;
  std::string verb;
  std::optional<std::string> staff_name;
};
BOOST_DESCRIBE_STRUCT(EntryRow, (), (id, at, noun, noun_id, verb, staff_name))

std::vector<EntryRow> list(sql::Tx& tx, const Scope& scope, ClientId client_id,
                           const Before& before, int limit);

/// What an entry's subject says now; the timeline itself copies no text. Nothing when the
/// subject is gone.
std::optional<std::string> subject_text(sql::Tx& tx, const Scope& scope, ClientId client_id,
                                        const EntryRow& entry);

}  // namespace carnet::timeline::store
